import type { Steps } from '../../steps.ts';
import type { NameModels } from './models.ts';
import { createNameContext, createNameFeatureReader } from './nameFeatures.ts';
import { decodeTags } from './nameModel.ts';
import { TAG_COUNT, tagsToNames, type TaggedName } from './nameTags.ts';

/** Finds the names of each sentence of a document. */
export function* tagNames(sentences: readonly (readonly string[])[], models: NameModels): Steps<TaggedName[][]> {
  const context = yield* createNameContext(sentences, models);
  yield;
  const reader = createNameFeatureReader(context, models);
  const found: TaggedName[][] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const length = sentences[sentence]?.length ?? 0;
    const scores = new Float32Array(length * TAG_COUNT);
    reader.open(sentence);
    for (let at = 0; at < length; at++) {
      const size = reader.token(at);
      for (let feature = 0; feature < size; feature++)
        models.tagger.addWeights(reader.buffer[feature] ?? 0, scores, at * TAG_COUNT);
    }
    found.push(tagsToNames(decodeTags(models.tagger, scores, length)));
    yield;
  }
  return found;
}
