import { FeatureBuffer } from './featureBuffer.ts';
import { NO_TAG, TAG_FEATURE_CAPACITY, addTagFeatures, sentenceCase } from './tagFeatures.ts';
import type { WeightTable } from './weightTable.ts';
import type { WordForm } from './wordForm.ts';

/** Gives each word of a sentence its part-of-speech tag: an index into `tags`. */
export interface Tagger {
  readonly tags: readonly string[];
  tag(forms: readonly WordForm[]): Int32Array;
}

/** Greedy from left to right. */
export function createTagger(weights: WeightTable): Tagger {
  const features = new FeatureBuffer(TAG_FEATURE_CAPACITY);
  const scores = new Int32Array(weights.classes.length);
  const tag = (forms: readonly WordForm[]): Int32Array => {
    const chosen = new Int32Array(forms.length);
    const style = sentenceCase(forms);
    let last = NO_TAG;
    let beforeLast = NO_TAG;
    for (let i = 0; i < forms.length; i++) {
      addTagFeatures(features, forms, i, last, beforeLast, style);
      weights.score(features.hashes, features.count, scores);
      const best = argMax(scores);
      chosen[i] = best;
      beforeLast = last;
      last = best;
    }
    return chosen;
  };
  return { tags: weights.classes, tag };
}

function argMax(scores: Int32Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  return best;
}
