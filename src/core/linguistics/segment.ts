import type { Paragraph, Sentence } from '../model/parsedText.ts';
import type { Span } from '../text/span.ts';
import { findBlocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { maskMarkdown } from './markdown.ts';
import { paragraphRole } from './paragraphRole.ts';
import { splitSentences } from './splitSentences.ts';
import { tokenize } from './tokenize.ts';

/** A text cut into paragraphs, sentences and tokens. */
export interface Segmentation {
  readonly paragraphs: Paragraph[];
  readonly sentences: Sentence[];
  readonly tokens: Span[];
}

/** Cuts a text; yields after each paragraph. */
export function* segment(text: string): Generator<void, Segmentation, void> {
  const result: Segmentation = { paragraphs: [], sentences: [], tokens: [] };
  let afterBody = false;
  let hasHeadline = false;
  for (const block of yield* findBlocks(text)) {
    const role = addParagraph(text, block, result, afterBody, hasHeadline);
    afterBody ||= role === 'body';
    hasHeadline ||= role === 'headline';
    yield;
  }
  return result;
}

function addParagraph(
  text: string,
  block: Block,
  result: Segmentation,
  afterBody: boolean,
  hasHeadline: boolean,
): Paragraph['role'] | undefined {
  const masked = maskMarkdown(text.slice(block.start, block.end));
  const tokens = tokenize(masked, block.start);
  if (tokens.length === 0) return undefined;
  const words = tokens.map((token) => text.slice(token.start, token.end));
  const index = result.paragraphs.length;
  const trimmed = masked.trim();
  const role = paragraphRole({ kind: block.kind, text: trimmed, words, index, afterBody, hasHeadline });
  const firstSentence = result.sentences.length;
  const firstToken = result.tokens.length;
  const spaced = tokens.map((token, i) => i === 0 || token.start > (tokens[i - 1]?.end ?? 0));
  for (const token of tokens) result.tokens.push(token);
  let from = 0;
  for (const end of splitSentences(words, spaced)) {
    const start = tokens[from]?.start ?? block.start;
    const last = tokens[end - 1]?.end ?? block.end;
    result.sentences.push({
      index: result.sentences.length,
      paragraph: index,
      firstToken: firstToken + from,
      endToken: firstToken + end,
      start,
      end: last,
    });
    from = end;
  }
  result.paragraphs.push({
    index,
    role,
    firstSentence,
    endSentence: result.sentences.length,
    start: block.start,
    end: block.end,
  });
  return role;
}
