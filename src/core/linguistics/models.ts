import type { ModelSource } from '../ports.ts';

/** Weights of the part-of-speech tagger and the dependency parser. */
export interface LinguisticModels {
  readonly tagger: undefined;
}

/** @throws FileStoreError when a model file cannot be read */
export async function loadLinguisticModels(source: ModelSource): Promise<LinguisticModels> {
  await Promise.resolve(source);
  return { tagger: undefined };
}
