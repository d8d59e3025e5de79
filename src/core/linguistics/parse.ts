import type { ParsedText, Sentence } from '../model/parsedText.ts';
import type { Reading } from '../model/reading.ts';
import type { Token } from '../model/token.ts';
import type { Steps } from '../steps.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { LinguisticModels } from './models.ts';
import { findQuotations } from './quotations.ts';
import { segment } from './segment.ts';

/**
 * Reads a text: paragraphs, sentences, tokens with tag, lemma and head, quotations. Total and deterministic on any string; time is
 * proportional to length. Yields after each paragraph and sentence.
 */
export function* parseText(source: SourceText, models: LinguisticModels): Steps<ParsedText> {
  const { text } = source;
  const { paragraphs, sentences, tokens: spans } = yield* segment(text);
  const tokens: Token[] = [];
  for (const sentence of sentences) {
    for (const token of parseSentence(text, sentence, spans.slice(sentence.firstToken, sentence.endToken), models))
      tokens.push(token);
    yield;
  }
  return { source, tokens, sentences, paragraphs, quotations: yield* findQuotations(text, paragraphs) };
}

/** A text with the tags and trees that the reader of paragraphs saw, where it saw any. */
export function withTrees(
  parsed: ParsedText,
  { tree }: Pick<Reading, 'tree'>,
  { lemmatize }: Pick<LinguisticModels, 'lemmatize'>,
): ParsedText {
  const tokens = parsed.tokens.map((token) => {
    const seen = tree(token.index);
    if (seen === undefined) return token;
    const { tag = token.tag, head, relation } = seen;
    const lemma = tag === token.tag ? token.lemma : lemmatize(token.text, tag);
    return { ...token, tag, lemma, head, relation };
  });
  return { ...parsed, tokens };
}

function parseSentence(
  text: string,
  sentence: Sentence,
  spans: readonly Span[],
  { readWord, tagger, parser, lemmatize }: LinguisticModels,
): Token[] {
  const words = spans.map((span) => text.slice(span.start, span.end));
  const forms = words.map(readWord);
  const tags = Array.from(tagger.tag(forms), (tag) => tagger.tags[tag] ?? 'NN');
  const { heads, relations } = parser.parse(forms, tags);
  return spans.map((span, i) => {
    const word = words[i] ?? '';
    const tag = tags[i] ?? 'NN';
    const head = heads[i] ?? -1;
    return {
      start: span.start,
      end: span.end,
      text: word,
      lower: word.toLowerCase(),
      index: sentence.firstToken + i,
      sentence: sentence.index,
      tag,
      lemma: lemmatize(word, tag),
      head: head < 0 ? -1 : sentence.firstToken + head,
      relation: relations[i] ?? 'dep',
    };
  });
}
