import { MONTHS, TIME_UNITS, WEEKDAYS } from '../lexicon/calendar.ts';
import { BETWEEN, CONTRARIES, CONTRARY_PREFIXES, LIMITS, RELATIONS } from '../lexicon/contraries.ts';
import { COUNTRIES } from '../lexicon/countries.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../lexicon/currencies.ts';
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
 * Whether two wordings give the same numbers and limits, units, currencies, days and times, directions, countries and negations, in the same
 * order. A typo in a name is the same name; “15” is not a typo of “12”, nor “South” one of “North”.
 */
export function statesSameFacts(a: string, b: string): boolean {
  if (a === b) return true;
  const [inA, inB] = a.length + b.length > LONG ? whereTheyDiffer(a, b) : [a, b];
  return listFacts(inA) === listFacts(inB) && !saysTheContrary(inA, inB);
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
const PIECE =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’´`ʼ‘][\p{L}\p{M}]+)?|(?<!\p{Nd})[-−](?=\p{Nd})|[^\s\p{L}\p{M}\p{Nd}\-−]/gu;
const STARTS_WITH_DIGIT = /^\p{Nd}/u;
const THOUSANDS = /,(?=\p{Nd}{3}(?!\p{Nd}))/gu;
const NOT = /n['’´`ʼ‘]t$/;
/** “a.m.”, “p.m.” */
const HALF_OF_DAY = /(?<![\p{L}.])([ap])\.m(?:\.|(?!\p{L}))/giu;

function listFacts(text: string): string {
  const facts: string[] = [];
  let before = '';
  const waiting: string[] = [];
  for (const [piece] of text.normalize('NFC').replaceAll(HALF_OF_DAY, '$1m').matchAll(PIECE)) {
    const word = piece.toLowerCase();
    const fact = STARTS_WITH_DIGIT.test(piece) ? piece.replaceAll(THOUSANDS, '').normalize('NFKC') : factOf(piece, before);
    const modifier = LIMITS.get(word) ?? RELATIONS.get(word);
    if (fact !== undefined) facts.push(...waiting, fact);
    // What a limit or a relation is of may stand a word farther on.
    if (modifier !== undefined) waiting.push(modifier);
    else if (fact !== undefined || !BETWEEN.has(word)) waiting.length = 0;
    before = piece;
  }
  return facts.join(' ');
}

function factOf(piece: string, before: string): string | undefined {
  const word = piece.toLowerCase();
  if (NEGATIONS.has(word) || NOT.test(word)) return 'not';
  if (piece === '-' || piece === '−' || word === 'minus') return '-';
  if (before === '°') return `u°${piece}`;
  const unit = STARTS_WITH_DIGIT.test(before) ? unitOf(piece, word) : undefined;
  if (unit !== undefined) return `u${unit}`;
  if (CURRENCY_CODES.has(piece) || ERAS.has(piece) || ROMAN.test(piece)) return piece;
  for (const [kind, words] of FACT_WORDS) {
    const value = words.get(word) ?? words.get(piece);
    if (value !== undefined) return `${kind}${value}`;
  }
  const denominator = word.endsWith('s') ? DENOMINATORS.get(word.slice(0, -1)) : undefined;
  if (denominator !== undefined) return `/${denominator}`;
  // Raised, lowered or in a circle.
  return OTHER_NUMBER.test(piece) ? piece.normalize('NFKC') : undefined;
}

const OTHER_NUMBER = /^\p{No}$/u;

function unitOf(piece: string, word: string): string | number | undefined {
  if (word === 'am' || word === 'pm') return word;
  return UNIT_ABBREVIATIONS.get(piece) ?? SCALE_LETTERS.get(word);
}

const ERAS: ReadonlySet<string> = new Set(['BC', 'BCE', 'AD', 'CE']);
/** “Louis XIV”; “I” may be a person. */
const ROMAN = /^(?=[VX]$|[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Where one country or word took the place of another: a country for a country, “unlikely” for “likely”. */
function saysTheContrary(a: string, b: string): boolean {
  const [inA, inB] = [a, b].map((text) => new Set(text.normalize('NFC').toLowerCase().match(WORD) ?? []));
  if (inA === undefined || inB === undefined) return false;
  const onlyA = [...inA].filter((word) => !inB.has(word));
  const onlyB = [...inB].filter((word) => !inA.has(word));
  if (onlyA.some((word) => COUNTRY_WORDS.has(word)) && onlyB.some((word) => COUNTRY_WORDS.has(word))) {
    const countries = (words: readonly string[]): string =>
      [...new Set(words.flatMap((word) => COUNTRY_WORDS.get(word) ?? []))].join();
    if (countries(onlyA) !== countries(onlyB)) return true;
  }
  const isContrary = (one: string, other: string): boolean => CONTRARY_PREFIXES.some((prefix) => one === prefix + other);
  return onlyA.some((one) => onlyB.some((other) => isContrary(one, other) || isContrary(other, one)));
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Names and peoples of one word. */
const COUNTRY_WORDS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ name, aliases, demonyms }) =>
    [name, ...aliases, ...demonyms].flatMap((one): [string, string][] =>
      /^\p{L}+$/u.test(one) ? [[one.toLowerCase(), name]] : [],
    ),
  ),
);

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
  ['', CONTRARIES],
];
