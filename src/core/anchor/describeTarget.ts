import { CONTEXT_LENGTH, type Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';

/** The selector of a span of `text`. Contexts never begin or end in the middle of a surrogate pair. */
export function describeTarget(text: string, span: Span): Target {
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: contextBefore(text, span.start, CONTEXT_LENGTH),
    suffix: contextAfter(text, span.end, CONTEXT_LENGTH),
  };
}

export function contextBefore(text: string, start: number, length: number): string {
  const context = text.slice(Math.max(0, start - length), start);
  const first = context.charCodeAt(0);
  return first >= 0xdc00 && first <= 0xdfff ? context.slice(1) : context;
}

export function contextAfter(text: string, end: number, length: number): string {
  const context = text.slice(end, end + length);
  const last = context.charCodeAt(context.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? context.slice(0, -1) : context;
}
