import type { GenderOfName } from '../../model/gender.ts';
import type { ModelSource } from '../../ports.ts';
import { readGazetteer } from './gazetteer.ts';
import { readGivenNames } from './givenNames.ts';
import type { NameResources } from './nameFeatures.ts';
import { readNameModel, type NameModel } from './nameModel.ts';
import { readWordClusters } from '../../linguistics/wordClusters.ts';

/** Weights, clusters and gazetteer of the name tagger, and what given names tell. */
export interface NameModels extends NameResources {
  readonly tagger: NameModel;
  readonly genderOfName: GenderOfName;
}

/** The files that the name tagger reads. */
export const NAME_MODEL_FILES = {
  clusters: 'names.clusters.bin',
  gazetteer: 'names.gazetteer.bin',
  givenNames: 'names.given.bin',
  tagger: 'names.tagger.bin',
} as const;

/** @throws FileStoreError `not-found`, `unavailable`; RangeError when a file is cut short. */
export async function loadNameModels(source: ModelSource): Promise<NameModels> {
  const [clusters, gazetteer, givenNames, tagger] = await Promise.all([
    source.load(NAME_MODEL_FILES.clusters),
    source.load(NAME_MODEL_FILES.gazetteer),
    source.load(NAME_MODEL_FILES.givenNames),
    source.load(NAME_MODEL_FILES.tagger),
  ]);
  return {
    clusters: readWordClusters(clusters),
    gazetteer: readGazetteer(gazetteer),
    genderOfName: readGivenNames(givenNames),
    tagger: readNameModel(tagger),
  };
}
