import { isNotZero, slotBits } from './weightTable.ts';

const MOVES = 3;

/**
 * Weights of the three moves for hashed features.
 *
 * Packed form (little endian): uint32 count of features; for each feature in ascending order of its unsigned hash a varint (seven bits a
 * byte, lowest first) of eight times the difference to the hash before plus a bit for each weight that is not 0 (1 shift, 2 left,
 * 4 right), then those weights (int8).
 */
export interface MoveTable {
  /**
   * Fills `sums` (shift, left, right, group by group) with the sums of the weights of groups of features, which stand one behind the other:
   * `ends[i]` is where group `i` ends.
   */
  score(features: Int32Array, ends: Int32Array, groups: number, sums: Float64Array): void;
}

/**
 * One number a feature, so that a look-up touches one place in memory and the whole stays small beside the processor's caches: the place of its
 * three weights among all that occur, and what tells its hash from others that would stand here. The highest bits of a hash are where it
 * belongs, so the rest of it and how far behind that place it stands are enough. An empty place holds 0.
 */
interface MoveCells {
  readonly cells: Int32Array;
  /** Three weights as bytes; the first stands for none. */
  readonly weights: Int32Array;
  /** How far a hash is shifted to its place. */
  readonly shift: number;
  /** Bits of a cell that tell its hash: the rest of it above how far it was displaced. */
  readonly tagBits: number;
}

/** Of the features that are looked up together: where the weights of each are, and which of them don't stand where they belong. */
interface LookUpRoom {
  readonly places: Int32Array;
  readonly displaced: Int32Array;
}

function createRoom(features: number): LookUpRoom {
  return { places: new Int32Array(features), displaced: new Int32Array(features) };
}

/** @throws RangeError when the bytes end too early */
export function readMoveTable(bytes: Uint8Array, offset = 0): { table: MoveTable; end: number } {
  const { keys, rows, end } = readFeatures(bytes, offset);
  const { places, weights } = numberWeights(rows);
  const cells = fillCells(keys, places, weights);
  let room = createRoom(0);
  const score: MoveTable['score'] = (features, ends, groups, sums) => {
    if (room.places.length < features.length) room = createRoom(features.length);
    findPlaces(cells, features, groups === 0 ? 0 : (ends[groups - 1] ?? 0), room);
    sumGroups(cells.weights, room.places, ends, groups, sums);
  };
  return { table: { score }, end };
}

/** Hashes in ascending order, and the three weights of each as bytes. */
function readFeatures(bytes: Uint8Array, offset: number): { keys: Int32Array; rows: Int32Array; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(offset, true);
  const keys = new Int32Array(count);
  const rows = new Int32Array(count);
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
    let row = 0;
    for (let move = 0; move < MOVES; move++) if ((head & (1 << move)) !== 0) row |= view.getUint8(at++) << (8 * move);
    keys[feature] = key | 0;
    rows[feature] = row;
  }
  return { keys, rows, end: at };
}

/** Each row's place, from 1, in a list of those that differ. */
function numberWeights(rows: Int32Array): { places: Int32Array; weights: Int32Array } {
  const numbers = new Map<number, number>();
  const places = rows.map((row) => {
    const known = numbers.get(row);
    if (known !== undefined) return known;
    numbers.set(row, numbers.size + 1);
    return numbers.size;
  });
  return { places, weights: Int32Array.from([0, ...numbers.keys()]) };
}

/** @throws RangeError when a cell can't hold that many different weights */
function fillCells(keys: Int32Array, places: Int32Array, weights: Int32Array): MoveCells {
  const tagBits = Math.clz32(weights.length - 1);
  for (let bits = slotBits(keys.length); bits < 32; bits++) {
    const filled = fillAt(keys, places, bits, tagBits);
    if (filled !== undefined) return { cells: filled, weights, shift: 32 - bits, tagBits };
  }
  throw new RangeError(`A table of moves has ${weights.length} different weights`);
}

/** Undefined where a feature would be displaced farther than a cell can say. */
function fillAt(keys: Int32Array, places: Int32Array, bits: number, tagBits: number): Int32Array | undefined {
  const shift = 32 - bits;
  const farthest = 2 ** (tagBits - shift) - 1;
  const cells = new Int32Array(2 ** bits);
  const mask = cells.length - 1;
  for (let feature = 0; feature < keys.length; feature++) {
    const key = keys[feature] ?? 0;
    const home = key >>> shift;
    let moved = 0;
    while (cells[(home + moved) & mask] !== 0) moved++;
    if (moved > farthest) return undefined;
    cells[(home + moved) & mask] = ((places[feature] ?? 0) << tagBits) | tagOf(key, shift, tagBits) | moved;
  }
  return cells;
}

/** The bits of a hash that its place doesn't tell, above those for how far it was displaced. */
function tagOf(key: number, shift: number, tagBits: number): number {
  return (key & ((1 << shift) - 1)) << (tagBits - shift);
}

/**
 * In passes: the table is larger than the processor's caches, and it fetches many places at a time only while nothing depends on what is in
 * them. What is found at home takes no branch that the processor could guess wrong; the few hashes that may stand farther on are looked for afterwards.
 */
function findPlaces({ cells, shift, tagBits }: MoveCells, features: Int32Array, count: number, room: LookUpRoom): void {
  const { places, displaced } = room;
  const mask = cells.length - 1;
  const tagMask = (1 << tagBits) - 1;
  for (let i = 0; i < count; i++) places[i] = cells[(features[i] ?? 0) >>> shift] ?? 0;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const cell = places[i] ?? 0;
    const difference = (cell ^ tagOf(features[i] ?? 0, shift, tagBits)) & tagMask;
    const atHome = (difference - 1) >> 31;
    places[i] = (cell >>> tagBits) & atHome;
    displaced[left] = i;
    left += ~atHome & isNotZero(cell);
  }
  for (let next = 0; next < left; next++) {
    const i = displaced[next] ?? 0;
    const key = features[i] ?? 0;
    let at = key >>> shift;
    let tag = tagOf(key, shift, tagBits);
    let cell: number;
    do {
      at = (at + 1) & mask;
      tag++;
      cell = cells[at] ?? 0;
    } while (cell !== 0 && (cell & tagMask) !== tag);
    places[i] = cell >>> tagBits;
  }
}

function sumGroups(weights: Int32Array, places: Int32Array, ends: Int32Array, groups: number, sums: Float64Array): void {
  let i = 0;
  for (let group = 0; group < groups; group++) {
    const end = ends[group] ?? 0;
    let toShift = 0;
    let toLeft = 0;
    let toRight = 0;
    for (; i < end; i++) {
      const row = weights[places[i] ?? 0] ?? 0;
      toShift += (row << 24) >> 24;
      toLeft += (row << 16) >> 24;
      toRight += (row << 8) >> 24;
    }
    sums[MOVES * group] = toShift;
    sums[MOVES * group + 1] = toLeft;
    sums[MOVES * group + 2] = toRight;
  }
}
