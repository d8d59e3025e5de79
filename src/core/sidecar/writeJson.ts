import { type JsonStyle, writeNestedJson } from '../text/writeNestedJson.ts';

/** The place of each field that has one. */
export type FieldRanks = ReadonlyMap<string, number>;

export function rankFields(names: readonly string[]): FieldRanks {
  return new Map(names.map((name, index) => [name, index]));
}

/** The fields of the sidecar in the order they are written, wherever they occur. Others follow, by code units. */
const FIELD_ORDER = `
  $schema formatVersion offsetUnit article entities mentions quantities attributions events passages conflicts decisions
  layer fields other file length sha256 language title date dateSource reading
  id role target start end exact prefix suffix targets
  type ownType canonicalName aliases named related distinctFrom merged form modality subject object arguments group
  source cue content entity implicit
  kind stance qualifier value min max iso magnitude unit predicate measured share bearer place time quantity attribution
  codes provenance review method name version confidence status by at note edited decided
  undoes on removes gives`
  .trim()
  .split(/\s+/);
const SIDECAR_ORDER = rankFields(FIELD_ORDER);
const INDENT = '  ';
/** What is nested deeper than anything of ours stays on one line: else its indents would grow with the square of its depth. */
const DEEPEST_INDENT = 32 * INDENT.length;

/**
 * JSON that depends on nothing but the value, and of which a diff shows what changed: fields in a fixed order; an object or list of plain
 * values on one line, any other with a line for each of its parts. Ends with a line end.
 */
export function writeJson(value: unknown, ranks: FieldRanks = SIDECAR_ORDER): string {
  return `${write(value, '', ranks)}\n`;
}

/** The same fields in the same order on one line, without white space: for formats that have a record a line. No line end. */
export function writeJsonLine(value: unknown): string {
  return writeNestedJson(value, styleOf(SIDECAR_ORDER));
}

function styleOf(ranks: FieldRanks): JsonStyle {
  return { whole: writePlain, fields: (value) => orderFields(value, ranks) };
}

/** Undefined for an object or a list. */
function writePlain(value: unknown): string | undefined {
  if (!isPlain(value)) return undefined;
  // What JSON has as a number too great for any reader stays such a number.
  if (value === Infinity || value === -Infinity) return value > 0 ? '1e999' : '-1e999';
  return JSON.stringify(value) ?? 'null';
}

function orderFields(value: object, ranks: FieldRanks): readonly (readonly [key: string, field: unknown])[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareFields(a, b, ranks));
}

function write(value: unknown, indent: string, ranks: FieldRanks): string {
  if (indent.length >= DEEPEST_INDENT) return writeNestedJson(value, styleOf(ranks));
  if (Array.isArray(value))
    return writeParts(
      '[',
      value.map((item) => [item, '']),
      ']',
      indent,
      ranks,
    );
  const plain = writePlain(value);
  if (plain !== undefined || typeof value !== 'object' || value === null) return plain ?? 'null';
  const fields = orderFields(value, ranks).map(([key, field]): JsonPart => [field, `${JSON.stringify(key)}: `]);
  return writeParts('{', fields, '}', indent, ranks);
}

type JsonPart = readonly [value: unknown, label: string];

function writeParts(open: string, parts: readonly JsonPart[], close: string, indent: string, ranks: FieldRanks): string {
  if (parts.length === 0) return open + close;
  if (parts.every(([value, label]) => isPlain(value) || (SHORT_LISTS.has(label) && isPlainList(value)))) {
    const line = parts.map(([value, label]) => label + write(value, indent, ranks)).join(', ');
    return open === '{' ? `{ ${line} }` : `[${line}]`;
  }
  const deeper = indent + INDENT;
  const lines = parts.map(([value, label]) => deeper + label + write(value, deeper, ranks));
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** The lists of ids that stay on the line of their object, by label. */
const SHORT_LISTS: ReadonlySet<string> = new Set(['"on": ', '"removes": ']);

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isPlain);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function compareFields(a: string, b: string, ranks: FieldRanks): number {
  const rankA = ranks.get(a) ?? ranks.size;
  const rankB = ranks.get(b) ?? ranks.size;
  return rankA - rankB || (a < b ? -1 : a > b ? 1 : 0);
}
