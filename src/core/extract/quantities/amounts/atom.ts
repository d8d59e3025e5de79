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
  readonly number?: NumberMatch;
  /** Whether the unit stands before the number ("$5"): the second half of a range may lack it. */
  readonly prefixed?: boolean;
  /** Where the amount starts or ends, if not with the pattern. */
  readonly start?: LexemeAt;
  readonly end?: LexemeAt;
}

/** A number with its unit, or a bare one. Positions in the lexeme row, half-open. */
export interface Atom {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  readonly kind: Measure['kind'] | 'bare';
  readonly value: number;
  readonly unit: string | null;
  readonly number: NumberMatch;
  readonly prefixed: boolean;
  /** The rule that found it. */
  readonly rule: string;
}

/** One value or a range, with its unit. */
export interface Amount {
  readonly start: LexemeAt;
  readonly end: LexemeAt;
  readonly kind: Atom['kind'];
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly first: Atom;
  readonly last: Atom;
}

export function singleAmount(atom: Atom): Amount {
  const { start, end, kind, value, unit } = atom;
  return { start, end, kind, value, min: null, max: null, unit, first: atom, last: atom };
}

export function bareAtom(number: NumberMatch): Atom {
  const { start, end, value } = number;
  return { start, end, kind: 'bare', value, unit: null, number, prefixed: false, rule: 'bare' };
}

/** What a rule found, as an atom. */
export function toAtom({ start, end, value: measure, rule }: Match<Measure>): Atom {
  const at = { start: measure.start ?? start, end: measure.end ?? end };
  const number = measure.number ?? { ...at, value: measure.value, scale: 1, digits: false, bare: false, signed: false };
  return { prefixed: false, ...measure, ...at, number, rule };
}
