import type { Sentence } from '../../model/parsedText.ts';
import { isFinite, isMark, sentenceAt, wordAt, type Article } from './article.ts';
import type { TokenRange } from './tokenRange.ts';

/**
 * The tokens a cue can reach without leaving its sentence: the sentence without its final marks, or the part of it inside the
 * quotation that the cue stands in.
 */
export function regionOf(article: Article, cue: number): TokenRange {
  const sentence = sentenceAt(article, cue);
  if (sentence === undefined) return { first: cue, end: cue + 1 };
  let first = afterDateline(article, sentence);
  let end = sentence.endToken;
  const quote = article.quotes.innermost(cue);
  if (quote !== undefined) {
    first = Math.max(first, quote.first + 1);
    end = Math.min(end, quote.quotation.closed ? quote.end - 1 : quote.end);
  }
  return { first, end: trimFinalMarks(article, first, end) };
}

const LONGEST_DATELINE = 22;

/** "PORT ALDER, Wash. (Sept. 17) —": a sentence begins after the dateline of its paragraph. */
function afterDateline(article: Article, sentence: Sentence): number {
  const { firstToken } = sentence;
  if (!/^[\p{Lu}*_]{2,}/u.test(article.tokens[firstToken]?.text ?? '')) return firstToken;
  if (article.parsed.paragraphs[sentence.paragraph]?.firstSentence !== sentence.index) return firstToken;
  const limit = Math.min(sentence.endToken, firstToken + LONGEST_DATELINE);
  for (let at = firstToken; at < limit; at++) {
    if (isFinite(article, at)) return firstToken;
    const word = wordAt(article, at);
    const spaced = (article.tokens[at + 1]?.start ?? 0) > (article.tokens[at]?.end ?? 0);
    if (at > firstToken && spaced && /^(?:—|–|-|--|―)$/.test(word)) return at + 1;
  }
  return firstToken;
}

/** Takes off full stops and the like, but never the closing mark of a quotation. */
export function trimFinalMarks(article: Article, first: number, end: number): number {
  let last = end;
  while (last > first + 1 && isFinalMark(article, last - 1)) last--;
  return last;
}

function isFinalMark(article: Article, token: number): boolean {
  return isMark(article, token) && /^[.!?,;:…*_#–—-]+$/.test(article.tokens[token]?.text ?? '');
}
