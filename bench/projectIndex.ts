// The index over many articles: how long it takes to build from the files, how much memory it holds, how long a query and a view take.
// node --expose-gc --import tsx bench/projectIndex.ts [articles]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, loadModels, type Models } from '../src/core/analyze.ts';
import { VIEW_NAMES } from '../src/core/present/outline.ts';
import { outlineOf } from '../src/core/present/outlines.ts';
import { plainEnglish } from '../src/core/present/translate.ts';
import { indexArticleSteps } from '../src/core/project/indexArticle.ts';
import { createQueryMatcher } from '../src/core/project/matchQuery.ts';
import { parseQuery } from '../src/core/project/parseQuery.ts';
import { EMPTY_PROJECT } from '../src/core/project/project.ts';
import { createProjectIndex } from '../src/core/project/projectIndex.ts';
import { runQuery } from '../src/core/project/runQuery.ts';
import { wideOutline } from '../src/core/project/wideOutline.ts';
import { encodeSidecar } from '../src/core/sidecar/codec.ts';
import type { Steps } from '../src/core/steps.ts';
import { createAnnotationStore } from '../src/core/store/createAnnotationStore.ts';
import { modelFolder } from '../measure/modelFolder.ts';

const COUNT = Number(process.argv[2] ?? 2000);
const FOLDER = path.join('corpus', 'articles');
const QUERIES = [
  'stance:denies',
  'who:"Interior Ministry" stance:denies figure:>100',
  'text:government',
  'figure:100..200 layer:figure',
  'is:unsourced',
  '-layer:name when:2024',
];

/** Runs to the end; tells the whole time and that of the longest step, in milliseconds of processor time. */
function measure<T>(steps: Steps<T>): { value: T; total: number; longest: number } {
  let total = 0;
  let longest = 0;
  for (;;) {
    const before = process.cpuUsage();
    const next = steps.next();
    const { user, system } = process.cpuUsage(before);
    total += (user + system) / 1000;
    longest = Math.max(longest, (user + system) / 1000);
    if (next.done === true) return { value: next.value, total, longest };
  }
}

/** Keys typed in a row at the end of an article's first paragraph. */
const KEYS = 300;

/** Milliseconds of processor time that the store and the outlines of the views take after each key; median, and that of the slowest hundredth. */
function measureKeys(text: string, models: Models): string {
  const store = createAnnotationStore({ clock: { now: () => '2024-01-01T00:00:00.000Z' } });
  const uri = 'file:///article.txt';
  store.open(uri, { text, file: 'article.txt' });
  store.setAnalysis(uri, analyze(text, models), text);
  const at = text.indexOf('\n');
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const before = process.cpuUsage();
    store.applyEdits(uri, [{ start: at + key, end: at + key, text: 'x' }]);
    const state = store.get(uri);
    if (state !== undefined) for (const name of VIEW_NAMES) outlineOf(name, plainEnglish, state, () => true);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  store.dispose();
  times.sort((a, b) => a - b);
  return `${(times[KEYS / 2] ?? 0).toFixed(2)} ms, slowest hundredth ${(times[Math.floor(KEYS * 0.99)] ?? 0).toFixed(2)} ms`;
}

async function main(): Promise<void> {
  const models = await loadModels(modelFolder);
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  const files = names.map((name) => {
    const article = readFileSync(path.join(FOLDER, name));
    const document = analyze(article.toString('utf8'), models, { file: name });
    const sidecar = Buffer.from(encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined }));
    return { article: new Uint8Array(article), sidecar: new Uint8Array(sidecar) };
  });
  const story = Buffer.from(files[0]?.article ?? []).toString('utf8');
  measureKeys(story, models);
  console.log(`a key typed alone: ${measureKeys(story, models)}`);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const index = createProjectIndex();
  const started = process.cpuUsage();
  let [slowest, longestStep] = [0, 0];
  for (let at = 0; at < COUNT; at++) {
    const file = files[at % files.length];
    if (file === undefined) continue;
    const { value: entry, total, longest } = measure(indexArticleSteps({ path: `folder${at % 20}/article${at}.txt`, ...file }));
    slowest = Math.max(slowest, total);
    longestStep = Math.max(longestStep, longest);
    if (entry !== undefined) index.set(entry);
  }
  const { user, system } = process.cpuUsage(started);
  globalThis.gc?.();
  globalThis.gc?.();
  const held = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  const annotations = index.entries.reduce((sum, entry) => sum + entry.annotations.length, 0);
  console.log(`${index.entries.length} articles, ${annotations} annotations`);
  console.log(
    `index: ${((user + system) / 1e6).toFixed(1)} s of processor time, ${slowest.toFixed(0)} ms the slowest article, ${longestStep.toFixed(0)} ms its longest step, ${held.toFixed(0)} MB held`,
  );
  console.log(`a key typed beside them: ${measureKeys(story, models)}`);
  for (const query of QUERIES) {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(query);
    const { value, total, longest } = measure(runQuery(index.entries, createQueryMatcher(parsed.terms, EMPTY_PROJECT)));
    console.log(`query ${query}: ${value.length} hits, ${total.toFixed(0)} ms, longest step ${longest.toFixed(0)} ms`);
  }
  for (const name of VIEW_NAMES) {
    const { value, total, longest } = measure(wideOutline(name, plainEnglish, index.entries, EMPTY_PROJECT));
    console.log(`view ${name}: ${value.length} rows at the top, ${total.toFixed(0)} ms, longest step ${longest.toFixed(0)} ms`);
  }
}

void main();
