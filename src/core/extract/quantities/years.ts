import { YEAR_PREPOSITIONS, LOOSE_PREPOSITIONS, COUNTING, NAMES_WITH_YEAR, DATED_PLURALS, SPORT } from './yearWords.ts';
import { absolute, UNSTATED, type DateExpression, type DateMatch, type YearReference } from './dateExpression.ts';
import { readFourDigitYear, YEAR_OFFSETS } from './calendarDates.ts';
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

/** A year, a span of years, a decade or a century that starts at `at`: "2018", "1939-45", "the 1990s", "fiscal 2024", "20th century". */
export function readYear(lexemes: Lexemes, at: number): DateMatch | undefined {
  return readDecade(lexemes, at) ?? readCentury(lexemes, at) ?? readFiscalYear(lexemes, at) ?? readYearOrSpan(lexemes, at);
}

function readDecade(lexemes: Lexemes, at: number): DateMatch | undefined {
  const text = textAt(lexemes, at);
  const suffix = lowerAt(lexemes, at + 1) === 's' && touches(lexemes, at + 1);
  const apostrophe =
    ["'", '’'].includes(textAt(lexemes, at + 1)) &&
    touches(lexemes, at + 1) &&
    lowerAt(lexemes, at + 2) === 's' &&
    touches(lexemes, at + 2);
  if (/^[12]\d\d0$/.test(text) && (suffix || apostrophe)) {
    return { start: at, end: suffix ? at + 2 : at + 3, expression: { type: 'decade', year: Number(text) } };
  }
  if (
    ["'", '’', '‘'].includes(text) &&
    /^\d0$/.test(textAt(lexemes, at + 1)) &&
    touches(lexemes, at + 1) &&
    lowerAt(lexemes, at + 2) === 's'
  ) {
    return { start: at, end: at + 3, expression: { type: 'decade', year: 1900 + Number(textAt(lexemes, at + 1)) } };
  }
  return undefined;
}

const CENTURY_WORDS: ReadonlyMap<string, number> = new Map([
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
]);

function readCentury(lexemes: Lexemes, at: number): DateMatch | undefined {
  const digits = isNumber(lexemes, at) && touches(lexemes, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(lexemes, at + 1));
  const century = digits ? lexemes[at]?.value : CENTURY_WORDS.get(lowerAt(lexemes, at));
  const after = digits ? at + 2 : at + 1;
  const nounAt = isJoiner(lexemes, after) ? after + 1 : after;
  if (isCapitalized(lexemes, nounAt) && isCapitalized(lexemes, nounAt + 1)) return undefined;
  if (century === undefined || century > 30 || lowerAt(lexemes, nounAt) !== 'century') return undefined;
  return { start: at, end: nounAt + 1, expression: { type: 'century', century } };
}

/** "fiscal 2024", "fiscal year 2023-24", "FY24", "FY 2023-24". */
function readFiscalYear(lexemes: Lexemes, at: number): DateMatch | undefined {
  const short = textAt(lexemes, at) === 'FY';
  const long = lowerAt(lexemes, at) === 'fiscal' || lowerAt(lexemes, at) === 'financial';
  if (!short && !long) return undefined;
  const yearAt = long && lowerAt(lexemes, at + 1) === 'year' ? at + 2 : at + 1;
  const span = readSpan(lexemes, yearAt);
  if (span !== undefined) return { ...span, start: at };
  const year = readFourDigitYear(lexemes, yearAt);
  if (year !== undefined) return { start: at, end: yearAt + 1, expression: { type: 'year', year: absolute(year) } };
  const digits = textAt(lexemes, yearAt);
  if (!short || !/^\d\d$/.test(digits)) return undefined;
  return { start: at, end: yearAt + 1, expression: { type: 'year', year: absolute(2000 + Number(digits)) } };
}

function readYearOrSpan(lexemes: Lexemes, at: number): DateMatch | undefined {
  const span = readSpan(lexemes, at);
  if (span !== undefined) return span;
  const year = readFourDigitYear(lexemes, at);
  if (year === undefined || !isYear(lexemes, at, year)) return undefined;
  const range = readYearRange(lexemes, at, year);
  return range ?? { start: at, end: at + 1, expression: { type: 'year', year: absolute(year) } };
}

/** "1939-1945", "1939–45", "2023/24". */
function readSpan(lexemes: Lexemes, at: number): DateMatch | undefined {
  const text = textAt(lexemes, at);
  const link =
    isJoiner(lexemes, at + 1) || (textAt(lexemes, at + 1) === '/' && touches(lexemes, at + 1) && touches(lexemes, at + 2));
  if (!/^(?:1[5-9]|20)\d\d$/.test(text) || !link || isJoiner(lexemes, at - 1)) return undefined;
  const other = textAt(lexemes, at + 2);
  const from = Number(text);
  const to = /^\d\d$/.test(other) ? Math.floor(from / 100) * 100 + Number(other) : /^[12]\d{3}$/.test(other) ? Number(other) : 0;
  const rolled = to < from && /^\d\d$/.test(other) ? to + 100 : to;
  if (rolled <= from || rolled - from > 150 || isJoiner(lexemes, at + 3)) return undefined;
  if (isWord(lexemes, at + 3) && touches(lexemes, at + 3)) return undefined;
  return yearRange(at, at + 3, from, rolled);
}

function yearRange(start: number, end: number, from: number, to: number): DateMatch {
  const year = (value: number): DateExpression => ({ type: 'year', year: absolute(value) });
  return { start, end, expression: { type: 'range', from: year(from), to: year(to) } };
}

/** "2014 to 2017" after "from". */
function readYearRange(lexemes: Lexemes, at: number, from: number): DateMatch | undefined {
  const before = lowerAt(lexemes, at - 1);
  const link = lowerAt(lexemes, at + 1);
  const linked = link === 'through' || (before !== 'in' && (link === 'to' || link === 'until'));
  const to = linked ? readFourDigitYear(lexemes, at + 2) : undefined;
  return to === undefined || to <= from ? undefined : yearRange(at, at + 3, from, to);
}

/** Whether four digits are a year where they stand: what is before and after decides. */
function isYear(lexemes: Lexemes, at: number, year: number): boolean {
  if (touches(lexemes, at) && !['(', '-', '–', '—', '/', '“', '"', '‘', "'", '*', '_', '['].includes(textAt(lexemes, at - 1)))
    return false;
  const near = year >= 1900 && year <= 2060;
  const before = sameSentence(lexemes, at - 1, at) ? lowerAt(lexemes, at - 1) : '';
  const limit = before === 'than' && ['later', 'earlier', 'sooner'].includes(lowerAt(lexemes, at - 2));
  if (limit) return near;
  if (
    (COUNTING.has(before) && !(before === 'over' && isCapitalized(lexemes, at - 1) && !startsSentence(lexemes, at - 1))) ||
    NAMES_WITH_YEAR.has(before)
  )
    return false;
  if (lowerAt(lexemes, at + 1) === '%' || (isJoiner(lexemes, at + 1) && isNumber(lexemes, at + 2))) return false;
  const counted = countsThings(lexemes, at + 1, before);
  if (counted) return false;
  if (YEAR_PREPOSITIONS.has(before)) return year >= 1000 && year <= 2150;
  if (before === 'by' && year > 2060 && year <= 2150) return true;
  if (!near) return (before === '(' || before === 'from' || before === 'by' || before === 'of') && year >= 1500 && year < 1900;
  if (before === '' || startsSentence(lexemes, at) || LOOSE_PREPOSITIONS.has(before)) return true;
  if (isCapitalized(lexemes, at - 1) && isWord(lexemes, at - 1)) return !isDigitName(lexemes, at);
  return true;
}

/** "Tokyo 2020" keeps its year; "Maserati 2000" and the like can't be told. A word in capitals before is a model. */
function isDigitName(lexemes: Lexemes, at: number): boolean {
  const before = textAt(lexemes, at - 1);
  return before.length > 1 && before === before.toUpperCase() && !/^[A-Z]\.?$/.test(before) && !isHeadlineLike(lexemes);
}

function isHeadlineLike(lexemes: Lexemes): boolean {
  const words = lexemes.filter((lexeme) => lexeme.kind === 'word');
  return words.every((lexeme) => lexeme.text === lexeme.text.toUpperCase());
}

/** Whether a plural that is counted follows: "2000 people", not "2000 elections". */
function countsThings(lexemes: Lexemes, at: number, before: string): boolean {
  const tag = lexemes[at]?.token.tag ?? '';
  const noun = tag.startsWith('NNS')
    ? at
    : /^(?:JJ|NN)/.test(tag) && (lexemes[at + 1]?.token.tag ?? '').startsWith('NNS')
      ? at + 1
      : -1;
  if (noun < 0 || !sameSentence(lexemes, at - 1, noun) || isCapitalized(lexemes, noun)) return false;
  if (['the', 'its', 'their', 's', 'his', 'her', 'our', 'in'].includes(before)) return false;
  return !DATED_PLURALS.has(lowerAt(lexemes, noun));
}

const QUARTERS: ReadonlyMap<string, string> = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
  ['final', '4'],
]);

/** "second quarter", "third-quarter", "Q2 2024", "2Q24", "first half of the year", "H1". */
export function readPartOfYear(lexemes: Lexemes, at: number): DateMatch | undefined {
  return readQuarterCode(lexemes, at) ?? readQuarterWords(lexemes, at);
}

function readQuarterCode(lexemes: Lexemes, at: number): DateMatch | undefined {
  const letter = textAt(lexemes, at);
  const digit = textAt(lexemes, at + 1);
  if (letter === 'Q' && /^[1-4]$/.test(digit) && touches(lexemes, at + 1)) return withYear(lexemes, at, at + 2, `Q${digit}`);
  if (letter === 'H' && /^[12]$/.test(digit) && touches(lexemes, at + 1) && !isJoiner(lexemes, at + 2))
    return withYear(lexemes, at, at + 2, `H${digit}`);
  return undefined;
}

function readQuarterWords(lexemes: Lexemes, at: number): DateMatch | undefined {
  const digits =
    /^[1-4]$/.test(textAt(lexemes, at)) && touches(lexemes, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(lexemes, at + 1));
  const number = digits ? textAt(lexemes, at) : QUARTERS.get(lowerAt(lexemes, at));
  const after = digits ? at + 2 : at + 1;
  const nounAt = isJoiner(lexemes, after) ? after + 1 : after;
  const noun = lowerAt(lexemes, nounAt);
  if (number === undefined || (noun !== 'quarter' && noun !== 'half')) return undefined;
  const stated = readYearOfPart(lexemes, nounAt + 1) !== undefined;
  if (!stated && (isSport(lexemes, at) || (noun === 'half' && !speaksOfTrade(lexemes)))) return undefined;
  if (noun === 'half' && Number(number) > 2) return undefined;
  const next = lowerAt(lexemes, nounAt + 1);
  if (
    next === 'of' &&
    noun === 'half' &&
    !['the', 'this', 'last', 'next', 'fiscal'].includes(lowerAt(lexemes, nounAt + 2)) &&
    !isNumber(lexemes, nounAt + 2)
  )
    return undefined;
  if (next === 'century' || (next === 'of' && ['century', 'match', 'game', 'season'].includes(lowerAt(lexemes, nounAt + 3))))
    return undefined;
  return withYear(lexemes, at, nounAt + 1, `${noun === 'half' ? 'H' : 'Q'}${number}`);
}

function withYear(lexemes: Lexemes, start: number, end: number, part: string): DateMatch {
  const year = readYearOfPart(lexemes, end);
  return { start, end: year?.end ?? end, expression: { type: 'partOfYear', part, year: year?.value ?? UNSTATED } };
}

/** "of 2024", "2024", "of last year", "of the year", "of fiscal 2024", "FY24". */
export function readYearOfPart(lexemes: Lexemes, at: number): { value: YearReference; end: number } | undefined {
  let next = lowerAt(lexemes, at) === 'of' || lowerAt(lexemes, at) === 'in' ? at + 1 : at;
  const linked = next > at;
  if (lowerAt(lexemes, next) === 'fiscal' || textAt(lexemes, next) === 'FY') next += 1;
  const year = readFourDigitYear(lexemes, next);
  if (year !== undefined && year > 1800 && year < 2150) return { value: absolute(year), end: next + 1 };
  const digits = textAt(lexemes, next);
  if (textAt(lexemes, next - 1) === 'FY' && /^\d\d$/.test(digits))
    return { value: absolute(2000 + Number(digits)), end: next + 1 };
  const which = lowerAt(lexemes, next);
  const offset = which === 'the' && linked ? 0 : YEAR_OFFSETS.get(which);
  if (offset === undefined || lowerAt(lexemes, next + 1) !== 'year' || lowerAt(lexemes, next + 2) === 'before') return undefined;
  return { value: { type: 'offset', offset }, end: next + 2 };
}

const TRADE =
  /^(?:profits?|sales|revenues?|earnings|growth|forecasts?|margins?|output|exports?|imports?|gdp|inflation|econom\w+|fiscal|years?|quarters?|results|prices?|rates?|turnover|production|demand|loss|losses|investment|deliveries|shipments|orders|arrivals|income|cases|year-on-year)$/;

/** Whether a paragraph tells of trade or the economy, where halves are of the year; elsewhere they are of matches and books. */
function speaksOfTrade(lexemes: Lexemes): boolean {
  return lexemes.some(({ lower }) => TRADE.test(lower));
}

const SPORT_REACH = 60;

/** Whether the words around are about a match: then halves and quarters are of play. */
function isSport(lexemes: Lexemes, at: number): boolean {
  const near = lexemes.slice(Math.max(0, at - SPORT_REACH), at + SPORT_REACH);
  return near.some(({ lower }) => SPORT.has(lower));
}
