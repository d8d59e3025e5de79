import type { Span } from '../text/span.ts';

/** Replaces `[start, end)` of a text by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Without what the replaced and the new text have in common at either end, so that spans there are not touched. */
export function trimEdit(before: string, edit: TextEdit): TextEdit {
  const { start, end, text } = edit;
  const most = Math.min(end - start, text.length);
  let head = 0;
  while (head < most && before.charCodeAt(start + head) === text.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(end - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** The one edit that turns `before` into `after`. */
export function findEdit(before: string, after: string): TextEdit {
  return trimEdit(before, { start: 0, end: before.length, text: after });
}

export function applyEdit(before: string, edit: TextEdit): string {
  return before.slice(0, edit.start) + edit.text + before.slice(edit.end);
}

/**
 * Where a span is after an edit. Text typed at either edge stays outside; typed inside, or put in the place of a part or of the whole, it
 * belongs to the span. An edit across an edge leaves the span what is left of it; one across both leaves it empty, at the end of the new
 * text.
 */
export function followEdit(span: Span, edit: TextEdit): Span {
  const growth = edit.text.length - (edit.end - edit.start);
  if (edit.end <= span.start && edit.start < span.end) return { start: span.start + growth, end: span.end + growth };
  if (edit.start >= span.end) return span;
  if (edit.start >= span.start && edit.end <= span.end) return { start: span.start, end: span.end + growth };
  const afterEdit = edit.start + edit.text.length;
  if (edit.start <= span.start) return { start: afterEdit, end: Math.max(afterEdit, span.end + growth) };
  return { start: span.start, end: edit.start };
}
