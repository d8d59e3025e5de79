import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** A word out of any sentence. */
export interface LoneWord extends Pick<TriggerCandidate, 'key' | 'wordClass' | 'types'> {
  readonly tag: string;
}

/** Adds the features that need no sentence: the word, its clusters, and what the lexicon says of it. */
export function describeWordAlone(clusters: WordClusters, { key, wordClass, types, tag }: LoneWord, features: FeatureSet): void {
  const lemma = wordClass === 'noun' ? (key.split('_').at(-1) ?? key) : (key.split('_')[0] ?? key);
  features.add('class', wordClass);
  features.add('tag', tag);
  features.add('key', wordClass, key);
  features.add('lemma', lemma);
  const fine = clusters.fine(lemma);
  features.add('fine', wordClass, fine);
  features.add('middle', wordClass, fine < 0 ? -1 : clusters.middle(fine));
  features.add('coarse', wordClass, fine < 0 ? -1 : clusters.coarse(fine));
  features.add('known', wordClass, types.length);
  for (const [rank, type] of types.entries()) {
    features.add('type', wordClass, type);
    features.add('any type', type);
    if (types.length === 1) features.add('only', type);
    else features.add('rank', rank, type);
  }
}
