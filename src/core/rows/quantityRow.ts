import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { Qualifier, QuantityKind } from '../model/quantity.ts';
import { articleField, placeCells, placeFields, reviewCells, reviewFields, type RowContext } from './rowFields.ts';

/** One figure. */
export const QuantityRow = z.object({
  ...articleField,
  id: z.string(),
  ...placeFields,
  kind: QuantityKind,
  qualifier: Qualifier,
  value: z.nullable(z.number()),
  /** A result such as "1-0", which is no number. */
  score: z.nullable(z.string()),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  iso: z.nullable(z.string()),
  alternativeIso: z.nullable(z.string()),
  magnitude: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  predicate: z.nullable(z.string()),
  direction: z.nullable(z.enum(['up', 'down'])),
  /** Entity id. */
  place: z.nullable(z.string()),
  /** Id of the quantity that is the date. */
  time: z.nullable(z.string()),
  attribution: z.nullable(z.string()),
  ...reviewFields,
});
export type QuantityRow = z.infer<typeof QuantityRow>;

export function quantityRows({ quantities }: AnnotatedDocument, context: RowContext): readonly QuantityRow[] {
  return quantities.map((quantity) => ({
    article: context.article,
    id: quantity.id,
    ...placeCells(quantity.target, context),
    kind: quantity.kind,
    qualifier: quantity.qualifier,
    value: typeof quantity.value === 'number' ? quantity.value : null,
    score: typeof quantity.value === 'string' ? quantity.value : null,
    min: quantity.min,
    max: quantity.max,
    iso: quantity.iso,
    alternativeIso: quantity.alternativeIso ?? null,
    magnitude: quantity.magnitude,
    unit: quantity.unit,
    predicate: quantity.predicate ?? null,
    direction: quantity.direction ?? null,
    place: quantity.place ?? null,
    time: quantity.time ?? null,
    attribution: quantity.attribution ?? null,
    ...reviewCells(quantity),
  }));
}
