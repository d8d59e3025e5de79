import { HEARSAY } from '../../../lexicon/hearsayVerbs.ts';
import { tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { VerbGroup } from './verbGroup.ts';

/**
 * "civilians believed to have links", "one said to be a spy": without an auxiliary, and before an infinitive, these verbs are passive; *claim* is not.
 * "a video attributed to the group": without an object this one always is.
 */
export function isReducedPassive(text: IndexedText, { verb, first }: VerbGroup, lemma: string): boolean {
  if (lemma === 'attribute') return wordAt(text, verb + 1) === 'to';
  if (!HEARSAY.has(lemma) || lemma === 'claim' || first !== verb || !/^VB[DN]$/.test(tagAt(text, verb))) return false;
  return wordAt(text, verb + 1) === 'to' && tagAt(text, verb + 2).startsWith('VB');
}
