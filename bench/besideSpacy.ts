// npm run bench:spacy -- [ARTICLES A CORPUS]: the worker, careful and fast, beside spaCy's small and middle pipelines, on the same articles in one run: processor
// time an article, and F1 of names by exact span and type. spaCy gives tags, trees and names; ours gives figures, statements and events too.
import path from 'node:path';
import * as z from 'zod/mini';
import { namesOfSentence, type LabelScheme } from '../measure/corpora/nameConventions.ts';
import type { LabelledSpan } from '../measure/corpora/namedDocuments.ts';
import { buildCli } from '../test/support/buildCli.ts';
import {
  addCounts,
  COMPARISONS,
  type ComparedDocument,
  type Comparison,
  f1OfNames,
  GOLD_ARTICLES,
  type NameCounts,
  OWN_ARTICLES,
  readComparison,
  readGoldArticles,
  readTestArticles,
} from './nameCorpora.ts';
import { prepareSpacy, runSpacy, type Spacy, type SpacyModel } from './scale/spacyRun.ts';
import { measureWorker } from './scale/workerRun.ts';

const DEFAULT_ARTICLES = 40;
const NEIGHBOURS = path.join('..', 'shared');

interface Corpus {
  readonly comparison: Comparison;
  readonly documents: readonly ComparedDocument[];
}

interface TimedReading {
  readonly name: string;
  readonly cpuEach: number;
  readonly scheme: LabelScheme;
  /** For each article, corpus by corpus. */
  readonly names: readonly (readonly LabelledSpan[])[];
}

/** Corpora that are not beside the repository are left out. */
function readCorpora(most: number): readonly Corpus[] {
  const read = (comparison: Comparison): ComparedDocument[] | undefined => {
    if (comparison === OWN_ARTICLES) return readTestArticles();
    if (comparison === GOLD_ARTICLES) return readGoldArticles(path.join(NEIGHBOURS, 'gold'));
    return readComparison(path.join(NEIGHBOURS, 'corpora', 'dev'), comparison);
  };
  return [OWN_ARTICLES, GOLD_ARTICLES, ...COMPARISONS].flatMap((comparison) => {
    const documents = read(comparison)?.slice(0, most);
    return documents === undefined ? [] : [{ comparison, documents }];
  });
}

const Answer = z.object({
  document: z.object({
    mentions: z.array(z.object({ type: z.string(), form: z.string(), target: z.object({ start: z.int(), end: z.int() }) })),
  }),
});

function namesOfAnswer(line: string): readonly LabelledSpan[] {
  return Answer.parse(JSON.parse(line))
    .document.mentions.filter(({ form }) => form === 'name')
    .map(({ type, target: { start, end } }) => ({ start, end, label: type, named: true }));
}

async function readWithWorker(
  cli: string,
  name: string,
  options: readonly string[],
  lines: readonly string[],
): Promise<TimedReading> {
  const pieces: Uint8Array[] = [];
  const { cpu, articles } = await measureWorker(cli, options, lines, lines.length, (bytes) => void pieces.push(bytes));
  const answers = Buffer.concat(pieces).toString().trim().split('\n');
  return { name, cpuEach: cpu / articles, scheme: 'ours', names: answers.map(namesOfAnswer) };
}

async function readWithSpacy(spacy: Spacy, model: SpacyModel, lines: readonly string[]): Promise<TimedReading> {
  const { cpuEach, names } = await runSpacy(spacy, model, lines);
  const spans = names.map((found) => found.map(([start, end, label]) => ({ start, end, label, named: true })));
  return { name: `spaCy ${model}`, cpuEach, scheme: 'ontonotes', names: spans };
}

function scoreOf({ scheme, names }: TimedReading, { comparison, documents }: Corpus, first: number): number {
  const counts: NameCounts = { right: 0, gold: 0, found: 0 };
  for (const [index, { sentences, gold, optional }] of documents.entries())
    for (const [at, sentence] of sentences.entries())
      addCounts(counts, comparison, gold[at] ?? [], namesOfSentence(sentence, names[first + index] ?? [], scheme), optional[at]);
  return f1OfNames(counts);
}

function print(readings: readonly TimedReading[], corpora: readonly Corpus[], words: number): void {
  const share = readings.find(({ name }) => name === 'spaCy sm')?.cpuEach;
  const cells = (list: readonly string[]): string => list.map((cell) => cell.padStart(22)).join('');
  console.log(`${words} words an article; names: F1 of exact span and type, in parentheses articles`);
  const heads = corpora.map(({ comparison, documents }) => `${comparison.file.slice(0, 15)} (${documents.length})`);
  console.log(`${''.padEnd(14)}${cells(['cpu s an article', '× spaCy sm', ...heads])}`);
  for (const reading of readings) {
    let first = 0;
    const scores = corpora.map((corpus) => {
      const score = scoreOf(reading, corpus, first);
      first += corpus.documents.length;
      return (100 * score).toFixed(1);
    });
    const times = [reading.cpuEach.toFixed(4), share === undefined ? '' : (reading.cpuEach / share).toFixed(2)];
    console.log(`${reading.name.padEnd(14)}${cells([...times, ...scores])}`);
  }
}

async function main(): Promise<void> {
  const corpora = readCorpora(Number(process.argv[2] ?? DEFAULT_ARTICLES));
  const texts = corpora.flatMap(({ documents }) => documents.map(({ text }) => text));
  const lines = texts.map((text, id) => `${JSON.stringify({ id, text })}\n`);
  const words = Math.round(texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0) / texts.length);
  const cli = buildCli('bench-spacy');
  const environment = await prepareSpacy();
  if ('missing' in environment) console.log(`spaCy: not run, no ${environment.missing}`);
  const theirs =
    'missing' in environment
      ? []
      : [await readWithSpacy(environment, 'sm', lines), await readWithSpacy(environment, 'md', lines)];
  const ours = [await readWithWorker(cli, 'ours --fast', ['--fast'], lines), await readWithWorker(cli, 'ours', [], lines)];
  print([...ours, ...theirs], corpora, words);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
