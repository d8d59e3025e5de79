import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { ARTICLE_ID } from '../model/conflict.ts';
import type { Act } from '../review/act.ts';
import { replayAct, type TakenBack, undoAct } from '../review/applyAct.ts';
import { decide } from '../review/decide.ts';
import type { Decision } from '../review/decision.ts';
import type { Stamp } from '../review/stamp.ts';
import type { DecisionOutcome } from './annotationStore.ts';
import { knownPlaces, setDocument, type OpenArticle } from './openArticle.ts';

/** What came of a decision; without an act nothing did. */
export interface TakenDecision extends DecisionOutcome {
  readonly act: Act | undefined;
}

export function takeDecision(article: OpenArticle, ids: readonly string[], decision: Decision, stamp: Stamp): TakenDecision {
  const before = article.spans.snapshot().document();
  const { document, changed, created, act } = decide(before, article.spans.text, ids, decision, stamp);
  if (act === undefined) return { changed: [], created: [], act };
  takeChange(article, document, changed);
  return { changed, created, act };
}

/** Where `undo` finds it. */
export function putOnStack(article: OpenArticle, kind: Decision['kind'], act: Act): void {
  article.undo = [...article.undo, { label: { kind, count: act.count }, act }];
  article.redo = [];
}

/** What came of taking an act back. */
export type UndoneAct = Omit<TakenBack, 'document'>;

/** One step back or forth in what was decided in this window. */
export function stepHistory(article: OpenArticle, from: 'undo' | 'redo', stamp: Stamp): UndoneAct {
  const entry = article[from].at(-1);
  if (entry === undefined) return { changed: [], left: [], act: undefined };
  article[from] = article[from].slice(0, -1);
  const undone = undoIn(article, entry.act, stamp, from);
  if (undone.act === undefined) return undone;
  const to = from === 'undo' ? 'redo' : 'undo';
  article[to] = [...article[to], { label: entry.label, act: undone.act }];
  return undone;
}

/** Takes an act back. What somebody decided since on the same stays. */
export function undoIn(article: OpenArticle, act: Act, stamp: Stamp, kind: 'undo' | 'redo'): UndoneAct {
  const { document, ...undone } = undoAct(article.spans.snapshot().document(), article.spans.text, act, stamp, kind);
  if (undone.act !== undefined) takeChange(article, document, undone.changed);
  return undone;
}

/** Does acts again that the article doesn't know yet; the ids that they are about. */
export function replayActs(article: OpenArticle, acts: readonly Act[]): readonly string[] {
  const { text } = article.spans;
  let document = article.spans.snapshot().document();
  const ids = new Set<string>();
  for (const act of acts) {
    const replayed = replayAct(document, text, act);
    if (replayed.document === document) continue;
    document = replayed.document;
    for (const id of [...replayed.changed, ...act.ids]) ids.add(id);
  }
  if (ids.size > 0) takeChange(article, document, [...ids]);
  return [...ids];
}

function takeChange(article: OpenArticle, document: AnnotatedDocument, changed: readonly string[]): void {
  article.newIds = without(article.newIds, changed);
  // Days such as “Monday” are read against the date.
  article.stale ||= changed.includes(ARTICLE_ID);
  setDocument(article, document, knownPlaces(article));
  article.hasUnsavedDecisions = true;
  article.hasUnsavedChanges = true;
}

function without(ids: ReadonlySet<string>, removed: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids);
  for (const id of removed) left.delete(id);
  return left;
}
