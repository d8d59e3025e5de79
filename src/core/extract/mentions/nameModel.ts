import { mayFollow, TAG_COUNT } from './nameTags.ts';

/**
 * The weights of the name tagger: a linear-chain conditional random field over hashed features.
 *
 * Bytes (little endian): feature count (uint32), scale (float32), start scores (float32 × tags), transition scores (float32 × tags × tags,
 * row = from), then for each feature in ascending order of hash the difference to the hash before (varint), the number of its weights
 * (uint8) and each weight as tag (uint8) and value (int8, times scale).
 */
export interface NameModel {
  readonly start: Float32Array;
  readonly transitions: Float32Array;
  /** Adds the weights of the first `count` features to `scores[row, row + TAG_COUNT)`, in their order. */
  addWeights(hashes: Uint32Array, count: number, scores: Float32Array, row: number): void;
}

export interface NameWeights {
  readonly start: Float32Array;
  readonly transitions: Float32Array;
  /** One row of `TAG_COUNT` for each hash. */
  readonly hashes: Uint32Array;
  readonly rows: Float32Array;
}

const T = TAG_COUNT;

/** @throws RangeError when the bytes end too early. */
export function readNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(0, true);
  const scale = view.getFloat32(4, true);
  let at = 8;
  const readFloats = (count: number): Float32Array => {
    const floats = Float32Array.from({ length: count }, (_, index) => view.getFloat32(at + 4 * index, true));
    at += 4 * count;
    return floats;
  };
  const start = readFloats(T);
  const transitions = readFloats(T * T);
  let capacity = 16;
  while (capacity < size * 2) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(SLOT_WIDTH * capacity);
  let hash = 0;
  for (let feature = 0; feature < size; feature++) {
    let shift = 0;
    for (;;) {
      const byte = view.getUint8(at++);
      hash += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    let slot = SLOT_WIDTH * (hash & mask);
    while (slots[slot + 1] !== 0) slot = (slot + SLOT_WIDTH) & (SLOT_WIDTH * mask);
    slots[slot] = hash;
    slots[slot + 1] = at;
    at += 1 + 2 * view.getUint8(at);
  }
  return {
    start,
    transitions,
    addWeights: (hashes, count, scores, row) => {
      const found = findPlaces(slots, hashes, count);
      for (let i = 0; i < found; i++) {
        const place = places[i] ?? 0;
        const end = place + 1 + 2 * (bytes[place] ?? 0);
        for (let pair = place + 1; pair < end; pair += 2) {
          const cell = row + (bytes[pair] ?? 0);
          scores[cell] = (scores[cell] ?? 0) + (((bytes[pair + 1] ?? 0) << 24) >> 24) * scale;
        }
      }
    },
  };
}

/** A slot holds a feature's hash and where its weights are among the bytes; 0 where it is empty. */
const SLOT_WIDTH = 2;

/** Where the weights of the features that were found are. */
let places = new Int32Array(256);

/** Fills `places` for those of the features that have weights. All are looked for before any is used: memory is slow to reach, and quick to be asked for many places at once. */
function findPlaces(slots: Int32Array, hashes: Uint32Array, count: number): number {
  const mask = slots.length - 1;
  if (places.length < count) places = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const wanted = (hashes[i] ?? 0) | 0;
    let slot = (SLOT_WIDTH * wanted) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== wanted) slot = (slot + SLOT_WIDTH) & mask;
    const place = slots[slot + 1] ?? 0;
    if (place !== 0) places[found++] = place;
  }
  return found;
}

/** Packs weights; those smaller than `smallest` and those that round to nothing are dropped. */
export function packNameModel(weights: NameWeights, smallest: number): Uint8Array {
  let highest = 0;
  for (const weight of weights.rows) highest = Math.max(highest, Math.abs(weight));
  // Rare large weights are clipped, so that the common small ones keep their precision.
  const scale = Math.min(highest, 4) / 127;
  const hashAt = (feature: number): number => weights.hashes[feature] ?? 0;
  const order = Array.from(weights.hashes.keys()).sort((a, b) => hashAt(a) - hashAt(b));
  const body: number[] = [];
  let size = 0;
  let previous = 0;
  for (const feature of order) {
    const pairs = packRow(weights.rows.subarray(feature * T, (feature + 1) * T), scale, smallest);
    if (pairs.length === 0) continue;
    pushVarint(body, hashAt(feature) - previous);
    previous = hashAt(feature);
    body.push(pairs.length / 2);
    for (const byte of pairs) body.push(byte);
    size++;
  }
  const header = new DataView(new ArrayBuffer(8 + 4 * (T + T * T)));
  header.setUint32(0, size, true);
  header.setFloat32(4, scale, true);
  [...weights.start, ...weights.transitions].forEach((value, index) => header.setFloat32(8 + 4 * index, value, true));
  const bytes = new Uint8Array(header.byteLength + body.length);
  bytes.set(new Uint8Array(header.buffer));
  bytes.set(body, header.byteLength);
  return bytes;
}

/** The weights of a feature as pairs of tag and value. */
function packRow(row: Float32Array, scale: number, smallest: number): number[] {
  const pairs: number[] = [];
  for (const [tag, weight] of row.entries()) {
    const value = Math.max(-127, Math.min(127, Math.round(weight / scale)));
    if (Math.abs(weight) >= smallest && value !== 0) pairs.push(tag, value & 0xff);
  }
  return pairs;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
}

const IMPOSSIBLE = -1e9;

/** The best valid sequence of tags, and for each token and tag the score of the best sequence that ends there. */
export interface Decoded {
  readonly tags: Uint8Array;
  readonly before: Float32Array;
}

/** Reads the tags of a sentence of `length` tokens off their scores. Viterbi. */
export function decodeTags(model: NameModel, scores: Float32Array, length: number): Decoded {
  const tags = new Uint8Array(length);
  const before = new Float32Array(length * T);
  if (length === 0) return { tags, before };
  const back = new Uint8Array(length * T);
  for (let tag = 0; tag < T; tag++)
    before[tag] = START_ALLOWED[tag] === 1 ? (scores[tag] ?? 0) + (model.start[tag] ?? 0) : IMPOSSIBLE;
  for (let at = 1; at < length; at++) stepTags(model.transitions, scores, at * T, before, back);
  let last = bestEnd(before, (length - 1) * T);
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = last;
    last = back[at * T + last] ?? 0;
  }
  return { tags, before };
}

/** Fills the row of one token in `before`, and its way back, with the best way to each tag. @param row where the token's tags start */
function stepTags(transitions: Float32Array, scores: Float32Array, row: number, before: Float32Array, back: Uint8Array): void {
  const earlier = row - T;
  for (let tag = 0; tag < T; tag++) {
    const end = FIRST_PREDECESSOR[tag + 1] ?? 0;
    let best = IMPOSSIBLE;
    let from = 0;
    for (let step = FIRST_PREDECESSOR[tag] ?? 0; step < end; step++) {
      const previous = PREDECESSORS[step] ?? 0;
      const score = (before[earlier + previous] ?? 0) + (transitions[previous * T + tag] ?? 0);
      if (score > best) {
        best = score;
        from = previous;
      }
    }
    before[row + tag] = best + (scores[row + tag] ?? 0);
    back[row + tag] = from;
  }
}

function bestEnd(before: Float32Array, row: number): number {
  let last = 0;
  for (let tag = 1; tag < T; tag++)
    if (END_ALLOWED[tag] === 1 && (before[row + tag] ?? 0) > (before[row + last] ?? 0)) last = tag;
  return last;
}

/** For each token by how much the best sequence of tags scores above the best one in which the token has another tag. */
export function leadsOf(model: NameModel, scores: Float32Array, { tags, before }: Decoded): Float32Array {
  const length = tags.length;
  const leads = new Float32Array(length);
  let behind = Float32Array.from(END_ALLOWED, (allowed) => (allowed === 1 ? 0 : IMPOSSIBLE));
  let next = new Float32Array(T);
  for (let at = length - 1; at >= 0; at--) {
    if (at < length - 1) {
      stepBack(model.transitions, scores, (at + 1) * T, behind, next);
      [behind, next] = [next, behind];
    }
    let own = IMPOSSIBLE;
    let other = IMPOSSIBLE;
    for (let tag = 0; tag < T; tag++) {
      const through = (before[at * T + tag] ?? 0) + (behind[tag] ?? 0);
      if (tag === tags[at]) own = through;
      else if (through > other) other = through;
    }
    leads[at] = own - other;
  }
  return leads;
}

/** Fills `best` with the best that may follow each tag of the token before the one whose tags start at `row`, where `behind` may follow its own. */
function stepBack(transitions: Float32Array, scores: Float32Array, row: number, behind: Float32Array, best: Float32Array): void {
  best.fill(IMPOSSIBLE);
  for (let tag = 0; tag < T; tag++) {
    const own = (behind[tag] ?? 0) + (scores[row + tag] ?? 0);
    const end = FIRST_PREDECESSOR[tag + 1] ?? 0;
    for (let step = FIRST_PREDECESSOR[tag] ?? 0; step < end; step++) {
      const previous = PREDECESSORS[step] ?? 0;
      const score = own + (transitions[previous * T + tag] ?? 0);
      if (score > (best[previous] ?? 0)) best[previous] = score;
    }
  }
}

const ALL_TAGS = Array.from({ length: T }, (_, tag) => tag);
const START_ALLOWED = Uint8Array.from(ALL_TAGS, (tag) => (mayFollow(undefined, tag) ? 1 : 0));
const END_ALLOWED = Uint8Array.from(ALL_TAGS, (tag) => (mayFollow(tag, undefined) ? 1 : 0));
const ALLOWED_BEFORE = ALL_TAGS.map((tag) => ALL_TAGS.filter((previous) => mayFollow(previous, tag)));
/** The tags that may stand before each, tag by tag; where those of each start, and behind the last. */
const PREDECESSORS = Uint8Array.from(ALLOWED_BEFORE.flat());
const FIRST_PREDECESSOR = Int32Array.from([...ALL_TAGS, T], (tag) => ALLOWED_BEFORE.slice(0, tag).flat().length);
