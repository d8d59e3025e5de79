import { wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { Draft } from '../draft.ts';
import { chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import { regionOf } from '../region.ts';

/** "X, citing Y, said Z": Y says Z as well. @param drafts those of the same sentence */
export function attributeCiting(text: IndexedText, at: number, drafts: readonly Draft[]): Draft | undefined {
  const word = wordAt(text, at);
  if (word !== 'citing' && word !== 'quoting') return undefined;
  const region = regionOf(text, at);
  const outer = drafts.find((draft) => draft.anchor >= region.first && draft.anchor < region.end && draft.source !== undefined);
  const chunk = chunkStartingAt(text, at + 1, region.end);
  if (outer === undefined || chunk === undefined) return undefined;
  const source = { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
  const content = outer.content.flatMap((piece) => (piece.first < at && at < piece.end ? [] : [piece]));
  if (content.length === 0) return undefined;
  return { rule: 'citing', stance: outer.stance, source, cue: [{ first: at, end: at + 1 }], content, anchor: at };
}
