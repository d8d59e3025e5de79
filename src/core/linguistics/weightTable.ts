/**
 * A linear classifier over hashed features: for each feature a sparse row of small integer weights.
 *
 * Packed form (little endian): uint16 length and UTF-8 text of the class names joined by line ends; uint32 count of features; uint32 length of
 * what follows in bytes; for each feature in ascending order of its unsigned hash the difference to the hash before (varint, seven bits a byte, lowest first), a byte
 * count of weights, and for each weight the class (uint8) and the weight (int8).
 */
export interface WeightTable {
  readonly classes: readonly string[];
  /** Fills `scores` (one a class) with the sums of the weights of the first `count` features. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

interface Slots {
  readonly keys: Int32Array;
  /** Start of the row in `entries`, and its end, for each slot; equal when the slot is empty. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly mask: number;
}

/** @throws RangeError when the bytes end too early */
export function readWeightTable(bytes: Uint8Array, offset = 0): { table: WeightTable; end: number } {
  const { classes, count, end, forEach } = readWeightRows(bytes, offset);
  const slots = createSlots(count);
  const entries = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  forEach((key, start, stop) => insert(slots, key, start, stop));
  return { table: { classes, score: (features, length, scores) => sumRows(slots, entries, features, length, scores) }, end };
}

/** The rows of a packed table, to be gone through once. */
interface WeightRows {
  readonly classes: readonly string[];
  /** How many features have a row. */
  readonly count: number;
  /** Offset behind the table. */
  readonly end: number;
  /** Calls with each feature's hash and the offsets in the bytes where its pairs of class and weight start and end. */
  readonly forEach: (visit: (key: number, start: number, stop: number) => void) => void;
}

/** @throws RangeError when the bytes end too early */
export function readWeightRows(bytes: Uint8Array, offset: number): WeightRows {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameBytes = view.getUint16(offset, true);
  const classes = readText(bytes.subarray(offset + 2, offset + 2 + nameBytes)).split('\n');
  const count = view.getUint32(offset + 2 + nameBytes, true);
  const bodyBytes = view.getUint32(offset + 6 + nameBytes, true);
  const body = offset + 10 + nameBytes;
  const forEach: WeightRows['forEach'] = (visit) => {
    let at = body;
    let key = 0;
    for (let feature = 0; feature < count; feature++) {
      let scale = 1;
      for (;;) {
        const byte = view.getUint8(at++);
        key += (byte & 0x7f) * scale;
        if (byte < 0x80) break;
        scale *= 128;
      }
      const weights = view.getUint8(at++);
      visit(key | 0, at, at + 2 * weights);
      at += 2 * weights;
    }
  };
  return { classes, count, end: body + bodyBytes, forEach };
}

/** Class names are ASCII. */
function readText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function createSlots(count: number): Slots {
  let capacity = 16;
  while (capacity < count * 2) capacity *= 2;
  return { keys: new Int32Array(capacity), starts: new Int32Array(capacity), ends: new Int32Array(capacity), mask: capacity - 1 };
}

function insert({ keys, starts, ends, mask }: Slots, key: number, start: number, end: number): void {
  let slot = key & mask;
  while (ends[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  starts[slot] = start;
  ends[slot] = end;
}

function sumRows(
  { keys, starts, ends, mask }: Slots,
  entries: Int8Array,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  scores.fill(0);
  for (let i = 0; i < count; i++) {
    const key = features[i]!;
    let slot = key & mask;
    let end = ends[slot]!;
    while (end !== 0 && keys[slot] !== key) {
      slot = (slot + 1) & mask;
      end = ends[slot]!;
    }
    if (end === 0) continue;
    for (let at = starts[slot]!; at < end; at += 2) scores[entries[at]!]! += entries[at + 1]!;
  }
}
