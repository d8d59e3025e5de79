import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listTargets } from '../../../src/core/anchor/targets.ts';
import { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';

/** What is used of a JSON Schema. */
const Schema = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  properties: z.optional(z.record(z.string(), z.unknown())),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  enum: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
});

let made = 0;

/** A value of a schema with one of everything that it may hold, of each alternative in a list; no two numbers or words are the same. */
function sampleOf(schema: unknown): unknown {
  const { type: types, properties, items, anyOf, oneOf, enum: values, const: value } = Schema.parse(schema);
  const [first] = anyOf ?? oneOf ?? [];
  const type = Array.isArray(types) ? types[0] : types;
  if (value !== undefined) return value;
  if (values !== undefined) return values[0];
  if (first !== undefined) return sampleOf(first);
  if (type === 'array') return alternativesOf(items).map(sampleOf);
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties ?? {}).map(([name, field]) => [name, sampleOf(field)]));
  if (type === 'boolean') return true;
  return type === 'integer' || type === 'number' ? ++made : `words ${++made}`;
}

function alternativesOf(schema: unknown): readonly unknown[] {
  const { anyOf, oneOf } = Schema.parse(schema);
  return anyOf ?? oneOf ?? [schema];
}

/** The words of every object that quotes some, wherever it is. */
function quotesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'exact' in value && 'prefix' in value ? [value.exact] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

it('every target that the model has room for is followed by edits and looked for again', () => {
  const document = AnnotatedDocument.parse(sampleOf(z.toJSONSchema(AnnotatedDocument)));
  const quotes = quotesIn(document);
  expect(document.conflicts).toHaveLength(7);
  expect(quotes.length).toBeGreaterThan(15);
  const followed = new Set<unknown>(listTargets(document).map(({ target }) => target.exact));
  expect(quotes.filter((words) => !followed.has(words))).toEqual([]);
});
