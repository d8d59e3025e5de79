import type { QuantityKind } from '../../../model/quantity.ts';
import type { Match } from '../../../pattern/rule.ts';
import type { LexemeAt } from '../../../pattern/row.ts';
import type { NumberMatch } from '../numbers/numbers.ts';

/** What a rule of amounts makes: a number with its unit, before ranges, qualifiers and counted nouns are looked at. */
export interface Measure {
  readonly kind: Extract<QuantityKind, 'money' | 'percent' | 'measurement' | 'duration' | 'ratio'>;
  readonly value: number;
  /** Of money the name, sign or code as it is written; what it means in the article is told later. */
  readonly unit: string | null;
  /** The number as it was read; one in words where the value is none that stands there. */
  readonly number?: NumberMatch | undefined;
  /** Whether the unit stands before the number ("$5"): the second half of a range may lack it. */
  readonly prefixed?: boolean;
  /** Where the amount starts or ends, if not with the pattern. */
  readonly start?: LexemeAt;
  readonly end?: LexemeAt;
}

/** One value or a range with its unit, or a bare number. Positions in the lexeme row, half-open. */
export interface Amount {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  readonly kind: Measure['kind'] | 'bare';
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  /** Of a range the first. */
  readonly number: NumberMatch;
  readonly prefixed: boolean;
  /** The rule that found it. */
  readonly rule: string;
}

/** One value. */
export interface Atom extends Amount {
  readonly value: number;
}

const SINGLE = { min: null, max: null, prefixed: false } as const;

export function bareAtom(number: NumberMatch): Atom {
  const { start, end, value } = number;
  return { ...SINGLE, start, end, kind: 'bare', value, unit: null, number, rule: 'bare' };
}

/** What a rule found, as an atom. */
export function toAtom({ start, end, value: measure, rule }: Match<Measure>): Atom {
  const at = { start: measure.start ?? start, end: measure.end ?? end };
  const number = measure.number ?? { ...at, value: measure.value, scale: 1, digits: false, bare: false, signed: false };
  return { ...SINGLE, ...measure, ...at, number, rule };
}
