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
  /** Adds the weights of the feature to `scores[row, row + TAG_COUNT)`. */
  addWeights(hash: number, scores: Float32Array, row: number): void;
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
  const keys = new Uint32Array(capacity);
  const places = new Uint32Array(capacity);
  let hash = 0;
  for (let feature = 0; feature < size; feature++) {
    let shift = 0;
    for (;;) {
      const byte = view.getUint8(at++);
      hash += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    let slot = hash & mask;
    while (places[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    places[slot] = at;
    at += 1 + 2 * view.getUint8(at);
  }
  return {
    start,
    transitions,
    addWeights(wanted, scores, row) {
      for (let slot = wanted & mask; ; slot = (slot + 1) & mask) {
        const place = places[slot] ?? 0;
        if (place === 0) return;
        if (keys[slot] !== wanted) continue;
        const end = place + 1 + 2 * (bytes[place] ?? 0);
        for (let pair = place + 1; pair < end; pair += 2) {
          const cell = row + (bytes[pair] ?? 0);
          scores[cell] = (scores[cell] ?? 0) + (((bytes[pair + 1] ?? 0) << 24) >> 24) * scale;
        }
        return;
      }
    },
  };
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

/** The best valid sequence of tags of a sentence, by the scores of `length` tokens. Viterbi. */
export function decodeTags(model: NameModel, scores: Float32Array, length: number): Uint8Array {
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  const back = new Uint8Array(length * T);
  let current = startScores(model, scores);
  let next = new Float32Array(T);
  for (let at = 1; at < length; at++) {
    stepTags(model, scores, at, current, next, back);
    [current, next] = [next, current];
  }
  let last = bestEnd(current);
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = last;
    last = back[at * T + last] ?? 0;
  }
  return tags;
}

function startScores(model: NameModel, scores: Float32Array): Float32Array<ArrayBuffer> {
  const start = new Float32Array(T);
  for (let tag = 0; tag < T; tag++)
    start[tag] = START_ALLOWED[tag] === 1 ? (scores[tag] ?? 0) + (model.start[tag] ?? 0) : IMPOSSIBLE;
  return start;
}

/** Fills `next` and the way back of one token with the best way to each tag. */
function stepTags(
  model: NameModel,
  scores: Float32Array,
  at: number,
  current: Float32Array,
  next: Float32Array,
  back: Uint8Array,
): void {
  for (let tag = 0; tag < T; tag++) {
    let best = IMPOSSIBLE;
    let from = 0;
    for (const previous of PREDECESSORS[tag] ?? []) {
      const score = (current[previous] ?? 0) + (model.transitions[previous * T + tag] ?? 0);
      if (score > best) {
        best = score;
        from = previous;
      }
    }
    next[tag] = best + (scores[at * T + tag] ?? 0);
    back[at * T + tag] = from;
  }
}

function bestEnd(current: Float32Array): number {
  let last = 0;
  for (let tag = 1; tag < T; tag++) if (END_ALLOWED[tag] === 1 && (current[tag] ?? 0) > (current[last] ?? 0)) last = tag;
  return last;
}

/**
 * For each token by how much the best sequence of tags scores above the best one in which the token has another tag.
 * @param tags the best sequence
 */
export function leadsOf(model: NameModel, scores: Float32Array, tags: Uint8Array): Float32Array {
  const length = tags.length;
  const leads = new Float32Array(length);
  if (length === 0) return leads;
  const before = forwardScores(model, scores, length);
  let behind = Float32Array.from(ALL_TAGS, (tag) => (END_ALLOWED[tag] === 1 ? 0 : IMPOSSIBLE));
  for (let at = length - 1; at >= 0; at--) {
    if (at < length - 1) behind = stepBack(model, scores, at + 1, behind);
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

/** For each token and tag the score of the best sequence that ends there. */
function forwardScores(model: NameModel, scores: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length * T);
  const back = new Uint8Array(length * T);
  let current = startScores(model, scores);
  let next = new Float32Array(T);
  all.set(current);
  for (let at = 1; at < length; at++) {
    stepTags(model, scores, at, current, next, back);
    [current, next] = [next, current];
    all.set(current, at * T);
  }
  return all;
}

/** The best that may follow each tag of the token before `at`, where `behind` may follow the tags of `at`. */
function stepBack(model: NameModel, scores: Float32Array, at: number, behind: Float32Array): Float32Array<ArrayBuffer> {
  const best = new Float32Array(T).fill(IMPOSSIBLE);
  for (let tag = 0; tag < T; tag++) {
    const own = (behind[tag] ?? 0) + (scores[at * T + tag] ?? 0);
    for (const previous of PREDECESSORS[tag] ?? []) {
      const score = own + (model.transitions[previous * T + tag] ?? 0);
      if (score > (best[previous] ?? 0)) best[previous] = score;
    }
  }
  return best;
}

const ALL_TAGS = Array.from({ length: T }, (_, tag) => tag);
const START_ALLOWED = Uint8Array.from(ALL_TAGS, (tag) => (mayFollow(undefined, tag) ? 1 : 0));
const END_ALLOWED = Uint8Array.from(ALL_TAGS, (tag) => (mayFollow(tag, undefined) ? 1 : 0));
const PREDECESSORS = ALL_TAGS.map((tag) => Uint8Array.from(ALL_TAGS.filter((previous) => mayFollow(previous, tag))));
