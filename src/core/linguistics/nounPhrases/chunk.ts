import { tagAt, wordAt, type IndexedText } from '../indexedText/indexedText.ts';
import type { TokenRange } from '../indexedText/tokenRange.ts';

/** A noun phrase read off the tags; `head` is the last noun of its first part. */
export interface NounChunk extends TokenRange {
  readonly head: number;
}

/** Prepositions that join what stands behind them to the noun before. */
export const LINKS: ReadonlySet<string> = new Set(
  'of at for in from with on to near inside outside behind against about within under by along among between beyond off throughout'.split(
    ' ',
  ),
);

export function isNounLike(text: IndexedText, token: number): boolean {
  const tag = tagAt(text, token);
  return tag.startsWith('NN') || tag === 'PRP' || tag === 'CD' || tag === 'WP' || text.nameAt(token) !== undefined;
}

export function isPronominal(text: IndexedText, token: number): boolean {
  return /^(?:some|many|others|several|both|most|all|those|few|one|another|any|none|nobody|everyone|someone)$/.test(
    wordAt(text, token),
  );
}

export function isDeterminer(text: IndexedText, token: number): boolean {
  return /^(?:DT|PRP\$|PDT)$/.test(tagAt(text, token));
}
