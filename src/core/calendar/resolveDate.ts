import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isCivilDate,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
} from './civilDate.ts';
import type { DateExpression, OffsetUnit, PartOfMonth, Tense, Which, YearReference } from './dateExpression.ts';

/** The dates that the text named last before this one, ISO form: of any kind, and the last whole day. */
export interface DateReference {
  readonly any?: string;
  readonly day?: string;
}

/** What a date is resolved against. */
export interface DateAnchor {
  readonly article: CivilDate | undefined;
  readonly reference: DateReference;
  /** Which way the sentence points here, where its words tell. */
  readonly tense?: Tense | undefined;
  /** Whether the article is a live page, whose times of day are of its day. */
  readonly live?: boolean;
  /** The year that opens the sentence ("In 1983, …"). */
  readonly sentenceYear?: number | undefined;
}

type Resolvers = {
  readonly [K in DateExpression['type']]: (expression: Extract<DateExpression, { type: K }>, anchor: DateAnchor) => string | null;
};

const RESOLVERS: Resolvers = {
  literal: ({ iso }) => iso,
  time: ({ iso }, { live, article }) => (live === true && article !== undefined ? formatDay(article) + iso : iso),
  timeOn: ({ iso, day }, anchor) => {
    const on = resolveDate(day, anchor);
    return on === null || !/^\d{4}-\d\d-\d\d/.test(on) ? iso : on.slice(0, 10) + iso;
  },
  range: ({ from, to }, anchor) => resolveRange(from, to, anchor),
  decade: ({ year }) => `${Math.floor(year / 10)}X`,
  century: ({ century }) => `${String(century - 1).padStart(2, '0')}XX`,
  year: ({ year }, anchor) => resolveYearAlone(year, anchor),
  month: ({ month, year }, anchor) => resolveMonth(month, year, anchor),
  partOfYear: ({ part, year }, anchor) => resolvePartOfYear(part, year, anchor),
  day: ({ month, day, year }, anchor) => resolveDay(month, day, year, anchor),
  partOfMonth: ({ month, part }, anchor) => resolvePartOfMonth(month, part, anchor),
  dayOfMonth: ({ weekday, day }, anchor) => resolveDayOfMonth(weekday, day, anchor),
  weekday: ({ weekday, which, part }, anchor) => resolveWeekday(weekday, which, part, anchor),
  whichMonth: ({ month, which }, anchor) => resolveWhichMonth(month, which, anchor),
  periodThrough: ({ months, last }, anchor) => resolvePeriodThrough(months, last, anchor),
  season: ({ code, offset }, anchor) => resolveSeason(code, offset, anchor),
  samePeriod: ({ year }, anchor) => resolveSamePeriod(year, anchor),
  offset: ({ unit, offset, base, part }, anchor) => resolveOffset(unit, offset, base, part, anchor),
};

/** TIMEX3/ISO 8601 form of an expression; null where nothing tells it. Without a year known, `XXXX-12-05`. */
export function resolveDate(expression: DateExpression, anchor: DateAnchor): string | null {
  return resolveAs(expression.type, expression, anchor);
}

function resolveAs<K extends DateExpression['type']>(
  type: K,
  expression: Extract<DateExpression, { type: K }>,
  anchor: DateAnchor,
): string | null {
  return RESOLVERS[type](expression, anchor);
}

function statedYear(year: YearReference, anchor: DateAnchor): number | undefined {
  if (year.type === 'absolute') return year.year;
  if (year.type === 'offset') return anchor.article === undefined ? undefined : anchor.article.year + year.offset;
  return undefined;
}

function resolveYearAlone(year: YearReference, anchor: DateAnchor): string | null {
  const stated = statedYear(year, anchor) ?? anchor.article?.year;
  return stated === undefined ? null : formatYear(stated);
}

/** The month nearest on the side of the article's date that the tense tells; the article's own month counts as both. */
function resolveMonth(month: number, year: YearReference, anchor: DateAnchor): string {
  const stated = statedYear(year, anchor);
  if (stated !== undefined) return formatMonth(stated, month);
  const { article } = anchor;
  if (article === undefined) return `XXXX-${String(month).padStart(2, '0')}`;
  const narrated = narratedYear(anchor, article);
  if (narrated !== undefined) return formatMonth(narrated, month);
  const ahead = (month - article.month + 12) % 12;
  if (anchor.tense === 'future' || (anchor.tense === undefined && ahead <= NEAR_MONTHS))
    return formatMonth(month < article.month ? article.year + 1 : article.year, month);
  return formatMonth(month > article.month ? article.year - 1 : article.year, month);
}

/** Without a tense, a month this little ahead is more likely to come than the one of the year before. */
const NEAR_MONTHS = 4;

/** The year that the sentence opens with, where it lies before the article's: "In 1983, during the riots of July". */
function narratedYear({ sentenceYear, tense }: DateAnchor, article: CivilDate): number | undefined {
  return sentenceYear !== undefined && sentenceYear < article.year && tense !== 'future' ? sentenceYear : undefined;
}

function resolveWhichMonth(month: number, which: Which, anchor: DateAnchor): string {
  const { article } = anchor;
  if (article === undefined) return `XXXX-${String(month).padStart(2, '0')}`;
  if (which === 'this') return formatMonth(article.year, month);
  if (which === 'next') return formatMonth(month > article.month ? article.year : article.year + 1, month);
  return formatMonth(month < article.month ? article.year : article.year - 1, month);
}

function resolveDay(month: number, day: number, year: YearReference, anchor: DateAnchor): string | null {
  const stated = statedYear(year, anchor);
  if (stated !== undefined) {
    const date = { year: stated, month, day };
    return isCivilDate(date) ? formatDay(date) : formatMonth(stated, month);
  }
  const { article } = anchor;
  if (article === undefined) return `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const here = { year: article.year, month, day };
  const distance = daysBetween(article, here);
  const narrated = narratedYear(anchor, article);
  if (narrated !== undefined) return formatDay({ ...here, year: narrated });
  if (anchor.tense === 'future') return formatDay(distance < 0 ? { ...here, year: article.year + 1 } : here);
  const fresh = anchor.tense === undefined ? NEAR_DAYS : FRESH_DAYS;
  return formatDay(distance > fresh ? { ...here, year: article.year - 1 } : here);
}

/** A day this little ahead of the article is more likely announced than a year old. */
const FRESH_DAYS = 31;
/** The same where no verb tells the tense. */
const NEAR_DAYS = 120;

/** Starting months of the parts of a year; a winter belongs to the year in which it starts. */
const PART_STARTS: ReadonlyMap<string, number> = new Map([
  ['Q1', 1],
  ['Q2', 4],
  ['Q3', 7],
  ['Q4', 10],
  ['H1', 1],
  ['H2', 7],
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
]);

function resolvePartOfYear(part: string, year: YearReference, anchor: DateAnchor): string | null {
  const stated = statedYear(year, anchor);
  if (stated !== undefined) return `${formatYear(stated)}-${part}`;
  const { article } = anchor;
  if (article === undefined) return `XXXX-${part}`;
  const start = PART_STARTS.get(part) ?? 1;
  const begun = article.month >= start;
  const earlier = !begun && anchor.tense !== 'future' && start - article.month > 3;
  const passed = anchor.tense === 'future' && article.month > start + (part.startsWith('H') ? 5 : 2);
  if (passed) return `${formatYear(article.year + 1)}-${part}`;
  return `${formatYear(earlier ? article.year - 1 : article.year)}-${part}`;
}

/** A quarter, half or year where the months are one; else the first and last month. */
function resolvePeriodThrough(months: number, last: DateExpression, anchor: DateAnchor): string | null {
  const end = resolveDate(last, anchor);
  const match = end === null ? null : /^(\d{4})-(\d\d)/.exec(end);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (months === 3 && month % 3 === 0) return `${formatYear(year)}-Q${month / 3}`;
  if (months === 6 && month % 6 === 0) return `${formatYear(year)}-H${month / 6}`;
  if (months === 12 && month === 12) return formatYear(year);
  const start = addMonths({ year, month, day: 1 }, 1 - months);
  return `${formatMonth(start.year, start.month)}/${formatMonth(year, month)}`;
}

/** "last summer" is the one that ended last, "next summer" the one that starts next; "this summer" is of the article's year. */
function resolveSeason(code: string, offset: number, anchor: DateAnchor): string | null {
  const { article } = anchor;
  if (article === undefined) return `XXXX-${code}`;
  const start = PART_STARTS.get(code) ?? 1;
  const winterNow = code === 'WI' && article.month <= 2;
  if (offset === 0) return `${formatYear(winterNow ? article.year - 1 : article.year)}-${code}`;
  if (offset > 0) return `${formatYear(article.month < start ? article.year : article.year + 1)}-${code}`;
  const over = article.month >= start + 2 && code !== 'WI';
  return `${formatYear(over ? article.year : article.year - 1)}-${code}`;
}

function resolveWeekday(weekday: number, which: Which | undefined, part: string | undefined, anchor: DateAnchor): string | null {
  const { article } = anchor;
  if (article === undefined) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(article) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(article) + 7) % 7;
  const date =
    which === 'next'
      ? addDays(article, ahead === 0 ? 7 : ahead)
      : which === 'last'
        ? addDays(article, back === 0 ? -7 : -back)
        : (which === 'this' && anchor.tense !== 'past') || anchor.tense === 'future'
          ? addDays(article, ahead)
          : addDays(article, -back);
  return withPart(formatDay(date), part);
}

/** Months that are tried for "the 17th", nearest first, and the one that the tense points away from last. */
const MONTHS_NEAR = { past: [0, -1, -2, -3, 1, 2], future: [0, 1, 2, 3, -1, -2] } as const;

function resolveDayOfMonth(weekday: number | undefined, day: number, anchor: DateAnchor): string | null {
  const { article, tense } = anchor;
  if (article === undefined) return `XXXX-XX-${String(day).padStart(2, '0')}`;
  const away = (months: number): number => Math.abs(DAYS_OF_MONTH * months + day - article.day);
  const near =
    tense === undefined
      ? Object.values(MONTHS_NEAR)
          .flat()
          .sort((a, b) => away(a) - away(b))
      : MONTHS_NEAR[tense];
  for (const months of near) {
    const { year, month } = addMonths({ ...article, day: 1 }, months);
    const date = { year, month, day };
    // A weekday tells more than the tense.
    const fits = weekday === undefined ? !isAgainst(tense, daysBetween(article, date)) : weekdayOf(date) === weekday;
    if (isCivilDate(date) && fits) return formatDay(date);
  }
  return null;
}

function isAgainst(tense: Tense | undefined, daysAhead: number): boolean {
  return tense === 'past' ? daysAhead > 0 : tense === 'future' && daysAhead < 0;
}

/** Roughly. */
const DAYS_OF_MONTH = 30;

/** The days of a month that a part of it has; the month alone where its year isn't known. */
function resolvePartOfMonth(month: DateExpression, part: PartOfMonth, anchor: DateAnchor): string | null {
  const resolved = resolveDate(month, anchor);
  const match = resolved === null ? null : /^(\d{4})-(\d\d)$/.exec(resolved);
  if (match === null) return resolved;
  const found = daysOf(Number(match[1]), Number(match[2]), part);
  if (found === undefined) return resolved;
  const [first, last] = found.map((day) => `${resolved}-${String(day).padStart(2, '0')}`);
  return first === last ? (first ?? resolved) : `${first}/${last}`;
}

const DAYS_OF_WEEK = 7;
/** The last day of the first half of a month. */
const MIDDLE = 15;

function daysOf(year: number, month: number, part: PartOfMonth): readonly [first: number, last: number] | undefined {
  const length = daysInMonth(year, month);
  const within = (first: number, days: number): readonly [number, number] | undefined =>
    first < 1 || first > length ? undefined : [first, Math.min(first + days - 1, length)];
  switch (part.unit) {
    case 'day':
      return within(part.day, 1);
    case 'days':
      return part.days > length ? undefined : within(part.atEnd ? length - part.days + 1 : 1, part.days);
    case 'week':
      return within(part.nth < 0 ? length + 1 + DAYS_OF_WEEK * part.nth : DAYS_OF_WEEK * (part.nth - 1) + 1, DAYS_OF_WEEK);
    case 'half':
      return part.nth === 1 ? within(1, MIDDLE) : within(MIDDLE + 1, length);
    case 'weekend':
      return within(nthWeekday(year, month, SATURDAY, part.nth), 2);
    case 'weekday':
      return within(nthWeekday(year, month, part.weekday, part.nth), 1);
  }
}

const SATURDAY = 6;

/** The day of the month on which a weekday falls for the n-th time; for the last time where `nth` is -1. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const length = daysInMonth(year, month);
  if (nth > 0) return 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7) + DAYS_OF_WEEK * (nth - 1);
  return length - ((weekdayOf({ year, month, day: length }) - weekday + 7) % 7) + DAYS_OF_WEEK * (nth + 1);
}

function withPart(iso: string, part: string | undefined): string {
  return part === undefined ? iso : `${iso}T${part}`;
}

function resolveOffset(
  unit: OffsetUnit,
  offset: number,
  base: 'article' | 'reference',
  part: string | undefined,
  anchor: DateAnchor,
): string | null {
  const named = unit === 'day' || unit === 'week' || unit === 'weekend' ? anchor.reference.day : anchor.reference.any;
  if (base === 'reference' && named !== undefined) {
    const moved = moveReference(named, unit, offset);
    if (moved !== null) return /^\d{4}-\d\d-\d\d$/.test(moved) ? withPart(moved, part) : moved;
  }
  if (anchor.article === undefined) return null;
  const gone = unit === 'weekend' && offset === 0 && anchor.tense === 'past' && weekdayOf(anchor.article) <= LAST_DAY_BEHIND;
  return withPart(moveDay(anchor.article, unit, gone ? -1 : offset), part);
}

/** Until Thursday "this weekend" is the last one in what tells of the past. */
const LAST_DAY_BEHIND = 4;

function moveDay(date: CivilDate, unit: OffsetUnit, offset: number): string {
  switch (unit) {
    case 'day':
      return formatDay(addDays(date, offset));
    case 'week':
      return formatWeek(addDays(date, offset * 7));
    case 'weekend':
      return `${formatWeek(addDays(date, offset * 7))}-WE`;
    case 'month': {
      const moved = addMonths(date, offset);
      return formatMonth(moved.year, moved.month);
    }
    case 'quarter': {
      const moved = addMonths(date, offset * 3);
      return `${formatYear(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
    }
    case 'half': {
      const moved = addMonths(date, offset * 6);
      return `${formatYear(moved.year)}-H${moved.month <= 6 ? 1 : 2}`;
    }
    case 'year':
      return formatYear(date.year + offset);
    case 'decade':
      return `${Math.floor((date.year + offset * 10) / 10)}X`;
    case 'century':
      return `${String(Math.floor(date.year / 100) + offset).padStart(2, '0')}XX`;
  }
}

/** Moves a date that the text named; of a year only years can be counted from, of a quarter years too ("a year earlier"). */
function moveReference(reference: string, unit: OffsetUnit, offset: number): string | null {
  const day = parseCivilDate(reference);
  if (day !== undefined) return moveDay(day, unit, offset);
  const match = /^(\d{4})(?:-(.+))?$/.exec(reference);
  if (match === null) return null;
  const year = Number(match[1]);
  const rest = match[2];
  if (unit === 'year')
    return rest !== undefined && /^[QH]\d$/.test(rest) ? `${formatYear(year + offset)}-${rest}` : formatYear(year + offset);
  if (unit === 'decade') return formatYear(year + offset * 10);
  if (unit === 'month' && rest !== undefined && /^\d\d$/.test(rest)) {
    const moved = addMonths({ year, month: Number(rest), day: 1 }, offset);
    return formatMonth(moved.year, moved.month);
  }
  return null;
}

/** The last period's form in the year stated; only the year where none was named. */
function resolveSamePeriod(year: YearReference, anchor: DateAnchor): string | null {
  const stated = statedYear(year, anchor);
  const named = anchor.reference.any;
  if (stated === undefined) return null;
  const from = named === undefined ? null : /^(\d{4})-/.exec(named);
  if (named === undefined || from === null) return formatYear(stated);
  const shift = stated - Number(from[1]);
  return named.replaceAll(/(^|\/)(\d{4})/g, (_, before: string, digits: string) => before + formatYear(Number(digits) + shift));
}

/** Both ends in one form; an end that lacks its year takes the other's. */
function resolveRange(from: DateExpression, to: DateExpression, anchor: DateAnchor): string | null {
  const end = resolveDate(to, anchor);
  const start = resolveDate(withYearOf(from, to, end), anchor);
  if (start === null || end === null) return null;
  return quarterOf(start, end) ?? `${start}/${end}`;
}

/** "between January and March" is a quarter. */
function quarterOf(start: string, end: string): string | undefined {
  const from = /^(\d{4})-(\d\d)$/.exec(start);
  const to = /^(\d{4})-(\d\d)$/.exec(end);
  if (from === null || to === null || from[1] !== to[1]) return undefined;
  const last = Number(to[2]);
  return last % 3 === 0 && last - Number(from[2]) === 2 ? `${from[1]}-Q${last / 3}` : undefined;
}

function withYearOf(from: DateExpression, to: DateExpression, end: string | null): DateExpression {
  const year = end === null ? undefined : /^(\d{4})/.exec(end)?.[1];
  if (year === undefined || (from.type !== 'day' && from.type !== 'month') || from.year.type !== 'unstated') return from;
  const later = (to.type === 'day' || to.type === 'month') && from.month > to.month;
  return { ...from, year: { type: 'absolute', year: Number(year) - (later ? 1 : 0) } };
}
