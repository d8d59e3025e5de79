import type { TaggedName } from '../../src/core/extract/mentions/nameTags.ts';

/**
 * What several labellers of one sentence agree on. A name needs `quorum` votes for the same tokens and type. Where a name has fewer and no
 * accepted name explains it, the sentence stays in doubt and the answer is undefined.
 */
export function vote(ballots: readonly (readonly TaggedName[])[], quorum: number): TaggedName[] | undefined {
  const votes = new Map<string, { name: TaggedName; count: number }>();
  for (const ballot of ballots) {
    for (const name of ballot) {
      const key = `${name.first} ${name.end} ${name.type}`;
      const entry = votes.get(key);
      if (entry === undefined) votes.set(key, { name, count: 1 });
      else entry.count++;
    }
  }
  const entries = [...votes.values()];
  const accepted = entries.filter(({ count }) => count >= quorum).map(({ name }) => name);
  const rejected = entries.filter(({ count }) => count < quorum).map(({ name }) => name);
  const explained = rejected.every((name) => accepted.some((other) => name.first < other.end && other.first < name.end));
  return explained ? accepted.sort((a, b) => a.first - b.first) : undefined;
}
