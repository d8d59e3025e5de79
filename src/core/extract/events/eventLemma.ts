import { IRREGULAR_VERBS } from '../../lexicon/irregularForms.ts';
import type { TypeIndex } from './eventLexicon.ts';

const ENDING = /(?:ing|ed|es|s|d)$/;

/** The base of a verb form that the lexicon knows; undefined for a form of none of its verbs. */
export function knownVerb(verbs: TypeIndex, lower: string): string | undefined {
  const irregular = IRREGULAR_VERBS.get(lower);
  if (irregular !== undefined) return verbs.has(irregular) ? irregular : undefined;
  const stem = lower.replace(ENDING, '');
  return [lower, stem, `${stem}e`, undoubled(stem)].find((form) => verbs.has(form));
}

/** The lemma of a verb, or what the lexicon has in its place where the lemmatizer cut too much or too little: "vot" of "voted". */
export function verbLemma(verbs: TypeIndex, lemma: string, lower: string): string {
  return verbs.has(lemma) ? lemma : (knownVerb(verbs, lower) ?? lemma);
}

/** "stopp" of "stopped" is "stop". */
function undoubled(stem: string): string {
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
