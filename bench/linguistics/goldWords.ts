import type { Paragraph, ParsedText, Sentence } from '../../src/core/model/parsedText.ts';
import type { Token } from '../../src/core/model/token.ts';
import type { Span } from '../../src/core/text/span.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { TreebankSentence } from '../../measure/corpora/treebank.ts';

/** The treebanks don't say where paragraphs end; as in `training/reader/treebankLines.ts`. */
const SENTENCES_A_PARAGRAPH = 4;

/** Where the words of a sentence stand in its text, UTF-16 code units; undefined where the text isn't what they say. */
export function placeWords({ text, tok }: TreebankSentence): Span[] | undefined {
  let at = 0;
  const spans = tok.map((word): Span => {
    const start = text.indexOf(word, at);
    if (start >= 0) at = start + word.length;
    return { start, end: at };
  });
  return spans.every(({ start }) => start >= 0) ? spans : undefined;
}

/** A text with the words and sentences of a treebank, not yet tagged or parsed. Takes sentences whose words can be placed. */
export function withGoldWords(gold: readonly TreebankSentence[]): ParsedText {
  let text = '';
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, sentence] of gold.entries()) {
    if (index > 0) text += index % SENTENCES_A_PARAGRAPH === 0 ? '\n' : ' ';
    const [start, firstToken] = [text.length, tokens.length];
    text += sentence.text;
    for (const span of placeWords(sentence) ?? [])
      tokens.push(bareToken(text, { start: start + span.start, end: start + span.end }, tokens.length, index));
    const paragraph = Math.floor(index / SENTENCES_A_PARAGRAPH);
    sentences.push({ index, paragraph, firstToken, endToken: tokens.length, start, end: text.length });
  }
  return { source: createSourceText(text), tokens, sentences, paragraphs: cutParagraphs(sentences), quotations: [] };
}

function bareToken(text: string, span: Span, index: number, sentence: number): Token {
  const word = text.slice(span.start, span.end);
  return { ...span, text: word, lower: word.toLowerCase(), index, sentence, tag: '', lemma: '', head: -1, relation: '' };
}

function cutParagraphs(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let first = 0; first < sentences.length; first += SENTENCES_A_PARAGRAPH) {
    const endSentence = Math.min(sentences.length, first + SENTENCES_A_PARAGRAPH);
    const [start = 0, end = 0] = [sentences[first]?.start, sentences[endSentence - 1]?.end];
    paragraphs.push({ index: paragraphs.length, role: 'body', firstSentence: first, endSentence, start, end });
  }
  return paragraphs;
}
