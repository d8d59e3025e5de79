import type { ParsedText } from '../../model/parsedText.ts';
import type { Span } from '../../text/span.ts';

/** Tokens `[first, end)` by index in `ParsedText.tokens`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

export function isEmptyRange(range: TokenRange): boolean {
  return range.end <= range.first;
}

/** The text of a range that is not empty, as a span. */
export function spanOf(parsed: ParsedText, range: TokenRange): Span {
  const start = parsed.tokens[range.first]?.start ?? 0;
  return { start, end: parsed.tokens[range.end - 1]?.end ?? start };
}
