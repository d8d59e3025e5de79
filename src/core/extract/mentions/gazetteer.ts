import { combineHashes, hashText } from '../../linguistics/hash.ts';
import { readHashTable } from '../../linguistics/hashTable.ts';

/** What a gazetteer entry is known as: bits of an entry's value. */
export const GAZETTEER_BITS = {
  country: 1,
  people: 2,
  largeCity: 4,
  smallCity: 8,
  region: 16,
  personName: 32,
  knownPerson: 64,
  organization: 128,
  armedGroup: 256,
  commonWord: 512,
} as const;

/** The longest phrase of the gazetteer, in tokens. */
export const LONGEST_PHRASE = 6;

/** Names known from open lists. Packed by `training/names/gazetteer.ts`. */
export interface Gazetteer {
  /** The bits of a phrase given by `phraseHash`, or 0. */
  find(hash: number): number;
}

/** @throws RangeError when the bytes end too early. */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  const { table } = readHashTable(bytes, 0, 2);
  return { find: (hash) => Math.max(0, table.find(hash)) };
}

const MARKS = /\p{M}+/gu;
const IS_ASCII = /^[ -~]*$/;
const ARABIC_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az)-(?=.)/;

/** Lower case without diacritics and Arabic article: the form in which gazetteer phrases are compared. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replace(ARABIC_ARTICLE, '');
  return IS_ASCII.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').replace(/’/g, "'");
}

/** Hash of a phrase from the hashes of its folded words, built up one word at a time; start with 0. */
export function extendPhrase(phrase: number, foldedWordHash: number): number {
  return combineHashes(phrase, foldedWordHash);
}

export function phraseHash(words: readonly string[]): number {
  return words.reduce((phrase, word) => extendPhrase(phrase, hashText(foldWord(word))), 0);
}
