import { isMark, sentenceAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { trimFinalMarks } from '../region.ts';

/**
 * What a sentence announces that ends its paragraph with a colon: the quotation or the `>` block that the next paragraph consists of, and those of the
 * paragraphs after it. Empty where nothing is announced.
 */
export function announcedBy(text: IndexedText, token: number): TokenRange[] {
  const sentence = sentenceAt(text, token);
  const paragraph = text.parsed.paragraphs[sentence?.paragraph ?? -1];
  if (sentence === undefined || paragraph === undefined || paragraph.endSentence !== sentence.index + 1) return [];
  if (wordAt(text, sentence.endToken - 1) !== ':') return [];
  const announced: TokenRange[] = [];
  for (let index = paragraph.index + 1; ; index++) {
    const piece = quotedParagraph(text, index);
    if (piece === undefined) return announced;
    announced.push(piece);
  }
}

/** The words of a paragraph that is a quotation or set off with `>`. */
function quotedParagraph(text: IndexedText, index: number): TokenRange | undefined {
  const paragraph = text.parsed.paragraphs[index];
  const first = text.parsed.sentences[paragraph?.firstSentence ?? -1]?.firstToken;
  const end = text.parsed.sentences[(paragraph?.endSentence ?? 0) - 1]?.endToken;
  if (paragraph === undefined || first === undefined || end === undefined) return undefined;
  let opens = first;
  while (opens < end && isMark(text, opens) && text.quotes.startingAt(opens) === undefined) opens++;
  const quote = text.quotes.startingAt(opens);
  const lineStart = text.parsed.source.text.lastIndexOf('\n', paragraph.start) + 1;
  const setOff = text.parsed.source.text.slice(lineStart, text.tokens[opens]?.start).trimStart().startsWith('>');
  if (quote === undefined) return setOff ? { first: opens, end: trimFinalMarks(text, opens, end) } : undefined;
  return onlyMarksBetween(text, quote.end, end) || setOff ? { first: quote.first, end: Math.min(quote.end, end) } : undefined;
}

function onlyMarksBetween(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (!isMark(text, at)) return false;
  return true;
}
