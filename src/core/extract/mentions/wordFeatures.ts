import { foldWord } from './gazetteer.ts';
import { hashText } from '../../linguistics/hash.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import { WordMemory } from '../../text/wordMemory.ts';

/** What the name tagger sees of one word form, whatever its context. All hashes are unsigned 32-bit. */
export interface WordFeatures {
  readonly word: number;
  /** Lower case with every digit as 0. */
  readonly lower: number;
  /** Lower case without diacritics. */
  readonly folded: number;
  /** Hash of the shape: X for capitals, x for small letters, d for digits, other marks as they are. */
  readonly shape: number;
  /** The shape with repeats reduced to one. */
  readonly shortShape: number;
  /** Hashes of the first and last one to four characters, in lower case; 0 where the word is shorter. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly startsCapital: boolean;
  /** Two or more letters, none small. */
  readonly allCapitals: boolean;
  readonly hasLetter: boolean;
  readonly hasDigit: boolean;
  /** Fine, middle and coarse cluster; -1 when unknown. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

const AFFIX_LENGTHS = [1, 2, 3, 4] as const;
const CAPITAL = /^\p{Lu}/u;
const ARTICLE_CAPITAL = /^(?:al|el|ad|an|ar|as|ash|at|az|bin|ibn|d|l|o|mc|mac)[-'’]?\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{M}\p{N}.&'’-]*\p{Lu}[\p{Lu}\p{M}\p{N}.&'’-]*\p{Lu}[\p{Lu}\p{M}\p{N}.&'’-]*$/u;

/** For so many words their features are kept: some 10 MB. */
const WORDS_KEPT = 20_000;
const known = new WeakMap<WordClusters, WordMemory<WordFeatures>>();

/** `featuresOfWord`; a word that was seen before, in whichever document, comes from a memory of bounded size. */
export function knownFeaturesOfWord(word: string, clusters: WordClusters): WordFeatures {
  let words = known.get(clusters);
  if (words === undefined) known.set(clusters, (words = new WordMemory(WORDS_KEPT)));
  return words.find(word) ?? words.keep(word, featuresOfWord(word, clusters));
}

function featuresOfWord(word: string, clusters: WordClusters): WordFeatures {
  const lower = word.toLowerCase();
  const shape = shapeOf(word);
  const fine = clusters.fine(lower);
  return {
    word: hashText(word),
    lower: hashText(lower.replace(/\d/g, '0')),
    folded: hashText(foldWord(word)),
    shape: hashText(shape),
    shortShape: hashText(shape.replace(/(.)\1+/g, '$1')),
    prefixes: AFFIX_LENGTHS.map((length) => (lower.length >= length ? hashText(lower, 0, length) : 0)),
    suffixes: AFFIX_LENGTHS.map((length) => (lower.length >= length ? hashText(lower, lower.length - length) : 0)),
    startsCapital: CAPITAL.test(word) || ARTICLE_CAPITAL.test(word),
    allCapitals: ALL_CAPITALS.test(word),
    hasLetter: /\p{L}/u.test(word),
    hasDigit: /\p{N}/u.test(word),
    fine,
    middle: fine < 0 ? -1 : clusters.middle(fine),
    coarse: fine < 0 ? -1 : clusters.coarse(fine),
  };
}

function shapeOf(word: string): string {
  let shape = '';
  for (const character of word) {
    if (/\p{Lu}/u.test(character)) shape += 'X';
    else if (/\p{L}/u.test(character)) shape += 'x';
    else if (/\p{N}/u.test(character)) shape += 'd';
    else if (!/\p{M}/u.test(character)) shape += character;
  }
  return shape;
}
