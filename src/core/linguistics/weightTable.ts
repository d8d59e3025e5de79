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

/**
 * A slot holds a feature's hash and where its weights are: above 0 where its pairs of class and weight start among the bytes, behind their count; below 0 the
 * complement of where they stand spread out; 0 where the slot is empty.
 */
const SLOT_WIDTH = 2;

/** Sums of that many weights fit in the half of a number. */
const BLOCK = 256;
/** Of a block of features: what the first slot of each holds, then where the rows that were found are. */
const firstKeys = new Int32Array(BLOCK);
const firstRows = new Int32Array(BLOCK);
const rows = new Int32Array(BLOCK);
/** Which features of the block don't stand in their own slots, if anywhere. */
const displaced = new Int32Array(BLOCK);

/** A row is spread out where it has at least this share of weights for the numbers that this takes: adding is quicker than looking where to add. */
const SPREAD_FROM = 0.6;

/** @throws RangeError when the bytes end too early */
export function readWeightTable(bytes: Uint8Array, offset = 0): { table: WeightTable; end: number } {
  const { classes, count, end, forEach } = readWeightRows(bytes, offset);
  const bits = slotBits(count);
  const slots = new Int32Array(SLOT_WIDTH << bits);
  const entries = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = Math.ceil(classes.length / 2);
  const isSpread = (start: number, stop: number): boolean => stop - start >= 2 * SPREAD_FROM * width;
  let spreadRows = 0;
  forEach((_, start, stop) => {
    if (isSpread(start, stop)) spreadRows++;
  });
  const spread = new Int32Array(spreadRows * width);
  let filled = 0;
  forEach((key, start, stop) => {
    if (!isSpread(start, stop)) return insert(slots, 32 - bits, key, start);
    insert(slots, 32 - bits, key, ~filled);
    for (let at = start; at < stop; at += 2) {
      const half = filled + ((entries[at] ?? 0) >> 1);
      spread[half] = (spread[half] ?? 0) + ((entries[at + 1] ?? 0) << (16 * ((entries[at] ?? 0) & 1)));
    }
    filled += width;
  });
  const table = { slots, shift: 32 - bits, entries, spread, sums: new Int32Array(width) };
  return { table: { classes, score: (features, length, scores) => sumRows(table, features, length, scores) }, end };
}

interface RowTable {
  readonly slots: Int32Array;
  /** How far a hash is shifted to the number of its slot. */
  readonly shift: number;
  readonly entries: Int8Array;
  /** Rows of weights of all classes, two a number: that of an even class is added to 65,536 times that of the next, so both are summed at once. */
  readonly spread: Int32Array;
  /** Room for the sum of spread rows. */
  readonly sums: Int32Array;
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
function readWeightRows(bytes: Uint8Array, offset: number): WeightRows {
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

function insert(slots: Int32Array, shift: number, key: number, row: number): void {
  const mask = slots.length - 1;
  let at = (key >>> shift) << 1;
  while (slots[at + 1] !== 0) at = (at + SLOT_WIDTH) & mask;
  slots[at] = key;
  slots[at + 1] = row;
}

/**
 * Block by block, each in passes: a table is larger than the processor's caches, and it fetches many places at a time only while nothing
 * depends on what is in them.
 */
function sumRows(table: RowTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { entries, spread, sums } = table;
  const width = sums.length;
  scores.fill(0);
  for (let from = 0; from < count; from += BLOCK) {
    const found = findRows(table, features, from, Math.min(BLOCK, count - from));
    sums.fill(0);
    for (let i = 0; i < found; i++) {
      const row = rows[i] ?? 0;
      if (row < 0) for (let k = 0, at = ~row; k < width; k++, at++) sums[k] = (sums[k] ?? 0) + (spread[at] ?? 0);
      else {
        const stop = row + 2 * ((entries[row - 1] ?? 0) & 0xff);
        for (let at = row; at < stop; at += 2) {
          const name = entries[at] ?? 0;
          scores[name] = (scores[name] ?? 0) + (entries[at + 1] ?? 0);
        }
      }
    }
    addHalves(sums, scores);
  }
}

/** Adds the sums of two classes that each number holds. */
function addHalves(sums: Int32Array, scores: Int32Array): void {
  for (let name = 0; name < scores.length; name++) {
    const both = sums[name >> 1] ?? 0;
    const even = (both << 16) >> 16;
    scores[name] = (scores[name] ?? 0) + ((name & 1) === 0 ? even : (both - even) >> 16);
  }
}

/**
 * Fills `rows` with those of the features that have one. What stands in its own slot is found without a branch that the processor could guess
 * wrong; those that may stand farther on are looked for afterwards. @returns how many
 */
function findRows({ slots, shift }: RowTable, features: Int32Array, from: number, count: number): number {
  const mask = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const slot = ((features[from + i] ?? 0) >>> shift) << 1;
    firstKeys[i] = slots[slot] ?? 0;
    firstRows[i] = slots[slot + 1] ?? 0;
  }
  let found = 0;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const row = firstRows[i] ?? 0;
    const isOther = isNotZero((firstKeys[i] ?? 0) ^ (features[from + i] ?? 0));
    const isFull = isNotZero(row);
    rows[found] = row;
    found += isFull & ~isOther;
    displaced[left] = i;
    left += isFull & isOther;
  }
  for (let next = 0; next < left; next++) {
    const key = features[from + (displaced[next] ?? 0)] ?? 0;
    let slot = (key >>> shift) << 1;
    let row: number;
    do {
      slot = (slot + SLOT_WIDTH) & mask;
      row = slots[slot + 1] ?? 0;
    } while (row !== 0 && slots[slot] !== key);
    if (row !== 0) rows[found++] = row;
  }
  return found;
}

/** 1 or 0. */
export function isNotZero(value: number): number {
  return (value | -value) >>> 31;
}
