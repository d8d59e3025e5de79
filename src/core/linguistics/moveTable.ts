import { MOVE_FEATURE_CAPACITY } from './moveFeatures.ts';
import { slotBits } from './weightTable.ts';

/**
 * Weights of the three moves for hashed features, laid out so that one look-up touches one place in memory.
 *
 * Packed form (little endian): uint32 count of features; for each feature in ascending order of its unsigned hash a varint (seven bits a
 * byte, lowest first) of eight times the difference to the hash before plus a bit for each weight that is not 0 (1 shift, 2 left,
 * 4 right), then those weights (int8).
 */
export interface MoveTable {
  /** Fills `scores` (shift, left, right) with the sums of the weights of the first `count` features, at most `MOVE_FEATURE_CAPACITY`. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** What the first place of each feature holds. */
const firstKeys = new Int32Array(MOVE_FEATURE_CAPACITY);
const firstWeights = new Int32Array(MOVE_FEATURE_CAPACITY);

/** @throws RangeError when the bytes end too early */
export function readMoveTable(bytes: Uint8Array, offset = 0): { table: MoveTable; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(offset, true);
  const bits = slotBits(count);
  const cells = new Int32Array(2 << bits);
  let at = offset + 4;
  let key = 0;
  for (let feature = 0; feature < count; feature++) {
    let head = 0;
    let scale = 1;
    for (;;) {
      const byte = view.getUint8(at++);
      head += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      scale *= 128;
    }
    key += Math.floor(head / 8);
    let packed = 0;
    for (let move = 0; move < 3; move++) if ((head & (1 << move)) !== 0) packed |= view.getUint8(at++) << (8 * move);
    insert(cells, 32 - bits, key | 0, packed);
  }
  return { table: { score: (features, length, scores) => sumMoves(cells, 32 - bits, features, length, scores) }, end: at };
}

function insert(cells: Int32Array, shift: number, key: number, packed: number): void {
  const mask = cells.length - 1;
  let at = (key >>> shift) << 1;
  while (cells[at + 1] !== 0) at = (at + 2) & mask;
  cells[at] = key;
  cells[at + 1] = packed;
}

/**
 * Two passes: the table is larger than the processor's caches, and it fetches many places at a time only while nothing depends on what is in
 * them.
 */
function sumMoves(cells: Int32Array, shift: number, features: Int32Array, count: number, scores: Float64Array): void {
  const mask = cells.length - 1;
  for (let i = 0; i < count; i++) {
    const at = ((features[i] ?? 0) >>> shift) << 1;
    firstKeys[i] = cells[at] ?? 0;
    firstWeights[i] = cells[at + 1] ?? 0;
  }
  let toShift = 0;
  let toLeft = 0;
  let toRight = 0;
  for (let i = 0; i < count; i++) {
    const key = features[i] ?? 0;
    let packed = firstWeights[i] ?? 0;
    if (packed !== 0 && firstKeys[i] !== key) {
      let at = (key >>> shift) << 1;
      do {
        at = (at + 2) & mask;
        packed = cells[at + 1] ?? 0;
      } while (packed !== 0 && cells[at] !== key);
    }
    toShift += (packed << 24) >> 24;
    toLeft += (packed << 16) >> 24;
    toRight += (packed << 8) >> 24;
  }
  scores[0] = toShift;
  scores[1] = toLeft;
  scores[2] = toRight;
}
