import { rangeOfDates, yearOf, type YearReference } from '../../../calendar/dateExpression.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { eitherPart, partThat } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn } from '../../../pattern/rule.ts';
import { CALENDAR_RULES, readCalendarDate } from './calendarRules.ts';
import { DATE_PARTS } from './dateParts.ts';
import { dateReader, offset, PERIOD_UNITS, type DateMatch, type DateRule, type Dated } from './dateRule.ts';
import { PART_OF_MONTH_RULES } from './partOfMonthRules.ts';
import { readRelativeDate, RELATIVE_RULES } from './relativeRules.ts';
import { ANY_ZONE, CLOCK_AFTER_DATE, readTime, TIME, TIME_RULES } from './timeRules.ts';
import { PART_OF_YEAR_RULES, readPartOfYear, readYear, YEAR_RULES } from './yearRules.ts';

const ANY_DAY = eitherPart(readCalendarDate, readRelativeDate);
/** "three months", "two years": a length in months. */
const MONTHS = phrasesIn({
  ...DATE_PARTS,
  IN_MONTHS: wordTable({ 'month months': 1, 'year years': 12 }),
})(['number:NUMBER unit:IN_MONTHS', 'year'], ({ number = 1, unit = 12 }) => number * unit);

/** A plain date: digits say most, a lone year least. */
const readPlain = eitherPart(readCalendarDate, readTime, readPartOfYear, readRelativeDate, readYear);

const phrase = phrasesIn({});
const rule = rulesIn({
  ...DATE_PARTS,
  DAY: partThat(ANY_DAY, isDay),
  FULL_DAY: partThat(ANY_DAY, ({ expression }) => expression.type === 'day' && expression.year.type === 'absolute'),
  TIME,
  CLOCK: CLOCK_AFTER_DATE,
  ZONE: ANY_ZONE,
  MONTHS,
  LAST: partThat(readCalendarDate, ({ expression: { type } }) => type === 'month' || type === 'day'),
  /** A year between two words that say so is one, whatever it counts. */
  BOUND: eitherPart<Dated>(
    readCalendarDate,
    phrasesIn(DATE_PARTS)(['year:YEAR'], ({ year }) => ({ expression: yearOf(year) })),
  ),
  QUALIFIER: eitherPart<Qualifier>(
    phrase(['the? end of', 'the close of', 'late on|in?'], () => 'late'),
    phrase(['the? start of', 'the beginning of', 'the turn of', 'early on|in?'], () => 'early'),
    phrase(['the middle of', 'mid', 'middle'], () => 'mid'),
  ),
  QUALIFIED: phrasesIn({ PLAIN: partThat(readPlain, ({ qualifier }) => qualifier === undefined), UNIT: PERIOD_UNITS })(
    ['the unit:UNIT', 'the date:PLAIN', 'date:PLAIN'],
    ({ unit, date }) => (unit === undefined ? date?.expression : offset(unit, 0)),
  ),
});

const YEAR_AGO: YearReference = { type: 'offset', offset: -1 };

/** What joins several dates first, then what is counted in a month, what qualifies one, and a day with its time. */
const COMPOSED_RULES: readonly DateRule[] = [
  rule('date.between dates', {
    says: ['between from:BOUND and to:BOUND', 'between from:BOUND'],
    notBefore: ['@NNS'],
    when: ({ from, to }) => to !== undefined || from.expression.type === 'range',
    make: ({ from, to }) => (to === undefined ? from.expression : rangeOfDates(from.expression, to.expression)),
    examples: `It grew {between May 2021 and June 2023 = date 2021-05/2023-06}.
      It fell {between 1949 and 1966 = date 1949/1966}.
      Between 1900 and 2100 people came.`,
  }),
  rule('date.period through', {
    says: ['months:MONTHS through|to|ended|ending|until on? last:LAST'],
    when: (_, { row, start }) => row.lower(start) !== 'year' || row.lower(start - 1) === 'the',
    make: ({ months, last }) => ({ type: 'periodThrough', months, last: last.expression }),
    examples: `Sales rose in the {three months to September = date 2023-Q3}.
      He has two months to 10 friends one.`,
  }),
  ...PART_OF_MONTH_RULES,
  rule('date.late', {
    says: ['qualifier:QUALIFIER - date:QUALIFIED'],
    make: ({ qualifier, date }) => ({ expression: date, qualifier }),
    examples: `It closed at {the end of March 2023 = date 2023-03 late}. / It opened {early in 2016 = date 2016 early}.
      It opened in {mid-October 2020 = date 2020-10 mid}.`,
  }),
  rule('date.same period', {
    says: [
      'the same period|month|quarter|half|week year:YEAR_OF_PART',
      'the same period|month|quarter|half|week a year ago|earlier|before',
    ],
    make: ({ year = YEAR_AGO }) => ({ type: 'samePeriod', year }),
    examples: 'It rose in Q2 2022 from {the same period of 2021 = date 2021-Q2}.',
  }),
  rule('time.9 p.m. on Tuesday', {
    says: [
      'time:TIME ZONE? on? day:DAY',
      'time:TIME ZONE? , day:FULL_DAY',
      'day:FULL_DAY ,? time:CLOCK ZONE?',
      'day:DAY at time:TIME',
      'the early|small hours of day:DAY',
      'the part:DAY_PART of day:DAY',
    ],
    // "between 2.15pm and 2.45pm on Saturday": the day is of both.
    notAfter: ['between TIME and'],
    make: ({ part = 'NI', time = `T${part}`, day }) => ({ type: 'timeOn', iso: time, day: day.expression }),
    examples: `It struck at {9 p.m. on Tuesday = date 2024-03-05T21:00}. / It struck on {Tuesday at 9 p.m. = date 2024-03-05T21:00}
      Posted {June 18, 2023, 07:14 GMT = date 2023-06-18T07:14}.
      He fled in {the early hours of Tuesday = date 2024-03-05TNI}. / He fled on {the evening of 4 March = date 2024-03-04TEV}.
      They met at 9 p.m. and on foot. / He was on Tuesday at 9 stations. / The night of the storm was long.`,
  }),
];

/** All rules of dates and times of day, in the order in which they are believed. */
export const DATE_RULES: readonly DateRule[] = [
  ...COMPOSED_RULES,
  ...CALENDAR_RULES,
  ...TIME_RULES,
  ...PART_OF_YEAR_RULES,
  ...RELATIVE_RULES,
  ...YEAR_RULES,
];

/** Any expression of a date or time of day that starts at a position. */
export const readDate = eitherPart(dateReader(COMPOSED_RULES), readPlain);

function isDay({ expression }: DateMatch): boolean {
  const { type } = expression;
  if (type === 'weekday' || (type === 'offset' && expression.unit === 'day')) return expression.part === undefined;
  return type === 'day';
}
