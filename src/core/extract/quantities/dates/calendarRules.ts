import { isCivilDate } from '../../../calendar/civilDate.ts';
import { absolute, UNSTATED, type DateExpression, type YearReference } from '../../../calendar/dateExpression.ts';
import { DOUBTFUL_MONTHS, MONTHS } from '../../../lexicon/calendar.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { lexeme, readOnce, written, eitherPart, partThat } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn, type Place, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { DATE_PARTS } from './dateParts.ts';
import { dateReader, type Dated } from './dateRule.ts';

function dayOf(month: number, day: number, year: YearReference = UNSTATED): DateExpression {
  return { type: 'day', month, day, year };
}

function days(month: number, first: number, last: number, year?: YearReference): Dated {
  return { expression: { type: 'range', from: dayOf(month, first), to: dayOf(month, last, year) } };
}

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

const { DAY } = DATE_PARTS;
const MORE_DAYS = phrasesIn({ DAY })([', DAY'], () => true);

const rule = rulesIn({
  ...DATE_PARTS,
  SHORT_YEAR: written(/^(?:[12]\d{3}|\d\d)(?![\p{L}-])/u, ([digits]) => fullYear(digits)),
  ISO: written(/^([12]\d{3})-(\d\d)-(\d\d)(?:T\d\d:\d\d)?/, ([iso, year, month, day]) =>
    civilDay(Number(year), Number(month), Number(day)) === undefined ? undefined : iso,
  ),
  YEAR_FIRST: written(/^([12]\d{3})([/.])(\d{1,2})\2(\d{1,2})(?![\d/\p{L}])/u, ([, year, , month, day]) =>
    civilDay(Number(year), Number(month), Number(day)),
  ),
  YEAR_LAST: written(/^(\d{1,2})(?:([./-])(\d{1,2})\2([12]\d{3})|\/(\d{1,2})\/(\d\d)(?!-))(?![\d\p{L}])/u, (found) => {
    const [first, second] = [Number(found[1]), Number(found[3] ?? found[5])];
    const year = fullYear(found[4] ?? found[6] ?? '');
    return readSwappable(civilDay(year, second, first), first === second ? undefined : civilDay(year, first, second));
  }),
  MORE_DAYS,
  /** A spelled day behind its month: no quarter and no place. */
  THIRD: (row: Row, at: LexemeAt) => (row.isCapitalized(at) ? undefined : DATE_PARTS.SPELLED_DAY(row, at)),
  /** What links two days of one month. */
  TO: lexeme((row, at) => (row.isJoiner(at) || row.lower(at) === 'to' ? true : undefined)),
});

/** Where day and month could be swapped, the other reading is kept. */
function readSwappable(dayFirst: DateExpression | undefined, monthFirst: DateExpression | undefined): Dated | undefined {
  const expression = dayFirst ?? monthFirst;
  if (expression === undefined) return undefined;
  return dayFirst === undefined || monthFirst === undefined ? { expression } : { expression, swapped: monthFirst };
}

/** Whether a day that stands alone behind its month, or in a row of days, counts nothing behind it. */
function isDay({ row, end }: Place): boolean {
  return (
    !row.isWord(end) || !row.sameSentence(end - 1, end) || /^(?:and|at|in|for|to|when|after|or|as|with|on)$/.test(row.lower(end))
  );
}

const DIGIT_RULES: readonly Rule<Dated>[] = [
  rule('date.19-Nov-12', {
    says: [
      'day:DAY ~ month:MONTH ~ year:SHORT_YEAR',
      'day:DAY +/ month:MONTH +/ year:SHORT_YEAR',
      'month:MONTH ~ day:DAY ~ year:SHORT_YEAR',
      'month:MONTH +/ day:DAY +/ year:SHORT_YEAR',
    ],
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, absolute(year)) }),
    examples: `Signed on {19-Nov-12 = date 2012-11-19}. / Dated {Nov/03/1999 = date 1999-11-03}.
      The 4-May-day march began.`,
  }),
  rule('date.iso', {
    says: ['iso:ISO'],
    make: ({ iso }) => ({ expression: { type: 'literal', iso } }),
    examples: `Sent {2019-09-01T10:38 = date 2019-09-01T10:38} by mail.
      Call 2019-19-01 now.`,
  }),
  rule('date.slashed', {
    says: ['day:YEAR_FIRST', 'date:YEAR_LAST'],
    make: ({ day, date }) => (day === undefined ? date : { expression: day }),
    examples: `Filed {2015/11/30 = date 2015-11-30}. / Signed on {25.12.2015 = date 2015-12-25}.
      It runs on version 25.33.2015.`,
  }),
  // The attacks have a name.
  rule('date.9/11', {
    says: ['9 +/ +11'],
    notBefore: ['/', '@NN'],
    make: () => ({ expression: { type: 'literal', iso: '2001-09-11' } }),
    examples: `He lost her on {9/11 = date 2001-09-11}.
      It was filed on 9/11/15.`,
  }),
];

const MORE_MONTHS = phrasesIn({ ...DATE_PARTS })([', MONTH'], () => true);
/** The rest of a row of months, whose year stands behind the last. */
const REST_OF_ROW = phrasesIn({ ...DATE_PARTS, MORE_MONTHS })(
  ['MORE_MONTHS* ,? and|or|& month:MONTH year:YEAR_AFTER'],
  (rest) => rest,
);

/** "January, February and April 2015": the months are of one year; "December and January 2016" of two. */
function yearOfRow(row: Row, month: number, end: LexemeAt): YearReference | undefined {
  const rest = REST_OF_ROW(row, end)?.value;
  if (rest === undefined || rest.year.type !== 'absolute') return rest?.year;
  return month > rest.month ? absolute(rest.year.year - 1) : rest.year;
}

/** "May 7" and "7 May" with all they may bring, each as a whole. */
const MONTH_FIRST_RULES: readonly Rule<Dated>[] = [
  rule('date.May 7 to 9', {
    says: ['month:MONTH the? first:DAY TO last:DAY year:YEAR_AFTER?'],
    make: ({ month, first, last, year }) => days(month, first, last, year),
    examples: 'It runs from {Sept. 20-24 = date 2024-09-20/2024-09-24}.',
  }),
  rule('date.May 7', {
    says: ['month:MONTH the? day:DAY year:YEAR_AFTER?'],
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: 'He was born on {May 7, 1997 = date 1997-05-07}.',
  }),
  rule('date.June third', {
    says: ['month:MONTH the? day:THIRD year:YEAR_AFTER?'],
    when: ({ year }, place) => year !== undefined || isDay(place),
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: `They met on {May twenty-first = date 2023-05-21}.
      They may first ask. / It ended in June first time round.`,
  }),
  rule('date.May 1997', {
    says: ['month:MONTH year:YEAR_AFTER', 'month:MONTH'],
    when: ({ year }, { row, start, end }) =>
      year !== undefined || (row.isJoiner(end) && isMonth(row, end + 1)) || standsAlone(row, start, end),
    make: ({ month, year }, { row, end }) => ({
      expression: { type: 'month', month, year: year ?? yearOfRow(row, month, end) ?? UNSTATED },
    }),
    examples: `He left in {May 1997 = date 1997-05}. / They met in {June = date 2023-06}.
      It was shut in {April = date 2015-04}, May and July 2015. / Snow fell in {December = date 2015-12} and January 2016.
      He may leave. / They march on. / He met June Carter, April Ryan and May Britt. / Mr March left.`,
  }),
];
const readMonthFirst = dateReader(MONTH_FIRST_RULES);

const DAY_FIRST_RULES: readonly Rule<Dated>[] = [
  rule('date.7 to 9 May', {
    says: ['first:DAY TO last:DAY of? month:MONTH year:YEAR_AFTER?'],
    make: ({ month, first, last, year }) => days(month, first, last, year),
    examples: `It runs on {7-9 May = date 2024-05-07/2024-05-09}.
      They met on 7 and 9 May.`,
  }),
  rule('date.4 of 4, 6 and 8 May', {
    says: ['first:DAY MORE_DAYS* ,? and DAY of? month:MONTH year:YEAR_AFTER?'],
    make: ({ month, first, year }, { row, start }) => ({
      expression: dayOf(month, first, year),
      end: DAY(row, start)?.end ?? start,
    }),
    examples: `Votes are due on {4 = date 2024-05-04}, 6 and 8 May.
      He won 4, 6 and 8 games in May.`,
  }),
  rule('date.7 May', {
    says: ['day:DAY of? month:MONTH year:YEAR_AFTER?'],
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: `She died on {2 June 1929 = date 1929-06-02}. / The {4th of July = date 2024-07-04} is near.`,
  }),
];
const readDayFirst = dateReader(DAY_FIRST_RULES);

const LATER_DAY_RULES: readonly Rule<Dated>[] = [
  rule('date.9 of May 7, 8 and 9', {
    says: ['day:DAY year:YEAR_AFTER?'],
    after: [',', 'and', 'or'],
    when: (_, place) => isDay(place),
    make: ({ day, year }, { row, start }) => {
      const month = monthOfRow(row, start);
      return month === undefined ? undefined : { expression: dayOf(month, day, year) };
    },
    examples: `Votes are due on May 7, 8 and {9 = date 2024-05-09}.
      On May 7, 8 men and 9 women fled. / On May 7, 12 died.`,
  }),
  rule('date.the first of May', {
    says: ['the? day:SPELLED_DAY of month:MONTH year:YEAR_AFTER?'],
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: `The rent is due on {the first of May = date 2024-05-01}.
      The first of many gifts came.`,
  }),
];

/** Behind a link any month is one. */
const MONTH_LATER = phrasesIn({ ...DATE_PARTS })(
  ['month:MONTH year:YEAR_AFTER?'],
  ({ month, year = UNSTATED }, { row, end }): DateExpression | undefined =>
    year === UNSTATED && DAY(row, end) !== undefined ? undefined : { type: 'month', month, year },
);

const rangeRule = rulesIn({
  MONTH_FIRST: readMonthFirst,
  DAY_FIRST: readDayFirst,
  MONTH_LATER,
});

const RANGE_RULES: readonly Rule<Dated>[] = [
  rangeRule('date.from day to day', {
    says: [
      'from:MONTH_FIRST to|through|until|till|-|–|— to:MONTH_FIRST',
      'from:DAY_FIRST to|through|until|till|-|–|— to:DAY_FIRST',
    ],
    // "In August it was shut until September 9" has two dates.
    when: ({ from: { expression }, to }) =>
      to.expression.type === 'day' &&
      (expression.type === 'day' || (expression.type === 'month' && expression.year.type === 'absolute')),
    make: ({ from, to }) => ({ expression: { type: 'range', from: from.expression, to: to.expression } }),
    examples: `It ran from {November 20 to December 11 = date 2023-11-20/2023-12-11}.
      It ran from {June 2006 till May 9, 2007 = date 2006-06/2007-05-09}.
      In August it was shut until September 9.`,
  }),
  rangeRule('date.from month to month', {
    says: ['from:MONTH_FIRST to|through|until|till|-|–|— to:MONTH_LATER'],
    when: ({ from }) => from.expression.type === 'month',
    make: ({ from, to }) => ({ expression: { type: 'range', from: from.expression, to } }),
    examples: 'It ran from {March to June 2019 = date 2019-03/2019-06}.',
  }),
];

const readRange = dateReader(RANGE_RULES);

const WHOLE_RULES: readonly Rule<Dated>[] = [
  rulesIn({
    ...DATE_PARTS,
    DATE: partThat(eitherPart(readRange, readMonthFirst, readDayFirst), ({ expression }) => expression.type === 'day'),
  })('date.weekday and day', {
    says: ['WEEKDAY ,? the? date:DATE'],
    make: ({ date }) => ({ expression: date.expression }),
    examples: 'It opened on {Thursday, May 7, 2015 = date 2015-05-07}.',
  }),
];

/** Dates of the calendar: digits before words, a weekday before the date it belongs to, ranges before their first date. */
export const CALENDAR_RULES: readonly Rule<Dated>[] = [
  ...DIGIT_RULES,
  ...WHOLE_RULES,
  ...RANGE_RULES,
  ...MONTH_FIRST_RULES,
  ...DAY_FIRST_RULES,
  ...LATER_DAY_RULES,
];

/** A date of the calendar: "Thursday, May 7, 2015", "2 June 1929", "Nov. 20 to Dec. 11", "2019-09-01", "11/12/2015". */
export const readCalendarDate = readOnce(
  eitherPart(dateReader([...DIGIT_RULES, ...WHOLE_RULES]), readRange, readMonthFirst, readDayFirst, dateReader(LATER_DAY_RULES)),
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
