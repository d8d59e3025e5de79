import type { Openers } from '../../../pattern/openers.ts';

/** What every rule, filter and pass says of itself; the tests run its examples. */
export interface Documented {
  /** Unique; the provenance of what the rule makes. */
  readonly name: string;
  /** What it says: its patterns, or a sentence where it is read by hand. */
  readonly says: string | readonly string[];
  readonly examples: string;
  /** What it can start with, where its patterns tell. */
  readonly opens?: Openers | undefined;
}

/** The first thing that rules find. */
export function firstFound<A extends readonly unknown[], T>(
  rules: readonly { read(...args: A): T | undefined }[],
  ...args: A
): T | undefined {
  for (const rule of rules) {
    const found = rule.read(...args);
    if (found !== undefined) return found;
  }
  return undefined;
}
