import type { Draft } from '../reading/draft.ts';

/** The drafts that stay, in text order; none overlap. */
export function resolveOverlaps(drafts: readonly Draft[], rank: Readonly<Record<Draft['kind'], number>>): readonly Draft[] {
  const kept: Draft[] = [];
  const taken = new Set<number>();
  const order = [...drafts].sort(
    (a, b) => rank[a.kind] - rank[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start,
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
