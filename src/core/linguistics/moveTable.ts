/**
 * Weights of the three moves for hashed features, laid out so that one look-up touches one place in memory.
 *
 * Packed form (little endian): uint32 count of features; for each feature in ascending order of its unsigned hash a varint (seven bits a
 * byte, lowest first) of eight times the difference to the hash before plus a bit for each weight that is not 0 (1 shift, 2 left,
 * 4 right), then those weights (int8).
 */
export interface MoveTable {
  /** Fills `scores` (shift, left, right) with the sums of the weights of the first `count` features. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** @throws RangeError when the bytes end too early */
export function readMoveTable(bytes: Uint8Array, offset = 0): { table: MoveTable; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(offset, true);
  let capacity = 16;
  while (capacity < count * 2) capacity *= 2;
  const mask = capacity - 1;
  const cells = new Int32Array(capacity * 2);
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
    insert(cells, mask, key | 0, packed);
  }
  return { table: { score: (features, length, scores) => sumMoves(cells, mask, features, length, scores) }, end: at };
}

function insert(cells: Int32Array, mask: number, key: number, packed: number): void {
  let slot = key & mask;
  while (cells[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  cells[2 * slot] = key;
  cells[2 * slot + 1] = packed;
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
