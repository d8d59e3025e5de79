import { findEdit } from '../anchor/followEdit.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { ARTICLE_ID } from '../model/conflict.ts';
import { adoptDecisions } from '../review/adoptDecisions.ts';
import type { Act } from '../review/act.ts';
import { replayAct, type TakenBack, undoAct } from '../review/applyAct.ts';
import { canonicalJson } from '../review/comparable.ts';
import { decide } from '../review/decide.ts';
import { findChanged } from '../review/findChanged.ts';
import type { Decision } from '../review/decision.ts';
import { isDecided } from '../review/isDecided.ts';
import { mergeDocuments } from '../review/mergeDocuments.ts';
import { mapLists, type ListFunction } from '../review/records.ts';
import { reconcile } from '../review/reconcile.ts';
import type { Stamp } from '../review/stamp.ts';
import { createSourceText } from '../text/sourceText.ts';
import type {
  AnnotationStore,
  DecisionOutcome,
  DoneAct,
  StoreChange,
  StoreChangeKind,
  StoreOptions,
  TextChange,
  UndoOutcome,
} from './annotationStore.ts';
import {
  type OpenArticle,
  createEmptyDocument,
  describeState,
  knownPlaces,
  openArticle,
  resolveInto,
  setDocument,
} from './openArticle.ts';

const NOTHING: DecisionOutcome = { changed: [], created: [] };
const NOTHING_UNDONE: UndoOutcome = { changed: [], left: [] };

export function createAnnotationStore({ clock, reviewer }: StoreOptions): AnnotationStore {
  const articles = new Map<string, OpenArticle>();
  const listeners = new Set<(change: StoreChange) => void>();
  const actListeners = new Set<(done: DoneAct) => void>();
  const notify = (uri: string, what: StoreChangeKind, ids: readonly string[] = []): void => {
    for (const listener of [...listeners]) listener({ uri, what, ids });
  };
  const changed = (article: OpenArticle, what: StoreChangeKind, ids: readonly string[] = []): void => {
    article.revision++;
    article.state = undefined;
    notify(article.uri, what, ids);
  };
  /** Runs on an open article and tells the listeners, unless `change` returns false. */
  const change = (uri: string, what: StoreChangeKind, run: (article: OpenArticle) => boolean | void): boolean => {
    const article = articles.get(uri);
    if (article === undefined || run(article) === false) return false;
    changed(article, what);
    return true;
  };
  const acted = (article: OpenArticle, act: Act): void => {
    for (const listener of [...actListeners]) listener({ uri: article.uri, act });
  };
  const stampNow = (): Stamp => ({ at: clock.now(), by: reviewer?.() });
  const decided = (
    article: OpenArticle,
    ids: readonly string[],
    decision: Decision,
    isOnStack: boolean,
    stamp = stampNow(),
  ): ReturnType<typeof takeDecision> => {
    const taken = takeDecision(article, ids, decision, stamp);
    if (taken.act === undefined) return taken;
    if (isOnStack) putOnStack(article, decision.kind, taken.act);
    acted(article, taken.act);
    changed(article, 'decision', taken.changed);
    return taken;
  };
  const tookBack = (article: OpenArticle, { act, changed: ids, left }: Omit<TakenBack, 'document'>): UndoOutcome => {
    if (act !== undefined) acted(article, act);
    if (ids.length > 0 || left.length > 0) changed(article, 'decision', ids);
    return { changed: ids, left };
  };
  const step = (uri: string, from: 'undo' | 'redo'): UndoOutcome => {
    const article = articles.get(uri);
    if (article === undefined) return NOTHING_UNDONE;
    return tookBack(article, stepHistory(article, from, stampNow()));
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
    onDidAct(listener) {
      actListeners.add(listener);
      return { dispose: () => void actListeners.delete(listener) };
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
      setDocument(article, article.spans.snapshot().document(), knownPlaces(article));
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
      const { changed: touched, created } = decided(article, ids, decision, true);
      return { changed: touched, created };
    },
    decideApart(uri, ids, decision, stamp) {
      const article = articles.get(uri);
      return article === undefined ? undefined : decided(article, ids, decision, false, stamp).act;
    },
    takeBack(uri, act, stamp) {
      const article = articles.get(uri);
      if (article === undefined) return undefined;
      const undone = undoIn(article, act, stamp, 'undo');
      tookBack(article, undone);
      return undone.act;
    },
    replay(uri, acts) {
      const article = articles.get(uri);
      const ids = article === undefined ? [] : replayActs(article, acts);
      if (article !== undefined && ids.length > 0) changed(article, 'decision', ids);
      return ids;
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
      actListeners.clear();
      articles.clear();
    },
  };
}

function editText(article: OpenArticle, changes: readonly TextChange[]): boolean {
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

function takeAnalysis(article: OpenArticle, fresh: AnnotatedDocument, original: string): boolean {
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

function takeDecision(
  article: OpenArticle,
  ids: readonly string[],
  decision: Decision,
  stamp: Stamp,
): DecisionOutcome & { readonly act: Act | undefined } {
  const before = article.spans.snapshot().document();
  const { document, changed, created, act } = decide(before, article.spans.text, ids, decision, stamp);
  if (act === undefined) return { ...NOTHING, act };
  takeChange(article, document, changed);
  return { changed, created, act };
}

function putOnStack(article: OpenArticle, kind: Decision['kind'], act: Act): void {
  article.undo = [...article.undo, { label: { kind, count: act.count }, act }];
  article.redo = [];
}

function stepHistory(article: OpenArticle, from: 'undo' | 'redo', stamp: Stamp): Omit<TakenBack, 'document'> {
  const entry = article[from].at(-1);
  if (entry === undefined) return { ...NOTHING_UNDONE, act: undefined };
  article[from] = article[from].slice(0, -1);
  const undone = undoIn(article, entry.act, stamp, from);
  if (undone.act === undefined) return undone;
  const to = from === 'undo' ? 'redo' : 'undo';
  article[to] = [...article[to], { label: entry.label, act: undone.act }];
  return undone;
}

function undoIn(article: OpenArticle, act: Act, stamp: Stamp, kind: 'undo' | 'redo'): Omit<TakenBack, 'document'> {
  const { document, ...undone } = undoAct(article.spans.snapshot().document(), article.spans.text, act, stamp, kind);
  if (undone.act !== undefined) takeChange(article, document, undone.changed);
  return undone;
}

function replayActs(article: OpenArticle, acts: readonly Act[]): readonly string[] {
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
  noteDecision(article);
}

function noteDecision(article: OpenArticle): void {
  article.hasUnsavedDecisions = true;
  article.hasUnsavedChanges = true;
}

function without(ids: ReadonlySet<string>, removed: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids);
  for (const id of removed) left.delete(id);
  return left;
}

/** Undefined: the sidecar is gone from the disk. */
function takeSidecar(article: OpenArticle, found: AnnotatedDocument | undefined): void {
  if (found === undefined) {
    article.base = undefined;
    article.hasUnsavedChanges = true;
    return;
  }
  const disk = adoptDecisions(found);
  const memory = article.spans.snapshot().document();
  const { document: onDisk, known } = resolveInto(disk, article.spans.text);
  const base = article.base ?? createEmptyDocument(memory.article);
  const mine = article.base === undefined ? onlyDecided(memory) : memory;
  const merged = isEmpty(mine) ? onDisk : mergeDocuments(base, mine, onDisk);
  setDocument(article, merged, new Map([...known, ...knownPlaces(article)]));
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
    document.decisions ?? [],
  ].every((list) => list.length === 0);
}
