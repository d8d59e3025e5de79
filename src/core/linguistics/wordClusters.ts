import { hashText } from './hash.ts';
import { readHashTable, type HashTable } from './hashTable.ts';

/** Groups of words that occur in like contexts, at three grains. Packed by `training/names/wordClusters.ts`. */
export interface WordClusters {
  /** The fine cluster of a lower-case word, or -1. */
  fine(lower: string): number;
  /** The middle cluster that holds a fine cluster. */
  middle(fine: number): number;
  /** The coarse cluster that holds a fine cluster. */
  coarse(fine: number): number;
}

/** @throws RangeError when the bytes end too early. */
export function readWordClusters(bytes: Uint8Array): WordClusters {
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(0, true);
  const groups = bytes.subarray(2, 2 + 2 * count);
  const { table } = readHashTable(bytes, 2 + 2 * count, 2);
  return {
    fine: (lower) => findWord(table, lower),
    middle: (fine) => groups[2 * fine] ?? 0,
    coarse: (fine) => groups[2 * fine + 1] ?? 0,
  };
}

/** Looks for the word itself, then for it without an Arabic article or inner marks. */
function findWord(table: HashTable, lower: string): number {
  const whole = table.find(hashText(lower));
  if (whole >= 0) return whole;
  const bare = lower.replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-/, '').replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' || bare === lower ? -1 : table.find(hashText(bare));
}
