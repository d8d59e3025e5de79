import type { WeightTable } from '../../linguistics/weightTable.ts';
import { readWeightTable } from '../../linguistics/weightTable.ts';
import { CLUSTERS_FILE } from '../../linguistics/models.ts';
import { readWordClusters, type WordClusters } from '../../linguistics/wordClusters.ts';
import type { ModelSource } from '../../ports.ts';
import { readNounKinds, type NounKinds } from './nounKinds.ts';

const ACTORS_FILE = 'actors.bin';

/** A linear classifier over hashed features: whether a noun phrase stands for somebody or something that acts, undergoes or speaks. */
export interface ActorModel {
  readonly clusters: WordClusters;
  /** What a noun means that no list knows. */
  readonly kindOf: NounKinds;
  /** `actor` or `none`. */
  readonly table: WeightTable;
}

/** @throws FileStoreError when a model file cannot be read; RangeError when one is cut short */
export async function loadActorModel(source: ModelSource): Promise<ActorModel> {
  const [bytes, clusters] = await Promise.all([source.load(ACTORS_FILE), source.load(CLUSTERS_FILE)]);
  return createActorModel(bytes, readWordClusters(clusters));
}

/** @throws RangeError when the bytes end too early */
function createActorModel(bytes: Uint8Array, clusters: WordClusters): ActorModel {
  return { clusters, kindOf: readNounKinds(clusters), table: readWeightTable(bytes).table };
}
