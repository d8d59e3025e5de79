import { LONGEST_KEPT, WordMemory, copyText } from '../text/wordMemory.ts';

/** A word as it is written, and in small letters. */
export interface Spelling {
  readonly word: string;
  readonly lower: string;
}

/** Words of all texts. The same text is the same in memory, so that sets and tables find it quickly: its hash is known, and no letters are compared. */
const known = new WordMemory<Spelling>(50_000);

export function spell(word: string): Spelling {
  const earlier = known.find(word);
  if (earlier !== undefined) return earlier;
  if (word.length > LONGEST_KEPT) return { word, lower: word.toLowerCase() };
  const own = copyText(word);
  return known.keep(own, { word: own, lower: own.toLowerCase() });
}
