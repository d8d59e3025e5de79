import { describe, expect, it } from 'vitest';
import { paragraphParts } from '../../../../src/core/linguistics/paragraphParts.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';

/** One paragraph of sentences "abc. " five units apart. */
function parsedLine(sentences: number): ParsedText {
  const text = Array.from({ length: sentences }, () => 'abc.').join(' ');
  return {
    source: createSourceText(text),
    tokens: [],
    sentences: Array.from({ length: sentences }, (_, index) => ({
      index,
      paragraph: 0,
      start: index * 5,
      end: index * 5 + 4,
      firstToken: index * 2,
      endToken: index * 2 + 2,
    })),
    paragraphs: [{ index: 0, role: 'body', start: 0, end: text.length, firstSentence: 0, endSentence: sentences }],
    quotations: [],
  };
}

describe('paragraphParts', () => {
  it.each([
    [1, ['0-4: 0-1']],
    [20, ['0-99: 0-20']],
    [21, ['0-50: 0-10', '50-100: 10-20', '100-104: 20-21']],
    [30, ['0-50: 0-10', '50-100: 10-20', '100-149: 20-30']],
  ])('%i sentences', (sentences, expected) => {
    const parsed = parsedLine(sentences);
    const parts = parsed.paragraphs.flatMap((paragraph) => paragraphParts(parsed, paragraph));
    expect(parts.map((part) => `${part.start}-${part.end}: ${part.firstSentence}-${part.endSentence}`)).toEqual(expected);
  });
});
