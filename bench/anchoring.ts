// npm run bench:anchoring
// 5,000 annotations on a text of 100,000 words: keystrokes, the document and the trees after them, loading a sidecar and resolving it
// against the same and against changed texts. Deterministic input; times of this machine. Judged by processor time, which other
// programs don't lengthen.
import { createLiveSpans } from '../src/core/anchor/liveSpans.ts';
import { resolveDocument } from '../src/core/anchor/resolve.ts';
import type { AnnotatedDocument } from '../src/core/model/annotatedDocument.ts';
import { indexDocument } from '../src/core/present/documentIndex.ts';
import { type ViewName, VIEW_NAMES } from '../src/core/present/outline.ts';
import { outlineOf } from '../src/core/present/outlines.ts';
import { plainEnglish } from '../src/core/present/translate.ts';
import { decodeSidecar, encodeSidecar } from '../src/core/sidecar/codec.ts';
import type { AnnotationStore } from '../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../src/core/store/createAnnotationStore.ts';
import { encodeUtf8 } from '../src/core/text/utf8.ts';
import { type Cost, costOf, percentileCost } from './support/timing.ts';
import { createLargeDocument } from './support/largeDocument.ts';

const WORDS = 100_000;
const ANNOTATIONS = 5_000;
const KEYSTROKES = 400;
const REFRESHES = 40;
const ARTICLE = 'bench:a';
/** Milliseconds. */
const LIMITS = { keystroke: 8, refresh: 50, load: 500 };

function report(what: string, { cpu, wall }: Cost, limit?: number): void {
  const verdict = limit === undefined ? '' : cpu <= limit ? `  (limit ${limit})` : `  OVER the limit of ${limit}`;
  if (limit !== undefined && cpu > limit) process.exitCode = 1;
  console.log(`${what.padEnd(58)} ${cpu.toFixed(2).padStart(9)} ms CPU ${wall.toFixed(2).padStart(9)} ms wall${verdict}`);
}

function openLarge(text: string, document: AnnotatedDocument): AnnotationStore {
  const store = createAnnotationStore({ clock: { now: () => '2026-01-01T00:00:00Z' } });
  store.open(ARTICLE, { text, file: 'a.txt' });
  store.setSidecar(ARTICLE, document);
  return store;
}

function typeKey(store: AnnotationStore, length: number, key: number): void {
  const at = Math.floor((length * ((key * 7919) % 1000)) / 1000);
  store.applyEdits(ARTICLE, [{ start: at, end: at + (key % 3), text: key % 2 === 0 ? 'x' : '' }]);
}

function typeInto(text: string, document: AnnotatedDocument): void {
  const store = openLarge(text, document);
  const alone: Cost[] = [];
  const withDocument: Cost[] = [];
  for (let key = 0; key < KEYSTROKES; key++) {
    const typed = costOf(() => typeKey(store, text.length, key));
    const made = costOf(() => store.get(ARTICLE)?.document.mentions.length);
    alone.push(typed);
    withDocument.push({ cpu: typed.cpu + made.cpu, wall: typed.wall + made.wall });
  }
  report('keystroke, p95', percentileCost(alone, 0.95), LIMITS.keystroke);
  report('keystroke and the whole document after it, p95', percentileCost(withDocument, 0.95));
  report('keystroke, worst', percentileCost(alone, 1));
}

/** The rows of each tree after a decision: every tree is refreshed by itself. */
function refreshTrees(text: string, document: AnnotatedDocument): void {
  const store = openLarge(text, document);
  const costs = new Map(VIEW_NAMES.map((view): [ViewName, Cost[]] => [view, []]));
  for (let round = 0; round < REFRESHES; round++) {
    store.decide(ARTICLE, [document.mentions[round]?.id ?? ''], { kind: 'accept' });
    const state = store.get(ARTICLE);
    if (state === undefined) throw new Error('the article is not open');
    void indexDocument(state.document);
    for (const [view, all] of costs) all.push(costOf(() => outlineOf(view, plainEnglish, state, () => true)));
  }
  for (const [view, all] of costs) report(`rows of the ${view} after a decision`, percentileCost(all, 0.5), LIMITS.refresh);
}

function loadAndResolve(what: string, bytes: Uint8Array, text: string, limit?: number): void {
  const costs: Cost[] = [];
  let statuses = '';
  for (let round = 0; round < 5; round++) {
    costs.push(
      costOf(() => {
        const decoded = decodeSidecar(bytes);
        if (!decoded.ok) throw new Error('the bench wrote a sidecar that it cannot read');
        const placements = resolveDocument(decoded.sidecar.document, text);
        createLiveSpans(decoded.sidecar.document, placements, text);
        const count = (status: string): number => placements.filter((one) => one.status === status).length;
        statuses = `${count('anchored')} anchored, ${count('moved')} moved, ${count('orphaned')} orphaned`;
      }),
    );
  }
  report(`load and resolve, ${what}`, percentileCost(costs, 0.5), limit);
  console.log(`  ${statuses}`);
}

/** Paragraphs in the opposite order. */
function turnAround(text: string): string {
  return text.split('\n\n').reverse().join('\n\n');
}

/** Every sixth word gets another letter. */
function misspell(text: string): string {
  let word = 0;
  return text.replace(/\p{L}{4,}/gu, (found) => (word++ % 6 === 0 ? `${found.slice(0, 2)}q${found.slice(3)}` : found));
}

const { text, document } = createLargeDocument(WORDS, ANNOTATIONS);
const bytes = encodeUtf8(encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined }));
console.log(
  `${WORDS} words, ${ANNOTATIONS} annotations, ${text.length} characters, sidecar ${(bytes.length / 1e6).toFixed(1)} MB`,
);
typeInto(text, document);
refreshTrees(text, document);
loadAndResolve('same text', bytes, text, LIMITS.load);
loadAndResolve('a paragraph inserted at the top', bytes, `A new paragraph of a few words.\n\n${text}`, LIMITS.load);
loadAndResolve('all paragraphs in the opposite order', bytes, turnAround(text));
loadAndResolve('every sixth word misspelt', bytes, misspell(text));
loadAndResolve('another text', bytes, text.replace(/\p{L}/gu, 'z'));
