import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { findChanged } from '../review/findChanged.ts';
import { reconcile } from '../review/reconcile.ts';
import { createSourceText } from '../text/sourceText.ts';
import { knownPlaces, setDocument, type OpenArticle } from './openArticle.ts';

/** A fresh analysis of `original`, reconciled with what a person decided; false where that is no longer the article's text. */
export function takeAnalysis(article: OpenArticle, fresh: AnnotatedDocument, original: string): boolean {
  if (createSourceText(original).text !== article.spans.text) return false;
  const earlier = article.spans.snapshot().document();
  const { document, newIds } = reconcile(earlier, fresh);
  const present = new Set([...article.newIds].filter((id) => !newIds.has(id)));
  article.newIds = article.base === undefined ? new Set() : new Set([...newIds, ...present]);
  article.hasUnsavedChanges ||= findChanged(earlier, document).length > 0;
  setDocument(article, document, knownPlaces(article));
  article.stale = false;
  return true;
}
