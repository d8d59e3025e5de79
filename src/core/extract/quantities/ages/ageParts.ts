import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { CURRENCY_NOUNS } from '../../../lexicon/currencyNames.ts';
import { BE_FORMS, PERSON_PRONOUNS, POSSESSIVES } from '../../../lexicon/functionWords.ts';
import { LEVEL_WORDS } from '../../../lexicon/levels.ts';
import { UNIT_ABBREVIATIONS, UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { PERSON_NOUNS } from '../../../lexicon/nominalTypes.ts';
import { SCALES, TENS_PLURAL } from '../../../lexicon/numerals.ts';
import { LONGEST_QUALIFIER, QUALIFIERS_BEFORE } from '../../../lexicon/qualifierPhrases.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { lexeme, written, eitherPart } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart, readNumber, type NumberMatch } from '../numbers/numbers.ts';

/** No person is older, in years. */
const MAX_AGE = 115;

/** One age or a range of ages. */
export interface AgeNumber {
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
}

function isAge({ value, scale }: NumberMatch): boolean {
  return value <= MAX_AGE && scale === 1;
}

/** An age that is a number and nothing else. */
function isPlain(number: NumberMatch, row: Row, at: LexemeAt): boolean {
  const joined = row.isJoiner(number.end) || row.isJoiner(at - 1) || (row.touches(number.end) && row.isWord(number.end));
  return isAge(number) && !number.signed && number.value >= 1 && Number.isInteger(number.value) && !joined;
}

const words = {
  AGE: numberPart(isAge),
  NUMBER: numberPart(),
  /** "18- to 24-year-olds": a hyphen that hangs on the number before. */
  HANGING: lexeme((row, at) => (/^[-–]$/.test(row.text(at)) && row.touches(at) && !row.touches(at + 1) ? true : undefined)),
  AGE_UNIT: wordTable({ 'year years': 'years', 'month months': 'months', 'week weeks': 'weeks', 'day days': 'days' }),
};
const phrase = phrasesIn(words);

function rangeOf(first: number, last: number): AgeNumber | undefined {
  return last > first && last <= MAX_AGE ? { value: null, min: first, max: last } : undefined;
}

/** "70 to 89", "between 18 and 34", "18-34", "18- to 24". */
const RANGE = phrase(
  [
    'between|from? first:AGE HANGING? ~ last:NUMBER',
    'between|from? first:AGE HANGING? to|through last:NUMBER',
    'between|from first:AGE HANGING? and last:NUMBER',
  ],
  ({ first, last }) => rangeOf(first.value, last.value),
);

function isPerson(row: Row, at: LexemeAt, tag: 'NN' | 'NNS'): boolean {
  return row.tag(at) === tag && PERSON_NOUNS.has(row.lemma(at));
}

export const AGE_PARTS = {
  ...words,
  RANGE,
  /** The "18 and 34" of "between 18 and 34", "between the ages of 18 and 34". */
  PAIR: phrase(['first:AGE and|to last:NUMBER'], ({ first, last }) => rangeOf(first.value, last.value)),
  AGES: eitherPart<AgeNumber>(
    RANGE,
    phrase(['between|from? age:AGE'], ({ age }) => age),
  ),
  PLAIN: numberPart(isPlain),
  DIGITS: numberPart((number, row, at) => number.digits && isPlain(number, row, at)),
  OLD: eitherPart(
    phrase(['- unit:AGE_UNIT - old|olds', '- unit:AGE_UNIT of age'], ({ unit }) => unit),
    phrase(['- yo', '- yr|yrs - old'], () => 'years'),
  ),
  /** "40s", "forties". */
  DECADE: eitherPart(
    written(/^(\d0)s(?!\p{L})/iu, ([, digits]) => Number(digits)),
    TENS_PLURAL,
  ),
  /** "aged about 30", "aged at least 65". */
  WITHIN: (row: Row, at: LexemeAt) => row.longestPhrase(at, QUALIFIERS_BEFORE, LONGEST_QUALIFIER),
  AGE_GROUP: phrase(['age group|groups|bracket|brackets|range'], () => true),
  OR_OLDER: phrase(['and|or older|younger'], () => true),
  OR_OVER: phrase(['and|or over|under'], () => true),
  /** The last word of a personal name. */
  NAME: lexeme((row, at) => (row.isCapitalized(at) && /^NNPS?$/.test(row.tag(at)) ? row.lower(at) : undefined)),
  STOP: new Set('.'),
  /** What closes an age that stands beside a person. */
  MARK: new Set([...',;:(–—-']),
  LIMIT: wordTable<Qualifier>({ 'over above': 'more-than', 'under below': 'less-than' }),
  COMPARED: wordTable<Qualifier>({ older: 'more-than', younger: 'less-than' }),
  AS_OLD: phrase(['as old:old|young'], ({ old }): Qualifier => (old === 'old' ? 'up-to' : 'at-least')),
  PART_OF: wordTable<Qualifier>({ early: 'early', mid: 'mid', late: 'late' }),
  OWNER: POSSESSIVES,
  BEING: BE_FORMS,
  HELPER: wordSet('will would be had has'),
  HEDGE: wordSet('just only about nearly almost now perhaps around maybe'),
  PERSON: lexeme((row, at) => (isPerson(row, at, 'NN') ? true : undefined)),
  PERSONS: lexeme((row, at) => (isPerson(row, at, 'NNS') || /^(?:pair|couple|duo|trio)$/.test(row.lower(at)) ? true : undefined)),
  PEOPLE: lexeme((row, at) => (isPerson(row, at, 'NNS') || /^(?:people|those|anyone)$/.test(row.lower(at)) ? true : undefined)),
  /** Words that say of whom the sentence speaks. */
  SOMEBODY: PERSON_PRONOUNS,
  /** Units behind "people over 200" that are none of time. */
  AGELESS: new Set([
    ...UNIT_WORDS.keys(),
    ...UNIT_ABBREVIATIONS.keys(),
    ...SCALES.keys(),
    ...[...TIME_UNITS.keys()].filter((unit) => !unit.startsWith('year')),
    ...CURRENCY_NOUNS.keys(),
    ...'times per % percent °'.split(' '),
  ]),
};

/** Whether nothing that could be counted follows. */
export function endsHere(row: Row, at: LexemeAt): boolean {
  if (!row.sameSentence(at - 1, at)) return true;
  if (!row.isWord(at)) return !row.isNumber(at) && /^[.,;:!?()\]—–”’"'*_-]$/.test(row.text(at));
  return !/^(?:NN|JJ|VBN|VBG|CD|\$)/.test(row.tag(at)) || /^(?:last|today)$/.test(row.lower(at));
}

/** Lemmas of what happens in a life. */
const LIFE = wordSet('die retire marry ask begin start leave dead death school');
const SENTENCE_REACH = 12;
const LIFE_REACH = 7;
/** Below, "at 12" may be a time of day. */
const YOUNGEST_AT = 13;

/** "put the number of dead at 34" counts the dead. */
function areTheDead(row: Row, at: LexemeAt): boolean {
  return row.lower(at) === 'dead' && /^(?:of|the)$/.test(row.lower(at - 1));
}

/** "learned to bowl again at 15": whether what stands before tells a life, not a price, a rank or a temperature. */
export function tellsLife(row: Row, start: LexemeAt, age: number): boolean {
  const spoken = age >= YOUNGEST_AT;
  const told = row.before(start, SENTENCE_REACH).slice(1);
  const isAmount = (i: LexemeAt): boolean =>
    LEVEL_WORDS.has(row.lemma(i)) || (row.isNumber(i) && !/^(?:19|20)\d\d$/.test(row.text(i)));
  const deciding = told.find(
    (i) =>
      isAmount(i) ||
      (start - i <= LIFE_REACH && LIFE.has(row.lemma(i)) && !areTheDead(row, i)) ||
      (spoken && AGE_PARTS.SOMEBODY.has(row.lower(i))),
  );
  return deciding !== undefined && !isAmount(deciding);
}

/** Where a row of numbers starts and ends that the one at `at` is a member of: "3, 5 and 9". */
export function rowOfNumbers(row: Row, start: LexemeAt, end: LexemeAt): { readonly first: LexemeAt; readonly last: LexemeAt } {
  let [first, last] = [start, end];
  const links = (i: LexemeAt): boolean => /^(?:and|or|,)$/.test(row.lower(i));
  while (links(first - 1) && isSmall(row, first - 2)) first -= 2;
  while (links(last) && isSmall(row, last + 1)) last += 2;
  return { first, last };
}

function isSmall(row: Row, at: LexemeAt): boolean {
  const number = readNumber(row, at);
  return number !== undefined && number.end === at + 1 && number.value <= MAX_AGE && Number.isInteger(number.value);
}
