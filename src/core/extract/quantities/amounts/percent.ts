import type { UnitNumber } from '../numbers/atom.ts';
import { readNumber } from '../numbers/numbers.ts';
import { isJoiner, lowerAt, textAt, touches, type Lexemes } from '../../../pattern/row.ts';

/** A percentage that starts at `at`: "12.5%", "38 per cent", "forty percent", "24pc", "a 5-percent tax". */
export function readPercent(lexemes: Lexemes, at: number): UnitNumber | undefined {
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
  ['third', 0.333],
  ['tenth', 0.1],
]);

/** "a quarter point", "half-point", "half a percentage point", "a quarter of a point", "four tenths of a point": of interest rates and votes. */
export function readFractionOfPoint(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const article = lowerAt(lexemes, at) === 'a' ? 1 : 0;
  const fraction = readFraction(lexemes, at + article, article === 1);
  if (fraction === undefined) return undefined;
  const { value } = fraction;
  let next = isJoiner(lexemes, fraction.end) ? fraction.end + 1 : fraction.end;
  if (lowerAt(lexemes, next) === 'of' && lowerAt(lexemes, next + 1) === 'a') next += 2;
  else if (fraction.many) return undefined;
  else if (article === 0 && lowerAt(lexemes, next) === 'a') next += 1;
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

/** "quarter", "four tenths" (then `many`), and "full" before "percentage point". */
function readFraction(lexemes: Lexemes, at: number, article: boolean): { value: number; end: number; many: boolean } | undefined {
  const word = lowerAt(lexemes, at);
  const one = FRACTIONS.get(word);
  if (one !== undefined) return { value: one, end: at + 1, many: false };
  if ((word === 'full' || word === 'whole') && lowerAt(lexemes, at + 1) === 'percentage')
    return article ? undefined : { value: 1, end: at + 1, many: false };
  const above = readNumber(lexemes, at);
  const below = above === undefined ? undefined : FRACTIONS.get(lowerAt(lexemes, above.end).replace(/s$/, ''));
  if (above === undefined || below === undefined || above.value < 2 || above.value > 9) return undefined;
  return { value: Math.round(above.value * below * 1000) / 1000, end: above.end + 1, many: true };
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
