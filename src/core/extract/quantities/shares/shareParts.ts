import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { DENOMINATORS, PLURAL_DENOMINATORS, SCALES, UNITS } from '../../../lexicon/numerals.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { eitherPart, lexeme } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart, type NumberMatch } from '../numbers/numbers.ts';
import { NOUN_PARTS } from '../reading/nounParts.ts';

const MOST_PARTS = 20;

/** Whether the word goes on with the noun before it, so that "a third man" is no share; "a third empty" and "a quarter since" are. */
function continuesNoun(row: Row, at: LexemeAt): boolean {
  if (/^(?:JJ|VBN)$/.test(row.tag(at)) && !/^(?:NN|JJ|CD|HYPH)/.test(row.tag(at + 1))) return false;
  return row.isWord(at) && row.lower(at) !== 'per' && /^(?:NN|JJS?$|CD|VBN)/.test(row.tag(at));
}

const NO_THING = [TIME_UNITS, SCALES, UNIT_WORDS, DENOMINATORS, new Map([['dozen', 12]])];

const words = {
  ABOVE: numberPart(({ value, scale, signed }) => scale === 1 && !signed && Number.isInteger(value)),
  NUMBER: numberPart(),
  DIGITS: numberPart(({ digits }) => digits, ['#']),
  /** A number word that can stand above a fraction. */
  NUMERATOR: numberPart(({ value, scale, digits }) => !digits && scale === 1 && value >= 1 && value <= MOST_PARTS),
  DENOMINATOR: DENOMINATORS,
  DENOMINATORS: PLURAL_DENOMINATORS,
};

/** "a-third", "two thirds", "three-tenths"; a half is told apart. */
const SURE = phrasesIn(words)(
  ['a|an ~ below:DENOMINATOR', 'above:NUMERATOR - below:DENOMINATOR', 'above:NUMERATOR - below:DENOMINATORS'],
  ({ above, below }, { row, end }) => {
    const value = above?.value ?? 1;
    const agrees = value > 1 === row.lower(end - 1).endsWith('s');
    return agrees && (below > 2 || value > 1) ? value / below : undefined;
  },
);
/** "a third": an ordinal, where a noun follows. */
const DOUBTFUL = phrasesIn(words)(['a|an below:DENOMINATOR'], ({ below }) => (below > 2 ? 1 / below : undefined));

export const SHARE_PARTS = {
  ...words,
  ...NOUN_PARTS,
  SURE,
  DOUBTFUL,
  /** A fraction in words, of one. */
  FRACTION: eitherPart(SURE, DOUBTFUL),
  /** "half", "a half", "one-half". */
  HALF: phrasesIn({})(['half', 'a|an|one - half'], () => true),
  /** Before "half" these make a name or a part of a match. */
  HALF_NAME: wordSet('first second other better bottom latter last and'),
  /** Something of which there can be a half: no unit and no number. */
  THING: lexeme((row, at) => (row.tag(at) === 'NN' && !NO_THING.some((table) => table.has(row.lower(at))) ? true : undefined)),
  COMMON: lexeme((row, at) => (/^NNS?$/.test(row.tag(at)) ? row.lower(at) : undefined)),
  /** What the share is of; behind "10" a singular is one only before another. */
  TAKEN: (row: Row, at: LexemeAt) =>
    (row.tag(at) === 'NN' ? /^(?:NN|JJ)/.test(row.tag(at + 1)) : /^(?:NN|JJ|VBN)/.test(row.tag(at)))
      ? NOUN_PARTS.DETERMINED(row, at)
      : undefined,
  NOMINAL: lexeme((row, at) => (continuesNoun(row, at) ? row.lower(at) : undefined)),
  /** The same, but no singular noun: "9 out of 10 wind up in the sea" has none behind the number. */
  PLURAL: lexeme((row, at) => (/^NNP?$/.test(row.tag(at)) || !continuesNoun(row, at) ? undefined : row.lower(at))),
  FOLD: new Map([...UNITS, ['hundred', 100] as const].map(([word, value]) => [`${word}fold`, value])),
  DOUBLE: wordTable({ double: 2, 'triple treble': 3, quadruple: 4 }),
  /** Quotients that medicine and polling report by name. */
  STATISTIC: phrasesIn({})(
    ['adjusted? odds - ratio', 'hazard|risk|rate - ratio', 'relative - risk', 'p - value', 'rr|auc'],
    (_, { row, start, end }) => {
      const found = row.lexemes.slice(start, end).filter(({ kind }) => kind === 'word');
      return found.map(({ lower }) => lower).join(' ');
    },
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
