import type { Qualifier } from '../../../model/quantity.ts';

/** A share or quotient: positions in the lexeme row. */
export interface RatioMatch extends Share {
  /** The rule that found it. */
  readonly rule: string;
}

/** What a rule of shares reads. */
export interface Share {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  /** Where a sign says it: "P < .001". */
  readonly qualifier?: Qualifier;
  /** Whether the "of" phrase or the noun that follows belongs to the figure. */
  readonly takes: 'of-phrase' | 'noun' | 'nothing';
}

export function ratio(start: number, end: number, value: number, takes: Share['takes'], unit: string | null = null): Share {
  return { start, end, value, min: null, max: null, unit, takes };
}
