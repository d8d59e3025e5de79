import { HEARSAY } from '../../../lexicon/hearsayVerbs.ts';
import { isFinite, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { regionOf } from '../region.ts';
import type { VerbGroup } from './verbGroup.ts';

/**
 * "civilians believed to have links", "one said to be a spy": without an auxiliary, and before an infinitive, these verbs are passive; *claim* is not.
 * "a video attributed to the group": without an object this one always is.
 */
export function isReducedPassive(text: IndexedText, { verb, first }: VerbGroup, lemma: string): boolean {
  if (lemma === 'ask') return isQuestioned(text, verb);
  if (lemma === 'attribute') return wordAt(text, verb + 1) === 'to';
  if (!HEARSAY.has(lemma) || lemma === 'claim' || first !== verb || !/^VB[DN]$/.test(tagAt(text, verb))) return false;
  return wordAt(text, verb + 1) === 'to' && tagAt(text, verb + 2).startsWith('VB');
}

/** "when asked about it", "Mr Lund, asked about it, said": who is asked. */
function isQuestioned(text: IndexedText, verb: number): boolean {
  if (wordAt(text, verb) !== 'asked') return false;
  if (wordAt(text, verb - 1) === 'when') return true;
  if (wordAt(text, verb - 1) !== ',' || !/^(?:about|if|whether|why|how|what|by)$/.test(wordAt(text, verb + 1))) return false;
  const { end } = regionOf(text, verb);
  for (let at = verb + 1; at < end; at++) if (wordAt(text, at) === ',') return isFinite(text, at + 1);
  return false;
}
