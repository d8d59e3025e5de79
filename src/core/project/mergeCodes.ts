import type { Code } from '../model/codebook.ts';

export interface MergedCodes {
  readonly codes: readonly Code[];
  /** Ids that are new. */
  readonly added: readonly string[];
  /** Ids that say more than before. */
  readonly completed: readonly string[];
  /** Ids of which the other codebook says something else: what is here stays. */
  readonly different: readonly string[];
}

const FIELDS = ['label', 'color', 'definition', 'parent', 'examples', 'guid'] as const;

/** A codebook with another one taken in: what is here stays, what isn't said here is filled in, what isn't here comes after it. */
export function mergeCodes(codes: readonly Code[], others: readonly Code[]): MergedCodes {
  const known = new Map(codes.map((code) => [code.id, code]));
  const added: Code[] = [];
  const completed: string[] = [];
  const different: string[] = [];
  for (const other of others) {
    const present = known.get(other.id);
    if (present === undefined) {
      added.push(other);
      known.set(other.id, other);
      continue;
    }
    const merged = { ...present };
    for (const field of FIELDS) {
      const value: unknown = other[field];
      if (value === undefined || JSON.stringify(value) === JSON.stringify(present[field])) continue;
      if (present[field] === undefined) Object.assign(merged, { [field]: value });
      else if (!different.includes(other.id)) different.push(other.id);
    }
    if (Object.keys(merged).length > Object.keys(present).length) {
      completed.push(other.id);
      known.set(other.id, merged);
    }
  }
  return {
    codes: [...codes, ...added].map(({ id }) => known.get(id)).filter((code) => code !== undefined),
    added: added.map(({ id }) => id),
    completed,
    different,
  };
}
