import type { Atom } from '../numbers/atom.ts';
import type { CurrencyContext } from '../reading/currencyContext.ts';
import { readDuration, readRaceTime } from './durations.ts';
import { readMeasurement } from './measurements.ts';
import { readMoney } from './money.ts';
import { readNumber } from '../numbers/numbers.ts';
import { readPercent } from './percent.ts';
import { readTimes } from '../shares/multiples.ts';
import type { Lexemes } from '../../../pattern/row.ts';

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
export function readAtom(lexemes: Lexemes, at: number, context: CurrencyContext): Atom | undefined {
  return (
    readMoney(lexemes, at, context) ??
    readPercent(lexemes, at) ??
    readRaceTime(lexemes, at) ??
    readMeasurement(lexemes, at) ??
    readTimes(lexemes, at) ??
    readDuration(lexemes, at) ??
    readBare(lexemes, at)
  );
}

/** A number with no unit. A letter that touches the digits is a scale here ("10k", "5m people"): no unit claimed it. */
function readBare(lexemes: Lexemes, at: number): Atom | undefined {
  const number = readNumber(lexemes, at, true);
  if (number === undefined) return undefined;
  const { start, end, value } = number;
  return { start, end, kind: 'bare', value, unit: null, number, prefixed: false, hyphenated: false };
}

export function singleAmount(atom: Atom): Amount {
  const { start, end, kind, value, unit } = atom;
  return { start, end, kind, value, min: null, max: null, unit, first: atom, last: atom };
}
