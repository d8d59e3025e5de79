import type { GenderOfName } from '../../model/gender.ts';
import { GAZETTEER_BITS, phraseHash } from './gazetteer.ts';
import type { NameModels } from './models.ts';

const PLACE_BITS = GAZETTEER_BITS.country | GAZETTEER_BITS.region | GAZETTEER_BITS.largeCity | GAZETTEER_BITS.smallCity;

const NO_BODY_BITS =
  PLACE_BITS | GAZETTEER_BITS.people | GAZETTEER_BITS.personName | GAZETTEER_BITS.knownPerson | GAZETTEER_BITS.commonWord;

/** What is known of a single word from open lists. */
export interface NameKnowledge {
  /** Whether the word alone is the name of a place. */
  isPlace(word: string): boolean;
  /** Whether these words, one after the other, are the name of a place. */
  isPlaceName(words: readonly string[]): boolean;
  /** Whether the word alone is the name of an organization and, in running text, of nothing else. */
  isFirm(word: string): boolean;
  /** Whether the word alone is the name of a firm or an armed group and of nothing else. */
  isOnlyBody(word: string): boolean;
  /** Whether open lists know these words, one after the other, as the name of an organization: "Macy", "'s". */
  isFirmName(words: readonly string[]): boolean;
  /** Whether running text mostly writes the word small. */
  isCommon(word: string): boolean;
  readonly genderOfName: GenderOfName;
}

export function createNameKnowledge({ gazetteer, genderOfName }: NameModels): NameKnowledge {
  const knows = (word: string, bits: number): boolean => (gazetteer.find(phraseHash([word])) & bits) !== 0;
  return {
    isPlace: (word) => knows(word, PLACE_BITS),
    isPlaceName: (words) => (gazetteer.find(phraseHash(words)) & PLACE_BITS) !== 0,
    isFirm: (word) => knows(word, GAZETTEER_BITS.organization) && !knows(word, GAZETTEER_BITS.commonWord),
    isOnlyBody: (word) => knows(word, GAZETTEER_BITS.organization | GAZETTEER_BITS.armedGroup) && !knows(word, NO_BODY_BITS),
    isFirmName: (words) => (gazetteer.find(phraseHash(words)) & GAZETTEER_BITS.organization) !== 0,
    isCommon: (word) => knows(word, GAZETTEER_BITS.commonWord),
    genderOfName,
  };
}
