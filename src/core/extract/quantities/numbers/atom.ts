import type { QuantityKind } from '../../../model/quantity.ts';
import type { NumberMatch } from './numbers.ts';

/** A number with its unit, before ranges, qualifiers and counted nouns are looked at. Positions in the lexeme row, half-open. */
/** What a rule of amounts reads. */
export type UnitNumber = Omit<Atom, 'rule'>;

export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly kind: Extract<QuantityKind, 'money' | 'percent' | 'measurement' | 'duration' | 'ratio'> | 'bare';
  readonly value: number;
  readonly unit: string | null;
  readonly number: NumberMatch;
  /** Whether the unit stands before the number ("$5"): the second half of a range may lack it. */
  readonly prefixed: boolean;
  /** Whether a hyphen joins number and unit, so that a noun follows ("48-hour"). */
  readonly hyphenated: boolean;
  /** The rule that found it. */
  readonly rule: string;
}
