import type { Thing } from './thing.ts';

/** "to 52 from 70", "233, up from 180", "from 13 to 19": what stands between a figure and what it was. */
const UP_FROM = /^\)?,? ?(?:(?:people|percent|cases),? )?(?:up|down|revised) from (?:an? |its |the )?(?:[\w-]+ ){0,4}(?:of )?$/i;
const UP_FROM_BEFORE = /,\s(?:up|down|revised) from (?:about |around |some |nearly |over |more than )?$/i;
const JUST_FROM = /^(?: [\w'’]+){0,2},? from (?:about |nearly |some )?$/i;
const JUST_TO = /^(?: [\w'’]+){0,2} to (?:about |nearly |some |only )?$/i;
const FROM_BEFORE = /\bfrom\s+(?:[\w-]+ )?[$£€]?$/i;
const CHANGING =
  /\b(?:rose|risen|rise|rising|raised?|fell|fallen|fall|cut|increased?|decreased?|climb(?:ed)?|dropped|narrowed|grew|grown|gone|went|improved|lowered|revised|down|up)\b/i;
/** So long a part of a sentence, in code units, may stand between a figure and what it was. */
const SENTENCE = 120;

/** Whether the second figure is what the first was, or the first what the second has become. */
export function standsFrom(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const isOneUnit = first.unit === second.unit || first.unit === '' || second.unit === '';
  return isOneUnit && (standsRightFrom(first, second) || standsUpFrom(first, second, between));
}

function standsRightFrom({ quantity: { target: first } }: Thing, { quantity: { target: second } }: Thing): boolean {
  const gap = second.start - first.end;
  if (gap < 0 || gap > first.suffix.length) return false;
  const between = first.suffix.slice(0, gap);
  if (UP_FROM.test(between)) return true;
  if (JUST_FROM.test(between)) return /\b(?:to|at)\s+(?:[\w-]+ )?[$£€]?$/i.test(first.prefix) && !/\bheard\b/i.test(between);
  return JUST_TO.test(between) && FROM_BEFORE.test(first.prefix) && CHANGING.test(first.prefix);
}

/** "60 homes, officials said, up from 38": behind what stands between. */
function standsUpFrom(
  { quantity: { target: first } }: Thing,
  { quantity: { target: second } }: Thing,
  between: readonly Thing[],
): boolean {
  return between.length === 0 && UP_FROM_BEFORE.test(second.prefix) && second.start - first.end <= SENTENCE;
}

/** "from 13 to 19": the first of two is the former one. */
export function risesFrom({ quantity: { target } }: Thing): boolean {
  return FROM_BEFORE.test(target.prefix) && !/^,? ?(?:up|down|revised) from\b/i.test(target.suffix);
}

/** "fallen from 83% to 66%": a figure that begins a change is told with its end. */
export function startsChange({ quantity: { target } }: Thing): boolean {
  return /\bfrom\s+[$£€]?$/i.test(target.prefix) && JUST_TO.test(/^[^\d]*?\bto /.exec(target.suffix)?.[0] ?? '');
}
