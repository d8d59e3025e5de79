import { mapSteps, runToEnd, type Steps } from '../steps.ts';
import { digestText } from '../text/digest.ts';
import type { Span } from '../text/span.ts';
import { contextAfter, contextBefore } from './describeTarget.ts';

export interface IdSubject {
  readonly kind: 'entity' | 'mention' | 'quantity' | 'attribution' | 'event' | 'passage';
  /** The words the id stands for. */
  readonly words: readonly string[];
  /** Where the words are, for their context; an entity's first mention. */
  readonly place: Span;
}

/** How many characters of context on either side tell subjects of equal words apart; the next only where the one before does not. */
const CONTEXTS = [32, 128, 512, 2048];
/** A name is enough for an entity. */
const ENTITY_CONTEXTS = [0, ...CONTEXTS];

/**
 * An id for each subject, from its kind, words and context, so that two machines agree and an annotation inserted elsewhere changes
 * none of them. Subjects that 2,048 characters of context don't tell apart are numbered.
 */
export function* deriveIdSteps(text: string, subjects: readonly IdSubject[]): Steps<readonly string[]> {
  const ids: string[] = Array.from({ length: subjects.length }, () => '');
  let undecided = subjects.map((_, index) => index);
  for (let step = 0; undecided.length > 0 && step < ENTITY_CONTEXTS.length; step++) {
    const derived = yield* mapSteps(undecided, (index) => deriveId(text, subjects[index], step));
    for (const [at, index] of undecided.entries()) ids[index] = derived[at] ?? '';
    undecided = findShared(ids, undecided);
  }
  numberShared(ids, undecided);
  return ids;
}

/** `deriveIdSteps` without a pause. */
export function deriveIds(text: string, subjects: readonly IdSubject[]): readonly string[] {
  return runToEnd(deriveIdSteps(text, subjects));
}

function deriveId(text: string, subject: IdSubject | undefined, step: number): string {
  if (subject === undefined) return '';
  const length = (subject.kind === 'entity' ? ENTITY_CONTEXTS : CONTEXTS)[step] ?? CONTEXTS.at(-1) ?? 0;
  const { start, end } = subject.place;
  const key = [subject.kind, contextBefore(text, start, length), ...subject.words, contextAfter(text, end, length)];
  return `${subject.kind}-${digestText(JSON.stringify(key))}`;
}

/** Those of `indices` that have an id in common with another of them. */
function findShared(ids: readonly string[], indices: readonly number[]): number[] {
  const uses = new Map<string, number>();
  for (const index of indices) uses.set(ids[index] ?? '', (uses.get(ids[index] ?? '') ?? 0) + 1);
  return indices.filter((index) => (uses.get(ids[index] ?? '') ?? 0) > 1);
}

function numberShared(ids: string[], indices: readonly number[]): void {
  const seen = new Map<string, number>();
  for (const index of indices) {
    const id = ids[index] ?? '';
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    if (nth > 1) ids[index] = `${id}-${nth}`;
  }
}
