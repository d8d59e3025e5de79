import { createHash } from 'node:crypto';

/** A random sample of at most so many of a stream: the same seed takes the same of the same, in whatever order they come. */
export interface Sample<T> {
  /** Whether one of this identity would be in the sample of all so far. */
  wants(identity: string): boolean;
  add(identity: string, item: T): void;
  /** In the order in which they were added. */
  items(): readonly T[];
}

interface Taken<T> {
  readonly rank: string;
  readonly index: number;
  readonly item: T;
}

export function createSample<T>(size: number, seed: number): Sample<T> {
  const taken: Taken<T>[] = [];
  let added = 0;
  const rankOf = (identity: string): string => createHash('sha256').update(`${seed}\n${identity}`).digest('hex');
  return {
    wants(identity) {
      const rank = rankOf(identity);
      const last = taken.at(-1);
      return !taken.some((one) => one.rank === rank) && (taken.length < size || last === undefined || rank < last.rank);
    },
    add(identity, item) {
      const rank = rankOf(identity);
      const at = taken.findIndex((one) => one.rank > rank);
      taken.splice(at === -1 ? taken.length : at, 0, { rank, index: added++, item });
      taken.length = Math.min(taken.length, size);
    },
    items: () => [...taken].sort((a, b) => a.index - b.index).map(({ item }) => item),
  };
}
