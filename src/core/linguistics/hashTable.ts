/**
 * A packed table from word hashes to small numbers: word clusters, gazetteer entries. Only `HASH_BITS` of each hash are kept, so an unknown
 * word is mistaken for a known one about once in 2^HASH_BITS / size look-ups; such a mistake costs one wrong feature.
 *
 * Bytes: count (uint32, little endian), then for each entry in ascending order of hash the difference to the hash before (varint, seven bits
 * a byte, lowest first) and the value (`valueBytes`, little endian).
 */
const HASH_BITS = 28;

export interface HashTable {
  readonly size: number;
  /** The value stored for the 32-bit hash, or -1. */
  find(hash: number): number;
}

const EMPTY = 0xffffffff;

/** Reads a packed table that starts at `offset`; `end` is the offset behind it. Throws `RangeError` when the bytes end too early. */
export function readHashTable(bytes: Uint8Array, offset: number, valueBytes: 1 | 2): { table: HashTable; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(offset, true);
  let at = offset + 4;
  const slots = createSlots(size);
  let key = 0;
  for (let entry = 0; entry < size; entry++) {
    let shift = 0;
    for (;;) {
      const byte = view.getUint8(at++);
      key += (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    insert(slots, key, valueBytes === 1 ? view.getUint8(at) : view.getUint16(at, true));
    at += valueBytes;
  }
  return { table: { size, find: (hash) => lookUp(slots, reduceHash(hash)) }, end: at };
}

/** Packs the entries; of entries whose reduced hashes are equal the first is kept. */
export function packHashTable(entries: Iterable<readonly [hash: number, value: number]>, valueBytes: 1 | 2): Uint8Array {
  const values = new Map<number, number>();
  for (const [hash, value] of entries) {
    const key = reduceHash(hash);
    if (!values.has(key)) values.set(key, value);
  }
  const bytes: number[] = [];
  for (let shift = 0; shift < 32; shift += 8) bytes.push((values.size >>> shift) & 0xff);
  let previous = 0;
  for (const key of [...values.keys()].sort((a, b) => a - b)) {
    let rest = key - previous;
    previous = key;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
    const value = values.get(key) ?? 0;
    bytes.push(value & 0xff);
    if (valueBytes === 2) bytes.push(value >>> 8);
  }
  return Uint8Array.from(bytes);
}

interface Slots {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
  readonly mask: number;
}

function createSlots(size: number): Slots {
  let capacity = 16;
  while (capacity < size * 2) capacity *= 2;
  return { keys: new Uint32Array(capacity).fill(EMPTY), values: new Uint16Array(capacity), mask: capacity - 1 };
}

function insert(slots: Slots, key: number, value: number): void {
  let slot = key & slots.mask;
  while (slots.keys[slot] !== EMPTY) slot = (slot + 1) & slots.mask;
  slots.keys[slot] = key;
  slots.values[slot] = value;
}

function lookUp(slots: Slots, key: number): number {
  for (let slot = key & slots.mask; ; slot = (slot + 1) & slots.mask) {
    const found = slots.keys[slot];
    if (found === key) return slots.values[slot] ?? -1;
    if (found === EMPTY) return -1;
  }
}

function reduceHash(hash: number): number {
  return hash >>> (32 - HASH_BITS);
}
