import * as z from 'zod/mini';

/** What a cell, a feature or an attribute can hold. */
export type FieldValue = string | number | boolean | null;
/** A record without nesting, by dotted path: `review.status`. A field that is absent is not there. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** `integer`, `number`: JSON numbers. `json`: JSON text of a list or a nested record. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'json';

export interface ModelField {
  /** Dotted path. */
  readonly path: string;
  readonly type: FieldType;
  /** Null is a value of its own, and is what is meant where nothing is written. */
  readonly nullable: boolean;
}

/** Where fields that the model doesn't know go: JSON text. */
export const UNKNOWN_FIELDS = 'more';
/** Of a field that is a number or a text, the text has a field of its own: `value`, `value.text`. */
const AS_TEXT = '.text';

/** The fields of a model in its own order: read off its zod schema, so that what the model gains is exchanged too. */
export function fieldsOf(schema: z.ZodMiniObject, without: readonly string[] = [], prefix = ''): readonly ModelField[] {
  return Object.entries(schema.shape).flatMap(([key, value]): readonly ModelField[] => {
    const path = prefix + key;
    if (without.includes(path)) return [];
    const { inner, nullable } = unwrap(value);
    if (inner instanceof z.ZodMiniObject) return fieldsOf(inner, without, `${path}.`);
    const field: ModelField = { path, type: typeOf(inner), nullable };
    return isMixed(inner) ? [field, { path: path + AS_TEXT, type: 'string', nullable: false }] : [field];
  });
}

function unwrap(schema: unknown): { inner: unknown; nullable: boolean } {
  if (schema instanceof z.ZodMiniOptional) return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodMiniNullable) return { ...unwrap(schema.def.innerType), nullable: true };
  if (schema instanceof z.ZodMiniUnion) return { inner: schema, nullable: schema.safeParse(null).success };
  return { inner: schema, nullable: false };
}

function typeOf(schema: unknown): FieldType {
  if (!(schema instanceof z.ZodMiniType)) return 'string';
  const accepts = (value: unknown): boolean => schema.safeParse(value).success;
  if (schema instanceof z.ZodMiniArray || schema instanceof z.ZodMiniRecord) return 'json';
  if (schema instanceof z.ZodMiniUnion || schema instanceof z.ZodMiniNumber)
    return accepts(0.5) ? 'number' : accepts(1) ? 'integer' : 'string';
  return schema instanceof z.ZodMiniBoolean ? 'boolean' : 'string';
}

function isMixed(schema: unknown): boolean {
  return schema instanceof z.ZodMiniUnion && schema.safeParse(0.5).success && schema.safeParse('').success;
}

/** The record's fields without nesting; what is none of `fields` is kept under `more`, less the top-level names in `without`. */
export function flatten(record: object, fields: readonly ModelField[], without: readonly string[]): Fields {
  const flat: Record<string, FieldValue> = {};
  const types = new Map(fields.map(({ path, type }) => [path, type]));
  const unknown: Record<string, unknown> = {};
  const visit = (value: object, prefix: string): void => {
    for (const [key, field] of Object.entries(value)) {
      const path = prefix + key;
      if (field === undefined || without.includes(path)) continue;
      const type = types.get(path);
      if (type === 'json') flat[path] = JSON.stringify(field);
      else if (typeof field === 'string' && types.has(path + AS_TEXT)) flat[path + AS_TEXT] = field;
      else if (type !== undefined && isFieldValue(field)) flat[path] = field;
      else if (isRecord(field) && fields.some((one) => one.path.startsWith(`${path}.`))) visit(field, `${path}.`);
      else unknown[path] = field;
    }
  };
  visit(record, '');
  if (Object.keys(unknown).length > 0) flat[UNKNOWN_FIELDS] = JSON.stringify(unknown);
  return flat;
}

/**
 * What `flatten` was given, of values that may have become strings on the way. A string that is no value of its field's type is kept: the
 * model's schema refuses it then, and says why.
 */
export function unflatten(flat: Fields, fields: readonly ModelField[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { path, type, nullable } of fields) {
    const value = flat[path];
    if (path.endsWith(AS_TEXT)) {
      if (typeof value === 'string') put(record, path.slice(0, -AS_TEXT.length), value);
    } else if (value !== undefined && value !== null) put(record, path, parseValue(value, type));
    else if (nullable) put(record, path, null);
  }
  const more = flat[UNKNOWN_FIELDS];
  const unknown = typeof more === 'string' ? parseJson(more) : undefined;
  if (isRecord(unknown)) for (const [path, value] of Object.entries(unknown)) put(record, path, value);
  return record;
}

function put(record: Record<string, unknown>, path: string, value: unknown): void {
  const dot = path.indexOf('.');
  const key = dot === -1 ? path : path.slice(0, dot);
  // Names come from files of others: none may reach the prototype of all objects.
  if (key === '__proto__') return;
  if (dot === -1) {
    record[key] = value;
    return;
  }
  const present = Object.hasOwn(record, key) ? record[key] : undefined;
  const inner: Record<string, unknown> = isRecord(present) ? present : {};
  put(inner, path.slice(dot + 1), value);
  record[key] = inner;
}

function parseValue(value: string | number | boolean, type: FieldType): unknown {
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'integer':
    case 'number':
      return isNumber(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'json':
      return parseJson(value) ?? value;
    case 'string':
      return value;
  }
}

function isNumber(text: string): boolean {
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function isFieldValue(value: unknown): value is FieldValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
