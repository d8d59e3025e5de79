import { anyOf, HEDGE, speaksOfChange } from './changeWords.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import type { Thing } from './thing.ts';
import { differByMore, sizeOf } from './values.ts';

/** "an opening of", "an earlier forecast of": what the former figure is called. */
const CALLED = '(?:(?:an?|its|the|their) )?(?:[\\w-]+ ){0,4}?(?:of |at )?';
const MONEY = '(?:[\\w-]+ )?[$£€]?';
const SHARE = '(?: (?:by )?[\\d.,]+ ?(?:%|per ?cent|points?|percentage points?),?)?';
const CHANGES = anyOf(
  'up',
  'down',
  'revised',
  `an? (?:\\w+ )?${anyOf('rise', 'drop', 'fall', 'increase', 'decrease', 'decline', 'jump', 'gain')}`,
);
/** "233, up from 180", "were down from 1.08 million", "a drop from 76 percent", "up 5% from": in front of what it was. */
const UP_FROM = new RegExp(`\\b${CHANGES}${SHARE} from ${CALLED}${HEDGE}`, 'i');
/** In a sentence of its own: "That is up from 41 percent in May." */
const IT_IS = /\b(?:That|This|It|They|Which)(?: is| was| are| were|['’]s|['’]re|,? )/;
const THAN = `${anyOf('higher', 'lower', 'more', 'fewer', 'less', 'better', 'worse', 'greater', 'smaller', 'larger')} than`;
const COMPARING = anyOf('compared (?:with|to)', 'against', 'versus', 'after', 'from', 'above', 'below', THAN);
const PERIOD = '(?:year|month|week|quarter|season|day|decade)';
const LAST = anyOf('last', 'the last', 'the previous', 'the prior', 'previous', 'prior');
/** In front of a figure of another time, where that time is said behind it. */
const COMPARED = new RegExp(`\\b${COMPARING} (?:the |an? |its )?(?:[\\w-]+ )?${HEDGE}`, 'i');
/** "than in the same period of 2017, when", "whereas last week there were" */
const AT_ANOTHER_TIME = new RegExp(
  `\\b${anyOf(`same ${anyOf('period', 'time', PERIOD, '\\w+ of')}[^,.;]{0,16}, when`, `${PERIOD} (?:earlier|before|ago), when`, `${anyOf('whereas', 'while', 'but')} ${LAST} ${PERIOD}`)}(?: [\\w’']+){0,4} ${HEDGE}`,
  'i',
);
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** "against last year's 41", "above Thursday's $4.58" */
const COMPARED_WITH_LAST = new RegExp(
  `\\b${COMPARING} (?:the )?${anyOf(`${LAST} ${PERIOD}`, 'yesterday', DAY, MONTH)}['’]s (?:[\\w-]+ )?${HEDGE.replace(/\$$/, '')}[$£€]?$`,
  'i',
);
const WHEN = anyOf(
  `${anyOf('in', 'for', 'during', 'at', 'on', 'by', 'of')} (?:the |an? |its |all of )?${anyOf('same', 'year-ago', 'year-earlier', 'previous', 'prior', 'last', 'first', 'period', MONTH, DAY, '(?:19|20)\\d\\d')}`,
  `(?:the |an? |\\w+ )?${PERIOD}s? (?:ago|earlier|before)`,
  `${LAST} ${anyOf(PERIOD, MONTH, DAY)}`,
  'earlier',
);
const TIME_BEHIND = new RegExp(`^\\s*(?:[\\p{Ll}%-]+ ){0,3}?${WHEN}\\b`, 'u');
const TO = new RegExp(`^(?: (?!and\\b|but\\b|while\\b)[^\\s;.]+){0,6},? to ${HEDGE}`, 'i');
const JUST_FROM = new RegExp(`^(?: [^\\s,;.]+){0,6},? from (?:\\p{L}+['’]s )?${HEDGE}`, 'iu');
const FROM_BEFORE = new RegExp(`\\bfrom\\s+${MONEY}$`, 'i');
const TO_BEFORE = new RegExp(`\\b(?:to|at)\\s+${MONEY}$`, 'i');
/** What changes seldom becomes so many times more. */
const MOST_TIMES = 8;
/** Where it is said in so many words. */
const MOST_TIMES_UP = 50;
/** So long a part of a sentence, in code units, may stand between a figure and what it was. */
const SENTENCE = 160;

/** Whether the second figure is what the first was, or the first what the second has become. */
export function standsFrom(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const isOneUnit = first.unit === second.unit || first.unit === '' || second.unit === '';
  const most = UP_FROM.test(second.quantity.target.prefix) ? MOST_TIMES_UP : MOST_TIMES;
  if (!isOneUnit || differByMore(most, first.quantity, second.quantity)) return false;
  if (shareSentence(first, second)) return risesTo(first, second) || standsUpFrom(first, second, between);
  return between.length === 0 && isSaidOfIt(first, second);
}

/** As far as the words beside both tell. */
function shareSentence({ quantity: { target: first } }: Thing, { quantity: { target: second } }: Thing): boolean {
  const gap = second.start - first.end;
  const [after, before] = [wordsAfter(first).length, wordsBefore(second).length];
  const endsAfter = after < first.suffix.length && after < gap;
  const beginsBetween = before < second.prefix.length && before < gap;
  return gap >= 0 && gap <= SENTENCE && !endsAfter && !beginsBetween;
}

/** Right behind the figure, in a sentence of its own. */
function isSaidOfIt({ quantity: { target: first } }: Thing, { quantity: { target: second } }: Thing): boolean {
  const gap = second.start - first.end;
  return gap >= 0 && gap <= SENTENCE && IT_IS.test(second.prefix) && UP_FROM.test(second.prefix);
}

/** "from 13 in 1994 to 19", "to 52 from 70". */
function risesTo(former: Thing, latter: Thing): boolean {
  const [{ target: first }, { target: second }] = [former.quantity, latter.quantity];
  const gap = second.start - first.end;
  if (gap > first.suffix.length) return false;
  const between = first.suffix.slice(0, gap);
  if (JUST_FROM.test(between)) return TO_BEFORE.test(first.prefix) && !/\bheard\b/i.test(between);
  if (!TO.test(between) || !FROM_BEFORE.test(first.prefix)) return false;
  // A range goes up.
  const goesDown = sizeOf(former.quantity) > sizeOf(latter.quantity);
  return goesDown || speaksOfChange(first.prefix) || /\b(?:in|on|at|last|ago)\b/.test(between);
}

/** "60 homes, officials said, up from 38", "7.7 million bags compared with 7.6 million in the year-ago period". */
function standsUpFrom(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const { prefix, suffix } = second.quantity.target;
  // "264 million people in 41 cities, up from 247 million": not the cities.
  if (UP_FROM.test(prefix))
    return between.every(
      ({ quantity }) => UP_FROM.test(quantity.target.prefix) || differByMore(MOST_TIMES, quantity, second.quantity),
    );
  if (between.length > 0 || FROM_BEFORE.test(first.quantity.target.prefix)) return false;
  return COMPARED_WITH_LAST.test(prefix) || AT_ANOTHER_TIME.test(prefix) || (COMPARED.test(prefix) && TIME_BEHIND.test(suffix));
}

/** "from 13 to 19": the first of two is the former one. */
export function risesFrom({ quantity: { target } }: Thing): boolean {
  return FROM_BEFORE.test(target.prefix) && !/^,? ?(?:up|down|revised) from\b/i.test(target.suffix);
}

/** "fallen from 83% to 66%", "to 856 million from 835 million": a former value is told with what became of it, and is no news of its own. */
export function isFormer({ quantity: { target } }: Thing): boolean {
  return FROM_BEFORE.test(target.prefix);
}
