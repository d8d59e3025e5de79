import { becomes, wordsBetween } from './becomes.ts';
import { anyOf, BEFOREHAND, HEDGE, speaksOfChange, TOLD_OF } from './changeWords.ts';
import { endsSentence, wordsAfter, wordsBefore } from './context.ts';
import { toldThenAndNow } from './thenAndNow.ts';
import type { Thing } from './thing.ts';
import { differByMore, sizeOf } from './values.ts';
import { DAY, MONTH, PERIOD } from './timeWords.ts';

/** "an opening of", "an earlier forecast of": what the former figure is called. */
const CALLED = '(?:(?:an?|its|the|their) )?(?:[\\w-]+ ){0,4}?(?:of |at )?';
const MONEY = '(?:[\\w-]+ )?[$£€]?';
const SHARE = '(?: (?:by )?[\\d.,]+ ?(?:%|per ?cent|points?|percentage points?),?)?';
const CHANGES = anyOf(
  'up',
  'down',
  'revised',
  'correct(?:s|ed)',
  `an? (?:[\\w.%-]+ ){0,3}${anyOf('rise', 'drop', 'fall', 'increase', 'decrease', 'decline', 'jump', 'gain')}`,
);
/** "a week ago", "last year" */
const THAT_TIME = anyOf(
  ...[MONTH, '(?:19|20)\\d\\d', DAY],
  `(?:an?|one|two|three|five|ten|twenty|\\d+|last|the previous) ${PERIOD}s?(?: ago| earlier| before)?`,
);
/** "233, up from 180", "were down from 1.08 million", "a drop from 76 percent", "up 5% from": in front of what it was. */
const UP_FROM = new RegExp(
  `\\b${CHANGES}(?: \\w+ly)?(?: for [\\w’'-]+)?${SHARE} from (?:${THAT_TIME},? when [^.;,]{0,50}? (?:of |at )?)?${CALLED}${HEDGE}`,
  'i',
);
/** In a sentence of its own: "That is up from 41 percent in May." */
const IT_IS = /\b(?:That|This|It|They|Which)(?: is| was| are| were|['’]s|['’]re|,? )/;
const THAN = `${anyOf('higher', 'lower', 'more', 'fewer', 'less', 'better', 'worse', 'greater', 'smaller', 'larger', 'faster', 'slower', 'stronger', 'weaker')} than`;
const COMPARING = anyOf(
  'compare[ds]? (?:with|to)',
  'against',
  'versus',
  'after',
  'from',
  'above',
  'below',
  'beating',
  'exceeding',
  `(?:up|down)${SHARE} (?:on|over)`,
  'topping',
  'an? (?:[\\w-]+ )?(?:increase|rise|gain|improvement|advance) (?:over|on)',
  'surpassing',
  THAN,
);
const LAST = anyOf('last', 'the last', 'the previous', 'the prior', 'previous', 'prior');
/** In front of a figure of another time, where that time is said behind it. */
const COMPARED = new RegExp(`\\b${COMPARING} (?:the |an? |its )?(?:(?:[\\w-]+ ){1,3}of )?(?:[\\w-]+ )?${HEDGE}`, 'i');
/** "than in the same period of 2017, when", "whereas last week there were" */
const AT_ANOTHER_TIME = new RegExp(
  `\\b${anyOf(`same ${anyOf('period', 'time', PERIOD, '\\w+ of')}[^,.;]{0,16}, when`, `${PERIOD} (?:earlier|before|ago), when`, `${LAST} (?:poll|survey|report|count|update|estimate),? (?:which|that|when)`, `${anyOf('whereas', 'while', 'but')} ${LAST} ${PERIOD}`)}(?: [\\w’']+){0,4} ${HEDGE}`,
  'i',
);
/** "against last year's 41", "above Thursday's $4.58" */
const COMPARED_WITH_LAST = new RegExp(
  `\\b${COMPARING} (?:the |its )?${anyOf(
    `${anyOf(`${LAST} ${PERIOD}`, 'yesterday', DAY, MONTH)}['’]s (?:[\\w-]+ )?(?:(?:close|finish|settlement|fixing|level|price|average|figure) of )?`,
    `${anyOf('(?:19|20)\\d\\d', MONTH, LAST)} ${anyOf('value', 'figure', 'level', 'rate', 'total', 'price', 'average', 'reading')} of `,
  )}${HEDGE.replace(/\$$/, '')}[$£€]?$`,
  'i',
);
/** "That compares with 26 last year.", "The figure was 26 a year earlier.", "A year earlier it was 26." */
const OWN_SENTENCE = new RegExp(
  `(?:^|[.!?]["”’]? |\n)${anyOf(
    `(?:That|This|It|Which) compare[ds]? (?:with|to) (?:just |only )?`,
    '(?:It|They) (?:was|were|stood at|had been) ',
    `(?:The|That|This) (?:comparable |corresponding )?${anyOf('figure', 'number', 'rate', 'total', 'share', 'toll', 'average', 'level')} (?:was|were|stood at|had been) `,
  )}${HEDGE.replace(/\$$/, '')}[$£€]?$`,
);
const WAS_THEN = new RegExp(
  `(?:^|[.!?]["”’]? |\n)${anyOf('A year (?:earlier|ago|before)', `Last ${PERIOD}`, `The (?:previous|prior) ${PERIOD}`, `In (?:the previous ${PERIOD}|(?:19|20)\\d\\d|${MONTH})`, `On ${DAY}`)},? (?:it|the (?:figure|number|rate|total|toll)) (?:was|stood at|had been) ${HEDGE.replace(/\$$/, '')}[$£€]?$`,
);
const WHEN = anyOf(
  `${anyOf('in', 'for', 'during', 'at', 'on', 'by', 'of')} (?:the |an? |its |all of |early |mid-|late )?${anyOf('same', 'year-ago', 'year-earlier', 'previous', 'prior', 'last', 'first', 'second', 'third', 'fourth', 'period', MONTH, DAY, '(?:19|20)\\d\\d')}`,
  `(?:the |an? |\\w+ )?${PERIOD}s? (?:ago|earlier|before)`,
  `${LAST} ${anyOf(PERIOD, MONTH, DAY)}`,
  `under (?:the )?${anyOf('current', 'existing', 'present', 'old', 'previous')}`,
  ...['currently', 'at present', 'today', 'now', 'earlier'],
  `${BEFOREHAND} ${TOLD_OF}`,
);
const TIME_BEHIND = new RegExp(
  `^\\s*(?:who (?:did|said|felt|thought)(?: so| that)? )?(?:(?!of\\b|among\\b|and\\b|but\\b|who\\b)[\\p{Ll}%-]+ ){0,5}?${WHEN}\\b`,
  'u',
);
const PRESENT = '(?:(?:(?:an?|the|its) )?(?:current|present|new|record) (?:[\\w-]+ of )?)?';
const TO = new RegExp(`^(?: (?!and\\b(?! ${MONTH})|but\\b|while\\b)[^\\s;.]+){0,20},? to ${PRESENT}${HEDGE}`, 'i');
/** Nothing stands between but a noun: the reader of figures tells a change from a range. */
const JUST_TO = new RegExp(`^(?: [^\\s;.,]+)?,? to ${PRESENT}${HEDGE}`, 'i');
const JUST_FROM = new RegExp(`^(?: (?!(?:and|but|while)\\b)[^\\s,;.]+){0,6},? from (?:\\p{L}+['’]s )?${CALLED}${HEDGE}`, 'iu');
const FROM_BEFORE = new RegExp(
  `\\bfrom\\s+(?:what (?:was|were|had been) (?:then )?)?(?:(?:\\p{L}+['’]s|an?|its|the|their)\\s+)?(?:(?:[\\w-]+ ){0,3}(?:high|low|peak|record|level|average) of )?(?:(?:previous|earlier|initial|former|preliminary|original|first|current|present|existing|usual)\\s+(?:\\w+ of )?)?${MONEY}$`,
  'iu',
);
const TO_BEFORE = new RegExp(`\\b(?:to|at)\\s+${MONEY}$`, 'i');
/** What changes seldom becomes so many times more. */
const MOST_TIMES = 8;
/** Where it is said in so many words: "up from", "dropped to 200, from 2,000"; "compared with 60% in 1984". */
const MOST_TIMES_UP = 50;
const MOST_TIMES_THEN = 20;
/** So long a part of a sentence, in code units, may stand between a figure and what it was. */
const SENTENCE = 160;

/** Whether the second figure is what the first was, or the first what the second has become. */
export function standsFrom(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  if (between.length === 0 && !isFormer(first) && (becomes(first, second) || toldThenAndNow(first, second))) return true;
  if (!haveOneUnit(first, second) || differByMore(mostTimes(first, second), first.quantity, second.quantity)) return false;
  if (standsInParallel(first, second, between)) return true;
  if (shareSentence(first, second)) return risesTo(first, second) || standsUpFrom(first, second, between);
  return between.length === 0 && isSaidOfIt(first, second);
}

function haveOneUnit(first: Thing, second: Thing): boolean {
  const counted = [first.unit, second.unit];
  if (first.unit === second.unit || (first.persons && second.persons) || counted.includes('people')) return true;
  if (first.unit !== '' && second.unit !== '') return false;
  // "The toll rose to 91 from two boats that sank."
  return first.outcome === undefined || second.outcome !== undefined || second.persons || second.unit === '';
}

function mostTimes({ quantity: { target: first } }: Thing, { quantity: { target: second } }: Thing): number {
  const isTold = FROM_BEFORE.test(second.prefix) && TO_BEFORE.test(first.prefix) && speaksOfChange(wordsBefore(first));
  const isToldAhead = FROM_BEFORE.test(first.prefix) && TO_BEFORE.test(second.prefix);
  if (UP_FROM.test(second.prefix) || isTold || (isToldAhead && speaksOfChange(wordsBefore(first)))) return MOST_TIMES_UP;
  return isToldAhead || (COMPARED.test(second.prefix) && TIME_BEHIND.test(second.suffix)) ? MOST_TIMES_THEN : MOST_TIMES;
}

const COMPARES = new RegExp(
  `(?:${anyOf('compared? (?:with|to)', 'against', 'versus', 'up from', 'down from')} [^.;]{0,60}\\band|\\band [^.;]{0,60}, (?:as |was |were )?${anyOf('compared (?:with|to)', 'up from', 'down from')}) (?:[\\w-]+ ){0,3}$`,
  'i',
);

/** "612 cases and 341 deaths, compared with 580 cases and 330 deaths": each beside its own kind. */
function standsInParallel(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  if (first.unit === '' || first.unit !== second.unit || between.length === 0) return false;
  const words = wordsBetween(first.quantity.target, second.quantity.target);
  return (
    words !== undefined &&
    !endsSentence(words) &&
    between.every(({ unit }) => unit !== first.unit) &&
    COMPARES.test(`${wordsBefore(first.quantity.target)} ${second.quantity.target.prefix}`)
  );
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
  if (gap < 0 || gap > SENTENCE) return false;
  const isThen = OWN_SENTENCE.test(second.prefix) && (TIME_BEHIND.test(second.suffix) || / compare/.test(second.prefix));
  return isThen || WAS_THEN.test(second.prefix) || (IT_IS.test(second.prefix) && UP_FROM.test(second.prefix));
}

/** "from 13 in 1994 to 19", "to 52 from 70". */
function risesTo(former: Thing, latter: Thing): boolean {
  const [{ target: first }, { target: second }] = [former.quantity, latter.quantity];
  const between = wordsBetween(first, second);
  if (between === undefined) return false;
  if (JUST_FROM.test(between)) return TO_BEFORE.test(first.prefix) && !/\bheard\b/i.test(between);
  if (!TO.test(between) || !FROM_BEFORE.test(first.prefix)) return false;
  // A range goes up.
  const goesDown = sizeOf(former.quantity) > sizeOf(latter.quantity);
  if (
    /\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ying)|stretch(?:es|ing)|go(?:es|ing)|extending|runs|running|span(?:s|ning))\b[^.;,]*$/i.test(
      wordsBefore(first),
    )
  )
    return false;
  return goesDown || JUST_TO.test(between) || speaksOfChange(wordsBefore(first)) || /\b(?:in|on|at|last|ago)\b/.test(between);
}

/** "60 homes, officials said, up from 38", "7.7 million bags compared with 7.6 million in the year-ago period". */
function standsUpFrom(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const { prefix } = second.quantity.target;
  // "264 million people in 41 cities, up from 247 million": not the cities.
  if (UP_FROM.test(prefix))
    return between.every(
      ({ quantity }) => UP_FROM.test(quantity.target.prefix) || differByMore(MOST_TIMES, quantity, second.quantity),
    );
  if (
    between.some((other) => !isCompared(other) && !UP_FROM.test(other.quantity.target.prefix)) ||
    FROM_BEFORE.test(first.quantity.target.prefix)
  )
    return false;
  return isCompared(second) || isChangedAgainst(first, second);
}

/** "slid to $14 million versus $22 million" */
const VERSUS = new RegExp(`^,? ${anyOf('versus', 'against', 'compared (?:with|to)')} (?:an? |the )?${HEDGE}`, 'i');

function isChangedAgainst({ quantity: { target: first } }: Thing, { quantity: { target: second } }: Thing): boolean {
  return (
    TO_BEFORE.test(first.prefix) &&
    speaksOfChange(wordsBefore(first)) &&
    VERSUS.test(wordsBetween(first, second) ?? '') &&
    /^\s*(?:[.,;)]|$)/.test(second.suffix)
  );
}

/** "compared with 7.6 million in the year-ago period", "but slightly better than the 15 million rate in February" */
function isCompared({
  quantity: {
    target: { prefix, suffix },
  },
}: Thing): boolean {
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
