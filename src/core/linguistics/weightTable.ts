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

/** A slot holds a feature's hash and where its row starts and stops among the bytes; an empty slot's row stops at 0. */
const SLOT_WIDTH = 4;
const START = 1;
const STOP = 2;

const BLOCK = 64;
/** Of a block of features: what the first slot of each holds, then the rows found and the first class of each. */
const firstKeys = new Int32Array(BLOCK);
const firstStops = new Int32Array(BLOCK);
const starts = new Int32Array(BLOCK);
const stops = new Int32Array(BLOCK);
const firstClasses = new Int32Array(BLOCK);

/** @throws RangeError when the bytes end too early */
export function readWeightTable(bytes: Uint8Array, offset = 0): { table: WeightTable; end: number } {
  const { classes, count, end, forEach } = readWeightRows(bytes, offset);
  const bits = slotBits(count);
  const slots = new Int32Array(SLOT_WIDTH << bits);
  const entries = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  forEach((key, start, stop) => insert(slots, 32 - bits, key, start, stop));
  return {
    table: { classes, score: (features, length, scores) => sumRows(slots, 32 - bits, entries, features, length, scores) },
    end,
  };
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

/**
 * How many of a hash's highest bits number its slot, so that at most half the slots are full. As features come in ascending order of
 * hash, filling the slots goes through memory once from front to back.
 */
export function slotBits(count: number): number {
  let bits = 4;
  while (2 ** bits < count * 2) bits++;
  return bits;
}

function insert(slots: Int32Array, shift: number, key: number, start: number, stop: number): void {
  const mask = slots.length - 1;
  let at = (key >>> shift) << 2;
  while (slots[at + STOP] !== 0) at = (at + SLOT_WIDTH) & mask;
  slots[at] = key;
  slots[at + START] = start;
  slots[at + STOP] = stop;
}

/**
 * Block by block, each in passes: a table is larger than the processor's caches, and it fetches many places at a time only while nothing
 * depends on what is in them.
 */
function sumRows(
  slots: Int32Array,
  shift: number,
  entries: Int8Array,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  scores.fill(0);
  for (let from = 0; from < count; from += BLOCK) {
    const rows = findRows(slots, shift, features, from, Math.min(BLOCK, count - from));
    for (let i = 0; i < rows; i++) firstClasses[i] = entries[starts[i] ?? 0] ?? 0;
    for (let i = 0; i < rows; i++) {
      const stop = stops[i] ?? 0;
      let name = firstClasses[i] ?? 0;
      for (let at = starts[i] ?? 0; at < stop; at += 2) {
        scores[name] = (scores[name] ?? 0) + (entries[at + 1] ?? 0);
        name = entries[at + 2] ?? 0;
      }
    }
  }
}

/** Fills `starts` and `stops` with the rows of the features that have one. @returns how many */
function findRows(slots: Int32Array, shift: number, features: Int32Array, from: number, count: number): number {
  const mask = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const slot = ((features[from + i] ?? 0) >>> shift) << 2;
    firstKeys[i] = slots[slot] ?? 0;
    firstStops[i] = slots[slot + STOP] ?? 0;
  }
  let rows = 0;
  for (let i = 0; i < count; i++) {
    const key = features[from + i] ?? 0;
    let slot = (key >>> shift) << 2;
    let stop = firstStops[i] ?? 0;
    if (stop !== 0 && firstKeys[i] !== key) {
      do {
        slot = (slot + SLOT_WIDTH) & mask;
        stop = slots[slot + STOP] ?? 0;
      } while (stop !== 0 && slots[slot] !== key);
    }
    if (stop === 0) continue;
    starts[rows] = slots[slot + START] ?? 0;
    stops[rows++] = stop;
  }
  return rows;
}
