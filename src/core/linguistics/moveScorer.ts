import { FeatureBuffer } from './featureBuffer.ts';
import { itemAt } from './itemAt.ts';
import { MOVE_FEATURE_CAPACITY, MOVE_FEATURE_GROUPS, MOVE_NODES, readMoveNodes } from './moveFeatures.ts';
import type { MoveTable } from './moveTable.ts';
import type { ParserInput } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

const MOVES = 3;
const KEY = 3;
/** How many sums of a group are kept at a time; a later one takes the place of an earlier. */
const SLOT_BITS = 9;
const GROUPS = MOVE_FEATURE_GROUPS.length;
const UNUSED = -1;

/**
 * Scores the moves of parser states. The states of a beam share most of their nodes with one another and with those before, so each group of
 * features is looked up once for the nodes that it sees; what the states of a step lack is looked up together, because the table is slow to
 * reach and quick to be asked for many places at once. Weights are whole numbers: their sum is the same in any order.
 */
export class MoveScorer {
  private readonly table: MoveTable;
  /** The nodes whose sums are kept at a place, and these sums. */
  private readonly keys = new Int32Array((GROUPS * KEY) << SLOT_BITS);
  private readonly kept = new Float64Array((GROUPS * MOVES) << SLOT_BITS);
  /** For each place the number, from 1, of the look-up in this step whose sums it is to keep. */
  private readonly awaited = new Int32Array(GROUPS << SLOT_BITS);
  private readonly nodes = new Int32Array(MOVE_NODES);
  private readonly features: FeatureBuffer;
  /** Of the look-ups of this step: where the features of each end, its place, its sums. */
  private readonly ends: Int32Array;
  private readonly places: Int32Array;
  private readonly sums: Float64Array;
  private lookUps = 0;
  /** Which look-up each state waits for. */
  private readonly waiting: Int32Array;
  private readonly waitedFor: Int32Array;
  private waits = 0;

  /** @param width most states in a step */
  constructor(table: MoveTable, width: number) {
    this.table = table;
    this.features = new FeatureBuffer(width * MOVE_FEATURE_CAPACITY);
    this.ends = new Int32Array(width * GROUPS);
    this.places = new Int32Array(width * GROUPS);
    this.sums = new Float64Array(width * GROUPS * MOVES);
    this.waiting = new Int32Array(width * GROUPS);
    this.waitedFor = new Int32Array(width * GROUPS);
  }

  /** Starts on another sentence, or the same with other weights. */
  start(): void {
    this.keys.fill(UNUSED);
  }

  /** Fills `scores` (shift, left, right, state by state) for the first `count` states. */
  score(states: readonly ParserState[], count: number, input: ParserInput, scores: Float64Array): void {
    this.features.clear();
    this.lookUps = 0;
    this.waits = 0;
    scores.fill(0);
    for (let state = 0; state < count; state++) this.gather(itemAt(states, state), state, input, scores);
    this.table.score(this.features.hashes, this.ends, this.lookUps, this.sums);
    for (let lookUp = 0; lookUp < this.lookUps; lookUp++) this.keep(lookUp);
    for (let wait = 0; wait < this.waits; wait++)
      addSums(scores, MOVES * (this.waiting[wait] ?? 0), this.sums, MOVES * (this.waitedFor[wait] ?? 0));
  }

  /** Adds the sums that are kept, and asks for the others. */
  private gather(state: ParserState, number: number, input: ParserInput, scores: Float64Array): void {
    const { nodes, features, awaited, keys, kept } = this;
    readMoveNodes(nodes, state);
    for (let group = 0; group < GROUPS; group++) {
      const { key, add } = itemAt(MOVE_FEATURE_GROUPS, group);
      const first = nodes[key[0]] ?? 0;
      const second = nodes[key[1]] ?? 0;
      const third = nodes[key[2]] ?? 0;
      const place = (group << SLOT_BITS) + slotOf(first, second, third);
      const at = KEY * place;
      let lookUp: number;
      if (keys[at] === first && keys[at + 1] === second && keys[at + 2] === third) {
        lookUp = (awaited[place] ?? 0) - 1;
        if (lookUp < 0) {
          addSums(scores, MOVES * number, kept, MOVES * place);
          continue;
        }
      } else {
        lookUp = this.lookUps++;
        keys[at] = first;
        keys[at + 1] = second;
        keys[at + 2] = third;
        awaited[place] = lookUp + 1;
        add(features, nodes, state, input);
        this.ends[lookUp] = features.count;
        this.places[lookUp] = place;
      }
      this.waiting[this.waits] = number;
      this.waitedFor[this.waits++] = lookUp;
    }
  }

  /** Keeps the sums of a look-up, unless a later one of the same step took its place. */
  private keep(lookUp: number): void {
    const place = this.places[lookUp] ?? 0;
    if (this.awaited[place] !== lookUp + 1) return;
    this.awaited[place] = 0;
    for (let move = 0; move < MOVES; move++) this.kept[MOVES * place + move] = this.sums[MOVES * lookUp + move] ?? 0;
  }
}

function slotOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0x27d4eb2f);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - SLOT_BITS);
}

function addSums(target: Float64Array, to: number, source: Float64Array, from: number): void {
  for (let move = 0; move < MOVES; move++) target[to + move] = (target[to + move] ?? 0) + (source[from + move] ?? 0);
}
