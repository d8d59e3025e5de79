/** The corpora on which name taggers are compared, all brought to our conventions by one mapping. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../corpus/tools/load.ts';
import { NAME_TYPES, type TaggedName } from '../src/core/extract/mentions/nameTags.ts';
import { namesOfSentence, type LabelScheme } from '../measure/corpora/nameConventions.ts';
import {
  readCorpus,
  splitIntoSentences,
  tokenizeSentences,
  type CorpusDocument,
  type LabelledSpan,
  type TokenizedSentence,
} from '../measure/corpora/namedDocuments.ts';
import { readGoldFolder } from '../measure/goldArticles.ts';
import { countMetric, scoreOf } from '../measure/scorer/metric.ts';
import { readJsonLines } from '../measure/jsonLines.ts';

/** `types`: what the corpus labels; names of other types are not counted. `merged`: nationalities and other names are one class (MISC). */
export interface Comparison {
  readonly file: string;
  readonly scheme: LabelScheme;
  readonly types: readonly string[];
  readonly merged: boolean;
}

const NAMED = ['person', 'organization', 'place'];

export const COMPARISONS: readonly Comparison[] = [
  { file: 'en-worldwide-newswire.dev', scheme: 'worldwide', types: NAME_TYPES, merged: false },
  { file: 'conll2003.testb', scheme: 'conll', types: NAME_TYPES, merged: true },
  { file: 'ieer-newswire.public', scheme: 'ieer', types: NAMED, merged: false },
  { file: 'meantime-gm', scheme: 'meantime', types: NAMED, merged: false },
  { file: 're3d.public', scheme: 're3d', types: NAMED, merged: false },
  { file: 'uner-ewt.test', scheme: 'conll', types: NAMED, merged: false },
];

/** Articles annotated by the guideline: the gold articles beside the repository, and our own test split. */
export const GOLD_ARTICLES: Comparison = { file: 'gold-dev', scheme: 'ours', types: NAME_TYPES, merged: false };
export const OWN_ARTICLES: Comparison = { file: 'corpus-test', scheme: 'ours', types: NAME_TYPES, merged: false };

export interface ComparedDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly TokenizedSentence[];
  readonly gold: readonly (readonly TaggedName[])[];
  /** Names that are neither asked for nor wrong. */
  readonly optional: readonly (readonly TaggedName[])[];
}

function annotatedUntil(line: unknown): number {
  if (typeof line === 'object' && line !== null && 'annotated_until' in line && typeof line.annotated_until === 'number')
    return line.annotated_until;
  return Infinity;
}

/** The documents of a corpus in the folder, or undefined when it is not there. */
export function readComparison(folder: string, comparison: Comparison): ComparedDocument[] | undefined {
  const file = join(folder, `${comparison.file}.jsonl`);
  if (!existsSync(file)) return undefined;
  const limits = readJsonLines(file).map(annotatedUntil);
  return readCorpus(file).map((document, index) =>
    compareDocument(withNames(document, comparison), [], comparison.scheme, limits[index]),
  );
}

const PRONOUN = /^(?:I|you|he|she|it|we|they|its|his|her|their|our|your|both|all|some|each|one)$/i;

/**
 * MEANTIME marks whole noun phrases and is unsure which are names: those whose words are all written with capitals are. Of coordinated names each
 * counts alone.
 */
function withNames(document: CorpusDocument, comparison: Comparison): CorpusDocument {
  if (comparison.scheme !== 'meantime') return document;
  const isName = (span: LabelledSpan): boolean => {
    const words = document.text.slice(span.start, span.end).replace(/^the /i, '').split(/\s+/);
    return (
      words.every((word) => /^[\p{Lu}\p{N}&](?!.*,$)|^(?:of|for|the)$/u.test(word)) &&
      words.some((word) => /\p{Lu}/u.test(word)) &&
      !PRONOUN.test(words.join(' '))
    );
  };
  return { ...document, spans: document.spans.map((span) => ({ ...span, named: isName(span) })) };
}

function compareDocument(
  document: CorpusDocument,
  optional: readonly LabelledSpan[],
  scheme: LabelScheme,
  limit = Infinity,
): ComparedDocument {
  const sentences = tokenizeSentences(document).filter((sentence) => (sentence.ends.at(-1) ?? 0) <= limit);
  const namesOf = (spans: readonly LabelledSpan[]): TaggedName[][] =>
    sentences.map((sentence) => namesOfSentence(sentence, spans, scheme));
  return { id: document.id, text: document.text, sentences, gold: namesOf(document.spans), optional: namesOf(optional) };
}

export function readTestArticles(): ComparedDocument[] {
  return loadCorpus('test').map((article) => readArticle(article.name, article.text, article.gold));
}

/** The gold articles of a folder and the article beside it, or undefined when there are none. */
export function readGoldArticles(folder: string): ComparedDocument[] | undefined {
  if (!existsSync(folder)) return undefined;
  const articles = [folder, join(folder, 'dev')].flatMap(readGoldFolder);
  return articles.map(({ name, text, gold }) => readArticle(name, text, gold));
}

interface AnnotatedMention {
  readonly start: number;
  readonly end: number;
  readonly type?: string | undefined;
  readonly form?: string | undefined;
  readonly optional?: boolean | undefined;
}

function readArticle(id: string, original: string, gold: { readonly mentions: readonly AnnotatedMention[] }): ComparedDocument {
  const text = original.replace(/\r(?=\n)/g, ' ');
  const spansOf = (optional: boolean): LabelledSpan[] =>
    gold.mentions
      .filter((mention) => mention.form === 'name' && (mention.optional === true) === optional)
      .map(({ start, end, type }) => ({ start, end, label: type ?? 'other', named: true }));
  return compareDocument({ id, text, sentences: splitIntoSentences(text), spans: spansOf(false) }, spansOf(true), 'ours');
}

export interface NameCounts {
  right: number;
  gold: number;
  found: number;
}

/** Adds one sentence: names count as right with the same tokens and type. */
export function addCounts(
  counts: NameCounts,
  comparison: Comparison,
  gold: readonly TaggedName[],
  found: readonly TaggedName[],
  optional: readonly TaggedName[] = [],
): void {
  const key = (name: TaggedName): string => {
    const type = NAME_TYPES[name.type] ?? '';
    return `${name.first} ${name.end} ${comparison.merged && (type === 'norp' || type === 'other') ? 'misc' : type}`;
  };
  const isCounted = (name: TaggedName): boolean => comparison.types.includes(NAME_TYPES[name.type] ?? '');
  const isOptional = (name: TaggedName): boolean =>
    optional.some((other) => other.first === name.first && other.end === name.end);
  const goldKeys = new Set(gold.filter(isCounted).map(key));
  const foundKeys = found.filter((name) => isCounted(name) && !isOptional(name)).map(key);
  counts.gold += goldKeys.size;
  counts.found += foundKeys.length;
  counts.right += foundKeys.filter((name) => goldKeys.has(name)).length;
}

export function f1OfNames({ right, gold, found }: NameCounts): number {
  return scoreOf(countMetric(right, gold, found)).f1;
}
