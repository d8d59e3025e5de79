import { isCivilDate } from '../../../calendar/civilDate.ts';
import {
  absolute,
  dayOf,
  rangeOfDates,
  UNSTATED,
  type DateExpression,
  type YearReference,
} from '../../../calendar/dateExpression.ts';
import { DOUBTFUL_MONTHS, MONTHS } from '../../../lexicon/calendar.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { lexeme, readOnce, written, eitherPart, partThat } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn, type Place } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { DATE_PARTS } from './dateParts.ts';
import { dateReader, type Dated, type DateRule } from './dateRule.ts';

const SHORT_YEARS_END = 50;

/** Two digits are of the century in which they are nearest. */
function fullYear(digits: string): number {
  const value = Number(digits);
  return digits.length > 2 ? value : value + (value < SHORT_YEARS_END ? 2000 : 1900);
}

/** A day of the calendar in digits; nothing where it has no such day. */
function civilDay(year: number, month: number, day: number): DateExpression | undefined {
  return isCivilDate({ year, month, day }) ? dayOf(month, day, absolute(year)) : undefined;
}

const { DAY, SPELLED_DAY, YEAR_AFTER } = DATE_PARTS;
const MORE_DAYS = phrasesIn({ DAY })([', DAY'], () => true);
const MORE_MONTHS = phrasesIn(DATE_PARTS)([', MONTH'], () => true);

const rule = rulesIn({
  ...DATE_PARTS,
  SHORT_YEAR: written(/^(?:[12]\d{3}|\d\d)(?![\p{L}-])/u, ([digits]) => fullYear(digits)),
  ISO: written<DateExpression>(
    /^([12]\d{3})-(\d\d)-(\d\d)(?:T\d\d:\d\d)?/,
    ([iso, year, month, day]) => civilDay(Number(year), Number(month), Number(day)) && { type: 'literal', iso },
  ),
  YEAR_FIRST: written(/^([12]\d{3})([/.])(\d{1,2})\2(\d{1,2})(?![\d/\p{L}])/u, ([, year, , month, day]) =>
    civilDay(Number(year), Number(month), Number(day)),
  ),
  // Where day and month could be swapped, the other reading is kept.
  YEAR_LAST: written(/^(\d{1,2})(?:([./-])(\d{1,2})\2([12]\d{3})|\/(\d{1,2})\/(\d\d)(?!-))(?![\d\p{L}])/u, (found) => {
    const [first, second] = [Number(found[1]), Number(found[3] ?? found[5])];
    const year = fullYear(found[4] ?? found[6] ?? '');
    const [dayFirst, monthFirst] = [civilDay(year, second, first), civilDay(year, first, second)];
    const expression = dayFirst ?? monthFirst;
    return expression && { expression, swapped: dayFirst && first !== second ? monthFirst : undefined };
  }),
  /** What divides a day from its month and year. */
  DIVIDER: lexeme((row, at) => (row.isJoiner(at) || (row.text(at) === '/' && row.touches(at)) ? true : undefined)),
  /** A day behind its month; a spelled one is no quarter and no place, and counts nothing. */
  DAY_BEHIND: eitherPart(
    DAY,
    phrasesIn({ SPELLED_DAY })(['day:SPELLED_DAY'], ({ day }, place) =>
      place.row.isCapitalized(place.start) || !(isDay(place) || YEAR_AFTER(place.row, place.end)) ? undefined : day,
    ),
  ),
  /** What links two days of one month. */
  TO: lexeme((row, at) => (row.isJoiner(at) || row.lower(at) === 'to' ? true : undefined)),
  /** The rest of a row of days or months, of which the last brings what all share. */
  MORE_OF_MONTH: phrasesIn({ ...DATE_PARTS, MORE_DAYS })(
    ['MORE_DAYS* ,? and DAY of? month:MONTH year:YEAR_AFTER?'],
    (rest) => rest,
  ),
  MORE_OF_YEAR: phrasesIn({ ...DATE_PARTS, MORE_MONTHS })(
    ['MORE_MONTHS* ,? and|or|& month:MONTH year:YEAR_AFTER'],
    (rest) => rest,
  ),
});

/** Whether a day that stands alone behind its month, or in a row of days, counts nothing behind it. */
function isDay({ row, end }: Place): boolean {
  return (
    !row.isWord(end) || !row.sameSentence(end - 1, end) || /^(?:and|at|in|for|to|when|after|or|as|with|on)$/.test(row.lower(end))
  );
}

const DIGIT_RULES: readonly DateRule[] = [
  rule('date.19-Nov-12', {
    says: ['day:DAY DIVIDER month:MONTH DIVIDER year:SHORT_YEAR', 'month:MONTH DIVIDER day:DAY DIVIDER year:SHORT_YEAR'],
    make: ({ month, day, year }) => dayOf(month, day, absolute(year)),
    examples: `Signed on {19-Nov-12 = date 2012-11-19}. / Dated {Nov/03/1999 = date 1999-11-03}.
      The 4-May-day march began.`,
  }),
  rule('date.in digits', {
    says: ['date:ISO', 'date:YEAR_FIRST', 'date:YEAR_LAST'],
    make: ({ date }) => date,
    examples: `Sent {2019-09-01T10:38 = date 2019-09-01T10:38} by mail.
      Filed {2015/11/30 = date 2015-11-30}. / Signed on {25.12.2015 = date 2015-12-25}.
      Call 2019-19-01 now. / It runs on version 25.33.2015.`,
  }),
  // The attacks have a name.
  rule('date.9/11', {
    says: ['9 +/ +11'],
    notBefore: ['/', '@NN'],
    make: () => ({ type: 'literal', iso: '2001-09-11' }),
    examples: `He lost her on {9/11 = date 2001-09-11}.
      It was filed on 9/11/15.`,
  }),
];

/** Days and months with all they may bring, each as a whole. */
const DAY_RULES: readonly DateRule[] = [
  rule('date.May 7', {
    says: [
      'month:MONTH the? day:DAY TO last:DAY year:YEAR_AFTER?',
      'month:MONTH the? day:DAY_BEHIND year:YEAR_AFTER?',
      'day:DAY TO last:DAY of? month:MONTH year:YEAR_AFTER?',
      'day:DAY of? month:MONTH year:YEAR_AFTER?',
      'the? day:SPELLED_DAY of month:MONTH year:YEAR_AFTER?',
    ],
    make: ({ month, day, last, year }) =>
      last === undefined ? dayOf(month, day, year) : rangeOfDates(dayOf(month, day), dayOf(month, last, year)),
    examples: `He was born on {May 7, 1997 = date 1997-05-07}. / They met on {May twenty-first = date 2023-05-21}.
      It runs from {Sept. 20-24 = date 2024-09-20/2024-09-24}. / It runs on {7-9 May = date 2024-05-07/2024-05-09}.
      She died on {2 June 1929 = date 1929-06-02}. / The {4th of July = date 2024-07-04} is near.
      The rent is due on {the first of May = date 2024-05-01}. / They met on 7 and {9 May = date 2023-05-09}.
      They may first ask. / It ended in June first time round. / The first of many gifts came.`,
  }),
  rule('date.May 1997', {
    says: ['month:MONTH year:YEAR_AFTER', 'month:MONTH rest:&MORE_OF_YEAR?'],
    when: ({ year }, { row, start, end }) =>
      year !== undefined || (row.isJoiner(end) && isMonth(row, end + 1)) || standsAlone(row, start, end),
    make: ({ month, year, rest }) => ({ type: 'month', month, year: year ?? (rest && yearInRow(month, rest)) ?? UNSTATED }),
    examples: `He left in {May 1997 = date 1997-05}. / They met in {June = date 2023-06}.
      It was shut in {April = date 2015-04}, May and July 2015. / Snow fell in {December = date 2015-12} and January 2016.
      He may leave. / They march on. / He met June Carter, April Ryan and May Britt. / Mr March left.`,
  }),
  rule('date.4 of 4, 6 and 8 May', {
    says: ['day:DAY rest:&MORE_OF_MONTH'],
    make: ({ day, rest: { month, year } }) => dayOf(month, day, year),
    examples: `Votes are due on {4 = date 2024-05-04}, 6 and 8 May.
      He won 4, 6 and 8 games in May.`,
  }),
];
const readDay = dateReader(DAY_RULES);

/** "January, February and April 2015": the months are of one year; "December and January 2016" of two. */
function yearInRow(
  month: number,
  { month: last, year }: { readonly month: number; readonly year: YearReference },
): YearReference {
  return year.type === 'absolute' && month > last ? absolute(year.year - 1) : year;
}

const LATER_DAY_RULES: readonly DateRule[] = [
  rule('date.9 of May 7, 8 and 9', {
    says: ['day:DAY year:YEAR_AFTER?'],
    after: [',', 'and', 'or'],
    when: (_, place) => isDay(place),
    make: ({ day, year }, { row, start }) => {
      const month = monthOfRow(row, start);
      return month === undefined ? undefined : dayOf(month, day, year);
    },
    examples: `Votes are due on May 7, 8 and {9 = date 2024-05-09}.
      On May 7, 8 men and 9 women fled. / On May 7, 12 died.`,
  }),
];

const WHOLE_RULES: readonly DateRule[] = [
  rulesIn({
    DATE: readDay,
    /** Behind a link any month is one. */
    MONTH_LATER: phrasesIn(DATE_PARTS)(
      ['month:MONTH year:YEAR_AFTER?'],
      ({ month, year = UNSTATED }, { row, end }): Dated | undefined =>
        year === UNSTATED && DAY(row, end) !== undefined ? undefined : { expression: { type: 'month', month, year } },
    ),
  })('date.from day to day', {
    says: ['from:DATE to|through|until|till|-|–|— to:MONTH_LATER', 'from:DATE to|through|until|till|-|–|— to:DATE'],
    // "In August it was shut until September 9" has two dates.
    when: ({ from: { expression: from }, to: { expression: to } }) =>
      to.type === 'month'
        ? from.type === 'month'
        : to.type === 'day' && (from.type === 'day' || (from.type === 'month' && from.year.type === 'absolute')),
    make: ({ from, to }) => rangeOfDates(from.expression, to.expression),
    examples: `It ran from {November 20 to December 11 = date 2023-11-20/2023-12-11}.
      It ran from {June 2006 till May 9, 2007 = date 2006-06/2007-05-09}. / It ran from {March to June 2019 = date 2019-03/2019-06}.
      In August it was shut until September 9.`,
  }),
  rulesIn({
    ...DATE_PARTS,
    DATE: partThat(readDay, ({ expression }) => expression.type === 'day'),
  })('date.weekday and day', {
    says: ['WEEKDAY ,? the? date:DATE'],
    make: ({ date }) => date.expression,
    examples: 'It opened on {Thursday, May 7, 2015 = date 2015-05-07}.',
  }),
];

/** Dates of the calendar: digits before words, a weekday before the date it belongs to, ranges before their first date. */
export const CALENDAR_RULES: readonly DateRule[] = [...DIGIT_RULES, ...WHOLE_RULES, ...DAY_RULES, ...LATER_DAY_RULES];

/** A date of the calendar: "Thursday, May 7, 2015", "2 June 1929", "Nov. 20 to Dec. 11", "2019-09-01", "11/12/2015". */
export const readCalendarDate = readOnce(
  eitherPart(dateReader([...DIGIT_RULES, ...WHOLE_RULES]), readDay, dateReader(LATER_DAY_RULES)),
);

/** A row of days behind its month; a comma alone may end a date: "On May 7, 12 died". */
const ROW_OF_DAYS = phrasesIn({ ...DATE_PARTS, MORE_DAYS })(['month:MONTH DAY MORE_DAYS* ,? and|or DAY'], ({ month }) => month);
const ROW_REACH = 14;

/** The month of the row of days that goes on with the one at `at`. */
function monthOfRow(row: Row, at: LexemeAt): number | undefined {
  for (const start of row.before(at, ROW_REACH)) {
    const days = ROW_OF_DAYS(row, start);
    if (days !== undefined) return days.value;
  }
  return undefined;
}

const BEFORE_MONTH = wordSet(
  `in since by until till of last next this from to before after during through early late mid for every each between
   around and or throughout on ended than least as is - with`,
);

/** Whether a month's name without day and year is the month: "May" is also a verb, "April" and "June" are also women. */
function standsAlone(row: Row, at: LexemeAt, end: LexemeAt): boolean {
  const doubtful = DOUBTFUL_MONTHS.has(row.lower(at));
  const surnamed = isName(row, end);
  if (BEFORE_MONTH.has(row.lower(at - 1)) && !(surnamed && doubtful))
    return !(row.lower(at) === 'may' && row.lower(at - 1) === 'and');
  if (modifiesNoun(row, at, end) || surnamed) return !surnamed;
  return isListedMonth(row, at) || (!doubtful && row.lower(at).length > 4);
}

function isMonth(row: Row, at: LexemeAt): boolean {
  return MONTHS.has(row.lower(at)) && row.isCapitalized(at);
}

/** A word with a capital in the sentence of what stands before it. */
function isName(row: Row, at: LexemeAt): boolean {
  return row.isCapitalized(at) && row.isWord(at) && row.sameSentence(at - 1, at);
}

/** "the March rally", "August sales rose". */
function modifiesNoun(row: Row, at: LexemeAt, end: LexemeAt): boolean {
  const opens = row.startsSentence(at) && /^NNS?$/.test(row.tag(end));
  return opens || (/^(?:the|its|an?|his|her|their|our|my|s)$/.test(row.lower(at - 1)) && row.isWord(end));
}

/** "April, June and Sept": another month stands beside a comma or "and". */
function isListedMonth(row: Row, at: LexemeAt): boolean {
  return [-1, 1].some((side) => /^(?:,|and|or)$/.test(row.lower(at + side)) && isMonth(row, at + 2 * side));
}
