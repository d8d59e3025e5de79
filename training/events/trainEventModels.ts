import type { WordClusters } from '../../src/core/linguistics/wordClusters.ts';
import { packEventLexicon } from '../../src/core/extract/events/eventLexicon.ts';
import { readWeightTable } from '../../src/core/linguistics/weightTable.ts';
import { packWeightTable } from '../linguistics/packWeights.ts';
import {
  collectArticle,
  lexiconInstances,
  MODALITY_CLASSES,
  OCCURRENCE_CLASSES,
  ROLE_CLASSES,
  TYPE_CLASSES,
  type TrainingArticle,
  type TrainingSet,
} from './collectInstances.ts';
import { EVENT_LEXICON } from './lexicon/eventLexicon.ts';
import { trainSoftmax } from './softmax.ts';

/** Features kept in each table, those with the largest weights; all tables together shall stay below 1 MB. */
const LIMITS = { occurrences: 50_000, types: 20_000, modalities: 12_000, roles: 32_000 };

/** The classifiers in the order in which they are packed. */
export const CLASSIFIERS = ['occurrences', 'types', 'modalities', 'roles'] as const;
export type Classifier = (typeof CLASSIFIERS)[number];

const CLASSES: Record<Classifier, readonly string[]> = {
  occurrences: OCCURRENCE_CLASSES,
  types: TYPE_CLASSES,
  modalities: MODALITY_CLASSES,
  roles: ROLE_CLASSES,
};
const EPOCHS: Record<Classifier, number> = { occurrences: 8, types: 12, modalities: 20, roles: 20 };
const DECAYS: Record<Classifier, number> = { occurrences: 4, types: 4, modalities: 10, roles: 32 };

/** What to learn anew; all else is taken from bytes that were packed before. */
export interface Relearning {
  readonly only: ReadonlySet<Classifier>;
  readonly known: Uint8Array;
}

/** Trains the four classifiers, or some, and packs them and the lexicon one behind the other, as `createEventModels` reads them. */
export function trainEventModels(
  articles: readonly TrainingArticle[],
  clusters: WordClusters,
  report: (line: string) => void,
  relearning?: Relearning,
): Uint8Array {
  const set: TrainingSet = { occurrences: [], types: [], modalities: [], roles: [] };
  for (const article of articles) collectArticle(article, clusters, set);
  const train = (name: Classifier): Uint8Array => {
    const instances = name === 'types' ? [...set.types, ...lexiconInstances(clusters)] : set[name];
    const options = { epochs: EPOCHS[name], rate: 0.1, decay: DECAYS[name], leastCount: 2, seed: 7 };
    const model = trainSoftmax(CLASSES[name], instances, options);
    const bytes = packWeightTable(model, LIMITS[name]);
    report(`${name}: ${instances.length} decisions, ${model.featureCount} features, ${bytes.length} bytes`);
    return bytes;
  };
  const known = relearning === undefined ? undefined : cutTables(relearning.known);
  const tables = CLASSIFIERS.map((name) => {
    const kept = relearning?.only.has(name) === true ? undefined : known?.[name];
    return kept ?? train(name);
  });
  return Buffer.concat([...tables, packEventLexicon(EVENT_LEXICON)]);
}

function cutTables(bytes: Uint8Array): Record<Classifier, Uint8Array> {
  let start = 0;
  const next = (): Uint8Array => {
    const { end } = readWeightTable(bytes, start);
    const table = bytes.subarray(start, end);
    start = end;
    return table;
  };
  return { occurrences: next(), types: next(), modalities: next(), roles: next() };
}
