import { IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../../src/core/lexicon/irregularForms.ts';
import { FeatureBuffer } from '../../src/core/linguistics/featureBuffer.ts';
import { LEMMA_FEATURE_CAPACITY, addLemmaFeatures, inflectionOf } from '../../src/core/linguistics/lemmaFeatures.ts';
import type { Inflection } from '../../src/core/linguistics/lemmaFeatures.ts';
import { closedClassLemma, editBetween, straighten } from '../../src/core/linguistics/lemmatize.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffle } from '../random.ts';

export interface LemmaExample {
  readonly word: string;
  readonly tag: string;
  readonly lemma: string;
}

interface LemmaEdit {
  readonly lower: string;
  readonly inflection: Inflection;
  readonly edit: string;
}

const RARE_EDIT = 4;

/** Learns the edit of each inflected form that no list gives. Every form counts once, however often it occurs. */
export function trainLemmatizer(examples: readonly LemmaExample[], epochs: number): Perceptron {
  const items = commonEdits(distinctItems(examples));
  const classes = [...new Set(items.map((item) => item.edit))].sort();
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const model = new Perceptron(classes);
  const features = new FeatureBuffer(LEMMA_FEATURE_CAPACITY);
  const scores = new Float64Array(classes.length);
  const random = createRandom(11);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    for (const { lower, inflection, edit } of items) {
      addLemmaFeatures(features, lower, inflection);
      model.score(features.hashes, features.count, scores);
      let best = 0;
      for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
      const right = classOf.get(edit) ?? 0;
      if (best !== right) model.update(features.hashes, features.count, right, best);
      model.tick();
    }
  }
  return model;
}

function distinctItems(examples: readonly LemmaExample[]): LemmaEdit[] {
  const found = new Map<string, LemmaEdit>();
  for (const { word, tag, lemma } of examples) {
    const inflection = inflectionOf(tag);
    const lower = straighten(word.toLowerCase());
    if (inflection === undefined || !/^[a-z]{3,}$/.test(lower) || closedClassLemma(lower, tag) !== undefined) continue;
    if (IRREGULAR_NOUNS.has(lower) || IRREGULAR_VERBS.has(lower) || IRREGULAR_ADJECTIVES.has(lower)) continue;
    found.set(`${inflection} ${lower}`, { lower, inflection, edit: editBetween(lower, lemma.toLowerCase()) });
  }
  return [...found.values()];
}

function commonEdits(items: readonly LemmaEdit[]): LemmaEdit[] {
  const counts = new Map<string, number>();
  for (const { edit } of items) counts.set(edit, (counts.get(edit) ?? 0) + 1);
  return items.filter(({ edit }) => (counts.get(edit) ?? 0) >= RARE_EDIT);
}
