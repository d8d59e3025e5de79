// npm run bench: speed, memory and sizes, side by side with the libraries a user would pick instead. Times of this machine, in one run.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadCorpus } from '../corpus/tools/load.ts';
import { addReader, analyze, analyzeSteps, loadModels, type Models } from '../src/core/analyze.ts';
import { parseText } from '../src/core/linguistics/parse.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { RIVALS, rivalsAreInstalled } from './libraries.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { percentile, timeOf } from './support/timing.ts';

const SEED = path.join('..', 'shared', 'gold', 'seed.txt');
const SAMPLE = path.join('samples', 'prison-break.txt');
const WARM_RUNS = 40;
const EDITS = 7;
const MEGABYTE = 1_000_000;
const KB = 1024;

interface TimedRow {
  readonly name: string;
  readonly loadMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
  readonly tokensPerSecond: number;
  readonly heapMb: number;
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function measure(name: string, loadMs: number, heapBefore: number, read: (text: string) => unknown, texts: Texts): TimedRow {
  const firstMs = timeOf(() => read(texts.article));
  const warm = Array.from({ length: WARM_RUNS }, () => timeOf(() => read(texts.article)));
  const bulkMs = timeOf(() => texts.bulk.map((text) => read(text)));
  const tokensPerSecond = (texts.bulkTokens / bulkMs) * 1000;
  return { name, loadMs, firstMs, warmMs: percentile(warm, 0.5), tokensPerSecond, heapMb: heapMb() - heapBefore };
}

interface Texts {
  readonly article: string;
  readonly bulk: readonly string[];
  readonly bulkTokens: number;
}

function countTokens(texts: readonly string[], models: Models): number {
  return texts.reduce((sum, text) => sum + runToEnd(parseText(createSourceText(text), models.linguistics)).tokens.length, 0);
}

/** A text of at least a megabyte, in one go, with the time between two yields. */
function measureMegabyte(models: Models, bulk: readonly string[]): { seconds: number; words: number; longestSliceMs: number } {
  let text = '';
  for (let index = 0; text.length < MEGABYTE; index++) text += `${bulk[index % bulk.length] ?? ''}\n\n`;
  const began = performance.now();
  let longest = 0;
  let last = began;
  const steps = analyzeSteps(text, models);
  for (let next = steps.next(); next.done !== true; next = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  longest = Math.max(longest, performance.now() - last);
  return { seconds: (performance.now() - began) / 1000, words: text.split(/\s+/).length, longestSliceMs: longest };
}

/** What the reader of paragraphs adds: a first and a second reading of the article, and one after each of some edits in its middle. */
async function measureCareful(models: Models, article: string): Promise<void> {
  const before = heapMb();
  const began = performance.now();
  const careful = await addReader(models, modelFolder);
  const loadMs = performance.now() - began;
  const firstMs = timeOf(() => analyze(article, careful));
  const warmMs = timeOf(() => analyze(article, careful));
  const middle = article.indexOf(' ', article.length / 2);
  const typing = Array.from({ length: EDITS }, (_, edit) => {
    const typed = `${article.slice(0, middle)} ${'word'.repeat(edit + 1)}${article.slice(middle)}`;
    return timeOf(() => analyze(typed, careful));
  });
  const times = `load ${loadMs.toFixed(0)} ms, first ${firstMs.toFixed(0)} ms, again ${warmMs.toFixed(0)} ms`;
  console.log(
    `careful: ${times}, after an edit ${percentile(typing, 0.5).toFixed(0)} ms, ${(heapMb() - before).toFixed(0)} MB of heap`,
  );
}

function printRows(rows: readonly TimedRow[]): void {
  const ours = rows[0];
  const columns = ['load ms', 'first ms', 'warm ms', 'tokens/s', 'heap MB', 'speed vs ours'];
  console.log(`${'one article'.padEnd(34)}${columns.map((column) => column.padStart(15)).join('')}`);
  for (const row of rows) {
    const ratio = ours === undefined ? 1 : row.tokensPerSecond / ours.tokensPerSecond;
    const values = [row.loadMs.toFixed(0), row.firstMs.toFixed(0), row.warmMs.toFixed(1), row.tokensPerSecond.toFixed(0)];
    const cells = [...values, row.heapMb.toFixed(0), `${ratio.toFixed(2)}×`];
    console.log(`${row.name.padEnd(34)}${cells.map((cell) => cell.padStart(15)).join('')}`);
  }
}

function printSizes(): void {
  const models = readdirSync('models').filter((name) => name.endsWith('.bin'));
  const modelBytes = models.reduce((sum, name) => sum + statSync(path.join('models', name)).size, 0);
  const size = (file: string): string => (existsSync(file) ? `${(statSync(file).size / KB).toFixed(0)} KB` : 'not built');
  console.log(`\ndist/extension.js  ${size('dist/extension.js')}   dist/cli.js  ${size('dist/cli.js')}`);
  console.log(`models  ${(modelBytes / KB / KB).toFixed(2)} MB   .vsix  ${size('out/article-annotator.vsix')}`);
}

async function main(): Promise<void> {
  const article = readFileSync(existsSync(SEED) ? SEED : SAMPLE, 'utf8');
  const bulk = loadCorpus().map(({ text }) => text);
  const before = heapMb();
  const began = performance.now();
  const models = await loadModels(modelFolder, { fast: true });
  const loadMs = performance.now() - began;
  const firstMs = timeOf(() => analyze(article, models));
  const texts: Texts = { article, bulk, bulkTokens: countTokens(bulk, models) };
  const ours = measure('article-annotator --fast (all layers)', loadMs, before, (text) => analyze(text, models), texts);
  const rows = [{ ...ours, firstMs }];
  await measureCareful(models, article);
  if (rivalsAreInstalled()) {
    for (const rival of RIVALS) {
      const heapBefore = heapMb();
      let read: (text: string) => unknown = () => undefined;
      const rivalLoadMs = timeOf(() => (read = rival.load()));
      rows.push(measure(rival.name, rivalLoadMs, heapBefore, read, texts));
    }
  } else {
    console.log('For the other libraries run `npm --prefix bench ci` first.');
  }
  printRows(rows);
  const { seconds, words, longestSliceMs } = measureMegabyte(models, bulk);
  console.log(`\n1 MB text (${words} words): ${seconds.toFixed(1)} s, longest slice ${longestSliceMs.toFixed(1)} ms`);
  printSizes();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
