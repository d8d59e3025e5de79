import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { listTargets } from '../../../src/core/anchor/targets.ts';
import { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';

let targets = 0;

/** A value of a schema with one of everything that it may hold; each number is another, so that each target is. */
function sampleOf(schema: z.core.$ZodType): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return sampleObject(def as z.core.$ZodObjectDef);
    case 'array':
      return [sampleOf((def as z.core.$ZodArrayDef).element)];
    case 'optional':
    case 'nullable':
      return sampleOf((def as z.core.$ZodOptionalDef).innerType);
    case 'union':
      return sampleOf((def as z.core.$ZodUnionDef).options[0] as z.core.$ZodType);
    case 'enum':
      return Object.values((def as z.core.$ZodEnumDef).entries)[0];
    case 'literal':
      return (def as z.core.$ZodLiteralDef<z.core.util.Literal>).values[0];
    case 'record':
      return {};
    case 'boolean':
      return true;
    case 'number':
      return ++targets;
    default:
      return `words ${++targets}`;
  }
}

function sampleObject({ shape }: z.core.$ZodObjectDef): unknown {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => {
      // A conflict of every layer.
      if (name !== 'conflicts') return [name, sampleOf(field)];
      const { element } = (field._zod.def as z.core.$ZodOptionalDef).innerType._zod.def as z.core.$ZodArrayDef;
      return [name, (element._zod.def as z.core.$ZodUnionDef).options.map((option) => sampleOf(option as z.core.$ZodType))];
    }),
  );
}

/** Every object that quotes words, wherever it is. */
function quotesIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'exact' in value && 'prefix' in value ? [value] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

it('every target that the model has room for is followed by edits and looked for again', () => {
  const document = AnnotatedDocument.parse(sampleOf(AnnotatedDocument));
  const quotes = quotesIn(document);
  expect(quotes.length).toBeGreaterThan(15);
  const followed = new Set<unknown>(listTargets(document).map(({ target }) => target.exact));
  expect(quotes.map((quote) => ('exact' in quote ? quote.exact : '')).filter((words) => !followed.has(words))).toEqual([]);
});
