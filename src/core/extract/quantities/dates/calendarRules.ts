import { DOUBTFUL_MONTHS } from '../../../lexicon/calendar.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { opening, type Part } from '../../../pattern/pattern.ts';
import type { Row } from '../../../pattern/row.ts';
import { rulesIn, type Rule } from '../../../pattern/rule.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { isCivilDate } from '../../../calendar/civilDate.ts';
import { absolute, UNSTATED, type DateExpression, type YearReference } from '../../../calendar/dateExpression.ts';
import type { DateMatch } from '../reading/dateMatch.ts';
import { DATE_PARTS, readDay, readFourDigitYear, readMonth } from './dateParts.ts';
import { asPart, dateReader, eitherDate, type Dated } from './dateRule.ts';

function dayOf(month: number, day: number, year: YearReference = UNSTATED): DateExpression {
  return { type: 'day', month, day, year };
}

function days(month: number, first: number, last: number, year?: YearReference): Dated {
  return { expression: { type: 'range', from: dayOf(month, first), to: dayOf(month, last, year) } };
}

const rule = rulesIn({
  ...DATE_PARTS,
  SHORT_YEAR: opening('#', readShortYear),
  THIRD: readThird,
  ISO: opening('#', readIso),
  SLASHED: opening('#', readSlashed),
  TO: readTo,
});

const DIGIT_RULES: readonly Rule<Dated>[] = [
  rule('date.19-Nov-12', {
    says: [
      'day:DAY ~ month:MONTH ~ year:SHORT_YEAR',
      'day:DAY +/ month:MONTH +/ year:SHORT_YEAR',
      'month:MONTH ~ day:DAY ~ year:SHORT_YEAR',
      'month:MONTH +/ day:DAY +/ year:SHORT_YEAR',
    ],
    notAfter: ['~'],
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, absolute(year)) }),
    examples: {
      'It was signed on 19-Nov-12.': '19-Nov-12 = date 2012-11-19',
      'It ends on 5-Feb-2020.': '5-Feb-2020 = date 2020-02-05',
      'Dated Nov/03/1999.': 'Nov/03/1999 = date 1999-11-03',
    },
    counterexamples: ['The 4-May-day march began.', 'It is a 7-March-hare race.'],
  }),
  rule('date.iso', {
    says: ['iso:ISO'],
    make: ({ iso }) => ({ expression: { type: 'literal', iso } }),
    examples: {
      'Released 2019-09-01.': '2019-09-01 = date 2019-09-01',
      'Sent 2019-09-01T10:38 by mail.': '2019-09-01T10:38 = date 2019-09-01T10:38',
    },
    counterexamples: ['Call 2019-19-01 now.'],
  }),
  rule('date.slashed', {
    says: ['date:SLASHED'],
    make: ({ date }) => date,
    examples: {
      'Filed 2015/11/30.': '2015/11/30 = date 2015-11-30',
      'It was filed on 12/25/15.': '12/25/15 = date 2015-12-25',
      'It was signed on 25/12/2015.': '25/12/2015 = date 2015-12-25',
      'It was signed on 25.12.2015.': '25.12.2015 = date 2015-12-25',
    },
    counterexamples: ['It runs on version 25.33.2015.'],
  }),
  rule('date.9/11', {
    says: ['nine:# +/ eleven:+#'],
    notAfter: ['/', '~', '$'],
    // The attacks have a name.
    notBefore: ['/', '%', '~ #', '@NN'],
    when: ({ nine, eleven }, { row, start }) => nine === 9 && eleven === 11 && row.text(start) === '9',
    make: () => ({ expression: { type: 'literal', iso: '2001-09-11' } }),
    examples: { 'He lost her on 9/11.': '9/11 = date 2001-09-11' },
    counterexamples: ['It was filed on 9/11/15.', 'It is 19/11 now.'],
  }),
];

/** "May 7" and "7 May" with all they may bring, each as a whole. */
const MONTH_FIRST_RULES: readonly Rule<Dated>[] = [
  rule('date.May 7 to 9', {
    says: ['month:MONTH the? first:DAY TO last:DAY year:YEAR_AFTER?'],
    when: (_, { row, start, end }) => isLastDay(row, start, end),
    make: ({ month, first, last, year }) => days(month, first, last, year),
    examples: { 'It runs from Sept. 20-24.': 'Sept. 20-24 = date 2024-09-20/2024-09-24' },
  }),
  rule('date.May 7', {
    says: ['month:MONTH the? day:DAY year:YEAR_AFTER?'],
    when: (_, { row, start }) => !isClockAfterMonth(row, start),
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: { 'He was born on May 7, 1997.': 'May 7, 1997 = date 1997-05-07' },
    counterexamples: ['In May 7 am is early.'],
  }),
  rule('date.June third', {
    says: ['month:MONTH the? day:THIRD year:YEAR_AFTER?'],
    when: ({ year }, { row, end }) =>
      year !== undefined ||
      !row.isWord(end) ||
      !row.sameSentence(end - 1, end) ||
      /^(?:and|at|in|when|after|or|as)$/.test(row.lower(end)),
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: {
      'He was born on June third, 1998.': 'June third, 1998 = date 1998-06-03',
      'They met on May twenty-first.': 'May twenty-first = date 2023-05-21',
    },
    counterexamples: ['In March second place was lost.', 'They may first ask.', 'It ended in June first time round.'],
  }),
  rule('date.May 1997', {
    says: ['month:MONTH year:YEAR_AFTER?'],
    when: ({ year }, { row, start, end }) =>
      readDay(row, row.lower(end) === 'the' ? end + 1 : end) === undefined &&
      (year !== undefined || startsMonthRange(row, end) || standsAlone(row, start, end)),
    make: ({ month, year = UNSTATED }) => ({ expression: { type: 'month', month, year } }),
    examples: { 'He left in May 1997.': 'May 1997 = date 1997-05', 'They met in June.': 'June = date 2023-06' },
    counterexamples: [
      'He may leave.',
      'April Jones spoke.',
      'They march on.',
      'He met June Carter, April Ryan and May Britt.',
      'Mr March left.',
    ],
  }),
];
const readMonthFirstAlone = dateReader(MONTH_FIRST_RULES);

const DAY_FIRST_RULES: readonly Rule<Dated>[] = [
  rule('date.7 to 9 May', {
    says: ['first:DAY TO last:DAY of? month:MONTH year:YEAR_AFTER?', 'first:DAY and last:DAY of? month:MONTH year:YEAR_AFTER?'],
    notAfter: ['~', '/'],
    make: ({ month, first, last, year }, { row, start }) => {
      const day = readDay(row, start)?.end ?? start;
      const together = row.lower(day) !== 'and' || row.lower(start - 1) === 'between';
      return together ? days(month, first, last, year) : { expression: dayOf(month, first, year), end: day };
    },
    examples: {
      'It runs on 7-9 May.': '7-9 May = date 2024-05-07/2024-05-09',
      'They met on 7 and 9 May 2021.': '7 = date 2021-05-07',
    },
  }),
  rule('date.4 of 4, 6 and 8 May', {
    says: [
      'first:DAY , DAY and DAY of? month:MONTH year:YEAR_AFTER?',
      'first:DAY , DAY , and? DAY of? month:MONTH year:YEAR_AFTER?',
      'first:DAY , DAY , DAY and DAY of? month:MONTH year:YEAR_AFTER?',
    ],
    notAfter: ['~', '/'],
    make: ({ month, first, year }, { row, start }) => ({
      expression: dayOf(month, first, year),
      end: readDay(row, start)?.end ?? start,
    }),
    examples: { 'Votes are due on 4, 6 and 8 May.': '4 = date 2024-05-04' },
    counterexamples: ['He won 4, 6 and 8 games in May.'],
  }),
  rule('date.7 May', {
    says: ['day:DAY of? month:MONTH year:YEAR_AFTER?'],
    notAfter: ['~', '/'],
    when: (_, { row, start }) => !isMonthOfNext(row, start),
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: {
      'She died on 2 June 1929.': '2 June 1929 = date 1929-06-02',
      'The 4th of July is near.': '4th of July = date 2024-07-04',
    },
    counterexamples: ['Take the A/7 May road.'],
  }),
];
const LATER_DAY_RULES: readonly Rule<Dated>[] = [
  rule('date.9 of May 7, 8 and 9', {
    says: ['day:DAY year:YEAR_AFTER?'],
    after: [',', 'and', 'or'],
    when: (_, { row, end }) =>
      !row.isWord(end) ||
      !row.sameSentence(end - 1, end) ||
      /^(?:and|at|in|for|to|when|after|or|as|with|on)$/.test(row.lower(end)),
    make: ({ day, year }, { row, start }) => {
      const month = monthOfRow(row, start - 1);
      return month === undefined ? undefined : { expression: dayOf(month, day, year) };
    },
    examples: { 'Votes are due on May 7, 8 and 9.': '9 = date 2024-05-09' },
    counterexamples: ['On May 7, 8 men and 9 women fled.', 'On May 7, 12 died.'],
  }),
];
const readDayFirstAlone = dateReader(DAY_FIRST_RULES);

const rangeRule = rulesIn({
  MONTH_FIRST: asPart(readMonthFirstAlone),
  MONTH_ALONE: asPart(readMonthFirstAlone, isMonth),
  MONTH_LATER: readMonthLater,
  DAY_FIRST: asPart(readDayFirstAlone),
});

const RANGE_RULES: readonly Rule<Dated>[] = [
  rangeRule('date.from day to day', {
    says: [
      'from:MONTH_FIRST to|through|until|till|-|–|— to:MONTH_FIRST',
      'from:DAY_FIRST to|through|until|till|-|–|— to:DAY_FIRST',
    ],
    when: ({ from, to }) => from.expression.type === 'day' && to.expression.type === 'day',
    make: toRange,
    examples: {
      'It ran from November 20 to December 11.': 'November 20 to December 11 = date 2023-11-20/2023-12-11',
      'It runs 2 June – 4 July 2021.': '2 June – 4 July 2021 = date 2021-06-02/2021-07-04',
    },
  }),
  rangeRule('date.from month to month', {
    says: ['from:MONTH_ALONE to|through|until|till|-|–|— to:MONTH_LATER'],
    make: toRange,
    examples: { 'It ran from March to June 2019.': 'March to June 2019 = date 2019-03/2019-06' },
  }),
  rangeRule('date.from month to day', {
    says: ['from:MONTH_ALONE till|until|through to:MONTH_FIRST', 'from:MONTH_ALONE till|until|through to:DAY_FIRST'],
    after: ['from'],
    when: ({ to }) => to.expression.type === 'day',
    make: toRange,
    examples: {
      'From August 2006 till September 9, 2007, farms fell ill.': 'August 2006 till September 9, 2007 = date 2006-08/2007-09-09',
    },
    counterexamples: ['In August it was shut until September 9.'],
  }),
];
const readRange = dateReader(RANGE_RULES);

const readPlainDate = eitherDate(readRange, readMonthFirstAlone, readDayFirstAlone);

const wholeRule = rulesIn({
  ...DATE_PARTS,
  DATE: asPart(readPlainDate, ({ expression }) => expression.type === 'day'),
});

const WHOLE_RULES: readonly Rule<Dated>[] = [
  wholeRule('date.weekday and day', {
    says: ['WEEKDAY ,? the? date:DATE'],
    make: ({ date }) => ({ expression: date.expression }),
    examples: { 'It opened on Thursday, May 7, 2015.': 'Thursday, May 7, 2015 = date 2015-05-07' },
  }),
];

const SPELLED_RULES: readonly Rule<Dated>[] = [
  wholeRule('date.the first of May', {
    says: ['the? day:SPELLED_DAY of month:MONTH year:YEAR_AFTER?'],
    make: ({ month, day, year }) => ({ expression: dayOf(month, day, year) }),
    examples: { 'The rent is due on the first of May.': 'the first of May = date 2024-05-01' },
    counterexamples: ['The first of many gifts came.'],
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
  ...SPELLED_RULES,
];

/** A date of the calendar: "Thursday, May 7, 2015", "2 June 1929", "Nov. 20 to Dec. 11", "2019-09-01", "11/12/2015". */
export const readCalendarDate = dateReader(CALENDAR_RULES);

function toRange({ from, to }: { readonly from: DateMatch; readonly to: DateMatch }): Dated {
  return { expression: { type: 'range', from: from.expression, to: to.expression } };
}

function isMonth({ expression }: DateMatch): boolean {
  return expression.type === 'month';
}

/** What links two days of one month: a joining dash or "to". */
function readTo(row: Row, at: LexemeAt): Part<string> | undefined {
  return row.isJoiner(at) || row.lower(at) === 'to' ? { value: row.lower(at), end: at + 1 } : undefined;
}

/** Behind a link any month is one. */
function readMonthLater(row: Row, at: LexemeAt): Part<DateMatch> | undefined {
  const month = readMonth(row, at);
  if (month === undefined || readDay(row, month.end) !== undefined) return undefined;
  const year = DATE_PARTS.YEAR_AFTER(row, month.end);
  const end = year?.end ?? month.end;
  const expression: DateExpression = { type: 'month', month: month.value, year: year?.value ?? UNSTATED };
  return { value: { start: at, end, rule: 'date.May 1997', expression }, end };
}

/** Whether the second number of "Sept. 20-24" is a day of that month, and no part of another date. */
function isLastDay(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const month = readMonth(row, start)?.end ?? start;
  const first = readDay(row, row.lower(month) === 'the' ? month + 1 : month)?.end ?? end;
  const last = readDay(row, first + 1)?.end ?? end;
  return readMonth(row, last) === undefined && !row.isJoiner(last);
}

/** "In May 7 am", "May 7:30": a time of day. */
function isClockAfterMonth(row: Row, start: LexemeAt): boolean {
  const month = readMonth(row, start)?.end ?? start;
  const day = readDay(row, row.lower(month) === 'the' ? month + 1 : month)?.end ?? start;
  return (row.text(day) === ':' && row.touches(day + 1)) || /^(?:am|pm)$/.test(row.lower(day));
}

/** "the 12 May 4, 2019 …": the month belongs to the day behind it. */
function isMonthOfNext(row: Row, start: LexemeAt): boolean {
  const day = readDay(row, start)?.end ?? start;
  const month = row.lower(day) === 'of' ? undefined : readMonth(row, day);
  return month !== undefined && readDay(row, month.end) !== undefined && row.text(month.end + 1) === ',';
}

function startsMonthRange(row: Row, end: LexemeAt): boolean {
  return row.isJoiner(end) && readMonth(row, end + 1) !== undefined;
}

const BEFORE_MONTH = wordSet(
  `in since by until till of last next this from to before after during through early late mid for every each between
   past around and or throughout on ended than least as is was - with over`,
);
const DETERMINERS = wordSet('the its a an his her their our my s');

/** Whether a month's name without day and year is the month: "May" is also a verb, "April" and "June" are also women. */
function standsAlone(row: Row, at: LexemeAt, end: LexemeAt): boolean {
  const doubtful = DOUBTFUL_MONTHS.has(row.lower(at));
  const name = isSurnamed(row, at, end);
  if (isInPhrase(row, at) && !(name && doubtful)) return !(row.lower(at) === 'may' && row.lower(at - 1) === 'and');
  if (modifiesNoun(row, at, end)) return true;
  if (name) return false;
  if (isListedMonth(row, at)) return true;
  return !doubtful && row.lower(at).length > 4 && !(isCapitalizedWord(row, at - 1) && row.sameSentence(at - 1, at));
}

function isInPhrase(row: Row, at: LexemeAt): boolean {
  return BEFORE_MONTH.has(row.lower(at - 1)) && row.sameSentence(at - 1, at);
}

function isCapitalizedWord(row: Row, at: LexemeAt): boolean {
  return row.isCapitalized(at) && row.isWord(at);
}

/** "April Jones": a word with a capital right behind the month's one word. */
function isSurnamed(row: Row, at: LexemeAt, end: LexemeAt): boolean {
  return end === at + 1 && isCapitalizedWord(row, end) && row.sameSentence(at, end);
}

/** "the March rally", "August sales rose". */
function modifiesNoun(row: Row, at: LexemeAt, end: LexemeAt): boolean {
  if (row.isCapitalized(end)) return false;
  const opens = row.startsSentence(at) && row.tag(at) === 'NNP' && /^NNS?$/.test(row.tag(end));
  return opens || (DETERMINERS.has(row.lower(at - 1)) && row.isWord(end));
}

/** The month of the row of days that the comma or "and" at `at` goes on: "May 7, 8 and". A comma alone may end a date: "On May 7, 12 died". */
function monthOfRow(row: Row, at: LexemeAt): number | undefined {
  let link = at;
  let joined = row.lower(at) !== ',' || goesOnWithAnd(row, at + 1);
  for (let members = 0; members < LONGEST_ROW; members += 1) {
    const comma = row.lower(link) !== ',' && row.text(link - 1) === ',' ? link - 1 : link;
    joined ||= row.lower(link) !== ',';
    const day = [comma - 1, comma - 2].find((start) => readDay(row, start)?.end === comma);
    if (day === undefined) return undefined;
    const month = [day - 1, day - 2].find((start) => readMonth(row, start)?.end === day);
    if (month !== undefined) return joined ? readMonth(row, month)?.value : undefined;
    if (!/^(?:,|and|or)$/.test(row.lower(day - 1))) return undefined;
    link = day - 1;
  }
  return undefined;
}

const LONGEST_ROW = 6;

/** Whether the row of days goes on to an "and": "8 and 9", "8, 9 and 10". */
function goesOnWithAnd(row: Row, at: LexemeAt): boolean {
  let next = at;
  for (let members = 0; members < LONGEST_ROW; members += 1) {
    const end = readDay(row, next)?.end;
    if (end === undefined) return false;
    if (/^(?:and|or)$/.test(row.lower(end))) return readDay(row, end + 1) !== undefined;
    if (row.text(end) !== ',') return false;
    if (/^(?:and|or)$/.test(row.lower(end + 1))) return readDay(row, end + 2) !== undefined;
    next = end + 1;
  }
  return false;
}

/** The end of a month's name at `at`, with its full stop. */
function monthEnd(row: Row, at: LexemeAt): LexemeAt {
  return readMonth(row, at)?.end ?? at;
}

/** Where the month's name before a comma or "and" at `at` starts, if one does. */
function monthBefore(row: Row, at: LexemeAt): LexemeAt | undefined {
  if (!/^(?:,|and|or)$/.test(row.lower(at))) return undefined;
  const comma = row.lower(at) !== ',' && row.text(at - 1) === ',' ? at - 1 : at;
  return [comma - 1, comma - 2].find((start) => start >= 0 && monthEnd(row, start) === comma && row.sameSentence(start, at));
}

/** "April, June and Sept": a row of months, of which one stands in a phrase of time or can be nothing else. */
function isListedMonth(row: Row, at: LexemeAt): boolean {
  let first = at;
  for (let before = monthBefore(row, at - 1); before !== undefined; before = monthBefore(row, before - 1)) first = before;
  const members = monthsFrom(row, first);
  if (members.length < 2 || members.some(({ start, end }) => isSurnamed(row, start, end))) return false;
  const phrased = isInPhrase(row, first) && !/^(?:and|or|with|as)$/.test(row.lower(first - 1));
  return phrased || members.some(({ start }) => !DOUBTFUL_MONTHS.has(row.lower(start)));
}

/** Months that commas, "and" or "or" divide, from `first` on. */
function monthsFrom(row: Row, first: LexemeAt): readonly { readonly start: LexemeAt; readonly end: LexemeAt }[] {
  const found: { start: LexemeAt; end: LexemeAt }[] = [];
  let start = first;
  for (let end = monthEnd(row, start); end > start; end = monthEnd(row, start)) {
    found.push({ start, end });
    const comma = row.text(end) === ',' ? end + 1 : end;
    start = /^(?:and|or)$/.test(row.lower(comma)) ? comma + 1 : comma;
    if (start === end) break;
  }
  return found;
}

const SHORT_YEARS_END = 50;

/** The year of "19-Nov-12": two digits are of the century in which they are nearest, or four. */
function readShortYear(row: Row, at: LexemeAt): Part<number> | undefined {
  const text = row.text(at);
  const goesOn = row.touches(at + 1) && (row.isWord(at + 1) || row.isJoiner(at + 1));
  if (goesOn || !/^(?:\d\d|[12]\d{3})$/.test(text)) return undefined;
  const value = Number(text);
  return { value: text.length === 4 ? value : value + (value < SHORT_YEARS_END ? 2000 : 1900), end: at + 1 };
}

/** A spelled day behind its month: "third" in "June third", no quarter and no place. */
function readThird(row: Row, at: LexemeAt): Part<number> | undefined {
  const day = DATE_PARTS.SPELLED_DAY(row, at);
  return day === undefined || row.isCapitalized(at) ? undefined : day;
}

/** "2019-09-01", "2019-09-01T10:38". */
function readIso(row: Row, at: LexemeAt): Part<string> | undefined {
  const [year, month, day] = [0, 2, 4].map((i) => row.text(at + i));
  if (row.text(at + 1) !== '-' || row.text(at + 3) !== '-') return undefined;
  if (!/^[12]\d{3} \d\d \d\d$/.test(`${year} ${month} ${day}`)) return undefined;
  if (!isCivilDate({ year: Number(year), month: Number(month), day: Number(day) })) return undefined;
  const clock = row.lower(at + 5) === 't' && row.touches(at + 5) ? `T${row.text(at + 6)}:${row.text(at + 8)}` : '';
  return /^T\d\d:\d\d$/.test(clock)
    ? { value: `${year}-${month}-${day}${clock}`, end: at + 9 }
    : { value: `${year}-${month}-${day}`, end: at + 5 };
}

/** "11/12/2015", "11.12.2015": where day and month could be swapped, the other reading is kept. */
function readSlashed(row: Row, at: LexemeAt): Part<Dated> | undefined {
  const yearFirst = readYearFirst(row, at);
  if (yearFirst !== undefined) return yearFirst;
  const numbers = readDotted(row, at) ?? readDivided(row, at);
  if (numbers === undefined) return undefined;
  const { first, second, year, end } = numbers;
  const dayFirst = isCivilDate({ year, month: second, day: first });
  const monthFirst = isCivilDate({ year, month: first, day: second });
  const asDayFirst = dayOf(second, first, absolute(year));
  const asMonthFirst = dayOf(first, second, absolute(year));
  if (!dayFirst && !monthFirst) return undefined;
  if (!dayFirst) return { value: { expression: asMonthFirst }, end };
  const one = !monthFirst || first === second;
  return { value: one ? { expression: asDayFirst } : { expression: asDayFirst, swapped: asMonthFirst }, end };
}

/** "2015/11/30", "2015.11.30". */
function readYearFirst(row: Row, at: LexemeAt): Part<Dated> | undefined {
  const digits = row.lexemes.slice(at, at + 5).map(({ text }) => text);
  const slashed = digits[1] === '/' && digits[3] === '/' && [1, 2, 3, 4].every((i) => row.touches(at + i));
  const written = slashed ? digits.join('') : row.touches(at + 1) ? digits.slice(0, 2).join('').replaceAll('.', '/') : '';
  const [, year, month, day] = /^([12]\d{3})\/(\d{1,2})\/(\d{1,2})$/.exec(written) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (year === undefined || !isCivilDate(date)) return undefined;
  const end = slashed ? at + 5 : at + 2;
  const goesOn = row.touches(end) && (row.isWord(end) || row.text(end) === '/');
  return goesOn ? undefined : { value: { expression: dayOf(date.month, date.day, absolute(date.year)) }, end };
}

interface DateNumbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly end: LexemeAt;
}

function readDotted(row: Row, at: LexemeAt): DateNumbers | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(row.text(at));
  if (dotted === null) return undefined;
  const [first, second] = [Number(dotted[1]), Number(dotted[2])];
  const joined = /^\.([12]\d{3})$/.exec(row.text(at + 1));
  if (joined !== null && row.touches(at + 1)) return { first, second, year: Number(joined[1]), end: at + 2 };
  const year = row.text(at + 1) === '.' && row.touches(at + 2) ? readFourDigitYear(row, at + 2) : undefined;
  return year === undefined ? undefined : { first, second, year, end: at + 3 };
}

function readDivided(row: Row, at: LexemeAt): DateNumbers | undefined {
  const sign = row.text(at + 1);
  if ((sign !== '/' && sign !== '-') || row.text(at + 3) !== sign) return undefined;
  for (let i = at + 1; i <= at + 4; i += 1) if (!row.touches(i)) return undefined;
  const year = readFourDigitYear(row, at + 4) ?? (sign === '/' ? readShortYear(row, at + 4)?.value : undefined);
  const [first, second] = [row.text(at), row.text(at + 2)];
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second) || year === undefined) return undefined;
  return { first: Number(first), second: Number(second), year, end: at + 5 };
}
