import type { Paragraph, ParsedText } from '../../model/parsedText.ts';

/** No edited paragraph is as long; a whole text on one line is. */
const LONGEST_PART = 20;

/** A paragraph in parts of at most twenty sentences, so that each is read in a short time. */
export function paragraphParts(parsed: ParsedText, paragraph: Paragraph): readonly Paragraph[] {
  const { firstSentence, endSentence } = paragraph;
  if (endSentence - firstSentence <= LONGEST_PART) return [paragraph];
  const parts: Paragraph[] = [];
  for (let first = firstSentence; first < endSentence; first += LONGEST_PART) {
    const end = Math.min(first + LONGEST_PART, endSentence);
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
