import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { DecisionRecord } from '../model/decisionRecord.ts';
import { knownDecisions, mergeDecisions } from './decisionLog.ts';

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
export interface Claim<T> {
  readonly says: string;
  readonly stamp: string | undefined;
  /** No judgement: any decision beats it. */
  readonly weak: boolean;
  readonly value: T;
}

export interface Settled<T> {
  readonly winner: Claim<T>;
  /** What somebody else decided without knowing of it. */
  readonly losers: readonly Claim<T>[];
}

/**
 * Which of the claims of two versions stand: one that the other version knew and has no more was taken back or overruled there. Of those
 * that knew nothing of each other the latest wins. Undefined where nobody decided anything that counts. The same whichever side is which.
 */
export function settleClaims<T>(
  { a, b, find }: Versions,
  ofA: readonly Claim<T>[],
  ofB: readonly Claim<T>[],
): Settled<T> | undefined {
  const strong = [...remaining(ofA, ofB, b), ...remaining(ofB, ofA, a)].filter(({ stamp, weak }) => stamp !== undefined && !weak);
  const latest = strong.sort((left, right) => compareClaims(find, right, left));
  const each = new Map<string, Claim<T>>();
  for (const claim of latest) if (!each.has(claim.says)) each.set(claim.says, claim);
  const [winner, ...losers] = each.values();
  return winner === undefined ? undefined : { winner, losers };
}

/** True where the record's own claim, the first, was known to the other version and is no more there. */
export function isOverruled<T>(own: readonly Claim<T>[], others: readonly Claim<T>[], other: Side): boolean {
  return remaining(own.slice(0, 1), others, other).length === 0;
}

function remaining<T>(own: readonly Claim<T>[], others: readonly Claim<T>[], { known }: Side): readonly Claim<T>[] {
  return own.filter(
    ({ stamp, says }) =>
      stamp === undefined || !known.has(stamp) || others.some((other) => other.stamp === stamp && other.says === says),
  );
}

function compareClaims(find: Versions['find'], a: Claim<unknown>, b: Claim<unknown>): number {
  const [atA, atB] = [find(a.stamp ?? '')?.at ?? '', find(b.stamp ?? '')?.at ?? ''];
  if (atA !== atB) return atA < atB ? -1 : 1;
  const [stampA, stampB] = [a.stamp ?? '', b.stamp ?? ''];
  return stampA < stampB ? -1 : stampA > stampB ? 1 : 0;
}
