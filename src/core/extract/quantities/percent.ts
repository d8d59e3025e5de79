import type { Atom } from './atom.ts';
import { readNumber } from './numbers.ts';
import { isJoiner, lowerAt, textAt, touches, type Lexemes } from './scan.ts';

/** A percentage that starts at `at`: "12.5%", "38 per cent", "forty percent", "24pc", "a 5-percent tax". */
export function readPercent(lexemes: Lexemes, at: number): Atom | undefined {
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
