import { answers, areSaidByTwo } from './answers.ts';
import { differ, isSetAgainst, standApart, tellOfTwo, tellsForecast } from './apart.ts';
import { speaksOfEarlier, speaksOfError, speaksOfLater, speaksOfLess, speaksOfRejection } from './changeWords.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import type { QuantityRelation } from './quantityComparison.ts';
import { isPart, type Judgement } from './relate.ts';
import { BACK, isNumberByTwo, isSameThing, MOST_TIMES_LOOSE, MOST_TIMES_POINTING, sayTheSame } from './sameThing.ts';
import { isFormer, risesFrom, standsFrom } from './standsFrom.ts';
import type { Thing } from './thing.ts';
import { agree, centreOf, differByMore, intervalOf, sizeOf } from './values.ts';

/** By no more where nothing is said of both in the same words. */
const MOST_TIMES_UNTOLD = 5;

/** "; organisers claimed 2,000": the other side. */
const CLAIMED = /\b(?:claimed|estimated|counted|reported|said|say|claim) (?:only |just |about |at least )?$/i;
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

/**
 * Where one of two neighbours leaves out its unit, "from $640,000 to just 80,000": only where the words tell that the one became the other.
 */
export function bearAcross(first: Thing, second: Thing): QuantityRelation | undefined {
  if (first.dimension === second.dimension) return undefined;
  const [one, other] = isBare(first)
    ? [asPartOf(second, first), second]
    : [first, isBare(second) ? asPartOf(first, second) : second];
  const isOfOne =
    one.dimension === other.dimension && (standsFrom(one, other, []) || (isBare(second) && answers(one, other, [])));
  return isOfOne ? bear(one, other, []) : undefined;
}

function isBare({ dimension, unit, isNumber, quantity: { value } }: Thing): boolean {
  return dimension === 'count' && unit === '' && !isNumber && typeof value === 'number';
}

const SCALE = /\b(?:thousand|million|billion|trillion)\b/i;

/** The bare number read in the unit of its neighbour, and in its thousands or millions: "16 billion, rather than the 10". */
function asPartOf({ dimension, quantity: { value, target } }: Thing, bare: Thing): Thing {
  const written = Number.parseFloat((/\d[\d,.]*/.exec(target.exact)?.[0] ?? '').replaceAll(',', ''));
  const isScaled = SCALE.test(target.exact) && typeof value === 'number' && written > 0;
  const scale = isScaled && typeof bare.quantity.value === 'number' && bare.quantity.value < 1000 ? value / written : 1;
  const own = typeof bare.quantity.value === 'number' ? bare.quantity.value * scale : null;
  return { ...bare, dimension, quantity: { ...bare.quantity, value: own } };
}

function judge(first: Thing, second: Thing, between: readonly Thing[]): Judgement | undefined {
  const a = intervalOf(first.quantity);
  const b = intervalOf(second.quantity);
  if (a === undefined || b === undefined || first.dimension !== second.dimension) return undefined;
  if (first.quantity.value !== null && first.quantity.value === second.quantity.value) return undefined;
  if (first.rate !== second.rate && first.rate !== undefined && second.rate !== undefined) return undefined;
  const [low, high] = [centreOf(a), centreOf(b)].sort((one, other) => one - other);
  const isFrom = standsFrom(first, second, between);
  if (
    !isFrom &&
    ((agree(a, b) && !((second.isNumber || second.dimension !== 'count') && saysLater(first, second))) ||
      isOnlyChanged(first) ||
      isOnlyChanged(second))
  )
    return undefined;
  if (!isFrom && (isPart(first.quantity, second.quantity) || standApart(first, second))) return undefined;
  if (!isFrom && ([first, second].some(isFormer) || (differInShare(first, second) && !second.pointsBack))) return undefined;
  if (!isFrom && !isSameThing(first, second, between, low === 0 ? Infinity : (high ?? 0) / (low ?? 1))) return undefined;
  return whyTheyDiffer(first, second, between, isFrom);
}

/** Of a length of time, odds and a rate only what it became is of one thing with what it was: two of them in one text are seldom the same. */
function isOnlyChanged({ rate, isNew, isAmount, quantity: { kind } }: Thing): boolean {
  return (
    isNew || isAmount || kind === 'duration' || kind === 'ratio' || kind === 'age' || (kind === 'count' && rate !== undefined)
  );
}

/** "60 percent of costs" and "60 percent of sales". */
function differInShare({ quantity: { share } }: Thing, { quantity: { share: other } }: Thing): boolean {
  return (share ?? '').toLowerCase() !== (other ?? '').toLowerCase();
}

function whyTheyDiffer(first: Thing, second: Thing, between: readonly Thing[], isFrom: boolean): Judgement | undefined {
  const [before, words] = [first, second].map(({ quantity: { target } }) => `${wordsBefore(target)} ${wordsAfter(target)}`);
  const around = `${before ?? ''} ${words ?? ''} ${first.quantity.target.prefix} ${first.quantity.measured ?? ''} ${second.quantity.measured ?? ''}`;
  if (speaksOfError(around)) return { kind: 'corrected', reason: 'says-corrected' };
  if (second.leads.some(speaksOfRejection)) return { kind: 'conflicting', reason: 'different-sources' };
  if (isFrom) return { kind: 'updated', reason: risesFrom(first) ? 'says-update' : 'says-earlier' };
  return saysUpdate(first, second, between) ?? sayOtherwise(first, second, between);
}

function saysUpdate(first: Thing, second: Thing, between: readonly Thing[]): Judgement | undefined {
  const isEarlier = second.leads.some(speaksOfEarlier);
  if (!isEarlier && !saysLater(first, second)) return undefined;
  if (haveTwoSources(first, second, between)) {
    if (!second.pointsBack || !mayFollow(first, second, isEarlier)) return undefined;
    if (isEarlier) return { kind: 'updated', reason: 'says-earlier' };
    return saysLater(first, second) ? { kind: 'updated', reason: 'says-update' } : undefined;
  }
  const isNext = first.dimension === 'count' || between.length === 0;
  return isNext && mayFollow(first, second, isEarlier)
    ? { kind: 'updated', reason: isEarlier ? 'says-earlier' : 'says-update' }
    : undefined;
}

function saysLater(first: Thing, second: Thing): boolean {
  return second.leads.some(speaksOfLater) || first.leads.some(speaksOfEarlier);
}

/** Two who tell one thing otherwise; where one of them tells of another time, they need not contradict each other. */
function sayOtherwise(first: Thing, second: Thing, between: readonly Thing[]): Judgement | undefined {
  if (differ(first.scope.times, second.scope.times) || tellOfTwo(first, second)) return undefined;
  if (between.some((other) => isAlike(other, second))) return undefined;
  if (!haveTwoSources(first, second, between)) {
    const oneSource = (first.source === undefined) !== (second.source === undefined);
    const isNear =
      isClose(first, second) ||
      (second.isNumber && second.source !== undefined) ||
      (second.source !== undefined && isSetAgainst(first, second));
    return oneSource && isNear && !differByMore(MOST_TIMES_LOOSE, first.quantity, second.quantity)
      ? { kind: 'other', reason: 'same-topic' }
      : undefined;
  }
  const isTold =
    answers(first, second, between) ||
    isNumberByTwo(first, second) ||
    sayTheSame(first, second) ||
    isOfOneOutcome(first, second) ||
    namesMeasure(first, second);
  if (differByMore(MOST_TIMES_UNTOLD, first.quantity, second.quantity) && !isTold) return undefined;
  const isOfAnotherTime = second.leads.some(speaksOfEarlier) || saysLater(first, second);
  return isOfAnotherTime ? { kind: 'other', reason: 'same-topic' } : { kind: 'conflicting', reason: 'different-sources' };
}

/** "28 people died", "150 people were killed": what became of them says that they are the same. */
function isOfOneOutcome(first: Thing, second: Thing): boolean {
  if (first.outcome === undefined || first.outcome !== second.outcome || [first, second].some(tellsForecast)) return false;
  return first.unit === second.unit && first.unit !== '';
}

/** "12,000 people turned out", "put the turnout at 1,800" */
function namesMeasure(first: Thing, second: Thing): boolean {
  return first.persons && second.pointsBack && second.measured.size > 0;
}

function haveTwoSources(first: Thing, second: Thing, between: readonly Thing[]): boolean {
  const isClaimed =
    CLAIMED.test(second.quantity.target.prefix) && /;|\b(?:but|while|although)\b/.test(second.quantity.target.prefix);
  const isUnnamed = isClaimed || PUT_AT.test(second.quantity.target.prefix);
  return (
    areSaidByTwo(first, second) ||
    answers(first, second, between) ||
    (first.source !== undefined && second.source === undefined && isUnnamed)
  );
}

/** A third figure of the same stands between: then they are a row, of places or of days. */
function isAlike(one: Thing, other: Thing): boolean {
  return one.unit === other.unit && one.outcome === other.outcome && (one.unit !== '' || one.outcome !== undefined);
}

/** A forecast updates no telling of what was, nor a number of another order; tolls only rise, but where somebody says that they were lowered. */
function mayFollow(first: Thing, second: Thing, isEarlier: boolean): boolean {
  const [older, newer] = isEarlier ? [second, first] : [first, second];
  if (differByMore(MOST_TIMES_POINTING, older.quantity, newer.quantity)) return false;
  if (tellsForecast(newer) && !tellsForecast(older)) return false;
  const saysWhen = isEarlier || older.leads.some(speaksOfEarlier) || newer.leads.some(speaksOfLess);
  return older.outcome !== 'dead' || sizeOf(newer.quantity) >= sizeOf(older.quantity) || saysWhen;
}

/** Without two sources only the very same words are of one thing. */
function isClose(first: Thing, second: Thing): boolean {
  const isNear = second.quantity.target.start - first.quantity.target.end < BACK;
  return (
    isNear && first.predicate !== '' && first.predicate === second.predicate && first.unit !== '' && first.unit === second.unit
  );
}
