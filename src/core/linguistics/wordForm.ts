import { WordMemory } from '../text/wordMemory.ts';
import { hashText } from './hash.ts';
import type { WordClusters } from './wordClusters.ts';

/** What tagger and parser see of a word form, whatever its context. Hashes are 32-bit. */
export interface WordForm {
  /** Lower case, digits as 0, quotation marks and dashes straightened. */
  readonly lower: number;
  /** The same with capitals kept. */
  readonly exact: number;
  /** Last one to four characters; 0 where the word is shorter. */
  readonly suffixes: readonly [number, number, number, number];
  /** First one to three characters. */
  readonly prefixes: readonly [number, number, number];
  /** Bits: 1 starts with a capital, 2 no small letters, 4 has a digit, 8 has a hyphen, 16 only digits and marks, 32 starts with a letter, 64 ends with a full stop. */
  readonly shape: number;
  /** Clusters, from the finest to the coarsest; 0 when unknown. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

export const BEFORE_FIRST: WordForm = boundary(1);
export const AFTER_LAST: WordForm = boundary(2);

function boundary(mark: number): WordForm {
  return {
    lower: mark,
    exact: mark,
    suffixes: [mark, mark, mark, mark],
    prefixes: [mark, mark, mark],
    shape: 128,
    fine: 0,
    middle: 0,
    coarse: 0,
  };
}

/** Makes the features of a word; one that has been seen before comes from a memory of bounded size. */
export function createWordReader(clusters: WordClusters): (word: string) => WordForm {
  const known = new WordMemory<WordForm>(50_000);
  return (word) => known.find(word) ?? known.keep(word, readWord(word.length > 60 ? word.slice(0, 60) : word, clusters));
}

function readWord(word: string, clusters: WordClusters): WordForm {
  const exact = straighten(word);
  const lower = exact.toLowerCase();
  const fine = clusters.fine(lower);
  const suffix = (length: number): number => (lower.length > length ? hashText(lower, lower.length - length) : 0);
  const prefix = (length: number): number => (lower.length > length ? hashText(lower, 0, length) : 0);
  return {
    lower: hashText(lower),
    exact: hashText(exact),
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    prefixes: [prefix(1), prefix(2), prefix(3)],
    shape: shapeOf(word),
    fine: fine + 1,
    middle: fine < 0 ? 0 : clusters.middle(fine) + 1,
    coarse: fine < 0 ? 0 : clusters.coarse(fine) + 1,
  };
}

function straighten(word: string): string {
  return word
    .replace(/\p{Nd}/gu, '0')
    .replace(/[‘’ʼ‚‛]/g, "'")
    .replace(/[“”„‟«»]|``|''/g, '"')
    .replace(/[—–]|--+/g, '—')
    .replace(/…|\.{2,}/g, '...')
    .replace(/[€£¥]/g, '$');
}

function shapeOf(word: string): number {
  const capital = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}/u.test(word) ? 1 : 0;
  const small = /\p{Ll}/u.test(word) ? 0 : 2;
  const digit = /\p{N}/u.test(word) ? 4 : 0;
  const hyphen = word.includes('-') ? 8 : 0;
  const number = /^[\p{N}.,:/]*\p{N}[\p{N}.,:/]*$/u.test(word) ? 16 : 0;
  const letter = /^\p{L}/u.test(word) ? 32 : 0;
  return capital | small | digit | hyphen | number | letter | (word.length > 1 && word.endsWith('.') ? 64 : 0);
}
