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
  if (a === b) return true;
  const [inA, inB] = a.length + b.length > LONG ? whereTheyDiffer(a, b) : [a, b];
  return listFacts(inA) === listFacts(inB);
}

/** Of longer wordings only what differs is read, whole words of it and the words around. */
const LONG = 4000;

function whereTheyDiffer(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  // A word more on each side: what a number is of follows it.
  for (let word = 0; word < 2; word++) {
    head = Math.max(0, a.lastIndexOf(' ', head - 1));
    const after = a.indexOf(' ', a.length - tail + 1);
    tail = after === -1 ? 0 : a.length - after;
  }
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
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
