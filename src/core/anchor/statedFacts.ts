import { MONTHS, TIME_UNITS, WEEKDAYS } from '../lexicon/calendar.ts';
import { CURRENCY_SIGNS } from '../lexicon/currencies.ts';
import { CURRENCY_NOUNS } from '../lexicon/currencyNames.ts';
import { UNIT_ABBREVIATIONS, UNIT_WORDS } from '../lexicon/measurementUnits.ts';
import {
  DENOMINATORS,
  FRACTION_SIGNS,
  ORDINALS,
  PLURAL_SCALES,
  SCALE_ABBREVIATIONS,
  SCALE_LETTERS,
  SCALES,
  TENS,
  UNITS,
  VAGUE_PLURALS,
} from '../lexicon/numerals.ts';

/**
 * Whether two wordings give the same numbers, units, days, months and negations, in the same order. A typo in a name is the same name; “15”
 * is not a typo of “12”.
 */
export function statesSameFacts(a: string, b: string): boolean {
  return a === b || listFacts(a) === listFacts(b);
}

/** Numbers, words, and signs. A minus is one right before a number that doesn't follow another. */
const PIECE = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|(?<!\d)[-−](?=\d)|[^\s\p{L}\p{M}\d\-−]/gu;
const STARTS_WITH_DIGIT = /^\d/;
const THOUSANDS = /,(?=\d{3}(?!\d))/g;
const NOT = /n['’]t$/;

function listFacts(text: string): string {
  const facts: string[] = [];
  let follows = false;
  for (const [piece] of text.normalize('NFC').matchAll(PIECE)) {
    const isNumber = STARTS_WITH_DIGIT.test(piece);
    const fact = isNumber ? piece.replaceAll(THOUSANDS, '') : factOf(piece, follows);
    if (fact !== undefined) facts.push(fact);
    follows = isNumber;
  }
  return facts.join(' ');
}

function factOf(piece: string, followsNumber: boolean): string | undefined {
  const word = piece.toLowerCase();
  if (NEGATIONS.has(word) || NOT.test(word)) return 'not';
  if (piece === '-' || piece === '−') return '-';
  const unit = followsNumber ? (UNIT_ABBREVIATIONS.get(piece) ?? SCALE_LETTERS.get(word)) : undefined;
  if (unit !== undefined) return `u${unit}`;
  for (const [kind, words] of FACT_WORDS) {
    const value = words.get(word) ?? words.get(piece);
    if (value !== undefined) return `${kind}${value}`;
  }
  return undefined;
}

const NEGATIONS: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'none', 'nobody', 'nothing', 'nowhere', 'neither', 'nor', 'without', 'cannot', 'hardly', 'barely'],
  ...['denied', 'denies', 'deny', 'denying', 'refused', 'refuses', 'refuse'],
]);

const PERCENT: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['percent', 'percent'],
  ['cent', 'percent'],
  ['percentage', 'percentage'],
]);

/** In this order: a word that is several things is the first of them. */
const FACT_WORDS: readonly (readonly [kind: string, words: ReadonlyMap<string, string | number>])[] = [
  ['', UNITS],
  ['', TENS],
  ['', SCALES],
  ['s', PLURAL_SCALES],
  ['', SCALE_ABBREVIATIONS],
  ['v', VAGUE_PLURALS],
  ['/', DENOMINATORS],
  ['o', ORDINALS],
  ['', FRACTION_SIGNS],
  ['month', MONTHS],
  ['day', WEEKDAYS],
  ['time', TIME_UNITS],
  ['', PERCENT],
  ['', CURRENCY_SIGNS],
  ['', CURRENCY_NOUNS],
  ['u', UNIT_WORDS],
];
