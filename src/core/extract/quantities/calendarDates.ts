import { ORDINALS, TENS } from '../../lexicon/numerals.ts';
import { DOUBTFUL_MONTHS, DOUBTFUL_WEEKDAYS, MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { isCivilDate } from './civilDate.ts';
import { absolute, UNSTATED, type DateExpression, type DateMatch, type YearReference } from './dateExpression.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lowerAt,
  sameSentence,
  startsSentence,
  textAt,
  touches,
  type Lexemes,
} from './scan.ts';

/** A date of the calendar that starts at `at`: "Thursday, May 7, 2015", "2 June 1929", "Nov. 20 to Dec. 11", "2019-09-01", "11/12/2015". */
export function readCalendarDate(lexemes: Lexemes, at: number): DateMatch | undefined {
  return (
    readIso(lexemes, at) ??
    readSlashed(lexemes, at) ??
    readWithWeekday(lexemes, at) ??
    readMonthFirst(lexemes, at) ??
    readDayFirst(lexemes, at) ??
    readSpelledDay(lexemes, at)
  );
}

/** "the first of January", "the twenty-first of May 2024". */
function readSpelledDay(lexemes: Lexemes, at: number): DateMatch | undefined {
  const the = lowerAt(lexemes, at) === 'the' ? at + 1 : at;
  const ten = TENS.get(lowerAt(lexemes, the));
  const unitAt = ten !== undefined && isJoiner(lexemes, the + 1) ? the + 2 : the;
  const unit = ORDINALS.get(lowerAt(lexemes, unitAt));
  const day = (unitAt > the ? (ten ?? 0) : 0) + (unit ?? 0);
  if (unit === undefined || day > 31 || lowerAt(lexemes, unitAt + 1) !== 'of') return undefined;
  const month = readMonthName(lexemes, unitAt + 2);
  if (month === undefined) return undefined;
  const year = readYearAfter(lexemes, month.end);
  const expression: DateExpression = { type: 'day', month: month.value, day, year: year?.value ?? UNSTATED };
  return { start: at, end: year?.end ?? month.end, expression };
}

interface Part<T> {
  readonly value: T;
  readonly end: number;
}

/** A month's name; an abbreviation takes its full stop along. */
export function readMonthName(lexemes: Lexemes, at: number): Part<number> | undefined {
  const month = MONTHS.get(lowerAt(lexemes, at));
  if (month === undefined || !isCapitalized(lexemes, at)) return undefined;
  const apostrophe = ["'", '’', 'ʼ'].includes(textAt(lexemes, at + 1)) && touches(lexemes, at + 1) && touches(lexemes, at + 2);
  if (apostrophe && lowerAt(lexemes, at + 2).length > 1) return undefined;
  const dotted = textAt(lexemes, at + 1) === '.' && touches(lexemes, at + 1) && lowerAt(lexemes, at).length < 5;
  const stop = dotted && sameSentence(lexemes, at, at + 2);
  return { value: month, end: stop ? at + 2 : at + 1 };
}

export function readWeekdayName(lexemes: Lexemes, at: number): Part<number> | undefined {
  const weekday = WEEKDAYS.get(lowerAt(lexemes, at));
  if (weekday === undefined || !isCapitalized(lexemes, at)) return undefined;
  const short = lowerAt(lexemes, at).length <= 5 && !lowerAt(lexemes, at).endsWith('day');
  const dotted = short && textAt(lexemes, at + 1) === '.' && touches(lexemes, at + 1);
  if (
    DOUBTFUL_WEEKDAYS.has(lowerAt(lexemes, at)) &&
    !dotted &&
    textAt(lexemes, at + 1) !== ',' &&
    readMonthName(lexemes, at + 1) === undefined &&
    !isNumber(lexemes, at + 1)
  )
    return undefined;
  return { value: weekday, end: dotted ? at + 2 : at + 1 };
}

/** A day of the month: 1 to 31, with or without st, nd, rd, th. */
function readDay(lexemes: Lexemes, at: number): Part<number> | undefined {
  const text = textAt(lexemes, at);
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const value = Number(text);
  if (value < 1 || value > 31) return undefined;
  const suffix = touches(lexemes, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(lexemes, at + 1));
  if (!suffix && isWord(lexemes, at + 1) && touches(lexemes, at + 1)) return undefined;
  return { value, end: suffix ? at + 2 : at + 1 };
}

/** A year of four digits, after an optional comma or "of"; or a year that is told as "this year", "last year". */
function readYearAfter(lexemes: Lexemes, at: number): Part<YearReference> | undefined {
  const comma = textAt(lexemes, at) === ',' || lowerAt(lexemes, at) === 'of';
  const yearAt = comma ? at + 1 : at;
  const year = readFourDigitYear(lexemes, yearAt);
  if (year !== undefined) return { value: absolute(year), end: yearAt + 1 };
  const which = YEAR_OFFSETS.get(lowerAt(lexemes, yearAt));
  if (which === undefined || lowerAt(lexemes, yearAt + 1) !== 'year' || textAt(lexemes, at) === ',') return undefined;
  return { value: { type: 'offset', offset: which }, end: yearAt + 2 };
}

export const YEAR_OFFSETS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

export function readFourDigitYear(lexemes: Lexemes, at: number): number | undefined {
  const text = textAt(lexemes, at);
  if (!/^[12]\d{3}$/.test(text)) return undefined;
  if (touches(lexemes, at + 1) && (isWord(lexemes, at + 1) || isNumber(lexemes, at + 1))) return undefined;
  return Number(text);
}

function readWithWeekday(lexemes: Lexemes, at: number): DateMatch | undefined {
  const weekday = readWeekdayName(lexemes, at);
  if (weekday === undefined) return undefined;
  const comma = textAt(lexemes, weekday.end) === ',' ? weekday.end + 1 : weekday.end;
  const next = lowerAt(lexemes, comma) === 'the' ? comma + 1 : comma;
  const rest = readMonthFirst(lexemes, next) ?? readDayFirst(lexemes, next);
  if (rest === undefined || rest.expression.type !== 'day') return undefined;
  return { ...rest, start: at };
}

function readMonthFirst(lexemes: Lexemes, at: number): DateMatch | undefined {
  const month = readMonthName(lexemes, at);
  if (month === undefined) return undefined;
  const the = lowerAt(lexemes, month.end) === 'the' ? month.end + 1 : month.end;
  const day = readDay(lexemes, the);
  if (day === undefined) return readMonthAndYear(lexemes, at, month);
  const clock =
    (textAt(lexemes, day.end) === ':' && touches(lexemes, day.end + 1)) || /^(?:am|pm)$/.test(lowerAt(lexemes, day.end));
  if (clock) return undefined;
  const single = (value: number, year: YearReference): DateExpression => ({ type: 'day', month: month.value, day: value, year });
  const last = readLastDay(lexemes, day.end);
  if (last !== undefined) {
    const year = readYearAfter(lexemes, last.end);
    const to = single(last.value, year?.value ?? UNSTATED);
    return { start: at, end: year?.end ?? last.end, expression: { type: 'range', from: single(day.value, UNSTATED), to } };
  }
  const year = readYearAfter(lexemes, day.end);
  const first: DateMatch = { start: at, end: year?.end ?? day.end, expression: single(day.value, year?.value ?? UNSTATED) };
  return readDateRange(lexemes, first, readMonthFirst) ?? first;
}

/** The second day of "Sept. 20-24" and "Sept. 20 to 24". */
function readLastDay(lexemes: Lexemes, at: number): Part<number> | undefined {
  const link = isJoiner(lexemes, at) || lowerAt(lexemes, at) === 'to';
  if (!link) return undefined;
  const day = readDay(lexemes, at + 1);
  return day === undefined || readMonthName(lexemes, day.end) !== undefined || isJoiner(lexemes, day.end) ? undefined : day;
}

type Reader = (lexemes: Lexemes, at: number) => DateMatch | undefined;

/** "November 20 to December 11", "between January and September", "2 June – 4 July"; "between May 2021 and June 2023" names two dates. */
function readDateRange(lexemes: Lexemes, first: DateMatch, read: Reader): DateMatch | undefined {
  const word = lowerAt(lexemes, first.end);
  const between = lowerAt(lexemes, first.start - 1) === 'between' && word === 'and' && first.expression.type === 'month';
  const dash = word === '–' || word === '-' || word === '—';
  if (word !== 'to' && word !== 'through' && word !== 'until' && !dash && !between) return undefined;
  const last = read(lexemes, first.end + 1);
  if (last === undefined || last.expression.type === 'range' || first.expression.type !== last.expression.type) return undefined;
  if (between && (isYearStated(first.expression) || isYearStated(last.expression))) return undefined;
  return { start: first.start, end: last.end, expression: { type: 'range', from: first.expression, to: last.expression } };
}

function isYearStated(expression: DateExpression): boolean {
  return expression.type === 'month' && expression.year.type !== 'unstated';
}

/** "October 2019", "June of 2018", "May, 1997", or a month alone where it can be nothing else. */
function readMonthAndYear(lexemes: Lexemes, at: number, month: Part<number>): DateMatch | undefined {
  const year = readYearAfter(lexemes, month.end);
  const ranges = isJoiner(lexemes, month.end) && readMonthName(lexemes, month.end + 1) !== undefined;
  if (year === undefined && !ranges && !standsAlone(lexemes, at, month.end)) return undefined;
  const expression: DateExpression = { type: 'month', month: month.value, year: year?.value ?? UNSTATED };
  const first: DateMatch = { start: at, end: year?.end ?? month.end, expression };
  return readDateRange(lexemes, first, readMonthAlone) ?? first;
}

function readMonthAlone(lexemes: Lexemes, at: number): DateMatch | undefined {
  const month = readMonthName(lexemes, at);
  if (month === undefined || readDay(lexemes, month.end) !== undefined) return undefined;
  const year = readYearAfter(lexemes, month.end);
  return {
    start: at,
    end: year?.end ?? month.end,
    expression: { type: 'month', month: month.value, year: year?.value ?? UNSTATED },
  };
}

const BEFORE_MONTH = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'of',
  'last',
  'next',
  'this',
  'from',
  'to',
  'before',
  'after',
  'during',
  'through',
  'early',
  'late',
  'mid',
  'for',
  'every',
  'each',
  'between',
  'previous',
  'following',
  'past',
  'coming',
  'around',
  'and',
  'or',
  'throughout',
  'on',
  'ended',
  'ending',
  'than',
  'least',
  'as',
  'is',
  'was',
  '-',
  '–',
  'with',
  'over',
]);
const DETERMINERS = new Set(['the', 'its', 'a', 'an', 'his', 'her', 'their', 'our', 'my', 's', 'that']);

/** Whether a month's name without day and year is the month: "May" is also a verb, "April" and "June" are also women. */
function standsAlone(lexemes: Lexemes, at: number, end: number): boolean {
  const word = lowerAt(lexemes, at);
  const before = lowerAt(lexemes, at - 1);
  const inPhrase = BEFORE_MONTH.has(before) && sameSentence(lexemes, at - 1, at);
  const namesOn = isCapitalized(lexemes, end) && isWord(lexemes, end) && sameSentence(lexemes, at, end) && end === at + 1;
  if (inPhrase && !(namesOn && DOUBTFUL_MONTHS.has(word))) return !(word === 'may' && before === 'and');
  const modifies = DETERMINERS.has(before) && isWord(lexemes, end) && !isCapitalized(lexemes, end);
  const opens = startsSentence(lexemes, at) && lexemes[at]?.token.tag === 'NNP' && /^NNS?$/.test(lexemes[end]?.token.tag ?? '');
  if (modifies || (opens && !isCapitalized(lexemes, end))) return true;
  if (DOUBTFUL_MONTHS.has(word) || namesOn) return false;
  return word.length > 4 && !(isCapitalized(lexemes, at - 1) && isWord(lexemes, at - 1) && sameSentence(lexemes, at - 1, at));
}

function readDayFirst(lexemes: Lexemes, at: number): DateMatch | undefined {
  if (isJoiner(lexemes, at - 1) || textAt(lexemes, at - 1) === '/') return undefined;
  const day = readDay(lexemes, at);
  if (day === undefined) return undefined;
  const link = isJoiner(lexemes, day.end) || lowerAt(lexemes, day.end) === 'to' || lowerAt(lexemes, day.end) === 'and';
  const last = link ? readDay(lexemes, day.end + 1) : undefined;
  const of = lowerAt(lexemes, last?.end ?? day.end) === 'of' ? 1 : 0;
  const monthAt = (last?.end ?? day.end) + of;
  const month = readMonthName(lexemes, monthAt);
  if (month === undefined || (lowerAt(lexemes, monthAt) === 'may' && !isCapitalized(lexemes, monthAt))) return undefined;
  if (last === undefined && of === 0 && readDay(lexemes, month.end) !== undefined && textAt(lexemes, month.end + 1) === ',')
    return undefined;
  const year = readYearAfter(lexemes, month.end);
  const single = (value: number, of: YearReference): DateExpression => ({
    type: 'day',
    month: month.value,
    day: value,
    year: of,
  });
  const end = year?.end ?? month.end;
  if (last !== undefined) {
    const together = lowerAt(lexemes, day.end) !== 'and' || lowerAt(lexemes, at - 1) === 'between';
    if (!together) return { start: at, end: day.end, expression: single(day.value, year?.value ?? UNSTATED) };
    return {
      start: at,
      end,
      expression: { type: 'range', from: single(day.value, UNSTATED), to: single(last.value, year?.value ?? UNSTATED) },
    };
  }
  const first: DateMatch = { start: at, end, expression: single(day.value, year?.value ?? UNSTATED) };
  return readDateRange(lexemes, first, readDayFirst) ?? first;
}

/** "2019-09-01", "2019-09-01T10:38". */
function readIso(lexemes: Lexemes, at: number): DateMatch | undefined {
  const year = textAt(lexemes, at);
  if (!/^[12]\d{3}$/.test(year) || textAt(lexemes, at + 1) !== '-' || textAt(lexemes, at + 3) !== '-') return undefined;
  const month = textAt(lexemes, at + 2);
  const day = textAt(lexemes, at + 4);
  if (
    !/^\d\d$/.test(month) ||
    !/^\d\d$/.test(day) ||
    !isCivilDate({ year: Number(year), month: Number(month), day: Number(day) })
  )
    return undefined;
  const iso = `${year}-${month}-${day}`;
  const clocked =
    lowerAt(lexemes, at + 5) === 't' &&
    touches(lexemes, at + 5) &&
    /^\d\d$/.test(textAt(lexemes, at + 6)) &&
    /^\d\d$/.test(textAt(lexemes, at + 8));
  if (!clocked) return { start: at, end: at + 5, expression: { type: 'literal', iso } };
  return {
    start: at,
    end: at + 9,
    expression: { type: 'literal', iso: `${iso}T${textAt(lexemes, at + 6)}:${textAt(lexemes, at + 8)}` },
  };
}

/** "11/12/2015", "11.12.2015": where day and month could be swapped, the other reading is kept. */
function readSlashed(lexemes: Lexemes, at: number): DateMatch | undefined {
  const numbers = readSlashedNumbers(lexemes, at);
  if (numbers === undefined) return undefined;
  const { first, second, year, end } = numbers;
  const dayFirst = isCivilDate({ year, month: second, day: first });
  const monthFirst = isCivilDate({ year, month: first, day: second });
  const asDayFirst: DateExpression = { type: 'day', month: second, day: first, year: absolute(year) };
  const asMonthFirst: DateExpression = { type: 'day', month: first, day: second, year: absolute(year) };
  if (!dayFirst && !monthFirst) return undefined;
  if (!dayFirst) return { start: at, end, expression: asMonthFirst };
  if (!monthFirst || first === second) return { start: at, end, expression: asDayFirst };
  return { start: at, end, expression: asDayFirst, swapped: asMonthFirst };
}

function readSlashedNumbers(
  lexemes: Lexemes,
  at: number,
): { first: number; second: number; year: number; end: number } | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(textAt(lexemes, at));
  if (dotted !== null && textAt(lexemes, at + 1) === '.' && touches(lexemes, at + 2)) {
    const year = readFourDigitYear(lexemes, at + 2);
    return year === undefined ? undefined : { first: Number(dotted[1]), second: Number(dotted[2]), year, end: at + 3 };
  }
  const dottedYear = /^\.([12]\d{3})$/.exec(textAt(lexemes, at + 1));
  if (dotted !== null && dottedYear !== null && touches(lexemes, at + 1))
    return { first: Number(dotted[1]), second: Number(dotted[2]), year: Number(dottedYear[1]), end: at + 2 };
  const sign = textAt(lexemes, at + 1);
  if ((sign !== '/' && sign !== '-') || textAt(lexemes, at + 3) !== sign) return undefined;
  for (let i = at + 1; i <= at + 4; i += 1) if (!touches(lexemes, i)) return undefined;
  const year = readFourDigitYear(lexemes, at + 4);
  if (!/^\d{1,2}$/.test(textAt(lexemes, at)) || !/^\d{1,2}$/.test(textAt(lexemes, at + 2)) || year === undefined)
    return undefined;
  return { first: Number(textAt(lexemes, at)), second: Number(textAt(lexemes, at + 2)), year, end: at + 5 };
}
