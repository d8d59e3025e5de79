import type { Span } from './span.ts';

/** Whole paragraphs that hold a span and so many characters around it. */
export function partAround(text: string, { start, end }: Span, around: number): Span {
  const before = text.lastIndexOf('\n', Math.max(0, start - around));
  const after = text.indexOf('\n', Math.min(text.length, end + around));
  return { start: before + 1, end: after === -1 ? text.length : after };
}
