import type { Span } from '../text/span.ts';

/** Offsets in the text as it was and as it is. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** What the targets that were found say about where the others must be: the edits between the two texts, as far as they show. */
export interface Neighbours {
  /** Where an offset of the old text is expected in the new one: as far from its nearest neighbour as it was. */
  expect(from: number): number;
  /** The stretch of the new text between the neighbours before and after an offset of the old text. */
  gap(from: number): Span;
  /** True when the offsets don't change the order of the neighbours. */
  isInOrder(from: number, to: number): boolean;
}

/** Takes as neighbours the largest set of shifts that keep their order; what was moved elsewhere drops out. */
export function findNeighbours(shifts: readonly Shift[]): Neighbours {
  const spine = longestInOrder([...shifts].sort((a, b) => a.from - b.from || a.to - b.to));
  const around = (from: number): { before: Shift | undefined; after: Shift | undefined } => {
    const after = firstWhere(spine.length, (index) => (spine[index]?.from ?? Infinity) >= from);
    const exact = spine[after]?.from === from;
    return { before: exact ? spine[after] : spine[after - 1], after: spine[after] };
  };
  return {
    expect(from) {
      const { before, after } = around(from);
      if (before === undefined) return after === undefined ? from : from + after.to - after.from;
      if (after === undefined) return from + before.to - before.from;
      const nearest = from - before.from <= after.from - from ? before : after;
      return from + nearest.to - nearest.from;
    },
    gap(from) {
      const { before, after } = around(from);
      return { start: before?.to ?? 0, end: after?.to ?? Infinity };
    },
    isInOrder(from, to) {
      const { before, after } = around(from);
      return (before === undefined || before.to <= to) && (after === undefined || to <= after.to);
    },
  };
}

/** The longest subsequence whose `to` never falls (patience sorting). */
function longestInOrder(shifts: readonly Shift[]): readonly Shift[] {
  /** For each length, the index of the shift with the smallest `to` that ends so long a subsequence. */
  const ends: number[] = [];
  const previous: number[] = [];
  shifts.forEach((shift, index) => {
    const length = firstWhere(ends.length, (at) => (shifts[ends[at] ?? -1]?.to ?? Infinity) > shift.to);
    previous[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const longest: Shift[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const shift = shifts[index];
    if (shift !== undefined) longest.push(shift);
  }
  return longest.reverse();
}

/** The first index below `count` for which `holds`; it must hold for all after. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
