// npm run bench:anchoring
// 5,000 annotations on a text of 100,000 words: keystrokes, the document after them, loading a sidecar and resolving it against the same
// and against changed texts. Deterministic input; times of this machine.
import { createLiveSpans } from '../src/core/anchor/liveSpans.ts';
import { resolveDocument } from '../src/core/anchor/resolve.ts';
import type { AnnotatedDocument } from '../src/core/model/annotatedDocument.ts';
import { decodeSidecar, encodeSidecar } from '../src/core/sidecar/codec.ts';
import { createAnnotationStore } from '../src/core/store/createAnnotationStore.ts';
import { encodeUtf8 } from '../src/core/text/utf8.ts';
import { percentile, timeOf } from './support/timing.ts';
import { createLargeDocument } from './support/largeDocument.ts';

const WORDS = 100_000;
const ANNOTATIONS = 5_000;
const KEYSTROKES = 400;
/** Milliseconds. */
const LIMITS = { keystroke: 8, load: 500 };

function report(what: string, milliseconds: number, limit?: number): void {
  const verdict = limit === undefined ? '' : milliseconds <= limit ? `  (limit ${limit})` : `  OVER the limit of ${limit}`;
  if (limit !== undefined && milliseconds > limit) process.exitCode = 1;
  console.log(`${what.padEnd(58)} ${milliseconds.toFixed(2).padStart(9)} ms${verdict}`);
}

function typeInto(text: string, document: AnnotatedDocument): void {
  const store = createAnnotationStore({ clock: { now: () => '2026-01-01T00:00:00Z' } });
  store.open('bench:a', { text, file: 'a.txt' });
  store.setSidecar('bench:a', document);
  const withView: number[] = [];
  const alone: number[] = [];
  for (let key = 0; key < KEYSTROKES; key++) {
    const at = Math.floor((text.length * ((key * 7919) % 1000)) / 1000);
    alone.push(timeOf(() => store.applyEdits('bench:a', [{ start: at, end: at + (key % 3), text: key % 2 === 0 ? 'x' : '' }])));
    withView.push(timeOf(() => store.get('bench:a')?.document.mentions.length));
  }
  report('keystroke, p95', percentile(alone, 0.95), LIMITS.keystroke);
  report(
    'keystroke and the whole document after it, p95',
    percentile(
      alone.map((ms, index) => ms + (withView[index] ?? 0)),
      0.95,
    ),
  );
  report('keystroke, worst', Math.max(...alone));
}

function loadAndResolve(what: string, bytes: Uint8Array, text: string, limit?: number): void {
  const times: number[] = [];
  let statuses = '';
  for (let round = 0; round < 5; round++) {
    times.push(
      timeOf(() => {
        const decoded = decodeSidecar(bytes);
        if (!decoded.ok) throw new Error('the bench wrote a sidecar that it cannot read');
        const placements = resolveDocument(decoded.sidecar.document, text);
        createLiveSpans(decoded.sidecar.document, placements, text);
        const count = (status: string): number => placements.filter((one) => one.status === status).length;
        statuses = `${count('anchored')} anchored, ${count('moved')} moved, ${count('orphaned')} orphaned`;
      }),
    );
  }
  report(`load and resolve, ${what}`, percentile(times, 0.5), limit);
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
loadAndResolve('same text', bytes, text, LIMITS.load);
loadAndResolve('a paragraph inserted at the top', bytes, `A new paragraph of a few words.\n\n${text}`, LIMITS.load);
loadAndResolve('all paragraphs in the opposite order', bytes, turnAround(text));
loadAndResolve('every sixth word misspelt', bytes, misspell(text));
loadAndResolve('another text', bytes, text.replace(/\p{L}/gu, 'z'));
