import type { Lexemes } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Atom } from '../numbers/atom.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { CurrencyContext } from '../reading/currencyContext.ts';
import { firstFound } from '../reading/documented.ts';
import { ATOM_RULES } from './atomRules.ts';

/** One value or a range, with its unit. Positions in the lexeme row, half-open. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly kind: Atom['kind'];
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly first: Atom;
  readonly last: Atom;
}

/** The most specific reading of what starts at `at`; a bare number when no unit follows. */
export function readAtom(row: Lexemes, at: LexemeAt, context: CurrencyContext): Atom | undefined {
  return firstFound(ATOM_RULES, row, at, context) ?? readBare(row, at);
}

/** A number with no unit. A letter that touches the digits is a scale here ("10k", "5m people"): no unit claimed it. */
function readBare(row: Lexemes, at: LexemeAt): Atom | undefined {
  const number = readNumber(row, at, true);
  if (number === undefined) return undefined;
  const { start, end, value } = number;
  return { start, end, kind: 'bare', value, unit: null, number, prefixed: false, hyphenated: false, rule: 'bare' };
}

export function singleAmount(atom: Atom): Amount {
  const { start, end, kind, value, unit } = atom;
  return { start, end, kind, value, min: null, max: null, unit, first: atom, last: atom };
}
