import { readWeightRows } from './weightTable.ts';

/** Weights of the three moves for hashed features: a weight table laid out so that one look-up touches one place in memory. */
export interface MoveTable {
  /** Fills `scores` (shift, left, right) with the sums of the weights of the first `count` features. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** Reads the packed form of `WeightTable` with the classes shift, left, right. @throws RangeError when the bytes end too early */
export function readMoveTable(bytes: Uint8Array, offset = 0): { table: MoveTable; end: number } {
  const { count, end, forEach } = readWeightRows(bytes, offset);
  let capacity = 16;
  while (capacity < count * 2) capacity *= 2;
  const mask = capacity - 1;
  const cells = new Int32Array(capacity * 2);
  const entries = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  forEach((key, start, stop) => {
    let packed = 0;
    for (let at = start; at < stop; at += 2) packed |= (entries[at + 1]! & 255) << (8 * entries[at]!);
    let slot = key & mask;
    while (cells[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    cells[2 * slot] = key;
    cells[2 * slot + 1] = packed;
  });
  return { table: { score: (features, length, scores) => sumMoves(cells, mask, features, length, scores) }, end };
}

function sumMoves(cells: Int32Array, mask: number, features: Int32Array, count: number, scores: Float64Array): void {
  let shift = 0;
  let left = 0;
  let right = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    let slot = (key & mask) << 1;
    let packed = cells[slot + 1]!;
    while (packed !== 0 && cells[slot] !== key) {
      slot = (((slot >> 1) + 1) & mask) << 1;
      packed = cells[slot + 1]!;
    }
    shift += (packed << 24) >> 24;
    left += (packed << 16) >> 24;
    right += (packed << 8) >> 24;
  }
  scores[0] = shift;
  scores[1] = left;
  scores[2] = right;
}
