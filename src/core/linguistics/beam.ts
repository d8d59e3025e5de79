import { Arcs } from './arcs.ts';
import { itemAt } from './itemAt.ts';
import type { Labeller } from './labeller.ts';
import { MoveScorer } from './moveScorer.ts';
import type { MoveTable } from './moveTable.ts';
import type { ParserInput } from './parserInput.ts';
import { ParserState, SHIFT } from './parserState.ts';

const MOVE_COUNT = 3;
const FIRST_CAPACITY = 62;

/** Keeps the `width` best partial derivations; all derivations of a sentence have the same number of moves. */
export class Beam {
  /** The states of the present step, best first, and their sums of scores. */
  states: ParserState[] = [];
  totals: Float64Array;
  /** How many of `states` are in use. */
  count = 0;
  /** For each present state the place of the state it came from and the move. */
  readonly origins: Int32Array;
  readonly moves: Int32Array;
  private spare: ParserState[] = [];
  private nextTotals: Float64Array;
  /** How many of the next states still come from each present one. */
  private readonly uses: Int32Array;
  private readonly width: number;
  private readonly farthest: number;
  private readonly scorer: MoveScorer;
  private readonly arcs: Arcs;
  private readonly scores: Float64Array;

  /** @param farthest how far a derivation may fall behind the best before it is given up */
  constructor(width: number, moves: MoveTable, label: Labeller, farthest = Infinity) {
    this.width = width;
    this.farthest = farthest;
    this.scorer = new MoveScorer(moves, width);
    this.scores = new Float64Array(width * MOVE_COUNT);
    this.arcs = new Arcs(label);
    this.totals = new Float64Array(width);
    this.nextTotals = new Float64Array(width);
    this.origins = new Int32Array(width);
    this.moves = new Int32Array(width);
    this.uses = new Int32Array(width);
  }

  /** The best complete state for a sentence. It is overwritten by the next run. */
  run(input: ParserInput): ParserState {
    this.start(input);
    for (let step = 0; step < 2 * input.size; step++) this.advance(input);
    return itemAt(this.states, 0);
  }

  start(input: ParserInput): void {
    if ((this.states[0]?.capacity ?? 0) < input.size) this.allocate(input.size);
    itemAt(this.states, 0).reset(input.size);
    this.scorer.start();
    this.arcs.start(input.size);
    this.totals[0] = 0;
    this.count = 1;
  }

  /** Makes one move in every state and keeps the best results. */
  advance(input: ParserInput): void {
    const kept = this.rank(input);
    this.uses.fill(0);
    for (let place = 0; place < kept; place++) {
      const origin = this.origins[place] ?? 0;
      this.uses[origin] = (this.uses[origin] ?? 0) + 1;
    }
    for (let place = 0; place < kept; place++) {
      const next = this.derive(place, this.origins[place] ?? 0);
      const move = this.moves[place] ?? 0;
      if (move === SHIFT) next.shift();
      else this.arcs.attach(next, input, move);
    }
    [this.states, this.spare] = [this.spare, this.states];
    [this.totals, this.nextTotals] = [this.nextTotals, this.totals];
    this.count = kept;
  }

  /** The spare state of a place, equal to the state it comes from; whoever uses a state last takes it itself. */
  private derive(place: number, origin: number): ParserState {
    const left = (this.uses[origin] ?? 0) - 1;
    this.uses[origin] = left;
    const source = itemAt(this.states, origin);
    const target = itemAt(this.spare, place);
    if (left > 0) {
      target.copyFrom(source);
      return target;
    }
    this.states[origin] = target;
    this.spare[place] = source;
    return source;
  }

  /** Fills origins, moves and the next totals with the best continuations in order, without those that fell too far behind. @returns how many */
  private rank(input: ParserInput): number {
    let kept = 0;
    this.scorer.score(this.states, this.count, input, this.scores);
    for (let place = 0; place < this.count; place++) {
      const state = itemAt(this.states, place);
      const total = this.totals[place] ?? 0;
      for (let move = 0; move < MOVE_COUNT; move++) {
        const score = this.scores[MOVE_COUNT * place + move] ?? 0;
        if (state.allows(move)) kept = this.offer(kept, total + score, place, move);
      }
    }
    const least = (this.nextTotals[0] ?? 0) - this.farthest;
    while (kept > 1 && (this.nextTotals[kept - 1] ?? 0) < least) kept--;
    return kept;
  }

  /** Insertion into the ordered continuations; of equal totals the earlier stays first. */
  private offer(kept: number, total: number, origin: number, move: number): number {
    if (kept === this.width && total <= (this.nextTotals[kept - 1] ?? 0)) return kept;
    let at = kept === this.width ? kept - 1 : kept;
    while (at > 0 && (this.nextTotals[at - 1] ?? 0) < total) {
      this.nextTotals[at] = this.nextTotals[at - 1] ?? 0;
      this.origins[at] = this.origins[at - 1] ?? 0;
      this.moves[at] = this.moves[at - 1] ?? 0;
      at--;
    }
    this.nextTotals[at] = total;
    this.origins[at] = origin;
    this.moves[at] = move;
    return Math.min(this.width, kept + 1);
  }

  private allocate(size: number): void {
    let capacity = FIRST_CAPACITY;
    while (capacity < size) capacity *= 2;
    const make = (): ParserState[] => Array.from({ length: this.width }, () => new ParserState(capacity));
    this.states = make();
    this.spare = make();
  }
}
