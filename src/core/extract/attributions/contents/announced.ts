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

/**
 * A statement that is printed without quotation marks, below a paragraph that is nothing but its speaker, a cue and a colon: all paragraphs up to one
 * that is told by the reporter again. Where the text does not begin with it, it ends with the last of them that speaks in the first person.
 * @param first where speaker and cue begin
 */
export function printedBelow(text: IndexedText, first: number, token: number, speaker: TokenRange): TokenRange[] {
  const sentence = sentenceAt(text, token);
  const paragraph = text.parsed.paragraphs[sentence?.paragraph ?? -1];
  if (sentence === undefined || paragraph === undefined || paragraph.endSentence !== paragraph.firstSentence + 1) return [];
  if (wordAt(text, sentence.endToken - 1) !== ':' || sentence.endToken - first > LONGEST_ANNOUNCEMENT) return [];
  const printed: TokenRange[] = [];
  for (let piece = ownWords(text, paragraph.index + 1, speaker); piece !== undefined;) {
    printed.push(piece);
    piece = ownWords(text, paragraph.index + 1 + printed.length, speaker);
  }
  if (paragraph.index < OPENING) return printed;
  const own = printed.map((piece) => isFirstPerson(text, piece));
  return printed.slice(0, Math.max(1, own.lastIndexOf(true) + 1));
}

/** A text whose statement is announced in one of so many first paragraphs consists of it. */
const OPENING = 3;

function isFirstPerson(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (/^(?:i|we|me|us|my|our|ours|mine)$/.test(wordAt(text, at))) return true;
  return false;
}

/** In tokens. */
const LONGEST_ANNOUNCEMENT = 40;

/** The words of a paragraph in which nobody else reports. */
function ownWords(text: IndexedText, index: number, speaker: TokenRange): TokenRange | undefined {
  const paragraph = text.parsed.paragraphs[index];
  if (paragraph === undefined || paragraph.role !== 'body') return undefined;
  const first = text.parsed.sentences[paragraph.firstSentence]?.firstToken ?? 0;
  const end = text.parsed.sentences[paragraph.endSentence - 1]?.endToken ?? first;
  if (end <= first || wordAt(text, end - 1) === ':' || /^(?:he|she|they)$/.test(wordAt(text, first))) return undefined;
  const name = text.nameAt(speaker.end - 1);
  const called =
    name === undefined ? '' : text.parsed.source.text.slice(name.span.start, name.span.end).toLowerCase().split(' ').at(-1);
  for (let at = first; at < end; at++) {
    const word = wordAt(text, at);
    if (/^(?:said|says|told)$/.test(word) || text.quotes.startingAt(at) !== undefined || word === called) return undefined;
  }
  return { first, end: trimFinalMarks(text, first, end) };
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
