import { absolute, type YearReference } from '../../../calendar/dateExpression.ts';
import {
  DAY_PARTS,
  DOUBTFUL_WEEKDAYS,
  MONTHS,
  NAMED_DAYS,
  SEASONS,
  TIME_UNITS,
  WEEKDAYS,
  YEAR_OFFSETS,
} from '../../../lexicon/calendar.ts';
import { ORDINALS, TENS } from '../../../lexicon/numerals.ts';
import { lexeme, opening, written, eitherPart, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart } from '../numbers/numbers.ts';

/** Parts of dates that patterns name: what each means, and where it ends. */

/** A month's name; an abbreviation takes its full stop along. */
function readMonth(row: Row, at: LexemeAt): Part<number> | undefined {
  const month = MONTHS.get(row.lower(at));
  const elided = /^['’ʼ]\p{L}{2}/u.test(row.touches(at + 1) ? row.piece(at + 1) : '');
  if (month === undefined || !row.isCapitalized(at) || elided) return undefined;
  const dotted = row.lower(at).length < 5 && isStop(row, at + 1) && row.sameSentence(at, at + 2);
  return { value: month, end: dotted ? at + 2 : at + 1 };
}

function isStop(row: Row, at: LexemeAt): boolean {
  return row.text(at) === '.' && row.touches(at);
}

/** A weekday's name; "Sat" and the like only where a full stop, a comma or a date follows. */
function readWeekday(row: Row, at: LexemeAt): Part<number> | undefined {
  const word = row.lower(at);
  const weekday = WEEKDAYS.get(word);
  if (weekday === undefined || !row.isCapitalized(at)) return undefined;
  const dotted = word.length <= 5 && !word.endsWith('day') && isStop(row, at + 1);
  const sure = dotted || row.text(at + 1) === ',' || readMonth(row, at + 1) !== undefined || row.isNumber(at + 1);
  return DOUBTFUL_WEEKDAYS.has(word) && !sure ? undefined : { value: weekday, end: dotted ? at + 2 : at + 1 };
}

/** "22nd". */
export const NTH = written(/^(\d{1,2})(?:st|nd|rd|th)(?!\p{L})/iu, ([, digits]) => Number(digits));

/** A day of the month: 1 to 31, with or without st, nd, rd, th. */
const DAY = written(/^(\d{1,2})(?:(?:st|nd|rd|th)?(?!\p{L}))/iu, ([, digits]) =>
  Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : undefined,
);

/** A day of the month in words: "first", "twenty-first". */
const SPELLED_DAY = phrasesIn({ ORDINALS, TENS })(['day:ORDINALS', 'ten:TENS ~ day:ORDINALS'], ({ ten = 0, day }) =>
  ten + day > 31 ? undefined : ten + day,
);

const YEAR = written(/^[12]\d{3}(?![\p{L}\d])/u, Number);

const phrase = phrasesIn({ YEAR, YEAR_OFFSETS });
const ago = (offset: number): YearReference => ({ type: 'offset', offset });

/** A year after a month or day, a comma or "of" before it: "2015", ", 2015", "of last year". */
const YEAR_AFTER = phrase([',|of? year:YEAR', 'of? offset:YEAR_OFFSETS year'], ({ year, offset = 0 }) =>
  year === undefined ? ago(offset) : absolute(year),
);

/** "of 2024", "2024", "of last year", "of the year", "of fiscal 2024", "FY24". */
const YEAR_OF_PART = eitherPart<YearReference>(
  phrase(['of|in? fiscal|fy? year:YEAR', 'of|in? fy^ short:+#'], ({ year, short }, { row, end }) => {
    const value = year ?? (/^\d\d$/.test(row.text(end - 1)) ? 2000 + (short ?? 0) : 0);
    return value > 1800 && value < 2150 ? absolute(value) : undefined;
  }),
  phrase(['of|in the year', 'of|in? offset:YEAR_OFFSETS year'], ({ offset = 0 }, { row, end }) =>
    row.lower(end) === 'before' ? undefined : ago(offset),
  ),
);

/** "Christmas Day", "New Year's Eve": names as phrases of lexemes, with either apostrophe. */
const FEASTS = new Map(
  [...NAMED_DAYS].flatMap(([name, day]) => ["'", '’'].map((mark) => [name.replace("'", ` ${mark} `), day] as const)),
);
const LONGEST_FEAST = 5;

/** The names that every pattern of dates may use. */
export const DATE_PARTS = {
  MONTH: opening(MONTHS.keys(), readMonth),
  WEEKDAY: opening(WEEKDAYS.keys(), readWeekday),
  DAY,
  SPELLED_DAY,
  YEAR,
  YEAR_AFTER,
  YEAR_OF_PART,
  /** "morning", "night" after a day; with a capital it is part of a name. */
  DAY_PART: opening(
    DAY_PARTS.keys(),
    lexeme((row, at) => (row.isCapitalized(at) ? undefined : DAY_PARTS.get(row.lower(at)))),
  ),
  FEAST: opening(
    [...NAMED_DAYS.keys()].map((name) => /^\w+/.exec(name)?.[0] ?? ''),
    (row, at) => (row.isCapitalized(at) ? row.longestPhrase(at, FEASTS, LONGEST_FEAST) : undefined),
  ),
  NUMBER: phrasesIn({ NUMBER: numberPart() })(['number:NUMBER'], ({ number }) => number.value),
  TIME_UNIT: TIME_UNITS,
  SEASON: SEASONS,
  YEARLY: YEAR_OFFSETS,
} as const;
