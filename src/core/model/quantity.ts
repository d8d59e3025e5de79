import * as z from 'zod/mini';
import { AnnotationId, annotationFields } from './annotation.ts';
import { EntityId } from './entity.ts';

export const QuantityKind = z.enum([
  'count',
  'money',
  'percent',
  'ratio',
  'measurement',
  'duration',
  'date',
  'ordinal',
  'age',
  'score',
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

export const Qualifier = z.enum([
  'exactly',
  'about',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'nearly',
  'up-to',
  'early',
  'mid',
  'late',
  'vague',
]);
export type Qualifier = z.infer<typeof Qualifier>;

/** The measured part of a figure, without its place in the text. */
const quantityValueFields = {
  kind: QuantityKind,
  qualifier: Qualifier,
  /** A number; a string such as "1-0" for a score; null for a range, a vague plural or a date. */
  value: z.union([z.number(), z.string(), z.null()]),
  /** Bounds of a range; a bound the text leaves open is null. */
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  /** TIMEX3/ISO 8601 form of a date or time, resolved against the article's date. */
  iso: z.nullable(z.string()),
  /** Order of magnitude of a vague plural: 12 for "dozens", 1000 for "thousands". */
  magnitude: z.nullable(z.number()),
  /** Counted noun, unit of measurement, or ISO 4217 currency code. */
  unit: z.nullable(z.string()),
};

/** A figure of the article (in the UI: Figure). */
export const Quantity = z.looseObject({
  ...annotationFields,
  ...quantityValueFields,
  /** A type of the project's own, below `kind`. */
  ownType: z.optional(z.string()),
  /** What is said of the counted things: "killed" in "at least 733 people were killed". */
  predicate: z.optional(z.string()),
  /** What it measures, in words of the text: "Net debt" of "Its net debt rose to £385m". */
  measured: z.optional(z.string()),
  /** Of what it is a part: "costs" of "38% of costs". */
  share: z.optional(z.string()),
  /** Whose it is: who is 47, whose debt it is. */
  bearer: z.optional(EntityId),
  /** The other reading of a date whose day and month could be swapped ("3/4/2024"): to be decided by a person. */
  alternativeIso: z.optional(z.string()),
  /** Which way a change goes: "rose 4%" up, "down 2%" down. */
  direction: z.optional(z.enum(['up', 'down'])),
  /** Where the figure holds. */
  place: z.optional(EntityId),
  /** When it holds: a quantity of kind date. */
  time: z.optional(AnnotationId),
  /** The smallest explicit attribution whose content contains the figure. */
  attribution: z.optional(AnnotationId),
});
export type Quantity = z.infer<typeof Quantity>;
