import { WEEKDAYS } from '../lexicon/calendar.ts';
import { wordSet } from '../lexicon/wordList.ts';
import type { Token } from '../model/token.ts';
import type { ParsedText } from '../model/parsedText.ts';
import { isCivilDate, weekdayOf } from '../calendar/civilDate.ts';
import { isPause, type Steps } from '../steps.ts';

/** Years to try, counted from the latest that the text names, likeliest first: an article may name the year before it or the one after. */
const OFFSETS = [0, 1, -1, 2, 3, -2];

/**
 * The year of a dateline that names only month and day ("KITWE, Zambia, Feb 8"): one near the latest year that the text names in which the
 * day falls on the weekday that is named first from token `from` on, else on the day after it. Undefined where neither is named.
 */
export function inferYear(
  parsed: ParsedText,
  latest: number | undefined,
  month: number,
  day: number,
  from: number,
): number | undefined {
  const weekday = firstWeekday(parsed, from);
  if (latest === undefined || weekday === undefined) return undefined;
  for (const lag of [0, 1]) {
    for (const offset of OFFSETS) {
      const date = { year: latest + offset, month, day };
      if (isCivilDate(date) && (weekdayOf(date) - weekday + 7) % 7 === lag) return date.year;
    }
  }
  return undefined;
}

/** The latest year that a text names; years to come ("by 2030") don't count. */
export function* latestYear(parsed: ParsedText): Steps<number | undefined> {
  const isPast = (token: Token): boolean =>
    !/^(?:by|until|till|before|than|to|through)$/.test(parsed.tokens[token.index - 1]?.lower ?? '') && !isInPlan(parsed, token);
  let latest: number | undefined;
  for (const token of parsed.tokens) {
    if (isPause(token.index)) yield;
    const isYear = token.text.length === 4 && /^(?:19|20)\d\d$/.test(token.text);
    if (isYear && isPast(token)) latest = Math.max(latest ?? 0, Number(token.text));
  }
  return latest;
}

/** Lemmas of what is to come, and bounds of it. */
const PLANNING = wordSet(
  'will would could should may might due expect plan target forecast goal schedule set end by until till before through next',
);
const PLAN_REACH = 40;

/** Whether the sentence of a year speaks of what is to come: "production will start in 2027", "by the end of 2030". */
function isInPlan(parsed: ParsedText, { index, sentence }: Token): boolean {
  return parsed.tokens
    .slice(Math.max(0, index - PLAN_REACH), index + PLAN_REACH)
    .some((token) => token.sentence === sentence && (PLANNING.has(token.lower) || PLANNING.has(token.lemma)));
}

function firstWeekday(parsed: ParsedText, from: number): number | undefined {
  const isWeekday = ({ lower, text }: Token): boolean => lower.endsWith('day') && /^\p{Lu}/u.test(text) && WEEKDAYS.has(lower);
  for (let at = from; at < parsed.tokens.length; at++) {
    const token = parsed.tokens[at];
    if (token !== undefined && isWeekday(token)) return WEEKDAYS.get(token.lower);
  }
  return undefined;
}
