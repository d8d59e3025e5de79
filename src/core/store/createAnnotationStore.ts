import { findEdit } from '../anchor/followEdit.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Target } from '../model/target.ts';
import { canonicalJson } from '../review/comparable.ts';
import { decide, findChanged } from '../review/decide.ts';
import type { Decision } from '../review/decision.ts';
import { isDecided } from '../review/isDecided.ts';
import { mergeDocuments } from '../review/mergeDocuments.ts';
import { mapLists, type ListFunction } from '../review/records.ts';
import { reconcile } from '../review/reconcile.ts';
import { createSourceText } from '../text/sourceText.ts';
import type {
  AnnotationStore,
  DecisionOutcome,
  StoreChange,
  StoreChangeKind,
  StoreOptions,
  TextChange,
} from './annotationStore.ts';
import {
  type Article,
  createEmptyDocument,
  describeState,
  movedTargets,
  openArticle,
  resolveInto,
  setDocument,
} from './article.ts';
import { createEntry, type HistoryEntry, putBack } from './history.ts';

const NOTHING: DecisionOutcome = { changed: [], created: [] };

export function createAnnotationStore({ clock, reviewer }: StoreOptions): AnnotationStore {
  const articles = new Map<string, Article>();
  const listeners = new Set<(change: StoreChange) => void>();
  const notify = (uri: string, what: StoreChangeKind, ids: readonly string[] = []): void => {
    for (const listener of [...listeners]) listener({ uri, what, ids });
  };
  const changed = (article: Article, what: StoreChangeKind, ids: readonly string[] = []): void => {
    article.revision++;
    article.state = undefined;
    notify(article.uri, what, ids);
  };
  /** Runs on an open article and tells the listeners, unless `change` returns false. */
  const change = (uri: string, what: StoreChangeKind, run: (article: Article) => boolean | void): boolean => {
    const article = articles.get(uri);
    if (article === undefined || run(article) === false) return false;
    changed(article, what);
    return true;
  };
  const step = (uri: string, from: 'undo' | 'redo'): readonly string[] => {
    const article = articles.get(uri);
    const ids = article === undefined ? [] : stepHistory(article, from);
    if (article !== undefined && ids.length > 0) changed(article, 'decision', ids);
    return ids;
  };

  return {
    get(uri) {
      const article = articles.get(uri);
      if (article === undefined) return undefined;
      article.state ??= describeState(article);
      return article.state;
    },
    uris: () => [...articles.keys()],
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    open(uri, { text, file }) {
      articles.set(uri, openArticle(uri, file, text));
      notify(uri, 'opened');
    },
    close(uri) {
      if (articles.delete(uri)) notify(uri, 'closed');
    },
    rename(from, to, file) {
      const article = articles.get(from);
      if (article === undefined) return;
      articles.delete(from);
      notify(from, 'closed');
      articles.set(to, article);
      Object.assign(article, { uri: to, file, hasUnsavedChanges: true });
      setDocument(article, article.spans.snapshot().document(), movedTargets(article));
      changed(article, 'opened');
    },
    applyEdits(uri, changes) {
      change(uri, 'text', (article) => editText(article, changes));
    },
    replaceText(uri, original) {
      const { text } = createSourceText(original);
      change(uri, 'text', (article) => editText(article, [findEdit(article.spans.text, text)]));
    },
    setAnalysis: (uri, fresh, text) => change(uri, 'analysis', (article) => takeAnalysis(article, fresh, text)),
    decide(uri, ids, decision) {
      const article = articles.get(uri);
      if (article === undefined) return NOTHING;
      const outcome = takeDecision(article, ids, decision, { at: clock.now(), by: reviewer?.() });
      if (outcome !== NOTHING) changed(article, 'decision', outcome.changed);
      return outcome;
    },
    undo: (uri) => step(uri, 'undo'),
    redo: (uri) => step(uri, 'redo'),
    setSidecar(uri, document) {
      change(uri, 'sidecar', (article) => takeSidecar(article, document));
    },
    setReadOnly(uri, reason) {
      change(uri, 'sidecar', (article) => {
        if (article.readOnlyReason === reason) return false;
        article.readOnlyReason = reason;
        return true;
      });
    },
    markSaved(uri, document, revision) {
      change(uri, 'saved', (article) => {
        article.base = document;
        if (article.revision !== revision) return;
        article.hasUnsavedDecisions = false;
        article.hasUnsavedChanges = false;
      });
    },
    dispose() {
      listeners.clear();
      articles.clear();
    },
  };
}

function editText(article: Article, changes: readonly TextChange[]): boolean {
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

function takeAnalysis(article: Article, fresh: AnnotatedDocument, original: string): boolean {
  if (createSourceText(original).text !== article.spans.text) return false;
  const earlier = article.spans.snapshot().document();
  const { document, newIds } = reconcile(earlier, fresh);
  const present = new Set([...article.newIds].filter((id) => !newIds.has(id)));
  article.newIds = article.base === undefined ? new Set() : new Set([...newIds, ...present]);
  article.hasUnsavedChanges ||= findChanged(earlier, document).length > 0;
  setDocument(article, document, movedTargets(article));
  article.stale = false;
  return true;
}

function takeDecision(
  article: Article,
  ids: readonly string[],
  decision: Decision,
  stamp: { at: string; by: string | undefined },
): DecisionOutcome {
  const before = article.spans.snapshot().document();
  const { document, changed, created } = decide(before, article.spans.text, ids, decision, stamp);
  if (document === before) return NOTHING;
  const count = decision.kind === 'create' ? created.length : ids.length;
  article.undo = [...article.undo, createEntry({ kind: decision.kind, count }, changed, before, document)];
  article.redo = [];
  article.newIds = without(article.newIds, changed);
  setDocument(article, document, movedTargets(article));
  noteDecision(article);
  return { changed, created };
}

function stepHistory(article: Article, from: 'undo' | 'redo'): readonly string[] {
  const entry = article[from].at(-1);
  if (entry === undefined) return [];
  const side = from === 'undo' ? 'before' : 'after';
  const moved = movedTargets(article);
  setDocument(article, putBack(article.spans.snapshot().document(), article.spans.text, entry, side), moved);
  const rest: readonly HistoryEntry[] = article[from].slice(0, -1);
  if (from === 'undo') Object.assign(article, { undo: rest, redo: [...article.redo, entry] });
  else Object.assign(article, { redo: rest, undo: [...article.undo, entry] });
  noteDecision(article);
  return entry.ids;
}

function noteDecision(article: Article): void {
  article.hasUnsavedDecisions = true;
  article.hasUnsavedChanges = true;
}

function without(ids: ReadonlySet<string>, removed: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids);
  for (const id of removed) left.delete(id);
  return left;
}

/** Undefined: the sidecar is gone from the disk. */
function takeSidecar(article: Article, disk: AnnotatedDocument | undefined): void {
  if (disk === undefined) {
    article.base = undefined;
    article.hasUnsavedChanges = true;
    return;
  }
  const memory = article.spans.snapshot().document();
  const { document: onDisk, moved } = resolveInto(disk, article.spans.text);
  const base = article.base ?? createEmptyDocument(memory.article);
  const mine = article.base === undefined ? onlyDecided(memory) : memory;
  const merged = isEmpty(mine) ? onDisk : mergeDocuments(base, mine, onDisk);
  const all = new Set<Target>([...moved, ...movedTargets(article)]);
  setDocument(article, merged, all);
  article.base = disk;
  article.stale = true;
  article.hasUnsavedChanges = canonicalJson(article.spans.snapshot().document()) !== canonicalJson(disk);
  article.hasUnsavedDecisions &&= article.hasUnsavedChanges;
}

/** Proposals that no sidecar holds are made again by the next analysis. */
function onlyDecided(document: AnnotatedDocument): AnnotatedDocument {
  const decidedOnly: ListFunction = (name, list) =>
    name === 'entities' ? list.filter((record) => isDecided(record) || isUsed(document, record.id)) : list.filter(isDecided);
  return mapLists(document, decidedOnly);
}

function isUsed({ mentions }: AnnotatedDocument, entity: string): boolean {
  return mentions.some((mention) => mention.entity === entity && isDecided(mention));
}

function isEmpty(document: AnnotatedDocument): boolean {
  return [
    document.entities,
    document.mentions,
    document.quantities,
    document.attributions,
    document.events,
    document.passages ?? [],
  ].every((list) => list.length === 0);
}
