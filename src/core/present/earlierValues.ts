import type { AnnotationId } from '../model/annotation.ts';
import type { Quantity } from '../model/quantity.ts';

/** Between two figures: the second is what the first was before, or is held against. */
const THEN_BEFORE =
  /^[\s,(–—-]*(?:(?:up|down|compared|revised|cut|raised)\s+)?(?:from|against|versus|vs\.?|with|to)\s+(?:an?\s+|the\s+)?(?:(?:\p{L}+\s+){1,3}(?:of|in)\s+)?$/iu;
const COMPARES = /\b(?:from|against|versus|vs\.?|compared (?:with|to))\b/i;
/** "from £290m to £385m". */
const FROM_BEFORE = /\bfrom\s+$/i;
const TO_BETWEEN = /^\s+to\s+$/i;
/** Words between two figures reach no farther, in code units. */
const REACH = 48;

/**
 * For a figure the one that it is said to have come from: "£385m from £290m", "27%, against 31% a year before". Both are of one kind and
 * unit and stand next to each other. `text` is what the figures' targets point into.
 */
export function earlierValues(text: string, quantities: readonly Quantity[]): ReadonlyMap<AnnotationId, Quantity> {
  const measured = quantities.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal' && kind !== 'score');
  const earlier = new Map<AnnotationId, Quantity>();
  for (const [at, first] of measured.entries()) {
    const second = measured[at + 1];
    if (second === undefined || !isAlike(first, second)) continue;
    // "38% of costs, up from 31%": of what it is a share may stand between.
    const between = text.slice(first.target.end, second.target.start).replace(/^\s+of\s+[^,;.()]{1,30}(?=,|\s\()/, '');
    const before = text.slice(Math.max(0, first.target.start - 'from '.length - 1), first.target.start);
    if (FROM_BEFORE.test(before) && TO_BETWEEN.test(between)) earlier.set(second.id, first);
    else if (between.length <= REACH && THEN_BEFORE.test(between) && COMPARES.test(between)) earlier.set(first.id, second);
  }
  return earlier;
}

/** "4.3 million from 3.6 million passengers": the unit may be said once. */
function isAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && (a.unit === b.unit || (a.kind === 'count' && (a.unit === null || b.unit === null)));
}
