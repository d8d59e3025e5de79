import { wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { opening, type Part } from '../../../pattern/pattern.ts';
import type { Row } from '../../../pattern/row.ts';
import { rulesIn, type Rule } from '../../../pattern/rule.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { CALENDAR_RULES, readCalendarDate } from './calendarRules.ts';
import {
  absolute,
  UNSTATED,
  type DateExpression,
  type OffsetUnit,
  type YearReference,
} from '../../../calendar/dateExpression.ts';
import type { DateMatch } from '../reading/dateMatch.ts';
import { DATE_PARTS, readFourDigitYear } from './dateParts.ts';
import { asPart, dateReader, eitherDate, offset, type Dated } from './dateRule.ts';
import { readRelativeDate, RELATIVE_RULES } from './relativeRules.ts';
import { readClockAfterDate, readTime, readZone, TIME_RULES } from './timeRules.ts';
import { PART_OF_MONTH_RULES } from './partOfMonthRules.ts';
import { PART_OF_YEAR_RULES, readPartOfYear, readYear, YEAR_RULES } from './yearRules.ts';

const TIME = asPart(readTime);
const CALENDAR = asPart(readCalendarDate);
const readAnyDay = eitherDate(readCalendarDate, readRelativeDate);
const DAY = asPart(readAnyDay, isDay);

const fullYearRule = rulesIn({});
const FULL_YEAR_RULES: readonly Rule<Dated>[] = [
  fullYearRule('date.full year', {
    says: ['full ~ year'],
    make: () => ({ expression: { type: 'year', year: { type: 'offset', offset: 0 } } }),
    examples: { 'The firm raised its full-year outlook.': 'full-year = date 2024' },
    counterexamples: ['It took a full year.'],
  }),
];

const readPlain = eitherDate(readCalendarDate, readTime, readPartOfYear, readRelativeDate, readYear, dateReader(FULL_YEAR_RULES));

const BETWEEN_RULES: readonly Rule<Dated>[] = [
  rulesIn({
    BOUND: (row: Row, at: LexemeAt) => {
      const bound = readBound(row, at);
      return bound === undefined ? undefined : { value: bound, end: bound.end };
    },
  })('date.between dates', {
    says: ['between from:BOUND and to:BOUND', 'between from:BOUND'],
    when: ({ from, to }, { row, end }) =>
      to === undefined ? from.expression.type === 'range' : isLater(from.expression, to.expression) && !countsOn(row, end, to),
    make: ({ from, to }) => ({
      expression: to === undefined ? from.expression : { type: 'range', from: from.expression, to: to.expression },
    }),
    examples: {
      'It grew between May 2021 and June 2023.': 'between May 2021 and June 2023 = date 2021-05/2023-06',
      'It fell between 1949 and 1966.': 'between 1949 and 1966 = date 1949/1966',
    },
    counterexamples: ['Between 1900 and 2100 people came.'],
  }),
];

const periodRule = rulesIn({
  ...DATE_PARTS,
  CALENDAR: asPart(readCalendarDate, isMonthOrDay),
  MONTHS: opening([...(DATE_PARTS.NUMBER.opens ?? []), 'year'], readMonths),
});
const PERIOD_RULES: readonly Rule<Dated>[] = [
  periodRule('date.period through', {
    says: ['months:MONTHS through|to|ended|ending|until on? last:CALENDAR'],
    when: (_, { row, start }) =>
      !(row.lower(start) === 'year' && row.lower(start + 1) === 'to' && row.lower(start - 1) !== 'the'),
    make: ({ months, last }) => ({ expression: { type: 'periodThrough', months, last: last.expression } }),
    examples: { 'Sales rose in the three months to September.': 'three months to September = date 2023-Q3' },
    counterexamples: ['He has two months to 10 friends one.'],
  }),
];

const partRule = rulesIn({ DAY, CALENDAR });
const PART_OF_DAY_RULES: readonly Rule<Dated>[] = [
  partRule('date.early hours of a day', {
    says: ['the early|small hours of day:DAY', 'the night of day:DAY'],
    make: ({ day }) => onDay('TNI', day),
    examples: { 'He fled in the early hours of Tuesday.': 'the early hours of Tuesday = date 2024-03-05TNI' },
    counterexamples: ['The night of the storm was long.'],
  }),
  partRule('date.morning of a day', {
    says: ['the morning of morning:DAY', 'the afternoon of afternoon:DAY', 'the evening of evening:DAY'],
    make: ({ morning, afternoon, evening }) =>
      morning === undefined ? (afternoon === undefined ? onDay('TEV', evening) : onDay('TAF', afternoon)) : onDay('TMO', morning),
    examples: { 'He fled on the evening of 4 March.': 'the evening of 4 March = date 2024-03-04TEV' },
  }),
];

const PERIOD = wordTable<OffsetUnit>({
  year: 'year',
  month: 'month',
  week: 'week',
  decade: 'decade',
  century: 'century',
  quarter: 'quarter',
});

/** "the year" after "the end of". */
const readWholePeriod = opening(['the'], (row, at): Part<DateMatch> | undefined => {
  const unit = row.lower(at) === 'the' ? PERIOD.get(row.lower(at + 1)) : undefined;
  return unit === undefined
    ? undefined
    : { value: { start: at, end: at + 2, rule: 'date.the year', ...offset(unit, 0) }, end: at + 2 };
});

const qualifiedRule = rulesIn({ PERIOD: readWholePeriod, PLAIN: asPart(readPlain, ({ qualifier }) => qualifier === undefined) });
type Saying = readonly [name: string, phrases: readonly string[], qualifier: Qualifier, example: string, figure: string];
const SAYINGS: readonly Saying[] = [
  [
    'late',
    ['the? end of', 'the close of', 'the latter half of', 'the last days of', 'late on|in?'],
    'late',
    'It closed at the end of March 2023.',
    'the end of March 2023 = date 2023-03 late',
  ],
  [
    'early',
    ['the? start of', 'the beginning of', 'the turn of', 'the early days of', 'early on|in?'],
    'early',
    'It opened early in 2016.',
    'early in 2016 = date 2016 early',
  ],
  ['mid', ['the middle of', 'mid', 'middle'], 'mid', 'It opened in mid-October 2020.', 'mid-October 2020 = date 2020-10 mid'],
];
const QUALIFIED_RULES: readonly Rule<Dated>[] = SAYINGS.map(([name, phrases, qualifier, example, figure]) =>
  qualifiedRule(`date.${name}`, {
    says: phrases.flatMap((phrase) => [
      `${phrase} - date:PERIOD` as const,
      `${phrase} - the date:PLAIN` as const,
      `${phrase} - date:PLAIN` as const,
    ]),
    make: ({ date }) => ({ expression: date.expression, qualifier }),
    examples: { [example]: figure },
  }),
);

const YEAR_AGO: YearReference = { type: 'offset', offset: -1 };

const sameRule = rulesIn(DATE_PARTS);
const SAME_PERIOD_RULES: readonly Rule<Dated>[] = [
  sameRule('date.same period', {
    says: [
      'the same period|month|quarter|half|week year:YEAR_OF_PART',
      'the same period|month|quarter|half|week a year ago|earlier|before',
    ],
    make: ({ year = YEAR_AGO }) => ({ expression: { type: 'samePeriod', year } }),
    examples: { 'It rose in Q2 2022 from the same period of 2021.': 'the same period of 2021 = date 2021-Q2' },
  }),
];

const dayTimeRule = rulesIn({
  DAY,
  TIME,
  FULL_DAY: asPart(readAnyDay, isFullDay),
  ZONE: readZone,
  CLOCK: readClockAfterDate,
  CAPITAL_ZONE: (row: Row, at: LexemeAt) => (row.lower(at) === 'local' ? undefined : readZone(row, at)),
});
const DAY_AND_TIME_RULES: readonly Rule<Dated>[] = [
  dayTimeRule('time.9 p.m. on Tuesday', {
    says: ['time:TIME ZONE? on? day:DAY', 'time:TIME ZONE? , day:FULL_DAY'],
    when: (_, { row, start }) => !endsTimeBetween(row, start - 1),
    make: ({ time, day }) => (time.expression.type === 'time' ? onDay(time.expression.iso, day) : undefined),
    examples: { 'It struck at 9 p.m. on Tuesday.': '9 p.m. on Tuesday = date 2024-03-05T21:00' },
    counterexamples: ['They met at 9 p.m. and on foot.'],
  }),
  dayTimeRule('time.date and clock', {
    says: ['day:FULL_DAY ,? clock:CLOCK CAPITAL_ZONE?'],
    make: ({ day, clock }) => onDay(clock, day),
    examples: { 'Posted June 18, 2023, 07:14 GMT.': 'June 18, 2023, 07:14 GMT = date 2023-06-18T07:14' },
  }),
  dayTimeRule('time.Tuesday at 9 p.m.', {
    says: ['day:DAY at time:TIME'],
    notBefore: ['~'],
    make: ({ day, time }) => (time.expression.type === 'time' ? onDay(time.expression.iso, day) : undefined),
    examples: { 'It struck on Tuesday at 9 p.m.': 'Tuesday at 9 p.m. = date 2024-03-05T21:00' },
    counterexamples: ['He was on Tuesday at 9 stations.'],
  }),
];

/**
 * All rules of dates and times of day, in the order in which they are believed: what joins several dates first, then what qualifies one, then a
 * day with its time, then the plain ones, of which digits say most and a lone year least.
 */
export const DATE_RULES: readonly Rule<Dated>[] = [
  ...BETWEEN_RULES,
  ...PERIOD_RULES,
  ...PART_OF_MONTH_RULES,
  ...PART_OF_DAY_RULES,
  ...QUALIFIED_RULES,
  ...SAME_PERIOD_RULES,
  ...DAY_AND_TIME_RULES,
  ...CALENDAR_RULES,
  ...TIME_RULES,
  ...PART_OF_YEAR_RULES,
  ...RELATIVE_RULES,
  ...YEAR_RULES,
  ...FULL_YEAR_RULES,
];

/** Any expression of a date or time of day that starts at a position. */
export const readDate = dateReader(DATE_RULES);

function onDay(iso: string, day: DateMatch | undefined): Dated | undefined {
  return day === undefined ? undefined : { expression: { type: 'timeOn', iso, day: day.expression } };
}

function isDay({ expression }: DateMatch): boolean {
  return (
    expression.type === 'day' ||
    (expression.type === 'weekday' && expression.part === undefined) ||
    (expression.type === 'offset' && expression.unit === 'day' && expression.part === undefined)
  );
}

function isFullDay({ expression }: DateMatch): boolean {
  return expression.type === 'day' && expression.year.type === 'absolute';
}

function isMonthOrDay({ expression }: DateMatch): boolean {
  return expression.type === 'month' || expression.type === 'day';
}

/** "three months", "two years", "year": a length in months. */
function readMonths(row: Row, at: LexemeAt): Part<number> | undefined {
  const number = row.lower(at) === 'year' ? { value: 1, end: at } : DATE_PARTS.NUMBER(row, at);
  const unit = DATE_PARTS.TIME_UNIT.get(row.lower(number?.end ?? at));
  const months = (number?.value ?? 0) * (unit === 'month' ? 1 : unit === 'year' ? 12 : 0);
  return number === undefined || months === 0 ? undefined : { value: months, end: number.end + 1 };
}

function readBound(row: Row, at: LexemeAt): DateMatch | undefined {
  const date = readCalendarDate(row, at);
  if (date !== undefined) return date;
  const year = readFourDigitYear(row, at);
  return year === undefined || year < 1500 || year > 2150
    ? undefined
    : { start: at, end: at + 1, rule: 'date.year', expression: { type: 'year', year: absolute(year) } };
}

/** Whether two bounds are of one kind and in their order. */
function isLater(first: DateExpression, last: DateExpression): boolean {
  if (first.type !== last.type) return false;
  const a = yearOf(first);
  const b = yearOf(last);
  return a === undefined || b === undefined || (first.type === 'year' ? a < b : a <= b);
}

function yearOf(expression: DateExpression): number | undefined {
  const dated = expression.type === 'year' || expression.type === 'month' || expression.type === 'day';
  const year = dated ? expression.year : UNSTATED;
  return year.type === 'absolute' ? year.year : undefined;
}

/** "between 1900 and 2100 people": a noun behind the years makes them a count. */
function countsOn(row: Row, at: LexemeAt, { expression }: DateMatch): boolean {
  const next = row.at(at);
  if (expression.type !== 'year' || next === undefined || !row.sameSentence(at - 1, at)) return false;
  return next.text === '%' || /^(?:NNS|JJ|CD)/.test(next.token.tag);
}

/** "between 2.15pm and 2.45pm on Saturday": the day is of both. */
function endsTimeBetween(row: Row, at: LexemeAt): boolean {
  if (row.lower(at) !== 'and') return false;
  for (let start = at - 1; start >= 0 && at - start <= 6; start -= 1)
    if (row.lower(start) === 'between') return readTime(row, start + 1)?.end === at;
  return false;
}
