import type { UnitNumber } from '../numbers/atom.ts';
import { readNumber } from '../numbers/numbers.ts';
import { isJoiner, lowerAt, type Lexemes } from '../../../pattern/row.ts';

/** "1.4 times": a multiple. Occasions ("won five times") are told apart by what follows. */
export function readTimes(lexemes: Lexemes, at: number): UnitNumber | undefined {
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const fold = lowerAt(lexemes, isJoiner(lexemes, number.end) ? number.end + 1 : number.end);
  if (fold === 'fold' || fold.endsWith('fold')) return undefined;
  if (lowerAt(lexemes, number.end) !== 'times') return undefined;
  const next = lowerAt(lexemes, number.end + 1);
  const tag = lexemes[number.end + 1]?.token.tag ?? '';
  const decimal = !Number.isInteger(number.value);
  if (!decimal && !/^(?:JJR|RBR|PRP\$|WP)$/.test(tag) && !/^(?:as|the|that)$/.test(next)) return undefined;
  return {
    start: at,
    end: number.end + 1,
    kind: 'ratio',
    value: number.value,
    unit: 'times',
    number,
    prefixed: false,
    hyphenated: false,
  };
}
