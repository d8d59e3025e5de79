import type { BearingKind, BearingSpan, JudgedPair } from './bearing.ts';
import { analyze, type Models } from '../../../src/core/analyze.ts';
import { compareQuantities } from '../../../src/core/compare/compareQuantities.ts';

/** Two figures that the product says tell one thing differently. */
export interface FoundPair {
  readonly first: BearingSpan;
  readonly second: BearingSpan;
  readonly kind: BearingKind;
}

/** What was found in one passage, beside what was judged. */
export interface ScoredPassage {
  /** Found pairs that are judged so, each with its judgement; optional ones are in none of the lists. */
  readonly right: readonly { found: FoundPair; judged: JudgedPair }[];
  readonly wrong: readonly FoundPair[];
  /** Claims that are not optional. */
  readonly claims: number;
  /** The first pair of each claim of which none was found. */
  readonly missed: readonly JudgedPair[];
}

/** The pairs of figures that the product claims tell one thing differently; spans in UTF-16 code units of the text. */
export function findBearingPairs(text: string, models: Models): FoundPair[] {
  const document = analyze(text, models);
  const spans = new Map(document.quantities.map(({ id, target }) => [id, [target.start, target.end] as const]));
  const { groups, bearing } = compareQuantities(document);
  // "Other figures" of a group are of one topic, which claims less than that they tell one thing.
  const grouped = groups.flatMap(({ relations }) => relations).filter(({ kind }) => kind !== 'other');
  return [...grouped, ...bearing].flatMap(({ first, second, kind }) => {
    const [one, other] = [spans.get(first), spans.get(second)];
    if (one === undefined || other === undefined || kind === 'subset' || kind === 'consistent') return [];
    return [{ first: one, second: other, kind }];
  });
}

/** Lays what was found on what was judged. Spans of one figure may differ by a qualifier or a noun: they need only overlap. */
export function scoreBearing(found: readonly FoundPair[], judged: readonly JudgedPair[]): ScoredPassage {
  const matched = found.map((one) => ({ found: one, judged: judged.find((pair) => isSamePair(one, pair)) }));
  const right = matched.flatMap(({ found: one, judged: pair }) => (pair && !pair.optional ? [{ found: one, judged: pair }] : []));
  const reached = new Set(right.map(({ judged: { claim } }) => claim));
  const wanted = judged.filter(({ optional, claim }, at) => !optional && judged.findIndex((pair) => pair.claim === claim) === at);
  return {
    right,
    wrong: matched.flatMap(({ found: one, judged: pair }) => (pair === undefined ? [one] : [])),
    claims: wanted.length,
    missed: wanted.filter(({ claim }) => !reached.has(claim)),
  };
}

function isSamePair(found: FoundPair, judged: JudgedPair): boolean {
  return overlap(found.first, judged.first) && overlap(found.second, judged.second);
}

function overlap(one: BearingSpan, other: BearingSpan): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** Precision over found pairs, recall over claims, and the share of right pairs with an accepted kind; 1 where nothing was to be found. */
export interface BearingFigures {
  readonly precision: number;
  readonly recall: number;
  readonly kind: number;
  readonly right: number;
  readonly wrong: number;
  readonly claims: number;
  readonly missed: number;
}

export function sumBearing(passages: readonly ScoredPassage[]): BearingFigures {
  const right = passages.flatMap((one) => one.right);
  const wrong = passages.flatMap((one) => one.wrong).length;
  const claims = passages.reduce((sum, one) => sum + one.claims, 0);
  const missed = passages.flatMap((one) => one.missed).length;
  const kinds = right.filter(({ found, judged }) => judged.kinds.includes(found.kind)).length;
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(right.length, right.length + wrong),
    recall: share(claims - missed, claims),
    kind: share(kinds, right.length),
    right: right.length,
    wrong,
    claims,
    missed,
  };
}
