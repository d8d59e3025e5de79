import { WEEKDAYS } from '../../../lexicon/calendar.ts';
import type { Token } from '../../../model/token.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import { isCivilDate, weekdayOf } from '../../../calendar/civilDate.ts';

/** Years to try, counted from the latest that the text names, likeliest first: an article may name the year before it or the one after. */
const OFFSETS = [0, 1, -1, 2, 3, -2];

/**
 * The year of a dateline that names only month and day ("KITWE, Zambia, Feb 8"): one near the latest year that the text names in which the
 * day falls on the weekday that is named first from token `from` on, else on the day after it. Undefined where neither is named.
 */
export function inferYear(parsed: ParsedText, month: number, day: number, from: number): number | undefined {
  const latest = latestYear(parsed);
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
export function latestYear(parsed: ParsedText): number | undefined {
  let latest: number | undefined;
  for (const token of parsed.tokens) {
    if (!/^(?:19|20)\d\d$/.test(token.text)) continue;
    const before = parsed.tokens[token.index - 1]?.lower ?? '';
    if (isInPlan(parsed, token)) continue;
    if (['by', 'until', 'till', 'before', 'than', 'to', 'through'].includes(before)) continue;
    const year = Number(token.text);
    if (latest === undefined || year > latest) latest = year;
  }
  return latest;
}

const PLANNING =
  /^(?:will|would|could|should|shall|may|might|due|expected|expects?|expect|plans?|planned|target|targets?|forecasts?|goal|aims?|by|until|till|before|through|next|scheduled|set|hopes?|projected|deadline|end)$/;

const PLAN_REACH = 40;

/** Whether the sentence of a year speaks of what is to come: "production will start in 2027", "by the end of 2030". */
function isInPlan(parsed: ParsedText, token: Token): boolean {
  const sentence = parsed.sentences[token.sentence];
  if (sentence === undefined) return false;
  const from = Math.max(sentence.firstToken, token.index - PLAN_REACH);
  const to = Math.min(sentence.endToken, token.index + PLAN_REACH);
  for (let i = from; i < to; i += 1) if (PLANNING.test(parsed.tokens[i]?.lower ?? '')) return true;
  return false;
}

function firstWeekday(parsed: ParsedText, from: number): number | undefined {
  const found = parsed.tokens.find(
    (token) => token.index >= from && token.lower.endsWith('day') && /^\p{Lu}/u.test(token.text) && WEEKDAYS.has(token.lower),
  );
  return found === undefined ? undefined : WEEKDAYS.get(found.lower);
}
