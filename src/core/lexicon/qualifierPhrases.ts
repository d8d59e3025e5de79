import type { Qualifier } from '../model/quantity.ts';

/** Phrases that stand before a number and say how sure it is. Lower case, one space between words. Longest wins. */
const SAID_BEFORE: readonly (readonly [Qualifier, string])[] = [
  [
    'about',
    'about, around, roughly, some, approximately, approx, approx ., circa, ca ., ~, ≈, an estimated, estimated, in the ' +
      'region of, in the order of, on the order of, something like, anywhere around, little more than, hardly, close to, ' +
      'perhaps, maybe, just after, just before, shortly after, shortly before',
  ],
  [
    'nearly',
    'close on, nearly, almost, just under, just below, just short of, just shy of, shy of, just less than, slightly under, ' +
      'slightly below, approaching, nearing, virtually, practically',
  ],
  ['exactly', 'a reported, plus or minus, ±, exactly, precisely'],
  [
    'at-least',
    'at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, a minimum, ≥, as few ' +
      'as, as little as, as low as, as young as',
  ],
  [
    'at-most',
    'at most, at the most, no more than, not more than, no later than, no higher than, no longer than, no older than, no larger than, no bigger than, no greater than, no ' +
      'taller than, no farther than, no further than, not above, not over, a maximum of, maximum of, ≤',
  ],
  [
    'more-than',
    'more than, over, above, well over, just over, just above, slightly more than, just more than, a little more than, a ' +
      'little over, well above, slightly over, upwards of, upward of, in excess of, greater than, higher than, older than, ' +
      'longer than, larger than, bigger than, better than, north of, much more than, far more than, >, little over',
  ],
  [
    'less-than',
    'less than, fewer than, lower than, younger than, smaller than, shorter than, under, below, well under, well below, ' +
      'slightly less than, a little less than, barely, <',
  ],
  [
    'up-to',
    'up to, upto, as many as, as much as, as high as, as long as, as far as, as old as, as large as, as big as, as tall as, ' +
      'as fast as, anything up to',
  ],
];

export const QUALIFIERS_BEFORE: ReadonlyMap<string, Qualifier> = new Map(
  SAID_BEFORE.flatMap(([qualifier, phrases]) => phrases.split(', ').map((words): [string, Qualifier] => [words, qualifier])),
);

/** Words in the longest phrase. */
export const LONGEST_QUALIFIER = 4;
