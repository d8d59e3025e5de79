import type { WordClusters } from '../../src/core/linguistics/wordClusters.ts';
import { packEventLexicon } from '../../src/core/extract/events/eventLexicon.ts';
import { packWeightTable } from '../linguistics/packWeights.ts';
import {
  collectArticle,
  lexiconInstances,
  MODALITIES,
  OCCURRENCES,
  ROLES,
  TYPES,
  type TrainingArticle,
  type TrainingSet,
} from './collectInstances.ts';
import { EVENT_LEXICON } from './lexicon/eventLexicon.ts';
import { trainSoftmax, type Instance } from './softmax.ts';

/** Features kept in each table, those with the largest weights; all tables together shall stay below 800 KB. */
const LIMITS = { occurrences: 50_000, types: 20_000, modalities: 8_000, roles: 16_000 };

/** Trains the four classifiers and packs them and the lexicon one behind the other, as `createEventModels` reads them. */
export function trainEventModels(
  articles: readonly TrainingArticle[],
  clusters: WordClusters,
  report: (line: string) => void,
): Uint8Array {
  const set: TrainingSet = { occurrences: [], types: [], modalities: [], roles: [] };
  for (const article of articles) collectArticle(article, clusters, set);
  const train = (
    name: keyof typeof LIMITS,
    classes: readonly string[],
    instances: readonly Instance[],
    epochs: number,
  ): Uint8Array => {
    const model = trainSoftmax(classes, instances, {
      epochs,
      rate: 0.1,
      decay: 4,
      leastCount: 2,
      seed: 7,
    });
    const bytes = packWeightTable(model, LIMITS[name]);
    report(`${name}: ${instances.length} decisions, ${model.featureCount} features, ${bytes.length} bytes`);
    return bytes;
  };
  return Buffer.concat([
    train('occurrences', OCCURRENCES, set.occurrences, 8),
    train('types', TYPES, [...set.types, ...lexiconInstances(clusters)], 12),
    train('modalities', MODALITIES, set.modalities, 20),
    train('roles', ROLES, set.roles, 20),
    packEventLexicon(EVENT_LEXICON),
  ]);
}
