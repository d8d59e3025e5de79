import { Beam } from '../../src/core/linguistics/beam.ts';
import { FeatureBuffer } from '../../src/core/linguistics/featureBuffer.ts';
import { itemAt } from '../../src/core/linguistics/itemAt.ts';
import type { Labeller } from '../../src/core/linguistics/labeller.ts';
import { MOVE_FEATURE_CAPACITY, addMoveFeatures } from '../../src/core/linguistics/moveFeatures.ts';
import { createParserInput } from '../../src/core/linguistics/parserInput.ts';
import type { MoveTable } from '../../src/core/linguistics/moveTable.ts';
import type { ParserInput } from '../../src/core/linguistics/parserInput.ts';
import { ParserState, SHIFT } from '../../src/core/linguistics/parserState.ts';
import { goldMoves } from './goldMoves.ts';
import type { ParsedExample } from './goldMoves.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffle } from '../random.ts';

const MOVES = ['shift', 'left', 'right'];

interface MoveExample {
  readonly input: ParserInput;
  /** The moves that build the gold tree. */
  readonly gold: Uint8Array;
}

/** What the beam thought best at the step where it was most wrong. */
interface Violation {
  readonly length: number;
  readonly moves: Uint8Array;
}

export interface MoveTraining {
  readonly width: number;
  readonly epochs: number;
  readonly log: (line: string) => void;
}

/** Trains whole derivations against the beam's best: a structured perceptron with max-violation updates (Huang et al. 2012). */
export function trainMoves(
  examples: readonly ParsedExample[],
  label: Labeller,
  { width, epochs, log }: MoveTraining,
): Perceptron {
  const model = new Perceptron(MOVES);
  const items: MoveExample[] = [];
  for (const example of examples) {
    const input = createParserInput(example.forms, example.tags);
    const gold = goldMoves(input.size, Int32Array.from(example.heads));
    if (gold !== undefined) items.push({ input, gold });
  }
  log(`${items.length} of ${examples.length} trees are projective`);
  const search = new BeamSearch(width, model, label);
  const random = createRandom(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    let wrong = 0;
    for (const item of items) {
      const violation = search.findViolation(item);
      if (violation !== undefined) {
        wrong++;
        search.update(item, violation);
      }
      model.tick();
    }
    log(`beam epoch ${epoch}: ${((100 * wrong) / items.length).toFixed(2)} % of sentences wrong, ${model.featureCount} features`);
  }
  return model;
}

/** The weights as they are now, as the beam asks for them. */
function movesOf(model: Perceptron): MoveTable {
  const own = new Float64Array(MOVES.length);
  const score: MoveTable['score'] = (features, ends, groups, sums) => {
    for (let group = 0; group < groups; group++) {
      const from = group === 0 ? 0 : (ends[group - 1] ?? 0);
      const end = ends[group] ?? 0;
      model.score(features.subarray(from, end), end - from, own);
      sums.set(own, MOVES.length * group);
    }
  };
  return { score };
}

class BeamSearch {
  private readonly model: Perceptron;
  private readonly label: Labeller;
  private readonly beam: Beam;
  private readonly features = new FeatureBuffer(MOVE_FEATURE_CAPACITY);
  private readonly scores = new Float64Array(MOVES.length);
  private goldState = new ParserState(62);
  private otherState = new ParserState(62);

  constructor(width: number, model: Perceptron, label: Labeller) {
    this.model = model;
    this.label = label;
    this.beam = new Beam(width, movesOf(model), label);
  }

  findViolation({ input, gold }: MoveExample): Violation | undefined {
    const { beam } = this;
    this.makeRoom(input.size);
    beam.start(input);
    this.goldState.reset(input.size);
    let goldTotal = 0;
    let worst = 0;
    let found: Violation | undefined;
    let histories: Uint8Array[] = [new Uint8Array(gold.length)];
    for (let step = 0; step < gold.length; step++) {
      addMoveFeatures(this.features, this.goldState, input);
      this.model.score(this.features.hashes, this.features.count, this.scores);
      goldTotal += this.scores[gold[step] ?? 0] ?? 0;
      this.make(this.goldState, input, gold[step] ?? 0);
      beam.advance(input);
      histories = Array.from({ length: beam.count }, (_, place) =>
        extend(itemAt(histories, beam.origins[place] ?? 0), step, beam.moves[place] ?? 0),
      );
      const lead = (beam.totals[0] ?? 0) - goldTotal;
      const differs = !startsEqually(itemAt(histories, 0), gold, step + 1);
      if (differs && lead >= worst && (lead > worst || found === undefined)) {
        worst = lead;
        found = { length: step + 1, moves: itemAt(histories, 0) };
      }
    }
    return found;
  }

  update({ input, gold }: MoveExample, { length, moves }: Violation): void {
    this.goldState.reset(input.size);
    this.otherState.reset(input.size);
    let parted = false;
    for (let step = 0; step < length; step++) {
      parted ||= gold[step] !== moves[step];
      if (parted) {
        this.reward(this.goldState, input, gold[step] ?? 0, 1);
        this.reward(this.otherState, input, moves[step] ?? 0, -1);
      }
      this.make(this.goldState, input, gold[step] ?? 0);
      this.make(this.otherState, input, moves[step] ?? 0);
    }
  }

  private reward(state: ParserState, input: ParserInput, move: number, amount: number): void {
    addMoveFeatures(this.features, state, input);
    this.model.reward(this.features.hashes, this.features.count, move, amount);
  }

  private make(state: ParserState, input: ParserInput, move: number): void {
    if (move === SHIFT) state.shift();
    else state.attach(move, this.label(state, input, move));
  }

  private makeRoom(size: number): void {
    if (this.goldState.capacity >= size) return;
    this.goldState = new ParserState(size * 2);
    this.otherState = new ParserState(size * 2);
  }
}

function extend(history: Uint8Array, step: number, move: number): Uint8Array {
  const copy = history.slice();
  copy[step] = move;
  return copy;
}

function startsEqually(a: Uint8Array, b: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}
