import type { Qualifier, QuantityKind } from './quantity.ts';

/** The measured part of a figure, without its place in the text. */
export interface QuantityValue {
  readonly kind: QuantityKind;
  readonly qualifier: Qualifier;
  readonly value: number | string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly iso: string | null;
  readonly magnitude: number | null;
  readonly unit: string | null;
}

export const NO_VALUE: QuantityValue = {
  kind: 'count',
  qualifier: 'exactly',
  value: null,
  min: null,
  max: null,
  iso: null,
  magnitude: null,
  unit: null,
};

/** The measured part alone, in the order of the model. */
export function valueOf({ kind, qualifier, value, min, max, iso, magnitude, unit }: QuantityValue): QuantityValue {
  return { kind, qualifier, value, min, max, iso, magnitude, unit };
}
