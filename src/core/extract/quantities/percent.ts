import type { Atom } from './atom.ts';
import { readNumber } from './numbers.ts';
import { isJoiner, lowerAt, textAt, touches, type Lexemes } from './scan.ts';

/** A percentage that starts at `at`: "12.5%", "38 per cent", "forty percent", "24pc", "a 5-percent tax". */
export function readPercent(lexemes: Lexemes, at: number): Atom | undefined {
  const fraction = readFractionOfPoint(lexemes, at);
  if (fraction !== undefined) return fraction;
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const joined = isJoiner(lexemes, number.end);
  const end = readPercentSign(lexemes, joined ? number.end + 1 : number.end);
  if (end === undefined) return undefined;
  const points = ['point', 'points'].includes(lowerAt(lexemes, isJoiner(lexemes, end) ? end + 1 : end));
  if (points) return undefined;
  const value = number.value;
  return { start: at, end, kind: 'percent', value, unit: null, number, prefixed: false, hyphenated: joined };
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

/** "a quarter point", "half-point", "half a percentage point": of interest rates. */
function readFractionOfPoint(lexemes: Lexemes, at: number): Atom | undefined {
  const article = lowerAt(lexemes, at) === 'a' ? 1 : 0;
  const value = FRACTIONS.get(lowerAt(lexemes, at + article));
  if (value === undefined) return undefined;
  let next = isJoiner(lexemes, at + article + 1) ? at + article + 2 : at + article + 1;
  if (article === 0 && lowerAt(lexemes, next) === 'a') next += 1;
  if (lowerAt(lexemes, next) === 'percentage') next += 1;
  if (lowerAt(lexemes, next) !== 'point') return undefined;
  const number = { start: at, end: next + 1, value, scale: 1, digits: false, bare: false, signed: false };
  return {
    start: at,
    end: next + 1,
    kind: 'percent',
    value,
    unit: 'percentage point',
    number,
    prefixed: false,
    hyphenated: false,
  };
}

function readPercentSign(lexemes: Lexemes, at: number): number | undefined {
  const text = textAt(lexemes, at);
  if (text === '%' || text === '％') return at + 1;
  const word = text.toLowerCase();
  if (word === 'percent' || word === 'pct') return at + 1;
  if (word === 'pc' && text === 'pc') return at + 1;
  if (word !== 'per') return undefined;
  const next = isJoiner(lexemes, at + 1) && !touches(lexemes, at) ? at + 2 : at + 1;
  return lowerAt(lexemes, next) === 'cent' ? next + 1 : undefined;
}
