import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadModels } from '../../src/core/analyze.ts';
import { CUES, extractAttributions, FORMS } from '../../src/core/extract/attributions/extractAttributions.ts';
import { extractNames } from '../../src/core/extract/mentions/extractNames.ts';
import { findArticleDate } from '../../src/core/articleDate/findArticleDate.ts';
import { extractQuantities } from '../../src/core/extract/quantities/extractQuantities.ts';
import { ALL_RULES } from '../../src/core/extract/quantities/rules.ts';
import type { LinguisticModels } from '../../src/core/linguistics/models.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import type { MentionCandidate } from '../../src/core/model/candidates.ts';
import type { ParsedText } from '../../src/core/model/parsedText.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import type { OpenText } from '../support/openTexts.ts';
import { isClosed } from './closedWords.ts';
import { allLists, startDocument, switchOff, type ListTally } from './countedWords.ts';

/** A rule or list: where it fired, and in how many of those documents the results are others without it. */
export interface Probe {
  readonly kind: 'rule' | ListTally['kind'] | 'reader' | 'attribution';
  readonly name: string;
  readonly documents: number;
  /** Documents that nobody here wrote. */
  readonly foreign: number;
  /** Documents whose results change without it, counted up to `MOST_CHANGED`; undefined where it can't be switched off. */
  readonly changed: number | undefined;
  /** Of a list: its words, and those that never said yes; `closed` of either are of a class that is kept whole. */
  readonly words?: readonly string[];
  readonly silent?: readonly string[];
  readonly closed?: ReadonlySet<string>;
}

export const MOST_CHANGED = 6;
const LONGEST_TEXT = 30_000;
/** Corpora in which attributions are read too; figures are read in all of them. */
const SPOKEN =
  /^(?:polnear\.dev|en-worldwide-newswire|newsquant|wikievents|meantime|ieer-newswire|geovirus|ecbplus\.dev|recognizers|gvc)/;

interface ProbedDocument {
  readonly own: boolean;
  readonly spoken: boolean;
  readonly parsed: ParsedText;
}

function ownTexts(): string[] {
  return ['corpus/articles', 'test/fixtures/gold'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
}

/** Everything that is switched off and on by name: `off` returns what switches it on again. */
interface Switch {
  readonly kind: Probe['kind'];
  readonly name: string;
  readonly off: (() => () => void) | undefined;
}

const OFF: Readonly<Record<string, () => unknown>> = {
  read: () => undefined,
  drops: () => false,
  readBack: () => undefined,
};

function switchesOf(kind: Probe['kind'], rules: readonly { readonly name: string }[], fired: (name: string) => void): Switch[] {
  return rules.map((rule) => {
    const method = Object.keys(OFF).find((name) => name in rule);
    if (method === undefined) return { kind, name: rule.name, off: undefined };
    const plain: unknown = Reflect.get(rule, method);
    const put = (run: (...given: readonly unknown[]) => unknown): boolean => Reflect.set(rule, method, run);
    const counting = (...given: readonly unknown[]): unknown => {
      const result: unknown = typeof plain === 'function' ? Reflect.apply(plain, rule, given) : undefined;
      if (result !== undefined && result !== false) fired(rule.name);
      return result;
    };
    put(counting);
    const off = (): (() => void) => {
      put(OFF[method] ?? counting);
      return () => put(counting);
    };
    return { kind, name: rule.name, off };
  });
}

function wordsOf({ kind, words, hits }: ListTally): Required<Pick<Probe, 'words' | 'silent' | 'closed'>> {
  const all = [...words];
  const closed = new Set(all.filter((word) => kind === 'class' || isClosed(word)));
  return { words: all, silent: all.filter((word) => !hits.has(word)), closed };
}

function readDocuments(texts: readonly OpenText[], models: LinguisticModels): readonly ProbedDocument[] {
  const parse = (text: string, own: boolean, spoken: boolean): ProbedDocument => ({
    own,
    spoken,
    parsed: runToEnd(parseText(createSourceText(text), models)),
  });
  const foreign = texts.filter(({ name, text }) => name.includes('/') && text.length < LONGEST_TEXT);
  return [
    ...ownTexts().map((text) => parse(text, true, true)),
    ...foreign.map(({ name, text }) => parse(text, false, SPOKEN.test(name))),
  ];
}

/** Reads our own texts and those of corpora once with everything on, then each document in which something fired without it. */
export async function probe(texts: readonly OpenText[]): Promise<readonly Probe[]> {
  const models = await loadModels(modelFolder);
  const documents = readDocuments(texts, models.linguistics);
  const fired = new Map<string, Set<number>>();
  let current = 0;
  const note = (name: string): unknown => fired.set(name, (fired.get(name) ?? new Set()).add(current));
  const rules = switchesOf('rule', ALL_RULES, note);
  const readers = switchesOf('reader', [...CUES, ...FORMS], (name) => note(`reader of ${name}`));
  const figures = ({ parsed }: ProbedDocument) => runToEnd(extractQuantities(parsed, runToEnd(findArticleDate(parsed))));
  const names = new Map<ProbedDocument, readonly MentionCandidate[]>();
  const namesOf = (document: ProbedDocument): readonly MentionCandidate[] => {
    const found = names.get(document) ?? runToEnd(extractNames(document.parsed, models.names, []));
    names.set(document, found);
    return found;
  };
  const attributions = (document: ProbedDocument) =>
    document.spoken ? runToEnd(extractAttributions(document.parsed, namesOf(document))) : [];
  const results: string[] = [];
  const said: string[] = [];
  for (const [index, document] of documents.entries()) {
    current = index;
    startDocument(index);
    const found = figures(document);
    const statements = attributions(document);
    for (const { rule } of [...found, ...statements]) note(rule);
    results.push(JSON.stringify(found));
    said.push(JSON.stringify(statements));
  }
  startDocument(-1);
  const lists = allLists();
  for (const { name, hits } of lists) fired.set(name, new Set([...hits.values()].flatMap((set) => [...set])));
  const listSwitches = lists.map(({ kind, name }): Switch => ({
    kind,
    name,
    off: () => {
      switchOff(name);
      return () => switchOff('');
    },
  }));
  const declared = new Set(ALL_RULES.map(({ name }) => name));
  const others = [...fired.keys()].filter(
    (name) => !declared.has(name) && !name.startsWith('reader of ') && !lists.some((list) => list.name === name),
  );
  const all = [
    ...rules,
    ...readers.map((one) => ({ ...one, name: `reader of ${one.name}` })),
    ...listSwitches,
    ...others.map((name): Switch => ({ kind: 'attribution', name, off: undefined })),
  ];
  const changes = ({ kind, name, off }: Switch, where: readonly number[]): number | undefined => {
    const on = off?.();
    if (on === undefined) return undefined;
    let changed = 0;
    for (const index of where) {
      const document = documents[index];
      if (document === undefined || changed >= MOST_CHANGED) break;
      const isOther =
        kind !== 'reader' && !name.startsWith('attributions/') && JSON.stringify(figures(document)) !== results[index];
      const says =
        (kind === 'reader' || /^(?:attributions|lexicon)\//.test(name)) && JSON.stringify(attributions(document)) !== said[index];
      if (isOther || says) changed += 1;
    }
    on();
    return changed;
  };
  return all.map((one): Probe => {
    const where = [...(fired.get(one.name) ?? [])];
    const list = lists.find(({ kind, name }) => kind === one.kind && name === one.name);
    return {
      kind: one.kind,
      name: one.name,
      documents: where.length,
      foreign: where.filter((index) => documents[index]?.own === false).length,
      changed: changes(one, where),
      ...(list === undefined ? {} : wordsOf(list)),
    };
  });
}
