import type { Qualifier, QuantityKind } from '../../../model/quantity.ts';
import type { DateExpression } from '../../../calendar/dateExpression.ts';

/** A figure that a rule family proposes; overlaps are not yet resolved, dates not yet placed. Positions in the lexeme row, half-open. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly rule: string;
  readonly qualifier: Qualifier;
  readonly value: number | string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly magnitude: number | null;
  readonly unit: string | null;
  readonly expression?: DateExpression;
  readonly swapped?: DateExpression;
  /** Of a count with its noun: where the number alone ends. */
  readonly numberEnd?: number;
  /** Index of the token of the counted noun. */
  readonly noun?: number;
}

type Given = Pick<Draft, 'start' | 'end' | 'kind' | 'rule'> & Partial<Draft>;

export function draftOf(given: Given): Draft {
  return { qualifier: 'exactly', value: null, min: null, max: null, magnitude: null, unit: null, ...given };
}
