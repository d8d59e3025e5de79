import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { DecisionRecord } from '../model/decisionRecord.ts';
import { knownDecisions, mergeDecisions } from './decisionLog.ts';
import { joinStamps, splitStamp } from './stamps.ts';

/** One of two versions of a document that are being merged. */
export interface Side {
  readonly document: AnnotatedDocument;
  readonly known: ReadonlySet<string>;
}

/** Two versions of a document, and what both know together. */
export interface Versions {
  readonly base: AnnotatedDocument;
  readonly a: Side;
  readonly b: Side;
  readonly decisions: readonly DecisionRecord[];
  /** Who decided it and when. */
  find(decision: string): DecisionRecord | undefined;
}

export function compareVersions(base: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): Versions {
  const decisions = mergeDecisions(a.decisions ?? [], b.decisions ?? []);
  const byId = new Map(decisions.map((record) => [record.id, record]));
  return {
    base,
    a: { document: a, known: knownDecisions(a) },
    b: { document: b, known: knownDecisions(b) },
    decisions,
    find: (decision) => byId.get(decision),
  };
}

/** What somebody says of one thing, and by which decision; without one, the machine says so. */
export interface Opinion<T> {
  readonly says: string;
  readonly stamp: string | undefined;
  /** No judgement: any decision beats it. */
  readonly weak: boolean;
  /** Of two that say the same by one decision (words of which one copy was lost sight of), the smaller stands. */
  readonly rank: string;
  readonly value: T;
}

export interface Settled<T> {
  readonly winner: Opinion<T>;
  /** What somebody else decided without knowing of it. */
  readonly losers: readonly Opinion<T>[];
}

/**
 * Which of the claims of two versions stand: one that the other version knew and has no more was taken back or overruled there. Of those
 * that knew nothing of each other the latest wins. Undefined where nobody decided anything that counts. The same whichever side is which.
 */
export function settleClaims<T>(
  { a, b, find }: Versions,
  ofA: readonly Opinion<T>[],
  ofB: readonly Opinion<T>[],
): Settled<T> | undefined {
  const strong = [...remaining(ofA, ofB, b), ...remaining(ofB, ofA, a)].filter(({ stamp, weak }) => stamp !== undefined && !weak);
  const latest = strong.sort((left, right) => compareClaims(find, right, left));
  const each = new Map<string, Opinion<T>>();
  for (const claim of latest) {
    const held = each.get(claim.says);
    const stamp = joinStamps([...splitStamp(held?.stamp), ...splitStamp(claim.stamp)]);
    each.set(claim.says, { ...(held ?? claim), stamp });
  }
  const [winner, ...losers] = each.values();
  return winner === undefined ? undefined : { winner, losers };
}

/** The record of the latest of the decisions of a stamp. */
export function latestOf(find: Versions['find'], stamp: string | undefined): DecisionRecord | undefined {
  return splitStamp(stamp)
    .flatMap((id) => find(id) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))[0];
}

/** True where the record's own claim, the first, was known to the other version and is no more there. */
export function isOverruled<T>(own: readonly Opinion<T>[], others: readonly Opinion<T>[], other: Side): boolean {
  return remaining(own.slice(0, 1), others, other).length === 0;
}

/** Without the decisions that the other version knew and doesn't hold any more. */
function remaining<T>(own: readonly Opinion<T>[], others: readonly Opinion<T>[], { known }: Side): readonly Opinion<T>[] {
  return own.flatMap((claim) => {
    if (claim.stamp === undefined) return [claim];
    const held = new Set(others.filter(({ says }) => says === claim.says).flatMap(({ stamp }) => splitStamp(stamp)));
    const stamp = joinStamps(splitStamp(claim.stamp).filter((id) => !known.has(id) || held.has(id)));
    return stamp === undefined ? [] : [{ ...claim, stamp }];
  });
}

function compareClaims(find: Versions['find'], a: Opinion<unknown>, b: Opinion<unknown>): number {
  const [atA, atB] = [latestOf(find, a.stamp)?.at ?? '', latestOf(find, b.stamp)?.at ?? ''];
  if (atA !== atB) return atA < atB ? -1 : 1;
  const [stampA, stampB] = [a.stamp ?? '', b.stamp ?? ''];
  if (stampA !== stampB) return stampA < stampB ? -1 : 1;
  return a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0;
}
