import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { DENOMINATORS, SCALES, UNITS } from '../../../lexicon/numerals.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { lexeme, opening } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart, type NumberMatch } from '../numbers/numbers.ts';

const MOST_PARTS = 20;

/** Whether the word goes on with the noun before it, so that "a third man" is no share; "a third empty" and "a quarter since" are. */
export function continuesNoun(row: Row, at: LexemeAt): boolean {
  if (/^(?:JJ|VBN)$/.test(row.tag(at)) && !/^(?:NN|JJ|CD|HYPH)/.test(row.tag(at + 1))) return false;
  return row.isWord(at) && row.lower(at) !== 'per' && /^(?:NN|JJS?$|CD|VBN)/.test(row.tag(at));
}

/** Quotients that medicine and polling report by name. */
const NAMES: ReadonlyMap<string, string> = new Map(
  'hazard ratio,odds ratio,risk ratio,relative risk,rate ratio,adjusted odds ratio,p value,rr,auc'
    .split(',')
    .map((name) => [name, name]),
);
const LONGEST_NAME = 3;
const HUNDRED = 100;
const NO_THING = [TIME_UNITS, SCALES, UNIT_WORDS, DENOMINATORS, new Map([['dozen', 12]])];

function tagged(tags: RegExp): (row: Row, at: LexemeAt) => string | undefined {
  return (row, at) => (tags.test(row.tag(at)) ? row.lower(at) : undefined);
}

const words = {
  ABOVE: numberPart(({ value, scale, signed }) => scale === 1 && !signed && Number.isInteger(value)),
  NUMBER: numberPart(),
  DIGITS: numberPart(({ digits }) => digits, ['#']),
  /** A number word that can stand above a fraction. */
  NUMERATOR: numberPart(({ value, scale, digits }) => !digits && scale === 1 && value >= 1 && value <= MOST_PARTS),
  DENOMINATOR: DENOMINATORS,
  DENOMINATORS: new Map([...DENOMINATORS].map(([word, value]) => [word === 'half' ? 'halves' : `${word}s`, value])),
};

/** A fraction in words: what it is of one, and how it is said. */
export interface Fraction {
  readonly value: number;
  readonly below: number;
  /** "a third": an ordinal, where a noun follows. */
  readonly doubtful: boolean;
}

export const SHARE_PARTS = {
  ...words,
  FRACTION: phrasesIn(words)(
    ['article:a|an joined:~? below:DENOMINATOR', 'above:NUMERATOR - below:DENOMINATOR', 'above:NUMERATOR - below:DENOMINATORS'],
    ({ article, joined, above, below }, { row, end }): Fraction | undefined => {
      const value = article === undefined ? (above?.value ?? 0) : 1;
      const agrees = value > 1 === row.lower(end - 1).endsWith('s');
      const doubtful = article !== undefined && joined === undefined;
      return agrees && (below > 2 || value > 1) ? { value: value / below, below, doubtful } : undefined;
    },
  ),
  /** "half", "a half", "one-half". */
  HALF: phrasesIn({})(['half', 'a|an|one - half'], () => true),
  /** Before "half" these make a name or a part of a match. */
  HALF_NAME: wordSet('first second other better bottom latter last and'),
  /** Something of which there can be a half: no unit and no number. */
  THING: lexeme((row, at) => (row.tag(at) === 'NN' && !NO_THING.some((table) => table.has(row.lower(at))) ? true : undefined)),
  NOUN: lexeme(tagged(/^NNS?$/)),
  NOMINAL: lexeme((row, at) => (continuesNoun(row, at) ? row.lower(at) : undefined)),
  /** The same, but no singular noun: "9 out of 10 wind up in the sea" has none behind the number. */
  PLURAL: lexeme((row, at) => (/^NNP?$/.test(row.tag(at)) || !continuesNoun(row, at) ? undefined : row.lower(at))),
  FOLD: new Map([...UNITS, ['hundred', HUNDRED] as const].map(([word, value]) => [`${word}fold`, value])),
  DOUBLE: wordTable({ double: 2, 'triple treble': 3, quadruple: 4 }),
  STATISTIC: opening(
    [...NAMES.keys()].map((name) => name.split(' ')[0] ?? ''),
    (row, at) => row.longestPhrase(at, NAMES, LONGEST_NAME),
  ),
  /** Letters that are a statistic only before a sign. */
  LETTER: wordSet('hr or p r'),
  SIGN: wordTable<Qualifier>({ '=': 'exactly', '<': 'less-than', '>': 'more-than', '≤': 'at-most', '≥': 'at-least' }),
};

/** "one in 12", "3 in 50": numbers that wholes are given in. */
export function isRound({ value }: NumberMatch): boolean {
  return value % 5 === 0 || value === 12;
}

/** Whether the number can be the whole of which another is a part; years can't. */
export function isWholeOf(below: NumberMatch, above: NumberMatch): boolean {
  const isYear = below.bare && below.value >= 1900 && below.value <= 2100;
  return !below.signed && below.value > above.value && !isYear;
}

/** Whether a noun follows that the share is of; behind "10" a singular is one only before another. */
export function takesNoun(row: Row, at: LexemeAt): boolean {
  if (!row.sameSentence(at, at - 1)) return false;
  return row.tag(at) === 'NN' ? /^(?:NN|JJ)/.test(row.tag(at + 1)) : /^(?:NN|JJ|VBN)/.test(row.tag(at));
}

/** Lemmas of betting. */
const BETTING = wordSet('odds bookmaker bookie favourite favorite bet');
const REACH = 14;

export function isBetting(row: Row, at: LexemeAt): boolean {
  return row.says(row.around(at, REACH, REACH), BETTING);
}
