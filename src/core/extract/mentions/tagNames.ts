import type { Steps } from '../../steps.ts';
import type { NameModels } from './models.ts';
import { createNameContext, createNameFeatureReader } from './nameFeatures.ts';
import { decodeTags, leadsOf, type NameModel } from './nameModel.ts';
import { NAME_TYPES, TAG_COUNT, tagOf, tagPlace, tagsToNames, type TaggedName } from './nameTags.ts';

/** A name with the probability of each type, in the order of `NAME_TYPES`, its tokens being given. */
export interface WeighedName extends TaggedName {
  readonly shares: Float32Array;
  /** By how much the sentence as it was read scores above the best other reading of one of the name's tokens. */
  readonly lead: number;
}

/** What else speaks for the tags of a token: added to `scores[row, row + TAG_COUNT)`. */
export type TagEvidence = (sentence: number, at: number, scores: Float32Array, row: number) => void;

/** Finds the names of each sentence of a document. */
export function* tagNames(
  sentences: readonly (readonly string[])[],
  models: NameModels,
  evidence?: TagEvidence,
): Steps<WeighedName[][]> {
  const context = yield* createNameContext(sentences, models);
  yield;
  const reader = createNameFeatureReader(context, models);
  const found: WeighedName[][] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const length = sentences[sentence]?.length ?? 0;
    const scores = new Float32Array(length * TAG_COUNT);
    reader.open(sentence);
    for (let at = 0; at < length; at++) {
      const size = reader.token(at);
      models.tagger.addWeights(reader.buffer, size, scores, at * TAG_COUNT);
      evidence?.(sentence, at, scores, at * TAG_COUNT);
    }
    const decoded = decodeTags(models.tagger, scores, length);
    const { tags } = decoded;
    const names = tagsToNames(tags);
    const leads = names.length === 0 ? undefined : leadsOf(models.tagger, scores, decoded);
    found.push(
      names.map((name) => ({
        ...name,
        shares: weighTypes(models.tagger, tags, scores, name),
        lead: leads === undefined ? 0 : Math.min(...leads.subarray(name.first, name.end)),
      })),
    );
    yield;
  }
  return found;
}

function weighTypes(model: NameModel, tags: Uint8Array, scores: Float32Array, name: TaggedName): Float32Array {
  const sums = NAME_TYPES.map((_, type) => scoreType(model, tags, scores, name, type));
  const highest = Math.max(...sums);
  const powers = Float32Array.from(sums, (sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The score of the sequence of tags where it differs by the type of one name. */
function scoreType(model: NameModel, tags: Uint8Array, scores: Float32Array, name: TaggedName, type: number): number {
  let sum = 0;
  let previous = name.first > 0 ? tags[name.first - 1] : undefined;
  for (let at = name.first; at < name.end; at++) {
    const tag = tagOf(type, tagPlace(tags[at] ?? 0));
    const step = previous === undefined ? model.start[tag] : model.transitions[previous * TAG_COUNT + tag];
    sum += (scores[at * TAG_COUNT + tag] ?? 0) + (step ?? 0);
    previous = tag;
  }
  const next = tags[name.end];
  return next === undefined || previous === undefined ? sum : sum + (model.transitions[previous * TAG_COUNT + next] ?? 0);
}
