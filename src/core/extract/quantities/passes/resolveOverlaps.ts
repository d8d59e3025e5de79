import type { Draft } from '../reading/draft.ts';

/**
 * Which family is believed where figures overlap: dates, ages, scores and shares say more than an amount, an amount more than a rank, a rank
 * more than a count. Within a rank the longer figure wins, then the earlier.
 */
const RANK: Readonly<Record<Draft['kind'], number>> = {
  date: 0,
  age: 0,
  score: 0,
  ratio: 1,
  money: 1,
  percent: 1,
  measurement: 1,
  duration: 1,
  ordinal: 2,
  count: 3,
};

/** The drafts that stay, in text order; none overlap. */
export function resolveOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  const taken = new Set<number>();
  const order = [...drafts].sort(
    (a, b) => RANK[a.kind] - RANK[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const proposed of order) {
    const draft = isTaken(taken, proposed) ? withoutNoun(proposed) : proposed;
    if (isTaken(taken, draft)) continue;
    for (let at = draft.start; at < draft.end; at += 1) taken.add(at);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** "Two 19-year-old students": what the noun phrase of a count holds may be another figure; the number still counts. */
function withoutNoun(draft: Draft): Draft {
  return draft.numberEnd === undefined ? draft : { ...draft, end: draft.numberEnd };
}

function isTaken(taken: ReadonlySet<number>, draft: Draft): boolean {
  for (let at = draft.start; at < draft.end; at += 1) if (taken.has(at)) return true;
  return false;
}
