import { wordSet } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { readNumber, scaled } from '../numbers/numbers.ts';
import { ratio, type Share } from './ratioMatch.ts';
import { isJoiner, isNumber, isWord, lowerAt, textAt, type Lexemes } from '../../../pattern/row.ts';

/** Names of quotients that medicine and polling report, longest first. */
const STATISTICS: readonly string[] = [
  'hazard ratio',
  'odds ratio',
  'risk ratio',
  'relative risk',
  'rate ratio',
  'adjusted odds ratio',
  'p value',
  'hr',
  'or',
  'rr',
  'p',
  'r',
  'ci',
  'confidence interval',
  'auc',
];
const LETTERS_NEED_SIGN = wordSet('hr or p r');

/** "hazard ratio of 0.66", "p = 0.41", "95% CI 0.55 to 0.79" (from CI on). */
export function readStatistic(lexemes: Lexemes, at: number): Share | undefined {
  if (!isWord(lexemes, at)) return undefined;
  for (const name of STATISTICS) {
    const words = name.split(' ');
    if (!words.every((word, i) => lowerAt(lexemes, at + i) === word)) continue;
    const found = readAfterStatistic(lexemes, at, at + words.length, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SIGNED: ReadonlyMap<string, Qualifier> = new Map([
  ['<', 'less-than'],
  ['>', 'more-than'],
  ['≤', 'at-most'],
  ['≥', 'at-least'],
]);

function readAfterStatistic(lexemes: Lexemes, at: number, after: number, name: string): Share | undefined {
  let next = after;
  if (['(', 'or', 'hr', ')', 'adjusted'].includes(lowerAt(lexemes, next)) && lowerAt(lexemes, next) === '(') return undefined;
  const sign = ['=', '<', '>', '≤', '≥'].includes(textAt(lexemes, next));
  if (sign) next += 1;
  else if (LETTERS_NEED_SIGN.has(name)) return undefined;
  if ([':', ',', 'of', 'was', 'is', 'between', 'at'].includes(lowerAt(lexemes, next))) next += 1;
  const low = isNumber(lexemes, next) ? readNumber(lexemes, next) : undefined;
  if (low === undefined) return undefined;
  const interval = name === 'ci' || name === 'confidence interval';
  const joined = isJoiner(lexemes, low.end) || ['to', 'and', ',', '-', '–', '—'].includes(lowerAt(lexemes, low.end));
  const high = joined && isNumber(lexemes, low.end + 1) ? readNumber(lexemes, low.end + 1) : undefined;
  const start = interval ? next : at;
  if (interval)
    return high === undefined
      ? undefined
      : { start, end: high.end, value: null, min: low.value, max: high.value, unit: 'confidence interval', takes: 'nothing' };
  const match = ratio(start, low.end, scaled(low.value, 1), 'nothing', name);
  const qualifier = SIGNED.get(textAt(lexemes, after));
  return qualifier === undefined ? match : { ...match, qualifier };
}
