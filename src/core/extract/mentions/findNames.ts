import type { Steps } from '../../steps.ts';
import { harmonizeNames } from './harmonizeNames.ts';
import type { NameModels } from './models.ts';
import type { SentenceName } from './names.ts';
import { refineNames } from './refineNames.ts';
import { tagNames } from './tagNames.ts';

/** The names of a document given as sentences of words: tagged, brought to the guideline's spans, made consistent over the document. */
export function* findNames(
  sentences: readonly (readonly string[])[],
  models: NameModels,
): Steps<readonly (readonly SentenceName[])[]> {
  const tagged = yield* tagNames(sentences, models);
  const refined = tagged.map((names, index) => refineNames(sentences[index] ?? [], names));
  yield;
  return harmonizeNames(sentences, refined);
}
