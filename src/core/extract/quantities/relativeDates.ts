import { DAY_PARTS, NAMED_DAYS, SEASONS, TIME_UNITS } from '../../lexicon/calendar.ts';
import { readMonthName, readWeekdayName, YEAR_OFFSETS } from './calendarDates.ts';
import { UNSTATED, type DateExpression, type DateMatch, type OffsetUnit, type Which } from './dateExpression.ts';
import { readNumber } from './numbers.ts';
import { isCapitalized, isJoiner, isNumber, isWord, longestPhrase, lowerAt, sameSentence, textAt, type Lexemes } from './scan.ts';
import { readYearOfPart } from './years.ts';

/** A date told from another: "Tuesday", "last week", "this year", "two years ago", "a year earlier", "the next day", "last summer". */
export function readRelativeDate(lexemes: Lexemes, at: number): DateMatch | undefined {
  return (
    readWeekday(lexemes, at) ??
    readWhichMonth(lexemes, at) ??
    readToday(lexemes, at) ??
    readWhichUnit(lexemes, at) ??
    readAwayFrom(lexemes, at) ??
    readTheUnit(lexemes, at) ??
    readSeason(lexemes, at) ??
    readNamedDay(lexemes, at)
  );
}

const WHICH: ReadonlyMap<string, Which> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['previous', 'last'],
  ['past', 'last'],
]);

/** Words that make a name of the weekday before or after them. */
const NAMING_BEFORE = new Set([
  'black',
  'good',
  'bloody',
  'super',
  'ash',
  'easter',
  'cyber',
  'whit',
  'maundy',
  'holy',
  'palm',
  'giving',
  'sheffield',
  'manic',
  'ruby',
  'freaky',
  'blue',
  'shrove',
]);
const NAMING_AFTER = new Set([
  'times',
  'telegraph',
  'mirror',
  'express',
  'mail',
  'herald',
  'post',
  'mercury',
  'independent',
  'world',
  'star',
  'tribune',
  'night',
  'nation',
  'review',
]);

function readWeekday(lexemes: Lexemes, at: number): DateMatch | undefined {
  const which = WHICH.get(lowerAt(lexemes, at));
  const dayAt = which === undefined ? at : at + 1;
  const weekday = readWeekdayName(lexemes, dayAt);
  if (weekday === undefined) return undefined;
  if (
    NAMING_BEFORE.has(lowerAt(lexemes, dayAt - 1)) ||
    (NAMING_AFTER.has(lowerAt(lexemes, weekday.end)) && isCapitalized(lexemes, weekday.end))
  )
    return undefined;
  if (isSurnamed(lexemes, dayAt, weekday.end)) return undefined;
  const part = readDayPart(lexemes, weekday.end);
  return {
    start: at,
    end: part?.end ?? weekday.end,
    expression: { type: 'weekday', weekday: weekday.value, which, part: part?.code },
  };
}

/** "Mr. Sunday Okpara". */
function isSurnamed(lexemes: Lexemes, at: number, end: number): boolean {
  const title = textAt(lexemes, at - 1) === '.' ? lowerAt(lexemes, at - 2) : lowerAt(lexemes, at - 1);
  return ['mr', 'mrs', 'ms', 'dr', 'miss', 'sir', 'prof', 'rev'].includes(title) && isCapitalized(lexemes, end);
}

/** "last July", "next March". */
function readWhichMonth(lexemes: Lexemes, at: number): DateMatch | undefined {
  const which = WHICH.get(lowerAt(lexemes, at));
  const month = which === undefined ? undefined : readMonthName(lexemes, at + 1);
  if (which === undefined || month === undefined || isNumber(lexemes, month.end)) return undefined;
  return { start: at, end: month.end, expression: { type: 'whichMonth', month: month.value, which } };
}

function readDayPart(lexemes: Lexemes, at: number): { code: string; end: number } | undefined {
  const code = DAY_PARTS.get(lowerAt(lexemes, at));
  return code === undefined || isCapitalized(lexemes, at) ? undefined : { code, end: at + 1 };
}

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tonight', 0],
]);

/** "today", "yesterday morning", "this evening", "last night", "the day before yesterday". */
function readToday(lexemes: Lexemes, at: number): DateMatch | undefined {
  const word = lowerAt(lexemes, at);
  const offset = DAYS.get(word);
  if (offset !== undefined) {
    if (word === 'today' && isPaper(lexemes, at)) return undefined;
    const part = word === 'tonight' ? { code: 'NI', end: at + 1 } : readDayPart(lexemes, at + 1);
    return offsetMatch(at, part?.end ?? at + 1, 'day', offset, 'article', part?.code);
  }
  const part = readDayPart(lexemes, at + 1);
  if (part === undefined) return undefined;
  if (word === 'this') return offsetMatch(at, at + 2, 'day', 0, 'article', part.code);
  return word === 'last' && part.code === 'NI' ? offsetMatch(at, at + 2, 'day', -1, 'article', part.code) : undefined;
}

/** "USA Today", "Today" as the name of a programme. */
function isPaper(lexemes: Lexemes, at: number): boolean {
  return (
    isCapitalized(lexemes, at) && isCapitalized(lexemes, at - 1) && isWord(lexemes, at - 1) && sameSentence(lexemes, at - 1, at)
  );
}

function offsetMatch(
  start: number,
  end: number,
  unit: OffsetUnit,
  offset: number,
  base: 'article' | 'reference' = 'article',
  part?: string,
): DateMatch {
  return { start, end, expression: { type: 'offset', unit, offset, base, part } };
}

const OFFSET_UNITS: ReadonlyMap<string, OffsetUnit> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['half', 'half'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['fortnight', 'week'],
]);

/** "last week", "this year", "next month", "the previous quarter", "the current year", "the coming weekend". */
function readWhichUnit(lexemes: Lexemes, at: number): DateMatch | undefined {
  const the = lowerAt(lexemes, at) === 'the' ? 1 : 0;
  const which = lowerAt(lexemes, at + the);
  const unit = OFFSET_UNITS.get(lowerAt(lexemes, at + the + 1));
  if (unit === undefined || (unit === 'half' && which !== 'this')) return undefined;
  const end = at + the + 2;
  const noun = lowerAt(lexemes, end);
  if (isJoiner(lexemes, end) || lexemes[at + the + 1]?.token.tag === 'NNP') return undefined;
  const offset = YEAR_OFFSETS.get(which);
  if (the === 0 && offset !== undefined) {
    return unit === 'day' || noun === 'old' ? undefined : offsetMatch(at, end, unit, offset);
  }
  if (which === 'current') return offsetMatch(at + the, end, unit, 0);
  if (which === 'past' && the === 1 && (unit === 'week' || unit === 'month')) return offsetMatch(at + the, end, unit, -1);
  if (which === 'coming' && the === 1) return offsetMatch(at + the, end, unit, 1);
  if (which === 'previous' || which === 'preceding') return offsetMatch(at + the, end, unit, -1, 'reference');
  if (which === 'following' || (which === 'next' && the === 1)) return offsetMatch(at, end, unit, 1, 'reference');
  return undefined;
}

const DIRECTIONS: ReadonlyMap<string, { sign: number; base: 'article' | 'reference' }> = new Map([
  ['ago', { sign: -1, base: 'article' }],
  ['earlier', { sign: -1, base: 'reference' }],
  ['before', { sign: -1, base: 'reference' }],
  ['later', { sign: 1, base: 'reference' }],
  ['previously', { sign: -1, base: 'reference' }],
]);

/** "two years ago", "a year earlier", "five years later", "three days before". */
function readAwayFrom(lexemes: Lexemes, at: number): DateMatch | undefined {
  const article = ['a', 'an'].includes(lowerAt(lexemes, at));
  const number = article && !isScaleNext(lexemes, at) ? undefined : readNumber(lexemes, at);
  if (number === undefined && !article) return undefined;
  const nounAt = number?.end ?? at + 1;
  const unitName = TIME_UNITS.get(lowerAt(lexemes, nounAt));
  const direction = DIRECTIONS.get(lowerAt(lexemes, nounAt + 1));
  if (unitName === undefined || direction === undefined) return undefined;
  if (lowerAt(lexemes, nounAt + 2) === 'than') return undefined;
  // "a year before the war" measures a length; "a year before" alone names a year.
  if (direction.sign < 0 && lowerAt(lexemes, nounAt + 1) === 'before' && !endsClause(lexemes, nounAt + 2)) return undefined;
  const unit = unitName === 'night' ? 'day' : OFFSET_UNITS.get(unitName);
  const amount = (number?.value ?? 1) * (unitName === 'fortnight' ? 2 : 1);
  if (!Number.isInteger(amount) || unit === undefined)
    return {
      start: at,
      end: nounAt + 2,
      expression: { type: 'offset', unit: 'day', offset: 0, base: 'article', part: undefined },
    };
  if (unit === 'decade' || unit === 'century')
    return offsetMatch(at, nounAt + 2, 'year', direction.sign * amount * (unit === 'decade' ? 10 : 100), direction.base);
  if (unit === 'week') return offsetMatch(at, nounAt + 2, 'day', direction.sign * amount * 7, direction.base);
  return offsetMatch(at, nounAt + 2, unit, direction.sign * amount, direction.base);
}

function isScaleNext(lexemes: Lexemes, at: number): boolean {
  return ['hundred', 'thousand', 'dozen', 'million'].includes(lowerAt(lexemes, at + 1));
}

function endsClause(lexemes: Lexemes, at: number): boolean {
  const text = textAt(lexemes, at);
  if (text === '' || !isWord(lexemes, at)) return true;
  return (
    !sameSentence(lexemes, at - 1, at) ||
    ['and', 'but', 'when', 'in', 'on', 'at', 'as', 'or', 'after', 'with', 'because', 'while'].includes(text.toLowerCase())
  );
}

/** "the year before", "the day after", "the same day", "that year", "the next day". */
function readTheUnit(lexemes: Lexemes, at: number): DateMatch | undefined {
  const word = lowerAt(lexemes, at);
  if (word === 'that') {
    const unit = OFFSET_UNITS.get(lowerAt(lexemes, at + 1));
    const short = unit === 'day' || unit === 'year' || unit === 'month' || unit === 'week';
    return short && !isJoiner(lexemes, at + 2) ? offsetMatch(at, at + 2, unit, 0, 'reference') : undefined;
  }
  if (word !== 'the') return undefined;
  if (lowerAt(lexemes, at + 1) === 'same') {
    const night = lowerAt(lexemes, at + 2) === 'night';
    const unit = night ? 'day' : OFFSET_UNITS.get(lowerAt(lexemes, at + 2));
    if (night) return offsetMatch(at, at + 3, 'day', 0, 'reference', 'NI');
    return unit === undefined || isJoiner(lexemes, at + 3) ? undefined : offsetMatch(at, at + 3, unit, 0, 'reference');
  }
  const night = lowerAt(lexemes, at + 1) === 'night';
  const unit = night ? 'day' : OFFSET_UNITS.get(lowerAt(lexemes, at + 1));
  const direction = lowerAt(lexemes, at + 2);
  if (night && direction === 'before') return offsetMatch(at, at + 3, 'day', -1, 'reference', 'NI');
  if (unit === undefined || !endsClause(lexemes, at + 3)) return undefined;
  if (direction === 'before' || direction === 'earlier') return offsetMatch(at, at + 3, unit, -1, 'reference');
  return direction === 'after' ? offsetMatch(at, at + 3, unit, 1, 'reference') : undefined;
}

const SEASON_PREPOSITIONS = new Set([
  'in',
  'since',
  'by',
  'during',
  'until',
  'of',
  'early',
  'late',
  'mid',
  'every',
  'through',
  'throughout',
  'over',
  'for',
]);

/** "last summer", "summer 2024", "the spring of 2019", "in autumn". */
function readSeason(lexemes: Lexemes, at: number): DateMatch | undefined {
  const offset = YEAR_OFFSETS.get(lowerAt(lexemes, at));
  const nounAt = offset === undefined ? at : at + 1;
  const code = SEASONS.get(lowerAt(lexemes, nounAt));
  if (code === undefined) return undefined;
  const end = nounAt + 1;
  if (offset !== undefined) return { start: at, end, expression: seasonOf(code, offset) };
  const year = readYearOfPart(lexemes, end);
  if (year !== undefined) return { start: at, end: year.end, expression: { type: 'partOfYear', part: code, year: year.value } };
  const the = lowerAt(lexemes, at - 1) === 'the';
  const before = lowerAt(lexemes, the ? at - 2 : at - 1);
  const bound = SEASON_PREPOSITIONS.has(before) && (before !== 'of' || the) && endsClause(lexemes, end);
  const word = lowerAt(lexemes, at);
  if (
    !bound ||
    (word === 'fall' && !the) ||
    (word === 'spring' && !the && !['in', 'until', 'by', 'since', 'for'].includes(before))
  )
    return undefined;
  return { start: at, end, expression: { type: 'partOfYear', part: code, year: UNSTATED } };
}

/** "last summer" is the season passed last; which year that is depends on the article's month. */
function seasonOf(code: string, offset: number): DateExpression {
  return { type: 'season', code, offset };
}

/** "Christmas Day", "New Year's Eve". */
function readNamedDay(lexemes: Lexemes, at: number): DateMatch | undefined {
  if (!isCapitalized(lexemes, at)) return undefined;
  const found = longestPhrase(lexemes, at, NAMED_DAYS, 3) ?? readWithApostrophe(lexemes, at);
  if (found === undefined) return undefined;
  const [month, day] = found.value;
  const year = readYearOfPart(lexemes, found.end);
  return { start: at, end: year?.end ?? found.end, expression: { type: 'day', month, day, year: year?.value ?? UNSTATED } };
}

function readWithApostrophe(lexemes: Lexemes, at: number): { value: readonly [number, number]; end: number } | undefined {
  for (let end = at + 4; end <= at + 5; end += 1) {
    const row = lexemes.slice(at, end);
    const name = row.map((lexeme, i) => (i > 0 && lexeme.spaced ? ` ${lexeme.lower}` : lexeme.lower)).join('');
    const value = NAMED_DAYS.get(name.replaceAll('’', "'"));
    if (value !== undefined) return { value, end };
  }
  return undefined;
}
