import { differ, standApart, tellOfTwo, tellsForecast } from './apart.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import type { QuantityRelation, RelationKind, RelationReason } from './quantityComparison.ts';
import { isPart } from './relate.ts';
import { countSame } from './sameNouns.ts';
import type { Thing } from './thing.ts';
import { agree, centreOf, intervalOf } from './values.ts';

/** So far apart, in code units, a figure may stand from one that it points back to, and from another of the same thing. */
const BACK = 400;
const APART = 4000;
/** So long a part of a sentence may stand between a figure and what it was. */
const SENTENCE = 120;
/** Two tellings of one thing differ by no more. */
const MOST_TIMES = 20;
const MOST_TIMES_POINTING = 6;
const MOST_TIMES_LOOSE = 3;
/** By no more where nothing is said of both in the same words. */
const MOST_TIMES_UNTOLD = 5;

const CORRECTING =
  /\b(?:correct(?:ion|ed|s)?|should have (?:said|read|been)|earlier version of this|in error|mistaken(?:ly)?|erroneously|misstated|counting error)\b/i;
/** "an earlier estimate", "had said", "initially put": what was told before. */
const EARLIER =
  /\b(?:(?:earlier|first|initially|previously|originally|at first)\s+(?:said|put|reported|gave|thought|estimated|believed|announced|feared|counted|spoken|been)|had\s+(?:earlier |previously |initially |first |already )?(?:said|reported|put|given|been put|announced|estimated|counted|spoken)|(?:earlier|initial|previous|preliminary|first|original) (?:reports?|estimates?|forecasts?|counts?|figures?|tolls?|numbers?|tall(?:y|ies)|totals?|statements?|versions?|stud(?:y|ies)|surveys?|polls?)|in \w+ (?:it|they|he|she) said)\b[^.!?;]*$/i;
/** "the toll had climbed to", "later said": what is told since. */
const LATER =
  /\b(?:rise[ns]?|rose|climb(?:ed|s)?|jump(?:ed|s)?|grow[ns]?|grew|increase[ds]?|fell|fall(?:en|s)?|drop(?:ped|s)?|decrease[ds]?|raised?|revised|lowered|updated)\b[^.!?;]{0,24}\bto\s+(?:at least |about |around |some |nearly |over |more than )?$|\b(?:reached|stands? at|stood at|is now|are now|now at)\s+(?:at least |about |around |some |nearly |over |more than )?$|\b(?:later|since|now|by (?:evening|morning|night|noon|\p{Lu}\p{L}+day)|on \p{Lu}\p{L}+day)\b[^.!?;]*\b(?:say|says|said|put|puts|report(?:ed|s)?|confirm(?:ed|s)?|had|has|have|expects?)\b[^.!?;]*$/iu;
const LOWERED = /\b(?:later|fell|fallen|dropped|decreased|lowered|revised|cut|down)\b/i;
/** Stems of nouns that count people of any kind. */
const ANYBODY = new Set('people person victim dead death fatality casualty injury injured wounded missing body'.split(' '));
/** "to 52 from 70", "233, up from 180", "from 13 to 19": what stands between a figure and what it was. */
const UP_FROM = /^\)?,? ?(?:(?:people|percent|cases),? )?(?:up|down|revised) from (?:an? |its |the )?(?:[\w-]+ ){0,4}(?:of )?$/i;
const UP_FROM_BEFORE = /,\s(?:up|down|revised) from (?:about |around |some |nearly |over |more than )?$/i;
const JUST_FROM = /^(?: [\w'’]+){0,2},? from (?:about |nearly |some )?$/i;
const JUST_TO = /^(?: [\w'’]+){0,2} to (?:about |nearly |some |only )?$/i;
const CHANGING =
  /\b(?:rose|risen|rise|rising|raised?|fell|fallen|fall|cut|increased?|decreased?|climb(?:ed)?|dropped|narrowed|grew|grown|gone|went|improved|lowered|revised|down|up)\b/i;
/** "An audit put the cost at": somebody else says so, even where nobody knows who. */
const PUT_AT = /\bput (?:the|its|their|his|her) [\w ]{2,24} at $/i;

/**
 * What two figures of one thing, told by different sources or at different times, have to do with each other: figures that differ, of which one
 * updates or corrects the other; undefined where they are not of one thing or agree. `first` stands first in the text.
 * @param between the figures of the same dimension that stand between the two
 */
export function bear(first: Thing, second: Thing, between: readonly Thing[]): QuantityRelation | undefined {
  const kind = judge(first, second, between);
  return kind === undefined ? undefined : { first: first.quantity.id, second: second.quantity.id, ...kind };
}

function judge(
  first: Thing,
  second: Thing,
  between: readonly Thing[],
): { kind: RelationKind; reason: RelationReason } | undefined {
  const a = intervalOf(first.quantity);
  const b = intervalOf(second.quantity);
  if (a === undefined || b === undefined || agree(a, b) || first.dimension !== second.dimension) return undefined;
  if (isPart(first.quantity, second.quantity) || standApart(first, second)) return undefined;
  const [low, high] = [centreOf(a), centreOf(b)].sort((one, other) => one - other);
  const isFrom = standsFrom(first, second) || standsUpFrom(first, second, between);
  if (!isFrom && [first, second].some(startsChange)) return undefined;
  if (!isFrom && !isSameThing(first, second, between, low === 0 ? Infinity : (high ?? 0) / (low ?? 1))) return undefined;
  if (isFrom && (high ?? 0) > MOST_TIMES * (low ?? 0)) return undefined;
  return whyTheyDiffer(first, second, between, isFrom);
}

/** The second figure is what the first was, or the first what the second has become. */
function standsFrom(one: Thing, other: Thing): boolean {
  const [{ target: first }, { target: second }] = [one.quantity, other.quantity];
  const gap = second.start - first.end;
  if (gap < 0 || gap > first.suffix.length) return false;
  const between = first.suffix.slice(0, gap);
  if (one.unit !== other.unit && one.unit !== '' && other.unit !== '') return false;
  if (UP_FROM.test(between)) return true;
  if (JUST_FROM.test(between)) return /\b(?:to|at)\s+(?:[\w-]+ )?[$£€]?$/i.test(first.prefix) && !/\bheard\b/i.test(between);
  return JUST_TO.test(between) && /\bfrom\s+(?:[\w-]+ )?[$£€]?$/i.test(first.prefix) && CHANGING.test(first.prefix);
}

/** "60 homes, officials said, up from 38": behind what stands between. */
function standsUpFrom(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const isOneUnit = first.unit === second.unit || second.unit === '';
  return isOneUnit && between.length === 0 && UP_FROM_BEFORE.test(second.quantity.target.prefix) && standNear(first, second);
}

function standNear({ quantity: { target: first } }: Thing, { quantity: { target: second } }: Thing): boolean {
  return second.start - first.end <= SENTENCE;
}

function whyTheyDiffer(
  first: Thing,
  second: Thing,
  between: readonly Thing[],
  isFrom: boolean,
): { kind: RelationKind; reason: RelationReason } | undefined {
  const [before, words] = [first, second].map(({ quantity: { target } }) => `${wordsBefore(target)} ${wordsAfter(target)}`);
  const around = `${before ?? ''} ${words ?? ''} ${first.quantity.target.prefix} ${first.quantity.measured ?? ''} ${second.quantity.measured ?? ''}`;
  if (CORRECTING.test(around)) return { kind: 'corrected', reason: 'says-corrected' };
  if (isFrom) {
    const { prefix, suffix } = first.quantity.target;
    const isRise = /\bfrom\s+(?:[\w-]+ )?[$£€]?$/i.test(prefix) && !/^,? ?(?:up|down|revised) from\b/i.test(suffix);
    return { kind: 'updated', reason: isRise ? 'says-update' : 'says-earlier' };
  }
  const hasOther = second.source !== undefined || PUT_AT.test(second.quantity.target.prefix);
  const twoSources = first.source !== undefined && hasOther && first.source !== second.source && !areOneSpeaker(first, second);
  const timesDiffer = differ(first.scope.times, second.scope.times);
  const saysEarlier = second.leads.some((words) => EARLIER.test(words));
  const saysLater = second.leads.some((words) => LATER.test(words)) || first.leads.some((words) => EARLIER.test(words));
  const isNext = first.dimension === 'count' || between.length === 0;
  if (!twoSources && isNext && (saysEarlier || saysLater) && mayFollow(first, second, saysEarlier))
    return { kind: 'updated', reason: saysEarlier ? 'says-earlier' : 'says-update' };
  if (twoSources && saysLater && second.pointsBack && mayFollow(first, second, false))
    return { kind: 'updated', reason: 'says-update' };
  if (timesDiffer || tellOfTwo(first, second) || between.some((other) => isAlike(other, second))) return undefined;
  if (twoSources && isFar(first, second) && !sayTheSame(first, second)) return undefined;
  if (twoSources)
    return saysEarlier || saysLater
      ? { kind: 'other', reason: 'same-topic' }
      : { kind: 'conflicting', reason: 'different-sources' };
  const oneSource = (first.source === undefined) !== (second.source === undefined);
  return oneSource && isClose(first, second) ? { kind: 'other', reason: 'same-topic' } : undefined;
}

function isFar({ quantity: first }: Thing, { quantity: second }: Thing): boolean {
  const [a, b] = [first, second].map((quantity) => centreOf(intervalOf(quantity) ?? { low: 0, high: 0 }));
  return Math.max(a ?? 0, b ?? 0) > MOST_TIMES_UNTOLD * Math.min(a ?? 0, b ?? 0);
}

function sayTheSame(first: Thing, second: Thing): boolean {
  return (first.predicate !== '' && first.predicate === second.predicate) || sameWordsBehind(first, second);
}

/** "Pakistani officials" and "officials". */
function areOneSpeaker(first: Thing, second: Thing): boolean {
  return first.speaker !== undefined && first.speaker === second.speaker;
}

/** A third figure of the same stands between: then they are a row, of places or of days. */
function isAlike(one: Thing, other: Thing): boolean {
  return one.unit === other.unit && one.outcome === other.outcome && (one.unit !== '' || one.outcome !== undefined);
}

/** A forecast updates no telling of what was, nor a number of another order; tolls only rise, but where somebody says that they were lowered. */
function mayFollow(first: Thing, second: Thing, isEarlier: boolean): boolean {
  const [older, newer] = isEarlier ? [second, first] : [first, second];
  const [low, high] = [older, newer].map(({ quantity }) => centreOf(intervalOf(quantity) ?? { low: 0, high: 0 }));
  if (low === undefined || high === undefined || Math.max(low, high) > MOST_TIMES_POINTING * Math.min(low, high)) return false;
  if (tellsForecast(newer) && !tellsForecast(older)) return false;
  const saysWhen =
    isEarlier || older.leads.some((words) => EARLIER.test(words)) || newer.leads.some((words) => LOWERED.test(words));
  return older.outcome !== 'dead' || high >= low || saysWhen;
}

function isCorrected(first: Thing, second: Thing): boolean {
  return [first, second].some(
    ({ quantity: { target, measured } }) => CORRECTING.test(wordsBefore(target)) || CORRECTING.test(measured ?? ''),
  );
}

/** Without two sources only the very same words are of one thing. */
function isClose(first: Thing, second: Thing): boolean {
  const isNear = second.quantity.target.start - first.quantity.target.end < BACK;
  return (
    isNear && first.predicate !== '' && first.predicate === second.predicate && first.unit !== '' && first.unit === second.unit
  );
}

/** "fallen from 83% to 66%": a figure that begins a change is told with its end. */
function startsChange({ quantity: { target } }: Thing): boolean {
  return /\bfrom\s+[$£€]?$/i.test(target.prefix) && JUST_TO.test(/^[^\d]*?\bto /.exec(target.suffix)?.[0] ?? '');
}

function isSameThing(first: Thing, second: Thing, between: readonly Thing[], times: number): boolean {
  const distance = second.quantity.target.start - first.quantity.target.end;
  if (times > MOST_TIMES || distance > APART) return false;
  if (first.pointsBack !== second.pointsBack && first.dimension === 'count')
    return pointsAt(first, second, between, distance) && (times <= MOST_TIMES_POINTING || isCorrected(first, second));
  return first.dimension === 'count' ? countsSame(first, second, distance, times) : measuresSame(first, second, distance);
}

/** "Police put the crowd at 8,000; organisers said 25,000 people": the nearest figure on the other side. */
function pointsAt(first: Thing, second: Thing, between: readonly Thing[], distance: number): boolean {
  if (distance > BACK || between.length > 0) return false;
  const [pointer, told] = first.pointsBack ? [first, second] : [second, first];
  if (pointer.outcome !== undefined && pointer.outcome !== told.outcome) return false;
  if (pointer.measured.size === 0 && pointer.outcome === undefined && !isGiven(pointer)) return false;
  return told.unit !== '' && (told.persons || pointer.measured.size > 0);
}

/** "put it at 40", "reached 71" */
function isGiven({ quantity: { target } }: Thing): boolean {
  return /\b(?:at|to|reached|is|was|only|as)\s*$/i.test(target.prefix);
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
  if (!sameUnit && !(countAnybody(first) && countAnybody(second))) return false;
  return (
    (first.outcome !== undefined && first.outcome === second.outcome) ||
    (first.predicate !== '' && first.predicate === second.predicate) ||
    shares(first.triggers, second.triggers) ||
    sameWordsBehind(first, second) ||
    (first.source !== second.source &&
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

/** "the stadium would cost $90 million", "put the cost at $140 million"; "covered 30 hectares", "it covered 75 hectares". */
function measuresSame(first: Thing, second: Thing, distance: number): boolean {
  const [a, b] = [first.measured, second.measured];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size > 0) return [...few].every((word) => many.has(word)) && (few.size === many.size || distance < BACK);
  const isPronoun = /\b(?:it|its speed|they|its \w+)\s+(?:\w+\s+){0,2}(?:at\s+)?$/i.test(second.quantity.target.prefix);
  if (distance >= BACK || b.size > 0) return false;
  return isPronoun || (a.size === 0 && first.source !== second.source && shares(first.triggers, second.triggers));
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((one) => b.has(one));
}
