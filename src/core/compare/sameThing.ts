import { answers } from './answers.ts';
import { speaksOfError } from './changeWords.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import { isSetAgainst } from './apart.ts';
import { countSame } from './sameNouns.ts';
import type { Thing } from './thing.ts';

/** So far apart, in code units, a figure may stand from one that it points back to, and from another of the same thing. */
export const BACK = 400;
const APART = 4000;
/** Two tellings of one thing differ by no more. */
const MOST_TIMES = 20;
export const MOST_TIMES_POINTING = 8;
export const MOST_TIMES_LOOSE = 3;
/** Stems of nouns that count people of any kind. */
const ANYBODY = new Set('people person victim dead death fatality casualty injury injured wounded missing body'.split(' '));

/** Whether two figures can be of one thing, by what is counted or measured and what is said of it. @param times by how much they differ */
export function isSameThing(first: Thing, second: Thing, between: readonly Thing[], times: number): boolean {
  const distance = second.quantity.target.start - first.quantity.target.end;
  if (times > MOST_TIMES || distance > APART) return false;
  if (answers(first, second, between)) return true;
  if (first.pointsBack !== second.pointsBack && first.dimension === 'count')
    return (
      pointsAt(first, second, between, distance) &&
      (times <= MOST_TIMES_POINTING || isNumberByTwo(first, second) || sayTheSame(first, second) || isCorrected(first, second))
    );
  return first.dimension === 'count'
    ? countsSame(first, second, distance, times)
    : measuresSame(first, second, distance, between);
}

/** "Police put the crowd at 8,000; organisers said 25,000 people": the nearest figure on the other side. */
function pointsAt(first: Thing, second: Thing, between: readonly Thing[], distance: number): boolean {
  const [pointer, told] = first.pointsBack ? [first, second] : [second, first];
  if (distance > BACK || between.some(({ outcome }) => pointer.outcome === undefined || outcome === pointer.outcome))
    return false;
  if (pointer.outcome !== undefined && pointer.outcome !== told.outcome) return false;
  if (pointer.measured.size === 0 && pointer.outcome === undefined && !isGiven(pointer) && !isCounterclaim(first, second))
    return false;
  return told.unit !== '' && (told.persons || pointer.measured.size > 0 || areSaidByTwo(first, second));
}

/** "The government put the death toll at 173", of which others said more than a thousand. */
export function isNumberByTwo(first: Thing, second: Thing): boolean {
  return second.isNumber && areSaidByTwo(first, second);
}

function areSaidByTwo(first: Thing, second: Thing): boolean {
  return first.source !== undefined && second.source !== undefined && first.source !== second.source;
}

/** "put it at 40", "reached 71" */
function isGiven({ quantity: { target } }: Thing): boolean {
  return (
    /\b(?:at|to|reached|is|was|are|were|only|as|says?|said|claim(?:s|ed)?|estimate[sd]?|counted|reported)\s*$/i.test(
      target.prefix,
    ) || /\b(?:figure|estimate|toll|count|number|total|report|tally) of (?:about |at least )?$/i.test(target.prefix)
  );
}

/** "aboard, but the port estimated that 1,900 were": the other side's count of what was counted. */
function isCounterclaim(first: Thing, second: Thing): boolean {
  return areSaidByTwo(first, second) && isSetAgainst(first, second) && /\bthat $/.test(second.quantity.target.prefix);
}

function countsSame(first: Thing, second: Thing, distance: number, times: number): boolean {
  if (first.pointsBack && second.pointsBack)
    return (
      distance <= BACK &&
      (first.measured.size > 0 || first.outcome !== undefined) &&
      isGiven(second) &&
      (first.outcome === second.outcome || first.measured.size * second.measured.size === 0)
    );
  if (first.outcome !== second.outcome && first.outcome !== undefined && second.outcome !== undefined) return false;
  if (countSame(first.unit, second.unit)) return happensSame(first, second, distance, times);
  const sameUnit = first.unit === second.unit;
  if (!sameUnit && !(first.persons && second.persons && first.outcome !== undefined && first.outcome === second.outcome))
    return false;
  const isAnybody = countAnybody(first) && countAnybody(second);
  const isAnswer = second.unit === 'men' && distance < BACK && areSaidByTwo(first, second);
  if (!sameUnit && !isAnybody && !isAnswer && !isSetAgainst(first, second)) return false;
  return (
    (first.outcome !== undefined && first.outcome === second.outcome) ||
    (first.predicate !== '' && first.predicate === second.predicate) ||
    shares(first.triggers, second.triggers) ||
    sameWordsBehind(first, second) ||
    (areSaidByTwo(first, second) &&
      distance < BACK &&
      (first.predicate === '' || second.predicate === '' || (times <= MOST_TIMES_LOOSE && shares(first.types, second.types))))
  );
}

/** "people", "deaths": not a group of those who are counted. */
function countAnybody({ unit }: Thing): boolean {
  return unit === '' || ANYBODY.has(unit);
}

/** Of the same things in other words only what happens to both tells that they are of one thing, and by two who say so. */
function happensSame(first: Thing, second: Thing, distance: number, times: number): boolean {
  if (first.source === second.source || distance >= BACK || times > MOST_TIMES_LOOSE) return false;
  return (
    (first.outcome !== undefined && first.outcome === second.outcome) ||
    (first.predicate !== '' && first.predicate === second.predicate) ||
    shares(first.triggers, second.triggers) ||
    shares(first.types, second.types)
  );
}

/** Both are told of in the same words. */
export function sayTheSame(first: Thing, second: Thing): boolean {
  return (first.predicate !== '' && first.predicate === second.predicate) || sameWordsBehind(first, second);
}

function sameWordsBehind(first: Thing, second: Thing): boolean {
  const [a, b] = [first, second].map(({ quantity: { target } }) =>
    wordsAfter(target)
      .toLowerCase()
      .trim()
      .split(/[\s,;]+/)
      .slice(0, 2)
      .join(' '),
  );
  const [one, other] = [a, b].map((words) => words?.split(' ')[0] ?? '');
  return a !== undefined && ((a === b && a.includes(' ')) || (one === other && (one ?? '').length > 5));
}

/** Of the quake that the article is about. */
const MAGNITUDE = 'measurement/magnitude';

/** "the stadium would cost $90 million", "put the cost at $140 million"; "covered 30 hectares", "it covered 75 hectares". */
function measuresSame(first: Thing, second: Thing, distance: number, between: readonly Thing[]): boolean {
  if (second.pointsBack && second.measured.size > 0 && between.length === 0) return distance < BACK;
  if (first.dimension === MAGNITUDE) return distance < BACK;
  const [a, b] = [first.measured, second.measured];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size > 0) return [...few].every((word) => many.has(word)) && (few.size === many.size || distance < BACK);
  const isPronoun = /\b(?:it|he|she|its speed|they|its \w+)\s+(?:\w+\s+){0,2}(?:(?:at|to)\s+)?$/i.test(
    second.quantity.target.prefix,
  );
  if (distance >= BACK || b.size > 0) return false;
  return isPronoun || (a.size === 0 && areSaidByTwo(first, second) && shares(first.triggers, second.triggers));
}

function isCorrected(first: Thing, second: Thing): boolean {
  return [first, second].some(
    ({ quantity: { target, measured } }) => speaksOfError(wordsBefore(target)) || speaksOfError(measured ?? ''),
  );
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((one) => b.has(one));
}
