import { CLUSTERS_FILE } from '../../linguistics/models.ts';
import { readWeightTable, type WeightTable } from '../../linguistics/weightTable.ts';
import { readWordClusters, type WordClusters } from '../../linguistics/wordClusters.ts';
import type { Care } from '../../model/reading.ts';
import type { ModelSource } from '../../ports.ts';
import { readEventLexicon, type EventLexicon } from './eventLexicon.ts';

/** Learnt from the trees of the parser, and from those that the reader of paragraphs sees. */
export const EVENT_FILES: Readonly<Record<Care, string>> = { fast: 'events.bin', careful: 'events.careful.bin' };

/** Linear classifiers over hashed features and the lexicon that they were learned with, packed one behind the other by training/events. */
export interface EventModels {
  readonly clusters: WordClusters;
  /** Whether a word names a happening: `event` or `none`. */
  readonly occurrences: WeightTable;
  /** The type of a happening. */
  readonly types: WeightTable;
  readonly modalities: WeightTable;
  /** Argument roles and `none`. */
  readonly roles: WeightTable;
  readonly lexicon: EventLexicon;
}

/** @throws FileStoreError when a model file cannot be read; RangeError when one is cut short */
export async function loadEventModels(source: ModelSource, care: Care): Promise<EventModels> {
  const [events, clusters] = await Promise.all([source.load(EVENT_FILES[care]), source.load(CLUSTERS_FILE)]);
  return createEventModels(events, readWordClusters(clusters));
}

/** @throws RangeError when the bytes end too early */
export function createEventModels(bytes: Uint8Array, clusters: WordClusters): EventModels {
  const occurrences = readWeightTable(bytes);
  const types = readWeightTable(bytes, occurrences.end);
  const modalities = readWeightTable(bytes, types.end);
  const roles = readWeightTable(bytes, modalities.end);
  return {
    clusters,
    occurrences: occurrences.table,
    types: types.table,
    modalities: modalities.table,
    roles: roles.table,
    lexicon: readEventLexicon(bytes.subarray(roles.end)),
  };
}
