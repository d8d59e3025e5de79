import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { givenDate } from '../review/editArticle.ts';
import { findChanged } from '../review/findChanged.ts';
import { reconcile } from '../review/reconcile.ts';
import { createSourceText } from '../text/sourceText.ts';
import { createEmptyDocument, knownPlaces, setDocument, type OpenArticle } from './openArticle.ts';

/** A fresh analysis of `original`, reconciled with what a person decided; false where that is no longer the article's text. */
export function takeAnalysis(article: OpenArticle, fresh: AnnotatedDocument, original: string, inPassing: boolean): boolean {
  if (createSourceText(original).text !== article.spans.text) return false;
  const earlier = article.spans.snapshot().document();
  const isForgotten = article.isShownInPassing && isUntouched(article, earlier);
  const { document, newIds } = reconcile(isForgotten ? createEmptyDocument(earlier.article) : earlier, fresh);
  article.isShownInPassing = inPassing;
  const present = new Set([...article.newIds].filter((id) => !newIds.has(id)));
  article.newIds = article.base === undefined ? new Set() : new Set([...newIds, ...present]);
  article.hasUnsavedChanges ||= findChanged(earlier, document).length > 0;
  setDocument(article, document, knownPlaces(article));
  article.stale = false;
  return true;
}

/** Whether nobody ever did anything with an article that was never saved. */
function isUntouched({ base, undo, redo }: OpenArticle, document: AnnotatedDocument): boolean {
  const isDone = undo.length > 0 || redo.length > 0 || (document.decisions ?? []).length > 0;
  return base === undefined && !isDone && givenDate(document.article) === undefined;
}
