import { areOfTwoPlaces } from './apart.ts';
import { anyOf, CHANGED, HEDGE } from './changeWords.ts';
import { ASIDE_BEFORE, wordsBetween } from './becomes.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import type { Thing } from './thing.ts';
import { DAY, MONTH, PERIOD } from './timeWords.ts';
import { differByMore } from './values.ts';

const YEAR = '(?:19|20)\\d\\ds?';
/** Words that tell of another time than the day of the story. */
const THEN = new RegExp(
  `\\b${anyOf(
    ...[
      'once',
      'formerly',
      'originally',
      'initially',
      'at first',
      'previously',
      'used to',
      'at (?:its|their|the) (?:peak|height)',
    ],
    `${anyOf('in', 'at', 'since', 'by', 'until', 'before')} (?:the )?(?:late |early |mid-)?${YEAR}`,
    `${PERIOD}s? ${anyOf('ago', 'earlier', 'before')}`,
    `${anyOf('last', 'the previous', 'the prior')} ${PERIOD}`,
    `in (?:early |late |mid-)?${MONTH}`,
    ...['when (?!it comes|asked)', 'yesterday', 'that (?:morning|afternoon)', 'the day before', 'before (?:the|its|his|her)'],
    ...['peaked', 'first (?=\\w+ed)', 'until (?:last|then|now)', 'then$'],
  )}`,
  'i',
);
const NOW = new RegExp(
  `\\b${anyOf(
    ...['now', 'today', 'currently', 'at present', 'so far', 'these days', 'nowadays', 'since then', 'by now'],
    `this ${PERIOD}`,
    `${anyOf('the', 'its', 'their')} ${anyOf('latest', 'newest', 'most recent', 'current', 'last one')}`,
  )}\\b`,
  'i',
);
const STATES = anyOf(
  ...(
    "has have had is are was were been there it[’']s stands? stood employs? employed covers? covered numbers? numbered holds? held owns? owned runs? ran boasts? " +
    'boasted counts? counted totals? totall?ed costs? earns? earned pays? paid charges? charged sells? sold makes? made produces? produced houses? housed worth ' +
    'population payroll membership circulation capacity strength size home be'
  ).split(' '),
);
const SUM = `${HEDGE.replace(/\$$/, '')}(?:an? )?[$£€]?$`;
/** What something has or is, which lasts: not what happened. */
const STATE = new RegExp(
  `\\b${STATES}(?: (?:at|of|for|to|now|down|up|only|just|still|with|worth|him|her|it|them)){0,3} ${SUM}`,
  'i',
);
/** "has doubled the number to", "had fallen below" */
const HAS_BECOME = new RegExp(
  `\\bha(?:s|ve|d)\\b[^.;]*\\b${CHANGED}\\b[^.;]*\\b${anyOf('to', 'below', 'above', 'past')} ${SUM}`,
  'i',
);
const PRESENT =
  /\b(?:has|have|is|are|stands|employs|covers|numbers|holds|owns|runs|boasts|costs|earns|pays|charges|houses)\b[^.;]*$/i;
/** Who or what it is of was named before. */
const SUBJECT_BEFORE =
  /(?:^|[,;:.] |["“]|\b(?:and|but|when|while|whereas) )(?:(?:now|today|then|officially|currently|once) )?(?:it|they|he|she|we|there)(?:['’]s|['’]re)? /i;
const AT_TIME = anyOf(
  `${anyOf('in', 'back in', 'by')} (?:early |late |mid-)?${anyOf(MONTH, YEAR)}`,
  `${anyOf('on', 'by')} ${DAY}`,
  `${anyOf('that', 'the previous', 'the prior', 'last', 'an?', 'one', 'two', 'three', 'four', 'five', 'ten', 'twenty')} ${anyOf(`${PERIOD}s?`, 'morning', 'afternoon', 'evening', 'night')}(?: ${anyOf('ago', 'earlier', 'before')})?`,
  `the (?:day|${PERIOD}) before`,
  'yesterday',
);
/** "; in January it had been aiming for", "That morning it had covered" */
const AT_ANOTHER_TIME = new RegExp(
  `[;.]["”’]? ${AT_TIME},? (?:it|they|he|she|there|we|the (?:company|firm|group|figure|number|toll|total|rate|share)) [^.;,]{0,40}$`,
  'i',
);
/** So near, in code units, stand what was and what is. */
const REACH = 140;
const MOST_TIMES = 20;

/** "The school had 640 pupils when he came. It now has 1,120.": one state at two times. */
export function toldThenAndNow(first: Thing, second: Thing): boolean {
  const between = wordsBetween(first.quantity.target, second.quantity.target);
  if (between === undefined || between.length > REACH || differByMore(MOST_TIMES, first.quantity, second.quantity)) return false;
  if ([first, second].some(({ outcome, isListed }) => outcome !== undefined || isListed)) return false;
  if (belongToTwo(first, second) || (!leavesOut(first, second) && first.unit !== second.unit)) return false;
  const [before, after] = [wordsBefore(first.quantity.target), wordsBefore(second.quantity.target).slice(-between.length)];
  const [one, other] = [timeOf(before, first), timeOf(after, second)];
  if (AT_ANOTHER_TIME.test(between) && one !== 'then') return true;
  return one !== undefined && other !== undefined && one !== other && isOneState(first, second, after);
}

function belongToTwo(first: Thing, second: Thing): boolean {
  const [owner, other] = [first.quantity.bearer, second.quantity.bearer];
  return areOfTwoPlaces(first, second) || (owner !== undefined && other !== undefined && owner !== other);
}

/** The second leaves out what is counted or measured. */
function leavesOut(first: Thing, second: Thing): boolean {
  return second.unit === '' && (second.dimension !== 'count' || first.unit !== '' || first.measured.size > 0);
}

/** @param before what stands in front of it in its sentence, and behind the other */
function timeOf(before: string, { quantity: { target } }: Thing): 'then' | 'now' | undefined {
  const behind = wordsAfter(target).split(/[,;(]|\b(?:and|but|while|although|from)\b/)[0] ?? '';
  const clause = `${before} ${behind}`.trimEnd();
  if (NOW.test(clause)) return 'now';
  if (THEN.test(clause)) return 'then';
  return PRESENT.test(before) ? 'now' : undefined;
}

function isOneState(first: Thing, second: Thing, after: string): boolean {
  const [was, is] = [wordsBefore(first.quantity.target), wordsBefore(second.quantity.target)].map(
    (words) => STATE.test(words) || HAS_BECOME.test(words) || PEAKED.test(words),
  );
  if (is !== true || (was !== true && !ASIDE_BEFORE.test(first.quantity.target.prefix))) return false;
  return second.measured.size === 0 || SUBJECT_BEFORE.test(after) || ASIDE_BEFORE.test(first.quantity.target.prefix);
}

const PEAKED = new RegExp(`\\bpeaked at ${SUM}`, 'i');
