import { wordSet } from '../../../lexicon/wordList.ts';
import { UNITS } from '../../../lexicon/numerals.ts';
import type { UnitNumber } from '../numbers/atom.ts';
import { readNumber } from '../numbers/numbers.ts';
import { ratio, type Share } from './ratioMatch.ts';
import { isJoiner, isWord, lowerAt, sameSentence, type Lexemes } from '../../../pattern/row.ts';

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

const HUNDRED = 100;

/** "threefold", "a tenfold increase", "10-fold". */
export function readFold(lexemes: Lexemes, at: number): Share | undefined {
  const fused = /^(two|three|four|five|six|seven|eight|nine|ten|hundred)fold$/.exec(lowerAt(lexemes, at));
  if (fused !== null) return ratio(at, at + 1, UNITS.get(fused[1] ?? '') ?? HUNDRED, 'nothing', 'fold');
  const number = readNumber(lexemes, at);
  if (number === undefined) return undefined;
  const next = isJoiner(lexemes, number.end) ? number.end + 1 : number.end;
  return lowerAt(lexemes, next) === 'fold' ? ratio(at, next + 1, number.value, 'nothing', 'fold') : undefined;
}

const DOUBLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
]);
const MODAL = /^(?:will|would|could|can|may|might|should|must|not)$/;
/** A determiner, a possessor or "what". */
const COMPARED = /^(?:DT|PRP\$|WP)$/;
const AROUND_DOUBLE = wordSet('nearly least than about roughly around over just is was were are at to');

/** "nearly double the amount", "at least double": a multiple; "will double" and "double-blind" tell none. */
export function readDouble(lexemes: Lexemes, at: number): Share | undefined {
  const value = DOUBLES.get(lowerAt(lexemes, at));
  if (value === undefined || isJoiner(lexemes, at + 1)) return undefined;
  const before = lowerAt(lexemes, at - 1);
  const next = lowerAt(lexemes, at + 1);
  const tag = lexemes[at]?.token.tag ?? '';
  if ((before === 'to' && tag === 'VB') || MODAL.test(before) || MODAL.test(lowerAt(lexemes, at - 2))) return undefined;
  const closes = !isWord(lexemes, at + 1) || !sameSentence(lexemes, at, at + 1);
  const isCompared = next === 'that' || COMPARED.test(lexemes[at + 1]?.token.tag ?? '');
  const compared = isCompared && !/^VB[DZPG]?$/.test(tag);
  const qualified = AROUND_DOUBLE.has(before) || before === ',';
  return compared || (qualified && (closes || isCompared)) ? ratio(at, at + 1, value, 'nothing', 'times') : undefined;
}

/** "twice the rate", "twice as many": a multiple, not an occasion. */
export function readTwice(lexemes: Lexemes, at: number): Share | undefined {
  if (lowerAt(lexemes, at) !== 'twice') return undefined;
  return ['the', 'as', 'its', 'their', 'that', 'his', 'her'].includes(lowerAt(lexemes, at + 1))
    ? ratio(at, at + 1, 2, 'nothing', 'times')
    : undefined;
}
