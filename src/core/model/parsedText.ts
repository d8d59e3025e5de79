import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';
import type { Token, Word } from './token.ts';

export interface Sentence extends Span {
  readonly index: number;
  /** Index of the paragraph that holds it. */
  readonly paragraph: number;
  /** Its tokens are `tokens.slice(firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
}

export type ParagraphRole = 'headline' | 'byline' | 'dateline' | 'caption' | 'subhead' | 'bullet' | 'body';

/** One non-empty line or Markdown block. A sentence never crosses a paragraph. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly role: ParagraphRole;
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** Text between quotation marks; the span includes the marks. */
export interface Quotation extends Span {
  /** 0 for an outermost quotation. */
  readonly depth: number;
  /** False when the paragraph ends without the closing mark. */
  readonly closed: boolean;
  /** The quotation of the earlier paragraph that this one continues (its opening mark is repeated): an index. */
  readonly continues?: number;
}

/** A text cut into words that nobody has read yet. */
export interface CutText extends Pick<ParsedText, 'source' | 'sentences' | 'paragraphs'> {
  readonly tokens: readonly Word[];
}

/** A text with everything the extractors read from. */
export interface ParsedText {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  /** Undefined where the reader of paragraphs was left out. */
  readonly reading?: Reading;
}
