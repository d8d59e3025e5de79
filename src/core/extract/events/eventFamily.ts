import { EVENT_FAMILIES } from '../../lexicon/eventFamilies.ts';

const SUFFIX = /(?:ations?|itions?|ions?|ings?|ments?|als?|ances?|ures?|ed|es|s|e)$/;
const LEAST_STEM = 4;

/** Numbers of the families that a word belongs to; a word in none is a family with those of its stem ("evacuate", "evacuation"). */
const FAMILY_NUMBERS: ReadonlyMap<string, readonly string[]> = indexFamilies();

function indexFamilies(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [number, words] of EVENT_FAMILIES.entries()) {
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), `#${number}`]);
  }
  return index;
}

/** Keys of the families of an event word: two words that share one may name the same happening. The first is its stem. */
export function familiesOf(key: string): readonly string[] {
  return [stemOf(key), ...(FAMILY_NUMBERS.get(key) ?? [])];
}

function stemOf(key: string): string {
  const stem = key.replace(SUFFIX, '');
  return stem.length >= LEAST_STEM ? stem : key;
}
