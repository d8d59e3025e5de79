import type { Quantity } from '../model/quantity.ts';
import { differ, standInOneSentence, tellOfTwo } from './apart.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import { headWord } from './outcomes.ts';
import type { QuantityRelation, RelationKind, RelationReason } from './quantityComparison.ts';
import type { ComparedScope } from './scope.ts';
import type { Thing } from './thing.ts';
import { agree, centreOf, intervalOf } from './values.ts';

/** A figure with its scope. */
export interface Scoped {
  readonly quantity: Quantity;
  readonly scope: ComparedScope;
  /** Undefined where it can't be another telling of anything: "27 others". */
  readonly thing: Thing | undefined;
  /** Whether all figures of its topic are of one thing. */
  readonly isOneThing: boolean;
}

const PART_BEFORE = /\b(?:including|among them|of whom|of which|of them|of those|among whom|at least)\s*$/i;
/** Behind the part itself: "12 of them". */
const PART_OF_THEM = /^\s*(?:of them|of whom|of those|of the)\b/i;
const PART_INTRODUCED = /^\s*(?:of them|of whom|of those|of the)\b|^[,;:]?\s*(?:including|among them|of whom)\b/i;

/** How the second of two figures of one topic relates to the first; undefined where nothing can be said. `first` stands first in the text. */
export function relate(first: Scoped, second: Scoped): QuantityRelation | undefined {
  const found = judge(first, second);
  return found === undefined ? undefined : { first: first.quantity.id, second: second.quantity.id, ...found };
}

export interface Judgement {
  readonly kind: RelationKind;
  readonly reason: RelationReason;
}

function judge(first: Scoped, second: Scoped): Judgement | undefined {
  const a = intervalOf(first.quantity);
  const b = intervalOf(second.quantity);
  if (a === undefined || b === undefined) return undefined;
  if (differ(first.scope.times, second.scope.times)) return undefined;
  if (haveTwoBearers(first.quantity, second.quantity)) return undefined;
  const places = comparePlaces(first.scope, second.scope);
  if (agree(a, b) && places === 'same') {
    const equal = first.quantity.value === second.quantity.value;
    return { kind: 'consistent', reason: equal ? 'same-value' : 'within-qualifier' };
  }
  if (agree(a, b))
    return sameRoundValue(first, second) && places === 'unknown' ? { kind: 'consistent', reason: 'same-value' } : undefined;
  if (isPart(first.quantity, second.quantity)) return { kind: 'subset', reason: 'part-of' };
  if (places === 'different') return undefined;
  const smaller = centreOf(a) < centreOf(b) ? first : second;
  const larger = smaller === first ? second : first;
  const near = second.quantity.target.start - first.quantity.target.end <= NEARBY;
  if (near && smaller.scope.partOfPlace && !larger.scope.partOfPlace) return { kind: 'subset', reason: 'narrower-place' };
  if (places !== 'same') return undefined;
  return leaveOpen(first, second);
}

/** "Other figures for this": of like size, of one thing that is named, in two sentences, and nothing said of how they go together. */
function leaveOpen(first: Scoped, second: Scoped): Judgement | undefined {
  if (!first.isOneThing || first.thing === undefined || second.thing === undefined) return undefined;
  const isOpen =
    mayContradict(first.quantity, second.quantity) &&
    !standInOneSentence(first.thing, second.thing) &&
    !tellOfTwo(first.thing, second.thing);
  return isOpen ? { kind: 'other', reason: 'same-topic' } : undefined;
}

function haveTwoBearers(a: Quantity, b: Quantity): boolean {
  return a.bearer !== undefined && b.bearer !== undefined && a.bearer !== b.bearer;
}

/** Figures farther apart than this, in code units, are not taken for a whole and its part. */
const NEARBY = 500;

/** "at least 20" and "about 20". */
function sameRoundValue(first: Scoped, second: Scoped): boolean {
  return first.quantity.value !== null && first.quantity.value === second.quantity.value;
}

function comparePlaces(a: ComparedScope, b: ComparedScope): 'same' | 'different' | 'unknown' {
  if (a.places.size > 0 && b.places.size > 0) return differ(a.places, b.places) ? 'different' : 'same';
  return a.places.size === b.places.size ? 'same' : 'unknown';
}

/** "20 people, including 5 children": the second is introduced as a part of the first and stands close. */
export function isPart(first: Quantity, second: Quantity): boolean {
  const near = second.target.start - first.target.end < 60;
  return (
    near &&
    (PART_BEFORE.test(wordsBefore(second.target)) ||
      PART_INTRODUCED.test(wordsAfter(first.target)) ||
      PART_OF_THEM.test(wordsAfter(second.target)))
  );
}

/** Counts of one happening are of like size, and neither counts only a group of the people that the other counts ("two children"). */
function mayContradict(a: Quantity, b: Quantity): boolean {
  const like =
    typeof a.value === 'number' &&
    typeof b.value === 'number' &&
    Math.min(a.value, b.value) * MOST_TIMES >= Math.max(a.value, b.value);
  return like && isGroup(a.unit) === isGroup(b.unit);
}

/** Two reports of one thing seldom differ by more. */
const MOST_TIMES = 3;
const GROUPS =
  /^(?:child(?:ren)?|wom[ae]n|m[ae]n|boys?|girls?|soldiers?|officers?|police|students?|pupils|nurses?|doctors?|journalists?|infants?|teachers?|workers?|civilians?)$/;

function isGroup(unit: string | null): boolean {
  return GROUPS.test(headWord(unit ?? ''));
}
