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
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { readNumber } from '../numbers/numbers.ts';
import { absolute, type YearReference } from '../../../calendar/dateExpression.ts';

/** Parts of dates that patterns name: what each means, and where it ends. */

/** A month's name; an abbreviation takes its full stop along. */
export function readMonth(row: Row, at: LexemeAt): Part<number> | undefined {
  const month = MONTHS.get(row.lower(at));
  if (month === undefined || !row.isCapitalized(at)) return undefined;
  const apostrophe = /^['’ʼ]$/.test(row.text(at + 1)) && row.touches(at + 1) && row.touches(at + 2);
  if (apostrophe && row.lower(at + 2).length > 1) return undefined;
  const dotted = row.text(at + 1) === '.' && row.touches(at + 1) && row.lower(at).length < 5;
  return { value: month, end: dotted && row.sameSentence(at, at + 2) ? at + 2 : at + 1 };
}

/** A weekday's name; "Sat" and the like only where a full stop, a comma or a date follows. */
export function readWeekday(row: Row, at: LexemeAt): Part<number> | undefined {
  const word = row.lower(at);
  const weekday = WEEKDAYS.get(word);
  if (weekday === undefined || !row.isCapitalized(at)) return undefined;
  const dotted = word.length <= 5 && !word.endsWith('day') && row.text(at + 1) === '.' && row.touches(at + 1);
  const sure = dotted || row.text(at + 1) === ',' || readMonth(row, at + 1) !== undefined || row.isNumber(at + 1);
  return DOUBTFUL_WEEKDAYS.has(word) && !sure ? undefined : { value: weekday, end: dotted ? at + 2 : at + 1 };
}

/** The letters of "22nd" where they touch the digits before. */
export function isOrdinalSuffix(row: Row, at: LexemeAt): boolean {
  return row.touches(at) && /^(?:st|nd|rd|th)$/.test(row.lower(at));
}

/** A day of the month: 1 to 31, with or without st, nd, rd, th. */
export function readDay(row: Row, at: LexemeAt): Part<number> | undefined {
  const text = row.text(at);
  const value = Number(text);
  if (!/^\d{1,2}$/.test(text) || value < 1 || value > 31) return undefined;
  if (isOrdinalSuffix(row, at + 1)) return { value, end: at + 2 };
  return row.isWord(at + 1) && row.touches(at + 1) ? undefined : { value, end: at + 1 };
}

/** A day of the month in words: "first", "twenty-first". */
export function readSpelledDay(row: Row, at: LexemeAt): Part<number> | undefined {
  const ten = TENS.get(row.lower(at));
  const unitAt = ten !== undefined && row.isJoiner(at + 1) ? at + 2 : at;
  const unit = ORDINALS.get(row.lower(unitAt));
  const value = (unitAt > at ? (ten ?? 0) : 0) + (unit ?? 0);
  return unit === undefined || value > 31 ? undefined : { value, end: unitAt + 1 };
}

export function readFourDigitYear(row: Row, at: LexemeAt): number | undefined {
  const text = row.text(at);
  if (!/^[12]\d{3}$/.test(text)) return undefined;
  return row.touches(at + 1) && (row.isWord(at + 1) || row.isNumber(at + 1)) ? undefined : Number(text);
}

/** A year after a month or day, a comma or "of" before it: "2015", ", 2015", "of last year". */
function readYearAfter(row: Row, at: LexemeAt): Part<YearReference> | undefined {
  const yearAt = row.text(at) === ',' || row.lower(at) === 'of' ? at + 1 : at;
  const year = readFourDigitYear(row, yearAt);
  if (year !== undefined) return { value: absolute(year), end: yearAt + 1 };
  const offset = YEAR_OFFSETS.get(row.lower(yearAt));
  if (offset === undefined || row.lower(yearAt + 1) !== 'year' || row.text(at) === ',') return undefined;
  return { value: { type: 'offset', offset }, end: yearAt + 2 };
}

/** "of 2024", "2024", "of last year", "of the year", "of fiscal 2024", "FY24". */
export function readYearOfPart(row: Row, at: LexemeAt): Part<YearReference> | undefined {
  const linked = /^(?:of|in)$/.test(row.lower(at));
  const from = linked ? at + 1 : at;
  const next = row.lower(from) === 'fiscal' || row.text(from) === 'FY' ? from + 1 : from;
  const year = readFourDigitYear(row, next) ?? readFiscalDigits(row, next);
  if (year !== undefined && year > 1800 && year < 2150) return { value: absolute(year), end: next + 1 };
  const offset = row.lower(next) === 'the' ? (linked ? 0 : undefined) : YEAR_OFFSETS.get(row.lower(next));
  const named = row.lower(next + 1) === 'year' && row.lower(next + 2) !== 'before';
  return offset === undefined || !named ? undefined : { value: { type: 'offset', offset }, end: next + 2 };
}

/** The "24" of "FY24". */
function readFiscalDigits(row: Row, at: LexemeAt): number | undefined {
  const digits = row.text(at);
  return row.text(at - 1) === 'FY' && /^\d\d$/.test(digits) ? 2000 + Number(digits) : undefined;
}

/** "morning", "night" after a day; with a capital it is part of a name. */
function readDayPart(row: Row, at: LexemeAt): Part<string> | undefined {
  const value = row.isCapitalized(at) ? undefined : DAY_PARTS.get(row.lower(at));
  return value === undefined ? undefined : { value, end: at + 1 };
}

/** "Christmas Day", "New Year's Eve". */
function readFeast(row: Row, at: LexemeAt): Part<readonly [month: number, day: number]> | undefined {
  if (!row.isCapitalized(at)) return undefined;
  const plain = row.longestPhrase(at, NAMED_DAYS, 3);
  if (plain !== undefined) return plain;
  for (let end = at + 4; end <= at + 5; end += 1) {
    const name = row.lexemes.slice(at, end).map(({ lower, spaced }, i) => (i > 0 && spaced ? ` ${lower}` : lower));
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
