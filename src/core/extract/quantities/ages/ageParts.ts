import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { CURRENCY_NOUNS } from '../../../lexicon/currencyNames.ts';
import { LEVEL_NOUNS, LEVEL_VERBS } from '../../../lexicon/levels.ts';
import { UNIT_ABBREVIATIONS, UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { SCALES, TENS_PLURAL } from '../../../lexicon/numerals.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import type { Part } from '../../../pattern/pattern.ts';
import { eitherPart, phrasesIn } from '../../../pattern/phrase.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { numberPart, readNumber, type NumberMatch } from '../numbers/numbers.ts';
import { readQualifierBefore } from '../reading/qualifiers.ts';

/** No person is older, in years. */
const MAX_AGE = 125;
/** Few whom a number only stands beside are older. */
const OLDEST = 112;

/** One age or a range of ages. */
export interface AgeNumber {
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
}

interface Single extends AgeNumber {
  readonly value: number;
}

function isAge({ value, scale }: NumberMatch): boolean {
  return value <= MAX_AGE && scale === 1;
}

/** "18- to 24-year-olds": a hyphen that hangs on the number before. */
function readHanging(row: Row, at: LexemeAt): Part<true> | undefined {
  return /^[-–]$/.test(row.text(at)) && row.touches(at) && !row.touches(at + 1) ? { value: true, end: at + 1 } : undefined;
}

/** "aged about 30", "aged at least 65". */
function readQualifierWithin(row: Row, at: LexemeAt): Part<Qualifier> | undefined {
  for (let end = at + 1; end <= at + 3; end += 1) {
    const found = row.isNumber(end) ? readQualifierBefore(row, end, 'age') : undefined;
    if (found?.start === at) return { value: found.qualifier, end };
  }
  return undefined;
}

/** The last word of a personal name. */
function readName(row: Row, at: LexemeAt): Part<string> | undefined {
  const name = row.at(at);
  const isName = name !== undefined && row.isCapitalized(at) && /^NNPS?$/.test(name.token.tag) && !MONTH.test(name.lower);
  return isName ? { value: name.lower, end: at + 1 } : undefined;
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

const AGE_UNIT = wordTable({
  'year years': 'years',
  'month months': 'months',
  'week weeks': 'weeks',
  'day days': 'days',
});

const words = {
  AGE: numberPart(isAge),
  NUMBER: numberPart(),
  HANGING: readHanging,
  AGE_UNIT,
};
const phrase = phrasesIn(words);

/** An age that is a number and nothing else. */
function isPlain(number: NumberMatch, row: Row, at: LexemeAt): boolean {
  const joined = row.isJoiner(number.end) || row.isJoiner(at - 1) || (row.touches(number.end) && row.isWord(number.end));
  return isAge(number) && !number.signed && number.value >= 1 && Number.isInteger(number.value) && !joined;
}

function rangeOf(first: Single, last: Single): AgeNumber | undefined {
  return last.value > first.value && last.value <= MAX_AGE ? { value: null, min: first.value, max: last.value } : undefined;
}

/** "70 to 89", "between 18 and 34", "18-34", "18- to 24". */
const RANGE = phrase(
  [
    'between|from? first:AGE HANGING? ~ last:NUMBER',
    'between|from? first:AGE HANGING? to|through last:NUMBER',
    'between|from first:AGE HANGING? and last:NUMBER',
  ],
  ({ first, last }) => rangeOf(first, last),
);
/** The "18 and 34" of "between 18 and 34", "between the ages of 18 and 34". */
const PAIR = phrase(['first:AGE and|to last:NUMBER'], ({ first, last }) => rangeOf(first, last));
const ONE = phrase(['between|from? first:AGE'], ({ first }): AgeNumber => first);

const AGELESS_TIMES = [...TIME_UNITS.keys()].filter((unit) => !unit.startsWith('year'));

export const AGE_PARTS = {
  ...words,
  RANGE,
  PAIR,
  AGES: eitherPart(RANGE, ONE),
  PLAIN: numberPart(isPlain),
  DIGITS: numberPart((number, row, at) => number.digits && number.value <= OLDEST && isPlain(number, row, at)),
  OLD: eitherPart(
    phrase(['- unit:AGE_UNIT - old|olds', '- unit:AGE_UNIT of age'], ({ unit }) => unit),
    phrase(['- yo', '- yr|yrs - old'], () => 'years'),
  ),
  /** "40s", "forties". */
  DECADE: eitherPart(
    phrase(['# +s'], (_, { row, start }) => (/^\d0$/.test(row.text(start)) ? (row.at(start)?.value ?? 0) : undefined)),
    phrasesIn({ TENS_PLURAL })(['decade:TENS_PLURAL'], ({ decade }) => decade),
  ),
  WITHIN: readQualifierWithin,
  NAME: readName,
  STOP: wordSet('.'),
  /** What closes an age that stands beside a person. */
  MARK: wordSet(', ; : ( – — -'),
  LIMIT: wordTable<Qualifier>({ 'over above': 'more-than', 'under below': 'less-than' }),
  PART_OF: wordTable<Qualifier>({ early: 'early', mid: 'mid', late: 'late' }),
  OWNER: wordSet('his her their my your our'),
  SMALL_PLURAL: wordTable({ fives: 5 }),
  BEING: wordSet('was is were am be'),
  TURNING: wordSet('turned turns turn'),
  HELPER: wordSet('will would be had has'),
  HEDGE: wordSet('just only about nearly almost now'),
  GUESS: wordSet('perhaps about around maybe just only'),
  PEOPLE: wordSet('people men women those anyone adults children voters girls boys'),
  YOUNG: wordSet('infants children those'),
  PERSON: wordSet(
    `child man woman boy girl son daughter wife brother father mother driver student victim grandmother nurse grandson`,
  ),
  CHILD: wordSet('child man woman boy girl son daughter brother driver victim'),
  PARENT: wordSet('father mother wife grandmother'),
  PERSONS: wordSet('men women boys girls children sons brothers sisters victims friends pair'),
  /** Words that say of whom the sentence speaks. */
  SOMEBODY: wordSet('he she who his her him i my'),
  /** Units behind "people over 200" that are none of time. */
  AGELESS: new Set([
    ...UNIT_WORDS.keys(),
    ...UNIT_ABBREVIATIONS.keys(),
    ...SCALES.keys(),
    ...AGELESS_TIMES,
    ...CURRENCY_NOUNS.keys(),
    'times',
    'per',
    '%',
    'percent',
    '°',
  ]),
};

/** Whether nothing that could be counted follows. */
export function endsHere(row: Row, at: LexemeAt): boolean {
  const lexeme = row.at(at);
  if (lexeme === undefined || !row.sameSentence(at - 1, at)) return true;
  if (lexeme.kind !== 'word') return lexeme.kind === 'symbol' && /^[.,;:!?)\]—–”’"'*_-]$/.test(lexeme.text);
  return !/^(?:NN|JJ|VBN|VBG|CD|\$)/.test(lexeme.token.tag) || TIME_FOLLOWS.has(lexeme.lower);
}

const TIME_FOLLOWS = wordSet('years last today');

const LIFE_VERBS = wordSet('die retire marry ask begin start leave dead death school');
/** Lemmas after which, beside those of levels, "at 40" is a price, a speed or a result. */
const NO_AGE = wordSet('per mph');
const SENTENCE_REACH = 12;
const LIFE_REACH = 7;
/** Below, "at 12" may be a time of day; above, it is seldom an age. */
const YOUNGEST_AT = 13;
const OLDEST_AT = 99;

function isLevel(row: Row, at: LexemeAt): boolean {
  const lemma = row.lemma(at);
  return LEVEL_NOUNS.has(lemma) || LEVEL_VERBS.has(lemma) || NO_AGE.has(lemma);
}

/** "learned to bowl again at 15": whether what stands before tells a life, not a price, a rank or a temperature. */
export function tellsLife(row: Row, start: LexemeAt, end: LexemeAt, age: number): boolean {
  const spoken = age >= YOUNGEST_AT && age <= OLDEST_AT && row.lower(end) !== 'to';
  for (let i = start - 2; i >= 0 && start - i <= SENTENCE_REACH && row.sameSentence(i, start); i -= 1) {
    if (isAmount(row, i)) return false;
    if (start - i <= LIFE_REACH && isOfLife(row, i)) return true;
    if (spoken && AGE_PARTS.SOMEBODY.has(row.lower(i))) return true;
  }
  return false;
}

/** Another number than a year, or a word of levels. */
function isAmount(row: Row, at: LexemeAt): boolean {
  return isLevel(row, at) || (row.isNumber(at) && !/^(?:19|20)\d\d$/.test(row.text(at)));
}

function isOfLife(row: Row, at: LexemeAt): boolean {
  return LIFE_VERBS.has(row.lower(at)) || LIFE_VERBS.has(row.lemma(at));
}

/** Whether one of some words stands in the sentence, at most so many lexemes before `start` or behind it. */
export function isNear(row: Row, start: LexemeAt, isMeant: (word: string) => boolean, before: number, behind = 0): boolean {
  for (let i = Math.max(0, start - before); i < start + behind; i += 1)
    if (isMeant(row.lower(i)) && row.sameSentence(i, start)) return true;
  return false;
}

const AVERAGES = wordSet('median average retirement');

/** "The median age was 47", "the retirement age will rise to 64 from 62". */
export function isOfAverage(row: Row, start: LexemeAt): boolean {
  for (let i = start - 2; i > 0 && start - i <= LIFE_REACH && row.sameSentence(i, start); i -= 1)
    if (row.lower(i) === 'age') return AVERAGES.has(row.lower(i - 1)) || /^(?:PRP|WP)\$$/.test(row.tag(i - 1));
  return false;
}

const MOST_LISTED = 8;

/** Where a row of numbers that goes on with the one at `at` starts: "3" of "3, 5 and 9". */
export function rowStart(row: Row, at: LexemeAt): LexemeAt {
  let first = at;
  for (let i = 0; i < MOST_LISTED && /^(?:and|or|,)$/.test(row.lower(first - 1)) && isSmall(row, first - 2); i += 1) first -= 2;
  return first;
}

/** The position behind such a row. */
export function rowEnd(row: Row, at: LexemeAt): LexemeAt {
  let last = at;
  for (let i = 0; i < MOST_LISTED && /^(?:and|or|,)$/.test(row.lower(last)) && isSmall(row, last + 1); i += 1) last += 2;
  return last;
}

function isSmall(row: Row, at: LexemeAt): boolean {
  const number = readNumber(row, at);
  return number !== undefined && number.end === at + 1 && number.value <= MAX_AGE && Number.isInteger(number.value);
}
