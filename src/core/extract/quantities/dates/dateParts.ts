import {
  DAY_PARTS,
  DOUBTFUL_WEEKDAYS,
  MONTHS,
  NAMED_DAYS,
  SEASONS,
  TIME_UNITS,
  WEEKDAYS,
  YEAR_OFFSETS,
} from '../../../lexicon/calendar.ts';
import { DENOMINATORS, ORDINALS, TENS, UNITS } from '../../../lexicon/numerals.ts';
import { opening, type Part } from '../../../pattern/pattern.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  longestPhrase,
  lowerAt,
  sameSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { readNumber } from '../numbers/numbers.ts';
import { absolute, type YearReference } from '../../../calendar/dateExpression.ts';

/** Parts of dates that patterns name: what each means, and where it ends. */

/** A month's name; an abbreviation takes its full stop along. */
export function readMonth(row: Lexemes, at: LexemeAt): Part<number> | undefined {
  const month = MONTHS.get(lowerAt(row, at));
  if (month === undefined || !isCapitalized(row, at)) return undefined;
  const apostrophe = /^['’ʼ]$/.test(textAt(row, at + 1)) && touches(row, at + 1) && touches(row, at + 2);
  if (apostrophe && lowerAt(row, at + 2).length > 1) return undefined;
  const dotted = textAt(row, at + 1) === '.' && touches(row, at + 1) && lowerAt(row, at).length < 5;
  return { value: month, end: dotted && sameSentence(row, at, at + 2) ? at + 2 : at + 1 };
}

/** A weekday's name; "Sat" and the like only where a full stop, a comma or a date follows. */
export function readWeekday(row: Lexemes, at: LexemeAt): Part<number> | undefined {
  const word = lowerAt(row, at);
  const weekday = WEEKDAYS.get(word);
  if (weekday === undefined || !isCapitalized(row, at)) return undefined;
  const dotted = word.length <= 5 && !word.endsWith('day') && textAt(row, at + 1) === '.' && touches(row, at + 1);
  const sure = dotted || textAt(row, at + 1) === ',' || readMonth(row, at + 1) !== undefined || isNumber(row, at + 1);
  return DOUBTFUL_WEEKDAYS.has(word) && !sure ? undefined : { value: weekday, end: dotted ? at + 2 : at + 1 };
}

/** The letters of "22nd" where they touch the digits before. */
export function isOrdinalSuffix(row: Lexemes, at: LexemeAt): boolean {
  return touches(row, at) && /^(?:st|nd|rd|th)$/.test(lowerAt(row, at));
}

/** A day of the month: 1 to 31, with or without st, nd, rd, th. */
export function readDay(row: Lexemes, at: LexemeAt): Part<number> | undefined {
  const text = textAt(row, at);
  const value = Number(text);
  if (!/^\d{1,2}$/.test(text) || value < 1 || value > 31) return undefined;
  if (isOrdinalSuffix(row, at + 1)) return { value, end: at + 2 };
  return isWord(row, at + 1) && touches(row, at + 1) ? undefined : { value, end: at + 1 };
}

/** A day of the month in words: "first", "twenty-first". */
export function readSpelledDay(row: Lexemes, at: LexemeAt): Part<number> | undefined {
  const ten = TENS.get(lowerAt(row, at));
  const unitAt = ten !== undefined && isJoiner(row, at + 1) ? at + 2 : at;
  const unit = ORDINALS.get(lowerAt(row, unitAt));
  const value = (unitAt > at ? (ten ?? 0) : 0) + (unit ?? 0);
  return unit === undefined || value > 31 ? undefined : { value, end: unitAt + 1 };
}

export function readFourDigitYear(row: Lexemes, at: LexemeAt): number | undefined {
  const text = textAt(row, at);
  if (!/^[12]\d{3}$/.test(text)) return undefined;
  return touches(row, at + 1) && (isWord(row, at + 1) || isNumber(row, at + 1)) ? undefined : Number(text);
}

/** A year after a month or day, a comma or "of" before it: "2015", ", 2015", "of last year". */
function readYearAfter(row: Lexemes, at: LexemeAt): Part<YearReference> | undefined {
  const yearAt = textAt(row, at) === ',' || lowerAt(row, at) === 'of' ? at + 1 : at;
  const year = readFourDigitYear(row, yearAt);
  if (year !== undefined) return { value: absolute(year), end: yearAt + 1 };
  const offset = YEAR_OFFSETS.get(lowerAt(row, yearAt));
  if (offset === undefined || lowerAt(row, yearAt + 1) !== 'year' || textAt(row, at) === ',') return undefined;
  return { value: { type: 'offset', offset }, end: yearAt + 2 };
}

/** "of 2024", "2024", "of last year", "of the year", "of fiscal 2024", "FY24". */
export function readYearOfPart(row: Lexemes, at: LexemeAt): Part<YearReference> | undefined {
  const linked = /^(?:of|in)$/.test(lowerAt(row, at));
  const from = linked ? at + 1 : at;
  const next = lowerAt(row, from) === 'fiscal' || textAt(row, from) === 'FY' ? from + 1 : from;
  const year = readFourDigitYear(row, next) ?? readFiscalDigits(row, next);
  if (year !== undefined && year > 1800 && year < 2150) return { value: absolute(year), end: next + 1 };
  const offset = lowerAt(row, next) === 'the' ? (linked ? 0 : undefined) : YEAR_OFFSETS.get(lowerAt(row, next));
  const named = lowerAt(row, next + 1) === 'year' && lowerAt(row, next + 2) !== 'before';
  return offset === undefined || !named ? undefined : { value: { type: 'offset', offset }, end: next + 2 };
}

/** The "24" of "FY24". */
function readFiscalDigits(row: Lexemes, at: LexemeAt): number | undefined {
  const digits = textAt(row, at);
  return textAt(row, at - 1) === 'FY' && /^\d\d$/.test(digits) ? 2000 + Number(digits) : undefined;
}

/** "morning", "night" after a day; with a capital it is part of a name. */
function readDayPart(row: Lexemes, at: LexemeAt): Part<string> | undefined {
  const value = isCapitalized(row, at) ? undefined : DAY_PARTS.get(lowerAt(row, at));
  return value === undefined ? undefined : { value, end: at + 1 };
}

/** "Christmas Day", "New Year's Eve". */
function readFeast(row: Lexemes, at: LexemeAt): Part<readonly [month: number, day: number]> | undefined {
  if (!isCapitalized(row, at)) return undefined;
  const plain = longestPhrase(row, at, NAMED_DAYS, 3);
  if (plain !== undefined) return plain;
  for (let end = at + 4; end <= at + 5; end += 1) {
    const name = row.slice(at, end).map(({ lower, spaced }, i) => (i > 0 && spaced ? ` ${lower}` : lower));
    const value = NAMED_DAYS.get(name.join('').replaceAll('’', "'"));
    if (value !== undefined) return { value, end };
  }
  return undefined;
}

const SIGNS = ['½', '⅓', '⅔', '¼', '¾', '+', '-', '–', '−'];
const NUMBER_OPENERS = [
  '#',
  ...UNITS.keys(),
  ...TENS.keys(),
  ...DENOMINATORS.keys(),
  'a',
  'dozen',
  'minus',
  'negative',
  ...SIGNS,
];

/** The names that every pattern of dates may use. */
export const DATE_PARTS = {
  MONTH: opening(MONTHS.keys(), readMonth),
  WEEKDAY: opening(WEEKDAYS.keys(), readWeekday),
  DAY: opening('#', readDay),
  SPELLED_DAY: opening([...ORDINALS.keys(), ...TENS.keys()], readSpelledDay),
  YEAR_AFTER: readYearAfter,
  YEAR_OF_PART: readYearOfPart,
  DAY_PART: opening(DAY_PARTS.keys(), readDayPart),
  FEAST: opening(
    [...NAMED_DAYS.keys()].map((name) => /^\w+/.exec(name)?.[0] ?? ''),
    readFeast,
  ),
  NUMBER: opening(NUMBER_OPENERS, (row, at) => readNumber(row, at)),
  TIME_UNIT: TIME_UNITS,
  SEASON: SEASONS,
  YEARLY: YEAR_OFFSETS,
} as const;
