import { EXTENDING_VERBS, FALLING_VERBS, RISING_VERBS } from '../lexicon/changeVerbs.ts';
import { verbForms } from '../lexicon/verbForms.ts';

/** Words that tell that a figure replaces another; each test reads the words before a figure, or before the verb of who says so. */

/** Any of some expressions, between words. */
export function anyOf(...expressions: readonly string[]): string {
  return `(?:${expressions.join('|')})`;
}

/** The rest of the sentence up to the figure. */
const TO_FIGURE = '\\b[^.!?;]*$';
export const HEDGE = `(?:${anyOf('at least', 'more than', 'fewer than', 'about', 'around', 'roughly', 'approximately', 'an estimated', 'some', 'only', 'just', 'nearly', 'over', 'as (?:many|much|few|little|high|low) as', 'somewhere', 'almost', 'close to', 'a mere', 'well over', 'under')} )?$`;
export const TOLD_OF = anyOf(
  'said',
  'put',
  'reported',
  'gave',
  'given',
  'thought',
  'estimated',
  'believed',
  'announced',
  'feared',
  'counted',
  'spoken',
);
export const BEFOREHAND = anyOf('earlier', 'previously', 'initially', 'first', 'already', 'originally', 'at first');
const FORMER = anyOf('earlier', 'initial', 'previous', 'preliminary', 'first', 'original');
const ACCOUNTS = anyOf(
  ...['reports?', 'estimates?', 'forecasts?', 'counts?', 'figures?', 'tolls?', 'numbers?', 'tall(?:y|ies)', 'totals?'],
  ...['statements?', 'versions?', 'stud(?:y|ies)', 'surveys?', 'polls?'],
  ...['budgets?', 'prices?', 'offers?', 'targets?', 'costs?', 'plans?', 'goals?', 'proposals?', 'demands?'],
);

const EARLIER = anyOf(
  `${BEFOREHAND}\\s+${TOLD_OF}`,
  `had\\s+(?:${BEFOREHAND}\\s+)?${anyOf('been put', TOLD_OF)}`,
  `${FORMER} ${ACCOUNTS}`,
  'in \\w+ (?:it|they|he|she) said',
);
const SPEAKS_OF_EARLIER = new RegExp(`\\b${EARLIER}${TO_FIGURE}`, 'i');

/** "an earlier estimate", "had said", "initially put": what was told before. */
export function speaksOfEarlier(words: string): boolean {
  return SPEAKS_OF_EARLIER.test(words);
}

export const CHANGED = anyOf(
  ...[
    ...RISING_VERBS,
    ...FALLING_VERBS,
    ...EXTENDING_VERBS,
    'change',
    'reduce',
    'bring',
    'push',
    'restore',
    'dive',
    'rebound',
    'creep',
  ].flatMap(verbForms),
);
const SPEAKS_OF_CHANGE = new RegExp(`\\b${CHANGED}\\b|\\b${anyOf('up', 'down', 'rises?', 'falls?', 'gone', 'went')}\\b`, 'i');

const REJECTING = /\b(?:reject|den[iy]|dismiss|disput|contradict|refut)\w*\s*$/i;

/** "rejected": somebody says that it is not so. */
export function speaksOfRejection(words: string): boolean {
  return REJECTING.test(words);
}

/** "rose from", "was cut from": a number is not what it was. */
export function speaksOfChange(words: string): boolean {
  return SPEAKS_OF_CHANGE.test(words);
}

const LATER_ON = anyOf('later', 'since', 'by (?:evening|morning|night|noon|\\p{Lu}\\p{L}+day)', 'on \\p{Lu}\\p{L}+day');
const SPEAKS_OF_LATER = [
  new RegExp(`\\b${CHANGED}\\b[^.!?;\\d]{0,24}\\bto\\s+${HEDGE}`, 'iu'),
  new RegExp(`\\b${anyOf('reached', 'stands? at', 'stood at', 'is now', 'are now', 'now at')}\\s+${HEDGE}`, 'iu'),
  new RegExp(
    `\\b${LATER_ON}\\b[^.!?;]*\\b${anyOf('said', 'put', 'reported', 'confirmed', 'had', 'has', 'have', 'there (?:was|were)')}${TO_FIGURE}`,
    'iu',
  ),
  new RegExp(
    `\\bnow\\b[^.!?;]*\\b${anyOf('say', 'put', 'report', 'confirm', 'expect', 'believe', 'estimate')}s?${TO_FIGURE}`,
    'iu',
  ),
];

/** "the toll had climbed to", "later said": what is told since. */
export function speaksOfLater(words: string): boolean {
  return SPEAKS_OF_LATER.some((expression) => expression.test(words));
}

const LOWERED = /\b(?:later|fell|fallen|dropped|decreased|lowered|revised|cut|down)\b/i;

/** Whether a later figure may well be the smaller one. */
export function speaksOfLess(words: string): boolean {
  return LOWERED.test(words);
}

const CORRECTING =
  /\b(?:but in (?:fact|reality|truth)|not [^.;]{1,40} as (?:had been |was |were )?(?:earlier|previously|first|originally|initially|wrongly)|correct(?:ing|s) an? (?:\w+ )?(?:figure|number|report)|(?:actual|real|true) (?:number|figure|total|toll|count|sum|amount|rate|share|price|cost|percentage) (?:is|was|were|stood|stands)|correct(?:ion|ed|s)?|should have (?:said|read|been)|earlier version of this|in error|mistaken(?:ly)?|erroneously|misstated|counting error|miscount(?:ed|ing)?|wrongly|incorrect(?:ly)?|inaccurate(?:ly)?|retract(?:ed|ion)|clarification)\b/i;

export function speaksOfError(words: string): boolean {
  return CORRECTING.test(words);
}
