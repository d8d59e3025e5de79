import { FeatureBuffer } from '../../src/core/linguistics/featureBuffer.ts';
import { LABEL_FEATURE_CAPACITY, addLabelFeatures } from '../../src/core/linguistics/labelFeatures.ts';
import { createParserInput } from '../../src/core/linguistics/parserInput.ts';
import { LEFT, ParserState, SHIFT } from '../../src/core/linguistics/parserState.ts';
import { goldMoves } from './goldMoves.ts';
import type { ParsedExample } from './goldMoves.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffle } from '../random.ts';

/** An update is made unless the right choice leads by more than this. */
const MARGIN = 10;

/** Trains the choice of an arc's label along the derivations of the given trees; the labels below an arc are the predicted ones. */
export function trainLabels(examples: readonly ParsedExample[], epochs: number, log: (line: string) => void): Perceptron {
  const classes = [...new Set(examples.flatMap((example) => example.relations))].sort();
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const labels = new Perceptron(classes);
  const items = examples.flatMap(({ forms, tags, heads, relations }) => {
    const moves = goldMoves(forms.length, Int32Array.from(heads));
    const gold = Uint8Array.from(relations, (relation) => classOf.get(relation) ?? 0);
    return moves === undefined ? [] : [{ input: createParserInput(forms, tags), moves, gold }];
  });
  const state = new ParserState(Math.max(...examples.map(({ forms }) => forms.length)));
  const features = new FeatureBuffer(LABEL_FEATURE_CAPACITY);
  const scores = new Float64Array(classes.length);
  const random = createRandom(5);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    let wrong = 0;
    let total = 0;
    for (const { input, moves, gold } of items) {
      state.reset(input.size);
      for (const move of moves) {
        if (move === SHIFT) {
          state.shift();
          continue;
        }
        const dependent = state.fromTop(0);
        addLabelFeatures(features, state, input, move === LEFT ? state.buffer : state.fromTop(1), dependent);
        labels.score(features.hashes, features.count, scores);
        const right = gold[dependent] ?? 0;
        const rival = bestOther(scores, right);
        const lead = (scores[right] ?? 0) - (scores[rival] ?? 0);
        if (lead <= MARGIN) labels.update(features.hashes, features.count, right, rival);
        labels.tick();
        total++;
        if (lead <= 0) wrong++;
        state.attach(move, (lead > 0 ? right : rival) + 1);
      }
    }
    log(`label epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong, ${labels.featureCount} features`);
  }
  return labels;
}

function bestOther(scores: Float64Array, right: number): number {
  let best = right === 0 ? 1 : 0;
  for (let k = 0; k < scores.length; k++) if (k !== right && (scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  return best;
}
