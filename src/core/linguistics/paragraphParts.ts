import type { Paragraph, ParsedText } from '../model/parsedText.ts';

/** No edited paragraph has more sentences; a whole text on one line has. */
const LONGEST_PARAGRAPH = 20;
const SENTENCES_A_PART = 10;

/** A very long paragraph in parts that are each read in a short time; any other as it is. */
export function paragraphParts(parsed: ParsedText, paragraph: Paragraph): readonly Paragraph[] {
  const { firstSentence, endSentence } = paragraph;
  if (endSentence - firstSentence <= LONGEST_PARAGRAPH) return [paragraph];
  const parts: Paragraph[] = [];
  for (let first = firstSentence; first < endSentence; first += SENTENCES_A_PART) {
    const end = Math.min(first + SENTENCES_A_PART, endSentence);
    parts.push({
      ...paragraph,
      start: first === firstSentence ? paragraph.start : (parsed.sentences[first]?.start ?? paragraph.end),
      end: end === endSentence ? paragraph.end : (parsed.sentences[end]?.start ?? paragraph.end),
      firstSentence: first,
      endSentence: end,
    });
  }
  return parts;
}
