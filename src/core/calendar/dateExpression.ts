/** A year as a text gives it: a number, or years away from the article's or from the last date named. */
export type YearReference =
  | { readonly type: 'absolute'; readonly year: number }
  | { readonly type: 'offset'; readonly offset: number }
  | { readonly type: 'unstated' };

export type OffsetUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** What an expression of time says, before it is placed in the calendar. */
export type DateExpression =
  | { readonly type: 'day'; readonly month: number; readonly day: number; readonly year: YearReference }
  | { readonly type: 'month'; readonly month: number; readonly year: YearReference }
  /** "last July", "next March". */
  | { readonly type: 'whichMonth'; readonly month: number; readonly which: Which }
  | { readonly type: 'year'; readonly year: YearReference }
  | { readonly type: 'decade'; readonly year: number }
  | { readonly type: 'century'; readonly century: number }
  /** `part` is a TIMEX3 code of a part of a year: Q1–Q4, H1, H2, SP, SU, FA, WI. */
  | { readonly type: 'partOfYear'; readonly part: string; readonly year: YearReference }
  /** A season told from the article's: -1 "last summer", 0 "this summer", 1 "next summer". */
  | { readonly type: 'season'; readonly code: string; readonly offset: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly which: Which | undefined; readonly part: string | undefined }
  /** `base` tells from where: the article's date, or the date named last in the text. */
  | {
      readonly type: 'offset';
      readonly unit: OffsetUnit;
      readonly offset: number;
      readonly base: 'article' | 'reference';
      readonly part: string | undefined;
    }
  /** Days of a month: "the second week of January", "the last five days of October", "the third Monday of March". */
  | { readonly type: 'partOfMonth'; readonly month: DateExpression; readonly part: PartOfMonth }
  /** "Wednesday the 17th", "on the 17th": a day of an unnamed month. */
  | { readonly type: 'dayOfMonth'; readonly weekday: number | undefined; readonly day: number }
  /** So many months that end with a month or day: "three months through June". */
  | { readonly type: 'periodThrough'; readonly months: number; readonly last: DateExpression }
  /** The period that the text named last, moved to a year. */
  | { readonly type: 'samePeriod'; readonly year: YearReference }
  /** `iso` starts with T. */
  | { readonly type: 'time'; readonly iso: string }
  | { readonly type: 'timeOn'; readonly iso: string; readonly day: DateExpression }
  | { readonly type: 'literal'; readonly iso: string }
  | { readonly type: 'range'; readonly from: DateExpression; readonly to: DateExpression };

/** Which days of a month; counted from its end where `nth` is negative, so that -1 is the last. */
export type PartOfMonth =
  | { readonly unit: 'day'; readonly day: number }
  | { readonly unit: 'week' | 'weekend' | 'half'; readonly nth: number }
  | { readonly unit: 'weekday'; readonly weekday: number; readonly nth: number }
  /** So many days from one end of it. */
  | { readonly unit: 'days'; readonly days: number; readonly atEnd: boolean };

export type Which = 'last' | 'this' | 'next';

export const UNSTATED: YearReference = { type: 'unstated' };

export function absolute(year: number): YearReference {
  return { type: 'absolute', year };
}

export function dayOf(month: number, day: number, year: YearReference = UNSTATED): DateExpression {
  return { type: 'day', month, day, year };
}

export function yearOf(year: number): DateExpression {
  return { type: 'year', year: absolute(year) };
}

export function rangeOfDates(from: DateExpression, to: DateExpression): DateExpression {
  return { type: 'range', from, to };
}

/** Which way a sentence points where a date stands. */
export type Tense = 'past' | 'future';
