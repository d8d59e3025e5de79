import type { TextOffset } from './positions.ts';

/** Half-open range `[start, end)` in UTF-16 code units of `SourceText.text`. */
export interface Span {
  readonly start: TextOffset;
  readonly end: TextOffset;
}

export function spanLength(span: Span): number {
  return span.end - span.start;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Text order: earlier start first; of two that start together, the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
