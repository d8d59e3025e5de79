import type { WeightTable } from '../../linguistics/weightTable.ts';
import type { FeatureSet } from './featureSet.ts';

/** The highest-scoring of the classes that `allows` lets through; of equals the first. */
export function bestClass(table: WeightTable, features: FeatureSet, allows: (name: string) => boolean = () => true): string {
  const scores = new Int32Array(table.classes.length);
  table.score(features.hashes, features.count, scores);
  let best = '';
  let highest = -Infinity;
  for (const [index, name] of table.classes.entries()) {
    const score = scores[index] ?? 0;
    if (score > highest && allows(name)) {
      best = name;
      highest = score;
    }
  }
  return best;
}
