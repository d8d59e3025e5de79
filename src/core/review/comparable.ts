import type { Target } from '../model/target.ts';
import { type JsonStyle, writeNestedJson } from '../text/writeNestedJson.ts';

const UNESSENTIAL: ReadonlySet<string> = new Set(['by', 'at', 'decided', 'confidence']);

/**
 * What a record says, as a string that is equal where two records say the same: without positions and contexts (which change with the
 * text) and without who decided when, and how sure the machine was.
 */
export function comparable(record: object): string {
  return writeNestedJson(record, ESSENTIAL);
}

/** Everything a record says, with keys in one order: for choosing between two records alike on every machine. */
export function canonicalJson(value: unknown): string {
  return writeNestedJson(value, CANONICAL);
}

const CANONICAL: JsonStyle = {
  whole: (value) => (typeof value !== 'object' || value === null ? (JSON.stringify(value) ?? 'null') : undefined),
  fields: (value) =>
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
};

const ESSENTIAL: JsonStyle = {
  whole: (value) =>
    typeof value === 'object' && value !== null && isTarget(value) ? JSON.stringify(value.exact) : CANONICAL.whole(value),
  fields: (value) => CANONICAL.fields(value).filter(([key]) => !UNESSENTIAL.has(key)),
};

function isTarget(value: object): value is Target {
  return 'exact' in value && 'prefix' in value && 'suffix' in value;
}
