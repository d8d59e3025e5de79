/**
 * Scores tags, trees, lemmas and sentence ends on Universal Dependencies treebanks, of gold tokens and of plain text, and prints tables. Reads `ud/*.jsonl` under
 * `--corpora DIR` (default ../shared/corpora), when present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLinguisticModels } from '../src/core/linguistics/models.ts';
import type { LinguisticModels } from '../src/core/linguistics/models.ts';
import { readText, type Models } from '../src/core/analyze.ts';
import { segment } from '../src/core/linguistics/segment.ts';
import { loadReader, type Reader } from '../src/core/linguistics/reader/reader.ts';
import type { ModelSource } from '../src/core/ports.ts';
import { runToEnd } from '../src/core/steps.ts';
import type { Span } from '../src/core/text/span.ts';
import { readTreebank, type TreebankDocument } from '../measure/corpora/treebank.ts';
import { placeWords, withGoldWords } from './linguistics/goldWords.ts';

interface ReportRow {
  readonly set: string;
  readonly [column: string]: string | number;
}

interface WordTally {
  words: number;
  tags: number;
  lemmas: number;
  heads: number;
  labelled: number;
  scored: number;
  headsScored: number;
  labelledScored: number;
  tagTime: number;
  parseTime: number;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(2);
}

function scoreTrees(set: string, documents: readonly TreebankDocument[], models: LinguisticModels): ReportRow {
  const t: WordTally = {
    words: 0,
    tags: 0,
    lemmas: 0,
    heads: 0,
    labelled: 0,
    scored: 0,
    headsScored: 0,
    labelledScored: 0,
    tagTime: 0,
    parseTime: 0,
  };
  for (const sentence of documents.flatMap((document) => document.sents)) {
    const started = performance.now();
    const forms = sentence.tok.map(models.readWord);
    const tags = Array.from(models.tagger.tag(forms), (tag) => models.tagger.tags[tag] ?? '');
    const tagged = performance.now();
    const { heads, relations } = models.parser.parse(forms, tags);
    t.parseTime += performance.now() - tagged;
    t.tagTime += tagged - started;
    sentence.tok.forEach((word, i) => {
      const right = heads[i] === (sentence.head[i] ?? 0) - 1;
      const labelled = right && relations[i] === sentence.rel[i];
      const scored = sentence.rel[i] !== 'punct' ? 1 : 0;
      t.words++;
      t.tags += tags[i] === sentence.pos[i] ? 1 : 0;
      t.lemmas += models.lemmatize(word, tags[i] ?? '') === sentence.lem[i] ? 1 : 0;
      t.heads += right ? 1 : 0;
      t.labelled += labelled ? 1 : 0;
      t.scored += scored;
      t.headsScored += right ? scored : 0;
      t.labelledScored += labelled ? scored : 0;
    });
  }
  return {
    set,
    words: t.words,
    XPOS: percent(t.tags, t.words),
    UAS: percent(t.heads, t.words),
    LAS: percent(t.labelled, t.words),
    'UAS no punct': percent(t.headsScored, t.scored),
    'LAS no punct': percent(t.labelledScored, t.scored),
    lemmas: percent(t.lemmas, t.words),
    'tags/s': Math.round((1000 * t.words) / t.tagTime),
    'heads/s': Math.round((1000 * t.words) / t.parseTime),
  };
}

/** The reader's tags and trees, of words and sentences as the treebank cuts them. A word that it leaves to the tagger has the tagger's tag. */
function scoreReaderTrees(
  set: string,
  documents: readonly TreebankDocument[],
  reader: Reader,
  models: LinguisticModels,
): ReportRow {
  let words = 0;
  let tags = 0;
  let heads = 0;
  let labelled = 0;
  for (const { sents } of documents) {
    const gold = sents.filter((sentence) => placeWords(sentence) !== undefined);
    const parsed = withGoldWords(gold);
    const { tree } = runToEnd(reader.read(parsed));
    for (const { index, firstToken } of parsed.sentences) {
      const { tok = [], pos = [], head = [], rel = [] } = gold[index] ?? {};
      const tagged = models.tagger.tag(tok.map(models.readWord));
      for (const at of tok.keys()) {
        const seen = tree(firstToken + at);
        const wanted = head[at] === 0 ? -1 : firstToken + (head[at] ?? 0) - 1;
        words++;
        tags += (seen?.tag ?? models.tagger.tags[tagged[at] ?? -1]) === pos[at] ? 1 : 0;
        heads += seen?.head === wanted ? 1 : 0;
        labelled += seen?.head === wanted && seen.relation === rel[at] ? 1 : 0;
      }
    }
  }
  return { set, words, XPOS: percent(tags, words), UAS: percent(heads, words), LAS: percent(labelled, words) };
}

interface PlainText {
  readonly text: string;
  /** Where sentences begin. */
  readonly starts: ReadonlySet<number>;
  /** Of each sentence its words; none where its text isn't what its words say. */
  readonly words: readonly (readonly Span[])[];
}

/** Joins the sentences by spaces, paragraphs unknown: only punctuation and capitals tell where sentences end. */
function toPlainText({ sents }: TreebankDocument): PlainText {
  let text = '';
  const starts = new Set<number>();
  const words = sents.map((sentence) => {
    const isHeading = !/[.!?:;,"”’')\]…]$/.test(sentence.text.trim());
    text += text === '' ? '' : isHeading || text.endsWith('\n') ? '\n' : ' ';
    const begin = text.length;
    starts.add(begin);
    text += sentence.text + (isHeading ? '\n' : '');
    return (placeWords(sentence) ?? []).map(({ start, end }): Span => ({ start: begin + start, end: begin + end }));
  });
  return { text, starts, words };
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function scoreSentences(set: string, documents: readonly TreebankDocument[]): ReportRow {
  let right = 0;
  let found = 0;
  let wanted = 0;
  let sameTokens = 0;
  let tokens = 0;
  for (const { text, starts, words } of documents.map(toPlainText)) {
    const goldTokens = new Set(words.flat().map(keyOf));
    const parsed = runToEnd(segment(text));
    for (const sentence of parsed.sentences) if (starts.has(sentence.start)) right++;
    for (const token of parsed.tokens) if (goldTokens.has(keyOf(token))) sameTokens++;
    tokens += parsed.tokens.length + goldTokens.size;
    found += parsed.sentences.length;
    wanted += starts.size;
  }
  return {
    set,
    sentences: wanted,
    P: percent(right, found),
    R: percent(right, wanted),
    F1: percent(2 * right, found + wanted),
    'token F1': percent(2 * sameTokens, tokens),
  };
}

/** Of the words of a plain text: a tag or head is right where the same letters have it, so that tokens and sentences that end elsewhere count as wrong. */
function scorePlainText(
  set: string,
  documents: readonly TreebankDocument[],
  models: Pick<Models, 'linguistics' | 'reader'>,
): ReportRow {
  let words = 0;
  let tags = 0;
  let heads = 0;
  let labelled = 0;
  for (const document of documents) {
    const { text, words: spans } = toPlainText(document);
    const { tokens } = runToEnd(readText(text, models));
    const found = new Map(tokens.map((token) => [keyOf(token), token]));
    for (const [index, { pos, head, rel }] of document.sents.entries())
      for (const [at, span] of (spans[index] ?? []).entries()) {
        const token = found.get(keyOf(span));
        const wanted = spans[index]?.[(head[at] ?? 0) - 1];
        const own = tokens[token?.head ?? -1];
        const isRight =
          token !== undefined && (wanted === undefined ? own === undefined : own !== undefined && keyOf(own) === keyOf(wanted));
        words++;
        tags += token?.tag === pos[at] ? 1 : 0;
        heads += isRight ? 1 : 0;
        labelled += isRight && token.relation === rel[at] ? 1 : 0;
      }
  }
  return { set, words, XPOS: percent(tags, words), UAS: percent(heads, words), LAS: percent(labelled, words) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      sets: { type: 'string', default: 'gum-dev,ewt-dev,ewt-test' },
      models: { type: 'string', default: 'models' },
    },
  });
  const source: ModelSource = { load: (name) => Promise.resolve(readFileSync(join(values.models, name))) };
  const models = await loadLinguisticModels(source);
  const read = (name: string): TreebankDocument[] => {
    const file = join(values.corpora, 'ud', `${name}.jsonl`);
    return existsSync(file) ? readTreebank(file) : [];
  };
  const sets = values.sets.split(',').map((name) => ({ name, documents: read(name) }));
  const news = [...read('gum-train'), ...read('gum-dev')].filter((document) => document.genre === 'news');
  console.table([
    ...sets.map(({ name, documents }) => scoreTrees(name, documents, models)),
    scoreTrees(
      'gum-dev news',
      read('gum-dev').filter((document) => document.genre === 'news'),
      models,
    ),
  ]);
  const reader = await loadReader(source);
  console.table(sets.map(({ name, documents }) => scoreReaderTrees(`${name}, reader of paragraphs`, documents, reader, models)));
  console.table(
    sets.flatMap(({ name, documents }) => [
      scorePlainText(`${name}, plain text, parser`, documents, { linguistics: models }),
      scorePlainText(`${name}, plain text, reader of paragraphs`, documents, { linguistics: models, reader }),
    ]),
  );
  console.table([scoreSentences('gum news', news), ...sets.map(({ name, documents }) => scoreSentences(name, documents))]);
}

void main();
