import type { Steps } from '../../steps.ts';
import { harmonizeNames } from './harmonizeNames.ts';
import type { NameModels } from './models.ts';
import { createNameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';
import { refineNames } from './refineNames.ts';
import { tagNames, type TagEvidence } from './tagNames.ts';

const SENTENCES_A_STEP = 50;

/** The names of a document given as sentences of words: tagged, brought to the guideline's spans, made consistent over the document. */
export function* findNames(
  sentences: readonly (readonly string[])[],
  models: NameModels,
  evidence?: TagEvidence,
): Steps<readonly (readonly SentenceName[])[]> {
  const tagged = yield* tagNames(sentences, models, evidence);
  const refined: SentenceName[][] = [];
  for (const names of tagged) {
    refined.push(refineNames(sentences[refined.length] ?? [], names));
    if (refined.length % SENTENCES_A_STEP === 0) yield;
  }
  return yield* harmonizeNames(sentences, refined, createNameKnowledge(models));
}
