import { anyOf, CHANGED, HEDGE } from './changeWords.ts';
import { wordsBetween } from './becomes.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import type { Thing } from './thing.ts';
import { differByMore } from './values.ts';

const PERIOD = '(?:year|month|week|day|decade|century|quarter|season)';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
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
    `${anyOf('in', 'at', 'since', 'by', 'until', 'before')} (?:the )?(?:late |early |mid-)?(?:19|20)\\d\\ds?`,
    `${PERIOD}s? ${anyOf('ago', 'earlier', 'before')}`,
    `${anyOf('last', 'the previous', 'the prior')} ${PERIOD}`,
    `in (?:early |late |mid-)?${MONTH}`,
    ...['when (?!it comes|asked)', 'yesterday', 'that (?:morning|afternoon)', 'the day before', 'before (?:the|its|his|her)'],
  )}\\b`,
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
/** What something has or is, which lasts: not what happened. */
const STATE = new RegExp(
  `\\b${anyOf(
    ...[
      'has',
      'have',
      'had',
      'is',
      'are',
      'was',
      'were',
      'been',
      'there',
      "it[’']s",
      'stands?',
      'stood',
      'employs?',
      'employed',
      'covers?',
      'covered',
    ],
    ...[
      'numbers?',
      'numbered',
      'holds?',
      'held',
      'owns?',
      'owned',
      'runs?',
      'ran',
      'boasts?',
      'boasted',
      'counts?',
      'counted',
      'totals?',
    ],
    ...[
      'totall?ed',
      'costs?',
      'earns?',
      'earned',
      'pays?',
      'paid',
      'charges?',
      'charged',
      'sells?',
      'sold',
      'makes?',
      'made',
      'produces?',
    ],
    ...['produced', 'population', 'payroll', 'membership', 'circulation', 'capacity', 'strength', 'size'],
  )}(?: (?:at|of|for|only|just|with|as many as|him|her|it|them)){0,3} ${HEDGE.replace(/\$$/, '')}(?:an? )?[$£€]?$`,
  'i',
);
const HAS_BECOME = new RegExp(`\\bha(?:s|ve)\\b[^.;]*\\b${CHANGED}\\b[^.;]*\\bto ${HEDGE.replace(/\$$/, '')}[$£€]?$`, 'i');
const PRESENT = /\b(?:has|have|is|are|stands|employs|covers|numbers|holds|owns|runs|boasts|costs|earns|pays|charges)\b[^.;]*$/i;
/** Who or what it is of was named before. */
const SUBJECT_BEFORE =
  /(?:^|[,;:.] |["“]|\b(?:and|but|when|while|whereas) )(?:(?:now|today|then|officially|currently|once) )?(?:it|they|he|she|we|there)(?:['’]s|['’]re)? /i;

const OPENS_THEN = new RegExp(
  `(?:[;.]["”’]?) (?:${anyOf('in', 'back in', 'by')} (?:early |late |mid-)?${anyOf(MONTH, '(?:19|20)\\d\\ds?')}|${anyOf('that', 'the previous', 'the prior', 'last', 'an?', 'one', 'two', 'three', 'five', 'ten')} (?:${PERIOD}s?|morning|afternoon|evening|night)(?: ${anyOf('ago', 'earlier', 'before')})?|the (?:day|${PERIOD}) before|yesterday),? (?:it|they|he|she|there|we) [^.;,]{0,40}$`,
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
  const [before, after] = [wordsBefore(first.quantity.target), wordsBefore(second.quantity.target).slice(-between.length)];
  const [one, other] = [timeOf(before, first), timeOf(after, second)];
  if (opensThen(between) && one !== 'then') return leavesOut(first, second) || first.unit === second.unit;
  return one !== undefined && other !== undefined && one !== other && isOneState(first, second);
}

/** "; in January it had been aiming for", "That morning it had covered": the next clause begins with another time, and tells of what was told of before. */
function opensThen(between: string): boolean {
  return OPENS_THEN.test(between);
}

/** The second leaves out what is counted or measured. */
function leavesOut(first: Thing, second: Thing): boolean {
  return second.unit === '' && (second.dimension !== 'count' || first.unit !== '' || first.measured.size > 0);
}

/** @param before what stands in front of it in its sentence, and behind the other */
function timeOf(before: string, { quantity: { target } }: Thing): 'then' | 'now' | undefined {
  const clause = `${before} ${wordsAfter(target).split(/[,;(]|\b(?:and|but|while|although|from)\b/)[0] ?? ''}`;
  if (NOW.test(clause)) return 'now';
  if (THEN.test(clause)) return 'then';
  return PRESENT.test(before) ? 'now' : undefined;
}

function isOneState(first: Thing, second: Thing): boolean {
  const [before, after] = [first, second].map(({ quantity: { target } }) => wordsBefore(target));
  if ([before, after].some((words = '') => !STATE.test(words) && !HAS_BECOME.test(words)) && !isAside(first, after)) return false;
  return (
    (leavesOut(first, second) || first.unit === second.unit) && (second.measured.size === 0 || SUBJECT_BEFORE.test(after ?? ''))
  );
}

/** "The reservoir, 91 percent full in January, is at": what was stands as an aside. */
function isAside({ quantity: { target } }: Thing, after = ''): boolean {
  return target.prefix.endsWith(', ') && STATE.test(after);
}
