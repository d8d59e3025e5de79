import type { Target } from '../model/target.ts';

const UNESSENTIAL: ReadonlySet<string> = new Set(['by', 'at', 'decided']);

/**
 * What a record says, as a string that is equal where two records say the same: without positions and contexts (which change with the
 * text) and without who decided when.
 */
export function comparable(record: object): string {
  return canonical(record, true);
}

/** Everything a record says, with keys in one order: for choosing between two records alike on every machine. */
export function canonicalJson(value: unknown): string {
  return canonical(value, false);
}

function canonical(value: unknown, essential: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, essential)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (essential && isTarget(value)) return JSON.stringify(value.exact);
  const fields = Object.entries(value)
    .filter(([key, field]) => field !== undefined && !(essential && UNESSENTIAL.has(key)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field, essential)}`);
  return `{${fields.join(',')}}`;
}

function isTarget(value: object): value is Target {
  return 'exact' in value && 'prefix' in value && 'suffix' in value;
}
