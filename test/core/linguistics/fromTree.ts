import type { ParsedText } from '../../../src/core/model/parsedText.ts';
import type { Token } from '../../../src/core/model/token.ts';
import { createSourceText } from '../../../src/core/text/sourceText.ts';

/** Makes a one-sentence text from `word/TAG/head/relation` parts; heads count from 1, 0 is the root. */
export function fromTree(notation: string): ParsedText {
  const parts = notation
    .trim()
    .split(/\s+/)
    .map((part) => part.split('/'));
  const text = parts.map(([word]) => word).join(' ');
  let at = 0;
  const tokens = parts.map(([word = '', tag = '', head = '', relation = ''], index): Token => {
    const start = at;
    at += word.length + 1;
    const lower = word.toLowerCase();
    return {
      start,
      end: start + word.length,
      text: word,
      lower,
      index,
      sentence: 0,
      tag,
      lemma: lower,
      head: Number(head) - 1,
      relation,
    };
  });
  const span = { start: 0, end: text.length, index: 0 };
  return {
    source: createSourceText(text),
    tokens,
    sentences: [{ ...span, paragraph: 0, firstToken: 0, endToken: tokens.length }],
    paragraphs: [{ ...span, role: 'body', firstSentence: 0, endSentence: 1 }],
    quotations: [],
  };
}
