import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { DENOMINATORS, SCALES, UNITS } from '../../../lexicon/numerals.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { opening, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/phrase.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { numberPart, type NumberMatch } from '../numbers/numbers.ts';

const MOST_PARTS = 20;

/** A number word that can stand above a fraction. */
function isNumerator({ value, scale, digits }: NumberMatch): boolean {
  return !digits && scale === 1 && value >= 1 && value <= MOST_PARTS;
}

function isWhole({ value, scale, signed }: NumberMatch): boolean {
  return scale === 1 && !signed && Number.isInteger(value);
}

/** Something of which there can be a half: no unit and no number. */
function readThing(row: Row, at: LexemeAt): Part<string> | undefined {
  const word = row.lower(at);
  const isUnit = [TIME_UNITS, SCALES, UNIT_WORDS, DENOMINATORS].some((table) => table.has(word)) || word === 'dozen';
  return row.tag(at) === 'NN' && !isUnit ? { value: word, end: at + 1 } : undefined;
}

function readNoun(row: Row, at: LexemeAt): Part<string> | undefined {
  return /^NNS?$/.test(row.tag(at)) ? { value: row.lower(at), end: at + 1 } : undefined;
}

/** Whether the word goes on with the noun before it, so that "a third man" is no share; "a third empty" and "a quarter since" are. */
export function continuesNoun(row: Row, at: LexemeAt): boolean {
  const [tag, next] = [row.tag(at), row.tag(at + 1)];
  if (/^(?:JJ|VBN)$/.test(tag) && !/^(?:NN|JJ|CD|HYPH)/.test(next)) return false;
  return row.isWord(at) && row.lower(at) !== 'per' && /^(?:NN|JJS?$|CD|VBN)/.test(tag);
}

/** A noun, or a word that opens its phrase. */
function readNominal(row: Row, at: LexemeAt): Part<string> | undefined {
  const nominal = row.isWord(at) && /^(?:NN|JJ|CD)/.test(row.tag(at));
  return nominal ? { value: row.lower(at), end: at + 1 } : undefined;
}

/** The same, but no singular noun: "9 out of 10 wind up in the sea" has none behind the number. */
function readPlural(row: Row, at: LexemeAt): Part<string> | undefined {
  return /^NNP?$/.test(row.tag(at)) ? undefined : readNominal(row, at);
}

/** Quotients that medicine and polling report by name. */
const NAMED: ReadonlySet<string> = new Set(
  'hazard ratio,odds ratio,risk ratio,relative risk,rate ratio,adjusted odds ratio,p value,rr,auc'.split(','),
);

const HUNDRED = 100;
const FOLDS: ReadonlyMap<string, number> = new Map(
  [...UNITS, ['hundred', HUNDRED] as const].map(([word, value]) => [`${word}fold`, value]),
);

const words = {
  ABOVE: numberPart(isWhole),
  NUMBER: numberPart(),
  DIGITS: numberPart(({ digits }) => digits, ['#']),
  NUMERATOR: numberPart(isNumerator),
  DENOMINATOR: DENOMINATORS,
  DENOMINATORS: new Map([...DENOMINATORS].map(([word, value]) => [word === 'half' ? 'halves' : `${word}s`, value])),
};
const phrase = phrasesIn(words);

/** A fraction in words: what it is of one, and how it is said. */
export interface Fraction {
  readonly value: number;
  readonly below: number;
  /** "a third": an ordinal, where a noun follows. */
  readonly doubtful: boolean;
}

export const SHARE_PARTS = {
  ...words,
  FRACTION: phrase(
    ['article:a|an joined:~? below:DENOMINATOR', 'above:NUMERATOR - below:DENOMINATOR', 'above:NUMERATOR - below:DENOMINATORS'],
    ({ article, joined, above, below }, { row, end }): Fraction | undefined => {
      const value = article === undefined ? (above?.value ?? 0) : 1;
      const agrees = value > 1 === row.lower(end - 1).endsWith('s');
      return agrees && (below > 2 || value > 1)
        ? { value: value / below, below, doubtful: article !== undefined && joined === undefined }
        : undefined;
    },
  ),
  /** "half", "a half", "one-half". */
  HALF: phrase(['half', 'a|an|one - half'], () => true),
  /** Before "half" these make a name or a part of a match. */
  HALF_NAME: wordSet('first second other better bottom latter last and'),
  HEDGE: wordSet('roughly around approximately only just'),
  THING: readThing,
  NOUN: readNoun,
  NOMINAL: readNominal,
  PLURAL: readPlural,
  FOLD: FOLDS,
  DOUBLE: wordTable({ double: 2, 'triple treble': 3, quadruple: 4 }),
  MODAL: wordSet('will would could can may might should must not'),
  QUALIFYING: wordSet('nearly least than about around is was were are ,'),
  STATISTIC: opening(
    [...NAMED].map((name) => name.split(' ')[0] ?? ''),
    (row, at) => {
      const found = row.longestPhrase(at, NAMES, LONGEST_NAME);
      return found === undefined ? undefined : { value: found.value, end: found.end };
    },
  ),
  /** Letters that are a statistic only before a sign. */
  LETTER: wordSet('hr or p r'),
  SIGN: wordTable<Qualifier>({ '=': 'exactly', '<': 'less-than', '>': 'more-than', '≤': 'at-most', '≥': 'at-least' }),
};

const NAMES: ReadonlyMap<string, string> = new Map([...NAMED].map((name) => [name, name]));
const LONGEST_NAME = 3;

const ROUND = new Set([
  12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000, 10_000, 100_000, 1_000_000,
]);

export function isRound({ value }: NumberMatch): boolean {
  return ROUND.has(value);
}

/** Whether the number can be the whole of which another is a part; years can't. */
export function isWholeOf(below: NumberMatch, above: NumberMatch): boolean {
  const isYear = below.bare && below.value >= 1900 && below.value <= 2100;
  return !below.signed && below.value > above.value && !isYear;
}

/** Whether a noun follows that the share is of; behind "10" a singular is one only before another. */
export function takesNoun(row: Row, at: LexemeAt): boolean {
  const tag = row.tag(at);
  if (!row.sameSentence(at, at - 1)) return false;
  return tag === 'NN' ? /^(?:NN|JJ)/.test(row.tag(at + 1)) : /^(?:NN|JJ|VBN)/.test(tag);
}

const BETTING = /^(?:odds|bookmakers?|bookies?|favou?rites?|bets?|betting|punters?|outsiders?|shot|wager)$/;
const VOTING = /^(?:vot|ballot|approved|passed|rejected|agreed|council|board|committee|panel|judges|court)/;
const REACH = 14;

function isNear(row: Row, words: RegExp, at: LexemeAt, end: LexemeAt): boolean {
  for (let i = Math.max(0, at - REACH); i < end; i += 1) if (words.test(row.lower(i)) && row.sameSentence(i, at)) return true;
  return false;
}

export function isBetting(row: Row, at: LexemeAt): boolean {
  return isNear(row, BETTING, at, at + REACH);
}

export function isVote(row: Row, at: LexemeAt): boolean {
  return isNear(row, VOTING, at, at);
}
