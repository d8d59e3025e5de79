import type { Qualifier } from '../../model/quantity.ts';
import { readCalendarDate } from './calendarDates.ts';
import type { DateExpression, DateMatch } from './dateExpression.ts';
import { readBetweenDates } from './dateRanges.ts';
import { TIME_UNITS } from '../../lexicon/calendar.ts';
import { readNumber } from './numbers.ts';
import { readRelativeDate } from './relativeDates.ts';
import { isJoiner, lowerAt, textAt, touches, type Lexemes } from './scan.ts';
import { readClockAfterDate, readTime, skipZone } from './times.ts';
import { readPartOfYear, readYear, readYearOfPart } from './years.ts';

/** Any expression of a date or time of day that starts at `at`, with "early", "mid" or "late" and with a time joined to its day. */
export function readDate(lexemes: Lexemes, at: number): DateMatch | undefined {
  return (
    readBetweenDates(lexemes, at) ??
    readPeriodThrough(lexemes, at) ??
    readPartOfDay(lexemes, at) ??
    readQualified(lexemes, at) ??
    readNearTime(lexemes, at) ??
    readSamePeriod(lexemes, at) ??
    readDayAndTime(lexemes, at) ??
    readPlain(lexemes, at)
  );
}

function readPlain(lexemes: Lexemes, at: number): DateMatch | undefined {
  return (
    readCalendarDate(lexemes, at) ??
    readTimeRange(lexemes, at) ??
    readPartOfYear(lexemes, at) ??
    readRelativeDate(lexemes, at) ??
    readYear(lexemes, at) ??
    readWholeYear(lexemes, at)
  );
}

const PHRASES: ReadonlyArray<readonly [words: readonly string[], qualifier: Qualifier]> = [
  [['the', 'end', 'of'], 'late'],
  [['end', 'of'], 'late'],
  [['the', 'close', 'of'], 'late'],
  [['the', 'latter', 'half', 'of'], 'late'],
  [['the', 'last', 'days', 'of'], 'late'],
  [['the', 'start', 'of'], 'early'],
  [['the', 'beginning', 'of'], 'early'],
  [['start', 'of'], 'early'],
  [['the', 'turn', 'of'], 'early'],
  [['the', 'early', 'days', 'of'], 'early'],
  [['the', 'middle', 'of'], 'mid'],
  [['early', 'on'], 'early'],
  [['late', 'on'], 'late'],
  [['early', 'in'], 'early'],
  [['late', 'in'], 'late'],
  [['early'], 'early'],
  [['mid'], 'mid'],
  [['middle'], 'mid'],
  [['late'], 'late'],
];

const NEAR_TIMES: ReadonlyArray<readonly [words: readonly string[], qualifier: Qualifier]> = [
  [['shortly', 'before'], 'exactly'],
  [['shortly', 'after'], 'exactly'],
  [['just', 'before'], 'exactly'],
  [['just', 'after'], 'exactly'],
  [['soon', 'after'], 'exactly'],
];

/** "shortly before 9am on Monday": the words before a time of day belong to it. */
function readNearTime(lexemes: Lexemes, at: number): DateMatch | undefined {
  for (const [words, qualifier] of NEAR_TIMES) {
    if (!words.every((word, i) => lowerAt(lexemes, at + i) === word)) continue;
    const from = at + words.length;
    const match = readDayAndTime(lexemes, from) ?? readTime(lexemes, from);
    if (match !== undefined && (match.expression.type === 'time' || match.expression.type === 'timeOn'))
      return { ...match, start: at, qualifier };
  }
  return undefined;
}

/** "mid-October", "early in 2016", "the end of March", "late last year", "end of the year". */
function readQualified(lexemes: Lexemes, at: number): DateMatch | undefined {
  for (const [words, qualifier] of PHRASES) {
    if (!words.every((word, i) => lowerAt(lexemes, at + i) === word)) continue;
    const after = at + words.length;
    const next = isJoiner(lexemes, after) ? after + 1 : after;
    const match =
      readWholePeriod(lexemes, next) ??
      readPlain(lexemes, lowerAt(lexemes, next) === 'the' ? next + 1 : next) ??
      readPlain(lexemes, next);
    if (match !== undefined && match.qualifier === undefined) return { ...match, start: at, qualifier };
  }
  return undefined;
}

const NIGHTS: ReadonlyArray<readonly [words: readonly string[], part: string]> = [
  [['the', 'early', 'hours', 'of'], 'NI'],
  [['the', 'small', 'hours', 'of'], 'NI'],
  [['the', 'night', 'of'], 'NI'],
  [['the', 'evening', 'of'], 'EV'],
  [['the', 'afternoon', 'of'], 'AF'],
  [['the', 'morning', 'of'], 'MO'],
];

/** "the early hours of Tuesday 5 November", "the night of Nov. 19". */
function readPartOfDay(lexemes: Lexemes, at: number): DateMatch | undefined {
  for (const [words, part] of NIGHTS) {
    if (!words.every((word, i) => lowerAt(lexemes, at + i) === word)) continue;
    const day = readDayAlone(lexemes, at + words.length);
    if (day !== undefined)
      return { start: at, end: day.end, expression: { type: 'timeOn', iso: `T${part}`, day: day.expression } };
  }
  return undefined;
}

/** "the year", "the month", "this week" after "the end of". */
function readWholePeriod(lexemes: Lexemes, at: number): DateMatch | undefined {
  if (lowerAt(lexemes, at) !== 'the') return undefined;
  const word = lowerAt(lexemes, at + 1);
  if (!['year', 'month', 'week', 'decade', 'century', 'quarter'].includes(word)) return undefined;
  const unit =
    word === 'year'
      ? 'year'
      : word === 'month'
        ? 'month'
        : word === 'week'
          ? 'week'
          : word === 'decade'
            ? 'decade'
            : word === 'quarter'
              ? 'quarter'
              : 'century';
  return { start: at, end: at + 2, expression: { type: 'offset', unit, offset: 0, base: 'article', part: undefined } };
}

/** "full-year": the article's year. */
function readWholeYear(lexemes: Lexemes, at: number): DateMatch | undefined {
  if (lowerAt(lexemes, at) !== 'full' || !isJoiner(lexemes, at + 1) || lowerAt(lexemes, at + 2) !== 'year') return undefined;
  return { start: at, end: at + 3, expression: { type: 'year', year: { type: 'offset', offset: 0 } } };
}

const SAME = new Set(['period', 'month', 'quarter', 'half', 'week']);

/** "the same period of 2023", "the same quarter last year", "the same month a year earlier": the period named last, in another year. */
function readSamePeriod(lexemes: Lexemes, at: number): DateMatch | undefined {
  if (lowerAt(lexemes, at) !== 'the' || lowerAt(lexemes, at + 1) !== 'same' || !SAME.has(lowerAt(lexemes, at + 2)))
    return undefined;
  const year = readYearOfPart(lexemes, at + 3);
  if (year !== undefined) return { start: at, end: year.end, expression: { type: 'samePeriod', year: year.value } };
  const ago =
    lowerAt(lexemes, at + 3) === 'a' &&
    lowerAt(lexemes, at + 4) === 'year' &&
    /^(?:ago|earlier|before)$/.test(lowerAt(lexemes, at + 5));
  return ago ? { start: at, end: at + 6, expression: { type: 'samePeriod', year: { type: 'offset', offset: -1 } } } : undefined;
}

const UNTIL = new Set(['through', 'to', 'ended', 'ending', 'until']);

/** "three months through June", "six months to 30 September", "the year ended March 31": a period tied to the calendar. */
function readPeriodThrough(lexemes: Lexemes, at: number): DateMatch | undefined {
  const number = readNumber(lexemes, at);
  const full = lowerAt(lexemes, at) === 'year' ? at : undefined;
  const nounAt = number?.end ?? full;
  if (nounAt === undefined) return undefined;
  const unit = TIME_UNITS.get(lowerAt(lexemes, nounAt));
  const months = unit === 'month' ? (number?.value ?? 0) : unit === 'year' ? 12 * (number?.value ?? 1) : 0;
  if (months === 0 || !UNTIL.has(lowerAt(lexemes, nounAt + 1))) return undefined;
  if (lowerAt(lexemes, nounAt + 1) === 'to' && number === undefined && lowerAt(lexemes, at - 1) !== 'the') return undefined;
  const the = lowerAt(lexemes, nounAt + 2) === 'on' ? nounAt + 3 : nounAt + 2;
  const last = readMonthForPeriod(lexemes, the);
  if (last === undefined) return undefined;
  return { start: at, end: last.end, expression: { type: 'periodThrough', months, last: last.expression } };
}

function readMonthForPeriod(lexemes: Lexemes, at: number): DateMatch | undefined {
  const match = readCalendarDate(lexemes, at);
  return match !== undefined && (match.expression.type === 'month' || match.expression.type === 'day') ? match : undefined;
}

/** "6-7pm"; a lone time otherwise. */
function readTimeRange(lexemes: Lexemes, at: number): DateMatch | undefined {
  const first = readTime(lexemes, at);
  if (first === undefined) return undefined;
  if (!isJoiner(lexemes, first.end)) return first;
  const last = readTime(lexemes, first.end + 1);
  if (last === undefined) return first;
  return { start: first.start, end: last.end, expression: { type: 'range', from: first.expression, to: last.expression } };
}

/** "9 p.m. on Tuesday", "Tuesday at 9 p.m.", "10:30 GMT Friday": one point in time. */
function readDayAndTime(lexemes: Lexemes, at: number): DateMatch | undefined {
  const time = readTime(lexemes, at);
  if (time !== undefined) {
    const zone = skipZone(lexemes, time.end) ?? time.end;
    const next = lowerAt(lexemes, zone) === 'on' || textAt(lexemes, zone) === ',' ? zone + 1 : zone;
    const day = readDayAlone(lexemes, next);
    // "between 2.15pm and 2.45pm on Saturday": the day is of both.
    if (lowerAt(lexemes, at - 1) === 'and' && endsTime(lexemes, at - 1)) return undefined;
    if (day !== undefined && textAt(lexemes, zone) === ',' && !isFullDay(day.expression)) return undefined;
    return day === undefined ? undefined : joined(at, day.end, time.expression, day.expression);
  }
  const day = readDayAlone(lexemes, at);
  if (day === undefined) return undefined;
  if (isFullDay(day.expression)) {
    const after = readClockAfterDate(lexemes, textAt(lexemes, day.end) === ',' ? day.end + 1 : day.end);
    if (after !== undefined) return joined(at, skipCapitalZone(lexemes, after.end), after.expression, day.expression);
  }
  if (lowerAt(lexemes, day.end) !== 'at') return undefined;
  const clock = readTime(lexemes, day.end + 1);
  return clock === undefined || !touchesNothing(lexemes, clock.end)
    ? undefined
    : joined(at, clock.end, clock.expression, day.expression);
}

/** A zone's abbreviation belongs to the time, "local time" does not. */
function skipCapitalZone(lexemes: Lexemes, at: number): number {
  return lowerAt(lexemes, at) === 'local' ? at : (skipZone(lexemes, at) ?? at);
}

/** Whether a clock time after "between" ends at `at`. */
function endsTime(lexemes: Lexemes, at: number): boolean {
  for (let start = at - 1; start >= 0 && at - start <= 6; start -= 1)
    if (lowerAt(lexemes, start) === 'between') return readTime(lexemes, start + 1)?.end === at;
  return false;
}

function isFullDay(expression: DateExpression): boolean {
  return expression.type === 'day' && expression.year.type === 'absolute';
}

function touchesNothing(lexemes: Lexemes, at: number): boolean {
  return !isJoiner(lexemes, at) || !touches(lexemes, at);
}

function readDayAlone(lexemes: Lexemes, at: number): DateMatch | undefined {
  const match = readCalendarDate(lexemes, at) ?? readRelativeDate(lexemes, at);
  if (match === undefined) return undefined;
  const { expression } = match;
  const day =
    expression.type === 'day' ||
    (expression.type === 'weekday' && expression.part === undefined) ||
    (expression.type === 'offset' && expression.unit === 'day' && expression.part === undefined);
  return day ? match : undefined;
}

function joined(start: number, end: number, time: DateExpression, day: DateExpression): DateMatch | undefined {
  return time.type === 'time' ? { start, end, expression: { type: 'timeOn', iso: time.iso, day } } : undefined;
}
