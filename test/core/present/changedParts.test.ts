import { expect, test } from 'vitest';
import { createMatcher, NO_FILTER } from '../../../src/core/present/filter.ts';
import { progressOf, reviewQueue } from '../../../src/core/present/reviewQueue.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import type { ArticleState } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { makeDocument, TEXT } from './builders.ts';

const URI = 'untitled:story';

function stateAfter(decided: readonly string[], from: string, to: string, answer?: readonly [string, Decision]): ArticleState {
  const store = createAnnotationStore({ clock: { now: () => '2026-01-01T10:00:00Z' } });
  store.open(URI, { text: TEXT, file: 'story.txt' });
  store.setAnalysis(URI, makeDocument(), TEXT);
  store.decide(URI, decided, { kind: 'accept' });
  const start = TEXT.indexOf(from);
  store.applyEdits(URI, [{ start, end: start + from.length, text: to }]);
  if (answer !== undefined) store.decide(URI, [answer[0]], answer[1]);
  const state = store.get(URI);
  if (state === undefined) throw new Error('closed');
  return state;
}

/** Of what was decided, what has to be decided again; the filter *changed* shows the same. */
function open(state: ArticleState, decided: readonly string[]): readonly string[] {
  const queue = reviewQueue(state, () => true, 'text', []).filter(({ value }) => decided.includes(value.id));
  const asked = queue.filter((one) => one.open).map(({ value }) => value.id);
  expect(progressOf(queue).decided).toBe(queue.length - asked.length);
  const matches = createMatcher(state, { ...NO_FILTER, concerns: ['changed'] });
  expect(queue.filter(matches).map(({ value }) => value.id)).toEqual(asked);
  return asked;
}

const BOTH = ['v-died', 'a-police'];

test.each([
  { from: '30', to: '35', asked: BOTH, why: 'another number in the content, and in the victim' },
  { from: 'people', to: 'persons', asked: [], why: 'another word for the same' },
  { from: 'Fire took', to: 'Fires took', asked: [], why: 'words of no part' },
  { from: 'people died', to: 'people not died', asked: ['a-police'], why: 'a negation in the content' },
])('accepted statements and events are asked again where $why', ({ from, to, asked }) => {
  expect(open(stateAfter(BOTH, from, to), BOTH)).toEqual(asked);
});

test.each<{ answer: Decision; status: string }>([
  { answer: { kind: 'accept' }, status: 'accepted' },
  { answer: { kind: 'reject' }, status: 'rejected' },
  { answer: { kind: 'editAttribution', stance: 'denies' }, status: 'accepted' },
])('one answer is enough: $answer.kind', ({ answer, status }) => {
  const state = stateAfter(['a-police'], '30', '35', ['a-police', answer]);
  expect(open(state, ['a-police'])).toEqual([]);
  const statement = state.document.attributions.find(({ id }) => id === 'a-police');
  expect(statement?.review.status).toBe(status);
  expect(statement?.content.targets.map(({ exact }) => exact)).toEqual(['At least 35 people died']);
});

test('what was never decided is asked once, and no more for having changed', () => {
  const state = stateAfter([], '30', '35');
  const matches = createMatcher(state, { ...NO_FILTER, concerns: ['changed'] });
  expect(reviewQueue(state, matches, 'text', [])).toEqual([]);
});
