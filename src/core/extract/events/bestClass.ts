import type { WeightTable } from '../../linguistics/weightTable.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';

/** A class and by how much it scored above the next best. */
export interface BestClass {
  readonly name: string;
  readonly lead: number;
}

/**
 * The highest-scoring of all classes; of equals the first.
 * @param added for each class of the table what else speaks for it, in units of the weights
 */
export function chooseClass(table: WeightTable, features: FeatureSet, added?: readonly number[]): BestClass {
  const scores = classScores(table, features);
  let name = '';
  let highest = -Infinity;
  let second = -Infinity;
  for (let index = 0; index < table.classes.length; index++) {
    const own = table.classes[index] ?? '';
    const score = (scores[index] ?? 0) + (added?.[index] ?? 0);
    if (score > highest) {
      second = highest;
      [name, highest] = [own, score];
    } else if (score > second) second = score;
  }
  return { name, lead: highest - second };
}

function classScores(table: WeightTable, features: FeatureSet): Int32Array {
  const scores = new Int32Array(table.classes.length);
  table.score(features.hashes, features.count, scores);
  return scores;
}

/** The highest-scoring of the classes that `allows` lets through; of equals the first. @param added as for `chooseClass` */
export function bestClass(
  table: WeightTable,
  features: FeatureSet,
  allows: (name: string) => boolean,
  added?: readonly number[],
): string {
  const scores = classScores(table, features);
  let best = '';
  let highest = -Infinity;
  for (let index = 0; index < table.classes.length; index++) {
    const name = table.classes[index] ?? '';
    const score = (scores[index] ?? 0) + (added?.[index] ?? 0);
    if (score > highest && allows(name)) {
      best = name;
      highest = score;
    }
  }
  return best;
}

/** All classes, the highest-scoring first; of equals in the order of the table. @param added as for `chooseClass` */
export function rankClasses(table: WeightTable, features: FeatureSet, added?: readonly number[]): readonly string[] {
  const scores = classScores(table, features);
  return table.classes
    .map((name, index) => ({ name, score: (scores[index] ?? 0) + (added?.[index] ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}
