import { overlaps, sameSpan, type Span } from '../text/span.ts';
import type { Mention } from '../model/mention.ts';
import type { ListName, RecordTypes } from './records.ts';
import { isDecided } from './isDecided.ts';

type AnnotationList = Exclude<ListName, 'entities' | 'passages'>;
type AnnotationOf<K extends AnnotationList> = RecordTypes[K];

/** What became of a fresh annotation. */
export interface AnnotationMatch<T> {
  readonly fresh: T;
  /** What it is the same as; undefined for what is new. */
  readonly earlier: T | undefined;
  /** True when a person decided on `earlier`, which then stands instead. */
  readonly absorbed: boolean;
}

/** Two spans that share so much of what they cover together are one proposal. */
const SAME_PLACE = 0.5;

/** Finds for each fresh annotation of one layer what it was before. An undecided one is matched at most once. */
export function matchAnnotations<K extends AnnotationList>(
  list: K,
  earlier: readonly AnnotationOf<K>[],
  fresh: readonly AnnotationOf<K>[],
): AnnotationMatch<AnnotationOf<K>>[] {
  const placed = createPlaceIndex(earlier);
  const claimed = new Set<string>();
  const exactly = fresh.map((one) => {
    const same = placed.overlapping(one.target).find((old) => sameSpan(old.target, one.target) && !claimed.has(old.id));
    if (same !== undefined && !isDecided(same)) claimed.add(same.id);
    return same;
  });
  return fresh.map((one, index) => {
    const near = placed.overlapping(one.target);
    const decided = near.find((old) => isDecided(old) && absorbs(list, old, one));
    if (decided !== undefined) return { fresh: one, earlier: decided, absorbed: true };
    const same =
      exactly[index] ?? near.find((old) => !isDecided(old) && !claimed.has(old.id) && isSamePlace(old.target, one.target));
    if (same !== undefined) claimed.add(same.id);
    return { fresh: one, earlier: same, absorbed: false };
  });
}

/** True when a decision on `old` covers the fresh proposal. What was rejected covers only its own words. */
function absorbs<K extends AnnotationList>(list: K, old: AnnotationOf<K>, fresh: AnnotationOf<K>): boolean {
  if (sameSpan(old.target, fresh.target)) return true;
  if (old.review.status === 'rejected') return false;
  if (isMention(old) && isMention(fresh)) return old.form === fresh.form && overlaps(old.target, fresh.target);
  // An attribution without a cue is placed by its content, which may hold other attributions.
  return list === 'attributions' ? isSamePlace(old.target, fresh.target) : overlaps(old.target, fresh.target);
}

function isMention(annotation: RecordTypes[AnnotationList]): annotation is Mention {
  return 'form' in annotation;
}

function isSamePlace(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= SAME_PLACE * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

interface PlaceIndex<T> {
  /** In text order. */
  overlapping(span: Span): readonly T[];
}

function createPlaceIndex<T extends RecordTypes[AnnotationList]>(annotations: readonly T[]): PlaceIndex<T> {
  const placed = annotations.filter(({ target }) => target.end > target.start).sort((a, b) => a.target.start - b.target.start);
  /** For each index the greatest end so far: where to stop looking back. */
  const reach: number[] = [];
  for (const { target } of placed) reach.push(Math.max(reach.at(-1) ?? 0, target.end));
  return {
    overlapping(span) {
      const found: T[] = [];
      for (let index = firstFrom(placed, span.end) - 1; index >= 0 && (reach[index] ?? 0) > span.start; index--) {
        const one = placed[index];
        if (one !== undefined && overlaps(one.target, span)) found.push(one);
      }
      return found.reverse();
    },
  };
}

/** Index of the first annotation that starts at `offset` or later. */
function firstFrom(placed: readonly RecordTypes[AnnotationList][], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placed[middle]?.target.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
