import { FeatureBuffer } from './featureBuffer.ts';
import { LABEL_FEATURE_CAPACITY, addLabelFeatures } from './labelFeatures.ts';
import type { ParserInput } from './parserInput.ts';
import { LEFT } from './parserState.ts';
import type { ParserState } from './parserState.ts';
import type { WeightTable } from './weightTable.ts';

/** Chooses the label of the arc that a move (LEFT or RIGHT) makes in a state; labels count from 1. */
export type Labeller = (state: ParserState, input: ParserInput, move: number) => number;

export function createLabeller(weights: WeightTable): Labeller {
  const features = new FeatureBuffer(LABEL_FEATURE_CAPACITY);
  const scores = new Int32Array(weights.classes.length);
  return (state, input, move) => {
    const head = move === LEFT ? state.buffer : state.fromTop(1);
    addLabelFeatures(features, state, input, head, state.fromTop(0));
    weights.score(features.hashes, features.count, scores);
    let best = 0;
    for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
    return best + 1;
  };
}
