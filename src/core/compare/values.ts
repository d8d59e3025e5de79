import type { Qualifier, Quantity } from '../model/quantity.ts';

/** Bounds of what a figure can mean. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far "about 20" reaches on either side, as a share. */
const LOOSENESS = 0.15;

/** Below, "at least one" may well be two. */
const FEW = 5;

/** The values that a figure leaves possible; undefined for a date, a score or a vague plural. */
export function intervalOf({ value, min, max, qualifier }: Quantity): Interval | undefined {
  if (typeof value === 'number') return widen(value, qualifier);
  if (min === null && max === null) return undefined;
  return { low: min ?? 0, high: max ?? Number.POSITIVE_INFINITY };
}

function widen(value: number, qualifier: Qualifier): Interval {
  switch (qualifier) {
    case 'about':
      return { low: value * (1 - LOOSENESS), high: value * (1 + LOOSENESS) };
    case 'at-least':
    case 'more-than':
      return { low: value, high: Math.max(value * (1 + LOOSENESS), value < FEW ? value + 1 : value) };
    case 'nearly':
    case 'less-than':
    case 'at-most':
    case 'up-to':
      return { low: value * (1 - LOOSENESS), high: value };
    default:
      return { low: value, high: value };
  }
}

/** Whether one number could be what both figures mean. */
export function agree(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** The number that orders two figures: the value, or the middle of a closed range. */
export function centreOf({ low, high }: Interval): number {
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

/** The number that orders a figure among others; 0 for one that has no value. */
export function sizeOf(quantity: Quantity): number {
  return centreOf(intervalOf(quantity) ?? { low: 0, high: 0 });
}

/** Whether the larger of two figures is more than so many times the smaller. */
export function differByMore(times: number, a: Quantity, b: Quantity): boolean {
  if (a.kind === 'percent' && b.kind === 'percent') return false;
  return Math.max(sizeOf(a), sizeOf(b)) > times * Math.min(sizeOf(a), sizeOf(b));
}
