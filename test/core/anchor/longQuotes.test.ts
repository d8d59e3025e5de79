import { expect, test } from 'vitest';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import { resolveDocument } from '../../../src/core/anchor/resolve.ts';
import { statesSameFacts } from '../../../src/core/anchor/statedFacts.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';

const WORDS = [
  'harbour',
  'council',
  'said',
  'people',
  'left',
  'the',
  'old',
  'bridge',
  'on',
  'its',
  'way',
  'north',
  'and',
  'never',
];

/** No two stretches of it are alike. */
function prose(length: number): string {
  let [text, state] = ['', 7];
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += `${WORDS[state % WORDS.length] ?? ''}${state % 11 === 0 ? `, ${state % 997}` : ''} `;
  }
  return text.slice(0, length);
}

const TEXT = prose(1_200_000);
const SPAN = { start: 1000, end: 1_001_000 };

function passage(): AnnotatedDocument {
  const target = describeTarget(TEXT, SPAN);
  const decided = { provenance: { method: 'human' as const }, review: { status: 'accepted' as const } };
  return {
    article: { file: 'a', length: TEXT.length, sha256: '', language: 'en' },
    entities: [],
    mentions: [],
    quantities: [],
    attributions: [],
    events: [],
    passages: [{ id: 'passage', target, ...decided, codes: ['claim'] }],
  };
}

const put = (at: number, words: string): string => TEXT.slice(0, at) + words + TEXT.slice(at);

test.each([
  { what: 'nothing', text: TEXT, status: 'anchored', shift: 0, longer: 0 },
  { what: 'words before it', text: put(10, 'Once more '), status: 'anchored', shift: 10, longer: 0 },
  { what: 'words in it', text: put(500_000, 'slowly '), status: 'moved', shift: 0, longer: 7 },
  { what: 'a number in it', text: put(500_000, '77 '), status: 'changed', shift: 0, longer: 3 },
  { what: 'every other word', text: TEXT.replaceAll('e ', 'a '), status: 'orphaned', shift: undefined, longer: 0 },
])('a quote of a megabyte is found, or not, in a second of work, where $what changed', ({ text, status, shift, longer }) => {
  const began = process.cpuUsage();
  const [place] = resolveDocument(passage(), text);
  const { user, system } = process.cpuUsage(began);
  expect(place?.status).toBe(status);
  if (shift !== undefined) expect(place?.span).toEqual({ start: SPAN.start + shift, end: SPAN.end + shift + longer });
  expect((user + system) / 1000).toBeLessThan(2000);
});

test.each([
  { from: 'the', to: 'that', same: true },
  { from: ', ', to: ' and ', same: true },
  { from: 'never', to: 'ever', same: false },
  { from: 'said people', to: 'said 12 people', same: false },
])('long wordings state the same facts, or not, as short ones do: $from → $to', ({ from, to, same }) => {
  const long = TEXT.slice(0, 50_000);
  const at = long.indexOf(from, 25_000);
  const changed = long.slice(0, at) + to + long.slice(at + from.length);
  expect(statesSameFacts(long, changed)).toBe(same);
  expect(statesSameFacts(long.slice(at - 200, at + 200), changed.slice(at - 200, at + 200 + to.length - from.length))).toBe(same);
});

test.each(['7', '12.5', '1,234', 'minus 3', '-3', '1 million', 'five'])(
  'a number at either end of what differs counts: %s',
  (number) => {
    const [before, after] = [prose(3000), prose(2500)];
    expect(statesSameFacts(`${before} ${number} ${after}`, `${before} ${number}${number} ${after}`)).toBe(
      statesSameFacts(`a ${number} b`, `a ${number}${number} b`),
    );
  },
);
