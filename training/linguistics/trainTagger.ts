import { FeatureBuffer } from '../../src/core/linguistics/featureBuffer.ts';
import { NO_TAG, TAG_FEATURE_CAPACITY, addTagFeatures, sentenceCase } from '../../src/core/linguistics/tagFeatures.ts';
import type { WordForm } from '../../src/core/linguistics/wordForm.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffle } from '../random.ts';

export interface TaggedSentence {
  readonly forms: readonly WordForm[];
  /** An empty string where no tag is known: nothing is learnt there. */
  readonly tags: readonly string[];
}

/** Learns while it searches: the tags before are the predicted ones. */
export function trainTagger(sentences: readonly TaggedSentence[], epochs: number, log: (line: string) => void): Perceptron {
  const classes = [...new Set(sentences.flatMap((sentence) => sentence.tags))].filter((tag) => tag !== '').sort();
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const model = new Perceptron(classes);
  const items = sentences.map(({ forms, tags }) => ({
    forms,
    gold: tags.map((tag) => classOf.get(tag)),
    style: sentenceCase(forms),
  }));
  const features = new FeatureBuffer(TAG_FEATURE_CAPACITY);
  const scores = new Float64Array(classes.length);
  const random = createRandom(3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    let wrong = 0;
    let total = 0;
    for (const { forms, gold, style } of items) {
      let last = NO_TAG;
      let beforeLast = NO_TAG;
      for (let i = 0; i < forms.length; i++) {
        addTagFeatures(features, forms, i, last, beforeLast, style);
        model.score(features.hashes, features.count, scores);
        let best = 0;
        for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
        const right = gold[i];
        if (right !== undefined) {
          if (best !== right) {
            wrong++;
            model.update(features.hashes, features.count, right, best);
          }
          total++;
        }
        model.tick();
        beforeLast = last;
        last = best;
      }
    }
    log(`tagger epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % wrong, ${model.featureCount} features`);
  }
  return model;
}
