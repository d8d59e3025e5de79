import { FeatureBuffer } from './featureBuffer.ts';
import { itemAt } from './itemAt.ts';
import { MOVE_FEATURE_CAPACITY, MOVE_FEATURE_GROUPS, MOVE_NODES, readMoveNodes } from './moveFeatures.ts';
import type { MoveTable } from './moveTable.ts';
import type { ParserInput } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

const MOVES = 3;
/** How many sums of a group are kept at a time; a later one takes the place of an earlier. */
const SLOT_BITS = 9;
const UNUSED = -1;

/** The sums of one group's weights for the nodes that a sentence has shown so far. */
class GroupSums {
  private readonly keys = new Int32Array(MOVES << SLOT_BITS);
  private readonly sums = new Float64Array(MOVES << SLOT_BITS);

  forget(): void {
    this.keys.fill(UNUSED);
  }

  /** The place for the sums of a key: `holds` says whether they are there. */
  placeOf(first: number, second: number, third: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0x27d4eb2f);
    return MOVES * (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - SLOT_BITS));
  }

  holds(place: number, first: number, second: number, third: number): boolean {
    const { keys } = this;
    return keys[place] === first && keys[place + 1] === second && keys[place + 2] === third;
  }

  put(place: number, first: number, second: number, third: number, sums: Float64Array): void {
    this.keys[place] = first;
    this.keys[place + 1] = second;
    this.keys[place + 2] = third;
    for (let move = 0; move < MOVES; move++) this.sums[place + move] = sums[move] ?? 0;
  }

  addTo(scores: Float64Array, place: number): void {
    for (let move = 0; move < MOVES; move++) scores[move] = (scores[move] ?? 0) + (this.sums[place + move] ?? 0);
  }
}

/**
 * Scores the moves of parser states. The states of a beam share most of their nodes with one another and with those before, so each group of
 * features is looked up once for the nodes that it sees. Weights are whole numbers: their sum is the same in any order.
 */
export class MoveScorer {
  private readonly table: MoveTable;
  private readonly known = MOVE_FEATURE_GROUPS.map(() => new GroupSums());
  private readonly features = new FeatureBuffer(MOVE_FEATURE_CAPACITY);
  private readonly nodes = new Int32Array(MOVE_NODES);
  private readonly sums = new Float64Array(MOVES);

  constructor(table: MoveTable) {
    this.table = table;
  }

  /** Starts on another sentence, or the same with other weights. */
  start(): void {
    for (const group of this.known) group.forget();
  }

  /** Fills `scores`: shift, left, right. */
  score(state: ParserState, input: ParserInput, scores: Float64Array): void {
    const { nodes, features, sums } = this;
    readMoveNodes(nodes, state);
    scores.fill(0);
    for (let number = 0; number < MOVE_FEATURE_GROUPS.length; number++) {
      const { key, add } = itemAt(MOVE_FEATURE_GROUPS, number);
      const group = itemAt(this.known, number);
      const first = nodes[key[0]] ?? 0;
      const second = nodes[key[1]] ?? 0;
      const third = nodes[key[2]] ?? 0;
      const place = group.placeOf(first, second, third);
      if (!group.holds(place, first, second, third)) {
        features.clear();
        add(features, nodes, state, input);
        this.table.score(features.hashes, features.count, sums);
        group.put(place, first, second, third, sums);
      }
      group.addTo(scores, place);
    }
  }
}
