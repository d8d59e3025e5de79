import { FeatureBuffer } from '../../src/core/linguistics/featureBuffer.ts';
import { LABEL_FEATURE_CAPACITY, addLabelFeatures } from '../../src/core/linguistics/labelFeatures.ts';
import { MOVE_FEATURE_CAPACITY, addMoveFeatures } from '../../src/core/linguistics/moveFeatures.ts';
import { createParserInput } from '../../src/core/linguistics/parserInput.ts';
import type { ParserInput } from '../../src/core/linguistics/parserInput.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/core/linguistics/parserState.ts';
import type { WordForm } from '../../src/core/linguistics/wordForm.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffle } from './random.ts';

/** `heads` are 0-based; the root's head is the sentence's length. */
export interface ParsedExample {
  readonly forms: readonly WordForm[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

export const MOVES = ['shift', 'left', 'right'];
const EXPLORATION = 0.9;
/** An update is made unless the right choice leads by more than this. */
const MARGIN = 10;

export interface ParserModel {
  readonly moves: Perceptron;
  readonly labels: Perceptron;
}

/** Trains with a dynamic oracle (Goldberg & Nivre 2013): from the second epoch on the parser mostly follows its own moves. */
export function trainParser(examples: readonly ParsedExample[], epochs: number, log: (line: string) => void): ParserModel {
  const classes = [...new Set(examples.flatMap((example) => example.relations))].sort();
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const moves = new Perceptron(MOVES);
  const labels = new Perceptron(classes);
  const longest = Math.max(...examples.map((example) => example.forms.length));
  const items = examples.map((example) => ({
    input: createParserInput(example.forms, example.tags),
    heads: Int32Array.from(example.heads),
    gold: example.relations.map((relation) => classOf.get(relation) ?? 0),
  }));
  const state = new ParserState(longest);
  const moveFeatures = new FeatureBuffer(MOVE_FEATURE_CAPACITY);
  const labelFeatures = new FeatureBuffer(LABEL_FEATURE_CAPACITY);
  const moveScores = new Float64Array(MOVES.length);
  const labelScores = new Float64Array(classes.length);
  const random = createRandom(5);
  const chooseLabel = (input: ParserInput, move: number, goldHead: Int32Array, gold: readonly number[]): number => {
    const dependent = state.fromTop(0);
    const head = move === LEFT ? state.buffer : state.fromTop(1);
    addLabelFeatures(labelFeatures, state, input, head, dependent);
    labels.score(labelFeatures.hashes, labelFeatures.count, labelScores);
    const right = gold[dependent] ?? 0;
    const rival = bestOther(labelScores, right);
    if (goldHead[dependent] === head) {
      if ((labelScores[right] ?? 0) - (labelScores[rival] ?? 0) <= MARGIN)
        labels.update(labelFeatures.hashes, labelFeatures.count, right, rival);
      labels.tick();
    }
    return (labelScores[right] ?? 0) > (labelScores[rival] ?? 0) ? right : rival;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    let wrong = 0;
    let total = 0;
    for (const { input, heads, gold } of items) {
      state.reset(input.size);
      while (!state.finished) {
        addMoveFeatures(moveFeatures, state, input);
        moves.score(moveFeatures.hashes, moveFeatures.count, moveScores);
        const predicted = bestMove(state, moveScores, () => true);
        const costs = moveCosts(state, heads);
        const least = Math.min(...costs);
        const right = bestMove(state, moveScores, (move) => costs[move] === least);
        const rival = bestMove(state, moveScores, (move) => costs[move] !== least);
        total++;
        let move = predicted;
        if (rival >= 0 && (moveScores[right] ?? 0) - (moveScores[rival] ?? 0) <= MARGIN) {
          moves.update(moveFeatures.hashes, moveFeatures.count, right, rival);
        }
        if (costs[predicted] !== least) {
          wrong++;
          if (epoch === 0 || random() >= EXPLORATION) move = right;
        }
        moves.tick();
        if (move === SHIFT) state.shift();
        else state.attach(move, chooseLabel(input, move, heads, gold) + 1);
      }
    }
    log(
      `parser epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong moves, ${moves.featureCount} + ${labels.featureCount} features`,
    );
  }
  return { moves, labels };
}

function bestMove(state: ParserState, scores: Float64Array, accepts: (move: number) => boolean): number {
  let best = -1;
  for (let move = 0; move < scores.length; move++) {
    if (state.allows(move) && accepts(move) && (best < 0 || (scores[move] ?? 0) > (scores[best] ?? 0))) best = move;
  }
  return best;
}

function bestOther(scores: Float64Array, right: number): number {
  let best = right === 0 ? 1 : 0;
  for (let k = 0; k < scores.length; k++) if (k !== right && (scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  return best;
}

/** How many arcs of the gold tree each move makes unreachable (Goldberg & Nivre 2013, arc-hybrid); Infinity when it is not allowed. */
function moveCosts(state: ParserState, heads: Int32Array): number[] {
  const costs = [Infinity, Infinity, Infinity];
  const { depth, buffer, size, stack } = state;
  if (state.allows(SHIFT)) {
    let lost = 0;
    for (let i = 0; i < depth; i++) {
      const node = stack[i] ?? 0;
      if (heads[node] === buffer) lost++;
      if (i < depth - 1 && heads[buffer] === node) lost++;
    }
    costs[SHIFT] = lost;
  }
  if (depth === 0) return costs;
  const top = stack[depth - 1] ?? 0;
  const below = depth > 1 ? (stack[depth - 2] ?? 0) : -1;
  let dependents = 0;
  for (let j = buffer; j < size; j++) if (heads[j] === top) dependents++;
  if (state.allows(LEFT))
    costs[LEFT] = dependents + (heads[top] !== buffer && (heads[top] === below || (heads[top] ?? 0) > buffer) ? 1 : 0);
  if (state.allows(RIGHT)) costs[RIGHT] = dependents + ((heads[top] ?? 0) >= buffer ? 1 : 0);
  return costs;
}
