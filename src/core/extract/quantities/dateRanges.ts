import { readCalendarDate, readFourDigitYear } from './calendarDates.ts';
import { absolute, UNSTATED, type DateExpression, type DateMatch } from './dateExpression.ts';
import { lowerAt, sameSentence, type Lexemes } from './scan.ts';

/** "between May 2021 and September 2023", "between 1949 and 1966": one period, its word *between* included. Clock times stay two figures. */
export function readBetweenDates(lexemes: Lexemes, at: number): DateMatch | undefined {
  if (lowerAt(lexemes, at) !== 'between') return undefined;
  const first = readBound(lexemes, at + 1);
  if (first === undefined) return undefined;
  // The reader of calendar dates joins "January and March" itself.
  if (first.expression.type === 'range') return { ...first, start: at };
  if (lowerAt(lexemes, first.end) !== 'and' || !sameSentence(lexemes, at, first.end)) return undefined;
  const last = readBound(lexemes, first.end + 1);
  if (last === undefined || last.expression.type !== first.expression.type || !isLater(first.expression, last.expression))
    return undefined;
  const isYears = last.expression.type === 'year';
  if (isYears && countsOn(lexemes, last.end)) return undefined;
  return { start: at, end: last.end, expression: { type: 'range', from: first.expression, to: last.expression } };
}

function readBound(lexemes: Lexemes, at: number): DateMatch | undefined {
  const date = readCalendarDate(lexemes, at);
  if (date !== undefined) return date;
  const year = readFourDigitYear(lexemes, at);
  return year === undefined || year < 1500 || year > 2150
    ? undefined
    : { start: at, end: at + 1, expression: { type: 'year', year: absolute(year) } };
}

function isLater(first: DateExpression, last: DateExpression): boolean {
  const a = yearOf(first);
  const b = yearOf(last);
  return a === undefined || b === undefined || (first.type === 'year' ? a < b : a <= b);
}

function yearOf(expression: DateExpression): number | undefined {
  const year =
    expression.type === 'year' || expression.type === 'month' || expression.type === 'day' ? expression.year : UNSTATED;
  return year.type === 'absolute' ? year.year : undefined;
}

/** "between 1900 and 2100 people": a noun after makes the numbers a count. */
function countsOn(lexemes: Lexemes, at: number): boolean {
  const next = lexemes[at];
  return next !== undefined && sameSentence(lexemes, at - 1, at) && (next.text === '%' || /^(?:NNS|JJ|CD)/.test(next.token.tag));
}
