import { lemmaAt, relationAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** Verbs that say something else without their preposition: "called for calm", "calls on them to go". */
const CALLING: ReadonlySet<string> = new Set(['call', 'appeal']);

/** The words of a cue with the helpers of its verb and the adverbs between them, and the preposition that makes it one: "has also called for", "did not say". */
export function wholeCue(text: IndexedText, range: TokenRange, content: readonly TokenRange[]): TokenRange {
  if (!tagAt(text, range.first).startsWith('VB')) return range;
  return { first: firstHelper(text, range.first) ?? range.first, end: endOfCalling(text, range, content) };
}

function firstHelper(text: IndexedText, verb: number): number | undefined {
  const helper = text.tree
    .childrenOf(verb)
    .find((child) => child < verb && relationAt(text, child).startsWith('aux') && /^(?:VB|MD)/.test(tagAt(text, child)));
  if (helper === undefined) return undefined;
  for (let at = helper + 1; at < verb; at++) if (!/^(?:VB|MD|RB)/.test(tagAt(text, at))) return undefined;
  return helper;
}

function endOfCalling(text: IndexedText, { first, end }: TokenRange, content: readonly TokenRange[]): number {
  const isOpen = !content.some((piece) => piece.first <= end && end < piece.end);
  return isOpen && end === first + 1 && CALLING.has(lemmaAt(text, first)) && /^(?:for|on)$/.test(wordAt(text, end))
    ? end + 1
    : end;
}
