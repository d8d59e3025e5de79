import { CLUSTERS_FILE } from '../../linguistics/models.ts';
import { readWeightTable, type WeightTable } from '../../linguistics/weightTable.ts';
import { readWordClusters, type WordClusters } from '../../linguistics/wordClusters.ts';
import type { ModelSource } from '../../ports.ts';

const EVENTS_FILE = 'events.bin';

/** Linear classifiers over hashed features, packed one behind the other; trained by training/events. */
export interface EventModels {
  readonly clusters: WordClusters;
  /** Event types and `none`. */
  readonly triggers: WeightTable;
  readonly modalities: WeightTable;
  /** Argument roles and `none`. */
  readonly roles: WeightTable;
}

/** @throws FileStoreError when a model file cannot be read; RangeError when one is cut short */
export async function loadEventModels(source: ModelSource): Promise<EventModels> {
  const [events, clusters] = await Promise.all([source.load(EVENTS_FILE), source.load(CLUSTERS_FILE)]);
  return createEventModels(events, readWordClusters(clusters));
}

/** @throws RangeError when the bytes end too early */
export function createEventModels(bytes: Uint8Array, clusters: WordClusters): EventModels {
  const triggers = readWeightTable(bytes);
  const modalities = readWeightTable(bytes, triggers.end);
  const roles = readWeightTable(bytes, modalities.end);
  return { clusters, triggers: triggers.table, modalities: modalities.table, roles: roles.table };
}
