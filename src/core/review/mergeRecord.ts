import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import { canonicalJson, comparable } from './comparable.ts';
import { isDecided } from './isDecided.ts';

export interface Mergeable {
  readonly id: string;
  readonly provenance: Provenance;
  readonly review: Review;
}

/** `standing` is undefined where the record is gone; `other` is the losing decision of two people. */
export interface MergedRecord<T> {
  readonly standing: T | undefined;
  readonly other?: T;
}

/** One record in three versions: as last known, and as two sides have it now. The result doesn't depend on which side is which. */
export function mergeRecord<T extends Mergeable>(base: T | undefined, a: T | undefined, b: T | undefined): MergedRecord<T> {
  if (a === undefined || b === undefined) return { standing: mergeWithAbsent(base, a ?? b) };
  const sayA = comparable(a);
  const sayB = comparable(b);
  if (sayA === sayB) return { standing: later(a, b) };
  const sayBase = base === undefined ? undefined : comparable(base);
  if (sayA === sayBase) return { standing: b };
  if (sayB === sayBase) return { standing: a };
  if (isDecided(a) !== isDecided(b)) return { standing: isDecided(a) ? a : b };
  if (!isDecided(a)) return { standing: later(a, b) };
  return settle(a, b);
}

/** One side has it no more (or never had): it stays only if it is new, or if a person changed it since. */
function mergeWithAbsent<T extends Mergeable>(base: T | undefined, present: T | undefined): T | undefined {
  if (base === undefined || present === undefined) return present;
  return isDecided(present) && comparable(present) !== comparable(base) ? present : undefined;
}

/** Two decisions that differ only in one side's note are one decision; else the later stands and both are kept. */
function settle<T extends Mergeable>(a: T, b: T): MergedRecord<T> {
  if (a.review.note === undefined && saysSameBut(a, b)) return { standing: b };
  if (b.review.note === undefined && saysSameBut(b, a)) return { standing: a };
  const standing = later(a, b);
  return { standing, other: standing === a ? b : a };
}

function saysSameBut<T extends Mergeable>(plain: T, noted: T): boolean {
  const { note: _, ...review } = noted.review;
  return comparable(plain) === comparable({ ...noted, review });
}

/** The one decided last; of two at one time, the same on every machine. */
function later<T extends Mergeable>(a: T, b: T): T {
  const atA = a.review.at ?? '';
  const atB = b.review.at ?? '';
  if (atA !== atB) return atA > atB ? a : b;
  return canonicalJson(a) <= canonicalJson(b) ? a : b;
}
