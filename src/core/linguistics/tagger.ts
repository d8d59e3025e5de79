import { FeatureBuffer } from './featureBuffer.ts';
import { NO_TAG, TAG_FEATURE_CAPACITY, WORD_VIEWS, addContextFeatures, sentenceCase } from './tagFeatures.ts';
import type { WeightTable } from './weightTable.ts';
import { AFTER_LAST, BEFORE_FIRST, type WordForm } from './wordForm.ts';

/** Gives each word of a sentence its part-of-speech tag: an index into `tags`. */
export interface Tagger {
  readonly tags: readonly string[];
  tag(forms: readonly WordForm[]): Int32Array;
}

/** For so many words the sums of what they say alone are kept: 10 MB at most. */
const WORDS_KEPT = 20_000;

/** Greedy from left to right. What a word says of a tag whatever stands around it is added up once for each of the words that texts are made of. */
export function createTagger(weights: WeightTable): Tagger {
  const features = new FeatureBuffer(TAG_FEATURE_CAPACITY);
  const scores = new Int32Array(weights.classes.length);
  const sumsOf = createWordSums(weights);
  const tag = (forms: readonly WordForm[]): Int32Array => {
    const chosen = new Int32Array(forms.length);
    const style = sentenceCase(forms);
    const sums = forms.map(sumsOf);
    const [before, behind] = [sumsOf(BEFORE_FIRST), sumsOf(AFTER_LAST)];
    let last = NO_TAG;
    let beforeLast = NO_TAG;
    for (let i = 0; i < forms.length; i++) {
      features.clear();
      addContextFeatures(features, forms, i, last, beforeLast, style);
      weights.score(features.hashes, features.count, scores);
      for (let view = 0; view < WORD_VIEWS.length; view++) {
        const at = i + (WORD_VIEWS[view]?.place ?? 0);
        addSums(scores, sums[at] ?? (at < i ? before : behind), view);
      }
      const best = argMax(scores);
      chosen[i] = best;
      beforeLast = last;
      last = best;
    }
    return chosen;
  };
  return { tags: weights.classes, tag };
}

function addSums(scores: Int32Array, sums: Int16Array, view: number): void {
  const tags = scores.length;
  for (let tag = 0, at = view * tags; tag < tags; tag++, at++) scores[tag] = (scores[tag] ?? 0) + (sums[at] ?? 0);
}

/** What a word says of each tag, in one of the `WORD_VIEWS` after another. */
function createWordSums(weights: WeightTable): (word: WordForm) => Int16Array {
  const tags = weights.classes.length;
  const features = new FeatureBuffer(TAG_FEATURE_CAPACITY);
  const own = new Int32Array(tags);
  const kept = new Map<WordForm, Int16Array>();
  const read = (word: WordForm): Int16Array => {
    const sums = new Int16Array(WORD_VIEWS.length * tags);
    for (const [view, { add }] of WORD_VIEWS.entries()) {
      features.clear();
      add(features, word);
      weights.score(features.hashes, features.count, own);
      sums.set(own, view * tags);
    }
    if (kept.size >= WORDS_KEPT) kept.clear();
    kept.set(word, sums);
    return sums;
  };
  return (word) => kept.get(word) ?? read(word);
}

function argMax(scores: Int32Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  return best;
}
