import type { Sentence } from '../../model/parsedText.ts';
import { isFinite, isMark, sentenceAt, wordAt, type IndexedText } from '../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../linguistics/indexedText/tokenRange.ts';

/**
 * The tokens a cue can reach without leaving its sentence: the sentence without its final marks, or the part of it inside the
 * quotation that the cue stands in.
 */
export function regionOf(text: IndexedText, cue: number): TokenRange {
  const sentence = sentenceAt(text, cue);
  if (sentence === undefined) return { first: cue, end: cue + 1 };
  let first = afterDateline(text, sentence);
  let end = sentence.endToken;
  const quote = text.quotes.innermost(cue);
  if (quote !== undefined) {
    first = Math.max(first, quote.first + 1);
    end = Math.min(end, quote.quotation.closed ? quote.end - 1 : quote.end);
  }
  return { first, end: trimFinalMarks(text, first, end) };
}

const LONGEST_DATELINE = 22;

/** "PORT ALDER, Wash. (Sept. 17) —": a sentence begins after the dateline of its paragraph. */
function afterDateline(text: IndexedText, sentence: Sentence): number {
  const { firstToken } = sentence;
  if (!/^[\p{Lu}*_]{2,}/u.test(text.tokens[firstToken]?.text ?? '')) return firstToken;
  if (text.parsed.paragraphs[sentence.paragraph]?.firstSentence !== sentence.index) return firstToken;
  const limit = Math.min(sentence.endToken, firstToken + LONGEST_DATELINE);
  for (let at = firstToken; at < limit; at++) {
    if (isFinite(text, at)) return firstToken;
    const word = wordAt(text, at);
    const spaced = (text.tokens[at + 1]?.start ?? 0) > (text.tokens[at]?.end ?? 0);
    if (at > firstToken && spaced && /^(?:—|–|-|--|―)$/.test(word)) return at + 1;
  }
  return firstToken;
}

/** Takes off full stops and the like, but never the closing mark of a quotation. */
export function trimFinalMarks(text: IndexedText, first: number, end: number): number {
  let last = end;
  while (last > first + 1 && isFinalMark(text, last - 1)) last--;
  return last;
}

/** Takes off a comma and the like before what is said. */
export function trimFirstMarks(text: IndexedText, { first, end }: TokenRange): number {
  let start = first;
  while (start < end - 1 && /^[,;:]$/.test(wordAt(text, start))) start++;
  return start;
}

/** "Urdu-| speaking community": a range begins with a whole word. */
export function fromWordStart(text: IndexedText, { first, end }: TokenRange): TokenRange {
  let start = first;
  while (
    wordAt(text, start - 1) === '-' &&
    text.tokens[start - 1]?.end === text.tokens[start]?.start &&
    text.tokens[start - 2]?.end === text.tokens[start - 1]?.start
  )
    start -= 2;
  return { first: start, end };
}

function isFinalMark(text: IndexedText, token: number): boolean {
  return isMark(text, token) && /^[.!?,;:…*_#–—-]+$/.test(text.tokens[token]?.text ?? '');
}
