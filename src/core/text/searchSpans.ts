import type { Span } from './span.ts';

/** Index of the last span that starts at or before the offset, or -1. @param spans by ascending start */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
