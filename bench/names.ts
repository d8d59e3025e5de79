/**
 * Names side by side with spaCy: exact span and type F1 on public corpora, the gold articles and our own test split, and speed.
 *
 *     npm run bench:names -- --prepare     writes the articles as JSON Lines into .cache/names
 *     python training/names/labelWithSpacy.py MODEL .cache/names/CORPUS.sm.jsonl CORPUS.jsonl     (and .md; for each corpus)
 *     npm run bench:names
 *
 * Ours are the names of the shipped pipeline, which reads the document's text and cuts its own sentences; parsing isn't timed, as spaCy's parser isn't run, nor is the
 * reader of paragraphs, which `--fast` does without.
 * Corpora and labels that are not there are left out.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractNames } from '../src/core/extract/mentions/extractNames.ts';
import type { NameModels } from '../src/core/extract/mentions/models.ts';
import type { TaggedName } from '../src/core/extract/mentions/nameTags.ts';
import { loadModels, readText, type Models } from '../src/core/analyze.ts';
import type { ParsedText } from '../src/core/model/parsedText.ts';
import { runToEnd } from '../src/core/steps.ts';
import { namesOfSentence } from '../measure/corpora/nameConventions.ts';
import { readTeacher, readTeacherSeconds } from '../measure/corpora/teacherLabels.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import {
  addCounts,
  COMPARISONS,
  f1OfNames,
  GOLD_ARTICLES,
  OWN_ARTICLES,
  readComparison,
  readGoldArticles,
  readTestArticles,
  type ComparedDocument,
  type Comparison,
  type NameCounts,
} from './nameCorpora.ts';

const LABELS = join('.cache', 'names');
const NEIGHBOURS = join('..', 'shared');

interface Entry {
  readonly comparison: Comparison;
  readonly documents: readonly ComparedDocument[];
}

function readEntries(): Entry[] {
  const candidates: [Comparison, ComparedDocument[] | undefined][] = [
    [GOLD_ARTICLES, readGoldArticles(join(NEIGHBOURS, 'gold'))],
    [OWN_ARTICLES, readTestArticles()],
    ...COMPARISONS.map((comparison): [Comparison, ComparedDocument[] | undefined] => [
      comparison,
      readComparison(join(NEIGHBOURS, 'corpora', 'dev'), comparison),
    ]),
  ];
  return candidates.flatMap(([comparison, documents]) => (documents === undefined ? [] : [{ comparison, documents }]));
}

/** What a tagger scored, and how many tokens it read in a second of processor time. */
interface TaggerResult {
  readonly counts: NameCounts;
  readonly speed: number;
}

function measure(
  entry: Entry,
  seconds: number | undefined,
  tag: (document: ComparedDocument, index: number) => readonly (readonly TaggedName[])[],
): TaggerResult {
  const counts: NameCounts = { right: 0, gold: 0, found: 0 };
  let tokens = 0;
  let elapsed = 0;
  entry.documents.forEach((document, index) => {
    const started = process.cpuUsage();
    const found = tag(document, index);
    const used = process.cpuUsage(started);
    elapsed += (used.user + used.system) / 1e6;
    document.sentences.forEach((sentence, at) => {
      tokens += sentence.words.length;
      addCounts(counts, entry.comparison, document.gold[at] ?? [], found[at] ?? [], document.optional[at]);
    });
  });
  return { counts, speed: tokens / (seconds ?? elapsed) };
}

function measureOurs(entry: Entry, texts: readonly ParsedText[], models: NameModels): TaggerResult {
  return measure(entry, undefined, ({ sentences }, index) => {
    const parsed = texts[index];
    if (parsed === undefined) return [];
    const spans = runToEnd(extractNames(parsed, models, [])).map(({ span, type }) => ({
      start: parsed.source.toOriginal(span.start),
      end: parsed.source.toOriginal(span.end),
      label: type,
      named: true,
    }));
    return sentences.map((sentence) => namesOfSentence(sentence, spans, 'ours'));
  });
}

function parseDocuments({ documents }: Entry, models: Pick<Models, 'linguistics' | 'reader'>): ParsedText[] {
  return documents.map(({ text }) => runToEnd(readText(text, models)));
}

function withoutReader(parsed: ParsedText): ParsedText {
  const { reading: _, ...rest } = parsed;
  return rest;
}

function measureSpacy(entry: Entry, model: string): TaggerResult | undefined {
  const file = join(LABELS, `${entry.comparison.file}.${model}.jsonl`);
  if (!existsSync(file)) return undefined;
  const labels = readTeacher(file);
  return measure(entry, readTeacherSeconds(file), ({ sentences }, index) =>
    sentences.map((sentence) => namesOfSentence(sentence, labels[index] ?? [], 'ontonotes')),
  );
}

function printResult(name: string, result: TaggerResult | undefined): void {
  if (result === undefined) return;
  const { right, gold, found } = result.counts;
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5);
  console.log(
    `  ${name.padEnd(16)} F1 ${(100 * f1OfNames(result.counts)).toFixed(1)}  P ${percent(right, found)}  R ${percent(right, gold)}  ${Math.round(result.speed)} tokens/s`,
  );
}

function prepare(entries: readonly Entry[]): void {
  mkdirSync(LABELS, { recursive: true });
  for (const { comparison, documents } of entries) {
    const lines = documents.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
    if (comparison.scheme === 'ours') writeFileSync(join(LABELS, `${comparison.file}.jsonl`), lines.join(''));
  }
}

async function main(): Promise<void> {
  const entries = readEntries();
  if (process.argv.includes('--prepare')) {
    prepare(entries);
    return;
  }
  const models = await loadModels(modelFolder);
  for (const entry of entries) {
    const texts = parseDocuments(entry, models);
    const unread = texts.map(withoutReader);
    measureOurs(entry, texts, models.names);
    console.log(`${entry.comparison.file} (${entry.documents.length} documents)`);
    printResult('ours', measureOurs(entry, texts, models.names));
    printResult('ours --fast', measureOurs(entry, unread, models.names));
    printResult('en_core_web_sm', measureSpacy(entry, 'sm'));
    printResult('en_core_web_md', measureSpacy(entry, 'md'));
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
