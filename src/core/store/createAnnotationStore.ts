import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Disposable } from '../ports.ts';
import type { Act } from '../review/act.ts';
import type { Decision } from '../review/decision.ts';
import type { Stamp } from '../review/stamp.ts';
import type {
  AnnotationStore,
  ArticleState,
  DecisionOutcome,
  DoneAct,
  StoreChange,
  StoreChangeKind,
  StoreOptions,
  TextChange,
  UndoOutcome,
} from './annotationStore.ts';
import { putOnStack, replayActs, stepHistory, takeDecision, undoIn, type UndoneAct } from './articleActs.ts';
import { Listeners } from './listeners.ts';
import { describeState, type OpenArticle, openArticle, renameArticle } from './openArticle.ts';
import { takeAnalysis } from './takeAnalysis.ts';
import { takeReplaced, takeSidecar } from './takeSidecar.ts';
import { editText, replaceText } from './takeText.ts';

export function createAnnotationStore(options: StoreOptions): AnnotationStore {
  return new OpenArticles(options);
}

/** Finds the article, has it changed, and tells who listens; what a change does to an article is known to the functions it calls. */
class OpenArticles implements AnnotationStore {
  readonly #options: StoreOptions;
  readonly #articles = new Map<string, OpenArticle>();
  readonly #changes = new Listeners<StoreChange>();
  readonly #acts = new Listeners<DoneAct>();
  /** The last that was given to any article. */
  #revision = 0;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  get(uri: string): ArticleState | undefined {
    const article = this.#articles.get(uri);
    if (article === undefined) return undefined;
    article.state ??= describeState(article);
    return article.state;
  }

  uris(): readonly string[] {
    return [...this.#articles.keys()];
  }

  onDidChange(listener: (change: StoreChange) => void): Disposable {
    return this.#changes.add(listener);
  }

  onDidAct(listener: (done: DoneAct) => void): Disposable {
    return this.#acts.add(listener);
  }

  open(uri: string, { text, file }: { text: string; file: string }): void {
    this.#articles.set(uri, openArticle(uri, file, text, ++this.#revision));
    this.#changes.tell({ uri, what: 'opened', ids: [] });
  }

  close(uri: string): void {
    if (this.#articles.delete(uri)) this.#changes.tell({ uri, what: 'closed', ids: [] });
  }

  rename(from: string, to: string, file: string): void {
    const article = this.#articles.get(from);
    if (article === undefined || from === to) return;
    const replaced = this.#articles.get(to);
    this.close(from);
    this.close(to);
    this.#articles.set(to, article);
    renameArticle(article, to, file);
    if (replaced?.hasUnsavedDecisions === true) takeReplaced(article, replaced);
    this.#changed(article, 'opened');
  }

  applyEdits(uri: string, changes: readonly TextChange[]): void {
    this.#change(uri, 'text', (article) => editText(article, changes));
  }

  replaceText(uri: string, text: string): void {
    this.#change(uri, 'text', (article) => replaceText(article, text));
  }

  setAnalysis(uri: string, fresh: AnnotatedDocument, text: string, inPassing = false): boolean {
    return this.#change(uri, 'analysis', (article) => takeAnalysis(article, fresh, text, inPassing));
  }

  decide(uri: string, ids: readonly string[], decision: Decision): DecisionOutcome {
    const article = this.#articles.get(uri);
    if (article === undefined) return { changed: [], created: [] };
    const { changed, created, act } = takeDecision(article, ids, decision, this.#stampNow());
    if (act !== undefined) putOnStack(article, decision.kind, act);
    this.#acted(article, act, changed);
    return { changed, created };
  }

  decideApart(uri: string, ids: readonly string[], decision: Decision, stamp: Stamp): Act | undefined {
    const article = this.#articles.get(uri);
    if (article === undefined) return undefined;
    const { changed, act } = takeDecision(article, ids, decision, stamp);
    this.#acted(article, act, changed);
    return act;
  }

  takeBack(uri: string, act: Act, stamp: Stamp): Act | undefined {
    const article = this.#articles.get(uri);
    if (article === undefined) return undefined;
    const undone = undoIn(article, act, stamp, 'undo');
    this.#tookBack(article, undone);
    return undone.act;
  }

  undo(uri: string): UndoOutcome {
    return this.#step(uri, 'undo');
  }

  redo(uri: string): UndoOutcome {
    return this.#step(uri, 'redo');
  }

  replay(uri: string, acts: readonly Act[]): readonly string[] {
    const article = this.#articles.get(uri);
    const ids = article === undefined ? [] : replayActs(article, acts);
    if (article !== undefined && ids.length > 0) this.#changed(article, 'decision', ids);
    return ids;
  }

  setSidecar(uri: string, document: AnnotatedDocument | undefined): void {
    this.#change(uri, 'sidecar', (article) => takeSidecar(article, document));
  }

  setReadOnly(uri: string, reason: ArticleState['readOnlyReason']): void {
    this.#change(uri, 'sidecar', (article) => {
      if (article.readOnlyReason === reason) return false;
      article.readOnlyReason = reason;
      return true;
    });
  }

  markSaved(uri: string, document: AnnotatedDocument, revision: number): void {
    this.#change(uri, 'saved', (article) => {
      article.base = document;
      if (article.revision !== revision) return;
      article.hasUnsavedDecisions = false;
      article.hasUnsavedChanges = false;
    });
  }

  dispose(): void {
    this.#changes.clear();
    this.#acts.clear();
    this.#articles.clear();
  }

  /** Runs on an open article and tells the listeners, unless `run` returns false. */
  #change(uri: string, what: StoreChangeKind, run: (article: OpenArticle) => boolean | void): boolean {
    const article = this.#articles.get(uri);
    if (article === undefined || run(article) === false) return false;
    this.#changed(article, what);
    return true;
  }

  #changed(article: OpenArticle, what: StoreChangeKind, ids: readonly string[] = []): void {
    article.revision = ++this.#revision;
    article.state = undefined;
    this.#changes.tell({ uri: article.uri, what, ids });
  }

  #acted(article: OpenArticle, act: Act | undefined, changed: readonly string[]): void {
    if (act === undefined) return;
    this.#acts.tell({ uri: article.uri, act });
    this.#changed(article, 'decision', changed);
  }

  #step(uri: string, from: 'undo' | 'redo'): UndoOutcome {
    const article = this.#articles.get(uri);
    if (article === undefined) return { changed: [], left: [] };
    return this.#tookBack(article, stepHistory(article, from, this.#stampNow()));
  }

  /** What stays as it is, because others decided on it since, is news too. */
  #tookBack(article: OpenArticle, { act, changed, left }: UndoneAct): UndoOutcome {
    if (act !== undefined) this.#acts.tell({ uri: article.uri, act });
    if (changed.length > 0 || left.length > 0) this.#changed(article, 'decision', changed);
    return { changed, left };
  }

  #stampNow(): Stamp {
    return { at: this.#options.clock.now(), by: this.#options.reviewer?.() };
  }
}
