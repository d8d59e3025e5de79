import type { ParsedText, Quotation } from '../../model/parsedText.ts';
import { isPause, type Steps } from '../../steps.ts';
import type { TokenRange } from './tokenRange.ts';

/** A quotation with the tokens it covers, marks included. */
export interface QuotedRange extends TokenRange {
  readonly quotation: Quotation;
  readonly index: number;
}

/** Which quotations a token stands in. */
export interface QuotedTokens {
  readonly ranges: readonly QuotedRange[];
  /** By index in `ParsedText.quotations`. */
  byIndex(index: number): QuotedRange | undefined;
  /** The innermost quotation around a token. The marks belong to their quotation. */
  innermost(token: number): QuotedRange | undefined;
  outermost(token: number): QuotedRange | undefined;
  /** The quotation that starts, or ends, with exactly this token. */
  startingAt(token: number): QuotedRange | undefined;
  endingAt(token: number): QuotedRange | undefined;
}

export function* findQuotedTokens(parsed: ParsedText): Steps<QuotedTokens> {
  const ranges = parsed.quotations.flatMap((quotation, index): QuotedRange[] => {
    const first = firstTokenFrom(parsed, quotation.start);
    const end = firstTokenFrom(parsed, quotation.end);
    return end > first ? [{ first, end, quotation, index }] : [];
  });
  const inner = new Map<number, QuotedRange>();
  const outer = new Map<number, QuotedRange>();
  for (const range of [...ranges].sort((a, b) => a.first - b.first || b.end - a.end)) {
    for (let token = range.first; token < range.end; token++) {
      inner.set(token, range);
      if (!outer.has(token)) outer.set(token, range);
    }
    if (isPause(range.index)) yield;
  }
  const starts = new Map<number, QuotedRange>();
  const ends = new Map<number, QuotedRange>();
  for (const range of ranges) {
    if (!starts.has(range.first)) starts.set(range.first, range);
    if (!ends.has(range.end - 1)) ends.set(range.end - 1, range);
  }
  const indexed = new Map(ranges.map((range) => [range.index, range]));
  return {
    ranges,
    byIndex: (index) => indexed.get(index),
    innermost: (token) => inner.get(token),
    outermost: (token) => outer.get(token),
    startingAt: (token) => starts.get(token),
    endingAt: (token) => ends.get(token),
  };
}

/** Index of the first token that starts at `offset` or later. */
function firstTokenFrom(parsed: ParsedText, offset: number): number {
  let low = 0;
  let high = parsed.tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parsed.tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
