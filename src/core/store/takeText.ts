import { findEdit } from '../anchor/followEdit.ts';
import { createSourceText } from '../text/sourceText.ts';
import type { TextChange } from './annotationStore.ts';
import type { OpenArticle } from './openArticle.ts';

/** Changes of one edit, in offsets of the text before it; false where they change nothing. */
export function editText(article: OpenArticle, changes: readonly TextChange[]): boolean {
  const { length } = article.spans.text;
  const clamp = (offset: number): number => Math.min(Math.max(0, offset), length);
  const edits = changes
    .map(({ start, end, text }) => ({
      start: clamp(start),
      end: clamp(Math.max(start, end)),
      text: text.replaceAll('\r\n', '\n'),
    }))
    .filter(({ start, end, text }) => end > start || text.length > 0);
  if (edits.length === 0) return false;
  article.spans.edit(edits);
  article.stale = true;
  article.hasUnsavedChanges = true;
  return true;
}

/** The whole text anew: what differs is found; false where nothing does. */
export function replaceText(article: OpenArticle, original: string): boolean {
  const { text } = createSourceText(original);
  return editText(article, [findEdit(article.spans.text, text)]);
}
