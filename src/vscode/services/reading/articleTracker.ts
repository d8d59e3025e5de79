import * as vscode from 'vscode';
import type { AnnotatedDocument } from '../../../core/model/annotatedDocument.ts';
import type { Logger } from '../../../core/ports.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { whyNotProse } from '../../../core/text/prose.ts';
import { normalizedText, toTextChanges } from '../convert.ts';
import type { Dictionary } from '../dictionary.ts';
import type { DecisionJournal } from '../journal/decisionJournal.ts';
import type { ArticleLife } from '../keeping/articleLife.ts';
import type { SidecarKeeper } from '../keeping/sidecarKeeper.ts';
import { SECTION, settings } from '../settings.ts';
import { uriText, type UriText } from '../uris.ts';
import type { ArticleReader } from './articleReader.ts';
import { createReadSchedule, type ReadSchedule } from './readSchedule.ts';
import { isArticle, type ReadingState } from './reading.ts';
import { LONG, partToShowFirst, ReadingProgress, showsNothing } from './visibleFirst.ts';

/** After an edit, wait at least this long, at most the second, else as long as the last analysis took: milliseconds. */
const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 4000;
const SETTINGS_THAT_MATTER = ['highlighting', 'languages', 'dictionary', 'reading'];

export interface ArticleTracker extends vscode.Disposable {
  /** Undefined for a document that is no article. */
  reading(article: UriText): ReadingState | undefined;
  /** Fires with the article when its reading changed. */
  readonly onDidChange: vscode.Event<UriText>;
  /** Resolves when the article has been read and no analysis is pending. */
  whenRead(article: UriText): Promise<void>;
  /** Treats a document as an article, whatever it looks like. */
  adopt(document: vscode.TextDocument): Promise<void>;
  /** Analyses again soon: something other than the text changed. */
  refresh(article: UriText): void;
  /** The article's file is about to get another name: until `endRename` what has the old one is not followed. */
  rename(from: UriText, to: UriText): void;
  endRename(): void;
}

/** One document that is followed. */
interface Tracked {
  readonly document: vscode.TextDocument;
  adopted: boolean;
  reading: ReadingState;
  /** It is in the store on our account. */
  held: boolean;
  /** Resolves when the sidecar has been read. */
  loaded: Promise<void>;
  tookMs: number;
}

export interface TrackerPorts {
  readonly store: AnnotationStore;
  readonly life: ArticleLife;
  readonly keeper: SidecarKeeper;
  readonly journal: DecisionJournal;
  readonly reader: ArticleReader;
  readonly dictionary: Dictionary;
  readonly logger: Logger;
}

/** Follows the visible documents: opens articles in the store, hands edits on, has them read after a pause. */
export function createArticleTracker(ports: TrackerPorts): ArticleTracker {
  const tracker = new Tracker(ports);
  return tracker;
}

class Tracker implements ArticleTracker {
  readonly #ports: TrackerPorts;
  readonly #tracked = new Map<UriText, Tracked>();
  /** Articles whose file is about to get another name, by the one that it has. */
  readonly #leaving = new Set<UriText>();
  /** By their new names those that were held under the old one, and whose document isn't there yet. */
  readonly #arriving = new Set<UriText>();
  readonly #changed = new vscode.EventEmitter<UriText>();
  readonly #schedule: ReadSchedule;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(ports: TrackerPorts) {
    this.#ports = ports;
    this.#schedule = createReadSchedule((article, token) => this.#read(article, token));
    this.#subscriptions = [this.#changed, this.#schedule, ...this.#listen()];
    this.#trackVisible();
  }

  #listen(): vscode.Disposable[] {
    return [
      vscode.window.onDidChangeVisibleTextEditors(() => this.#trackVisible()),
      // Also after a change of language, which closes and opens the document.
      vscode.workspace.onDidOpenTextDocument(() => this.#trackVisible()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#followEdit(event)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!SETTINGS_THAT_MATTER.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) return;
        this.#trackVisible();
        this.#refreshAll();
      }),
      this.#ports.dictionary.onDidChange(() => this.#refreshAll()),
    ];
  }

  reading(article: UriText): ReadingState | undefined {
    return this.#tracked.get(article)?.reading;
  }

  whenRead(article: UriText): Promise<void> {
    return this.#schedule.whenIdle(article);
  }

  refresh(article: UriText): void {
    if (this.#tracked.has(article)) this.#schedule.plan(article, 0);
  }

  async adopt(document: vscode.TextDocument): Promise<void> {
    const article = uriText(document.uri);
    const tracked = this.#tracked.get(article) ?? this.#track(document, true);
    tracked.adopted = true;
    if (!tracked.held) this.#openInStore(article, tracked, normalizedText(document));
    await tracked.loaded;
  }

  rename(from: UriText, to: UriText): void {
    this.#schedule.cancel(from);
    const isHeld = this.#tracked.get(from)?.held === true || this.#arriving.delete(from);
    this.#tracked.delete(from);
    this.#leaving.add(from);
    this.#leaving.delete(to);
    this.#ports.life.rename(from, to);
    // Its document is there where it replaces another.
    if (isHeld && this.#tracked.get(to)?.held === true) this.#ports.life.release(to);
    else if (isHeld) this.#arriving.add(to);
    this.#trackVisible();
  }

  endRename(): void {
    this.#leaving.clear();
    this.#trackVisible();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #trackVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const article = uriText(document.uri);
      if (!this.#tracked.has(article) && !this.#leaving.has(article) && isArticle(document)) this.#track(document, false);
    }
  }

  #track(document: vscode.TextDocument, adopted: boolean): Tracked {
    const article = uriText(document.uri);
    const text = normalizedText(document);
    const reason = adopted ? undefined : whyNotProse(text);
    const reading: ReadingState = reason === undefined ? { state: 'reading' } : { state: 'notProse', reason };
    const tracked: Tracked = { document, adopted, reading, held: false, loaded: Promise.resolve(), tookMs: 0 };
    this.#tracked.set(article, tracked);
    if (reason !== 'too-long' && reason !== 'binary') this.#openInStore(article, tracked, text);
    this.#changed.fire(article);
    this.#schedule.plan(article, 0);
    return tracked;
  }

  #openInStore(article: UriText, tracked: Tracked, text: string): void {
    const { life, keeper, journal, logger } = this.#ports;
    life.hold(article, text);
    tracked.held = true;
    // It was held before it was renamed.
    if (this.#arriving.delete(article)) life.release(article);
    const loading = tracked.document.isUntitled ? Promise.resolve() : keeper.load(article);
    tracked.loaded = loading
      .then(undefined, (error: unknown) => logger.error(`The sidecar of ${article} could not be read.`, error))
      .then(() => journal.recover(article));
  }

  #forget(document: vscode.TextDocument): void {
    const article = uriText(document.uri);
    const tracked = this.#tracked.get(article);
    if (tracked?.document !== document) return;
    this.#schedule.cancel(article);
    this.#tracked.delete(article);
    this.#changed.fire(article);
    if (tracked.held) this.#ports.life.release(article);
  }

  #followEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const article = uriText(document.uri);
    const tracked = this.#tracked.get(article);
    if (tracked === undefined || contentChanges.length === 0) return;
    const before = this.#ports.store.get(article)?.text;
    if (before !== undefined) this.#ports.store.applyEdits(article, toTextChanges(before, contentChanges));
    this.#schedule.plan(article, Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, tracked.tookMs)));
  }

  #refreshAll(): void {
    for (const article of this.#tracked.keys()) this.#schedule.plan(article, 0);
  }

  /** One analysis of the present text, unless the article is to be left alone. */
  async #read(article: UriText, token: vscode.CancellationToken): Promise<void> {
    const { store, logger } = this.#ports;
    const tracked = this.#tracked.get(article);
    if (tracked === undefined) return;
    await tracked.loaded;
    const reading = this.#decideReading(article, tracked);
    this.#setReading(article, reading);
    if (reading.state !== 'reading' || token.isCancellationRequested) return;
    try {
      const text = normalizedText(tracked.document);
      if (tracked.held) store.replaceText(article, text);
      else this.#openInStore(article, tracked, text);
      const started = performance.now();
      const fresh = await this.#analyze(article, tracked, token);
      if (fresh === undefined || this.#tracked.get(article) !== tracked) return;
      tracked.tookMs = performance.now() - started;
      if (store.setAnalysis(article, fresh, text)) this.#setReading(article, { state: 'ready' });
    } catch (error) {
      logger.error(`${article} could not be analysed.`, error);
      this.#setReading(article, { state: 'failed' });
    }
  }

  /** The whole, carefully where that is wanted. Where nothing is shown yet, what a fast reading finds comes first, and of a long text what is visible. */
  async #analyze(
    article: UriText,
    { document }: Tracked,
    token: vscode.CancellationToken,
  ): Promise<AnnotatedDocument | undefined> {
    const { store, reader } = this.#ports;
    const state = store.get(article);
    if (state === undefined) return undefined;
    const { text } = state;
    const progress = new ReadingProgress(text.length, (percent) => this.#setReading(article, { state: 'reading', percent }));
    const how = text.length < LONG ? {} : { onSteps: (done: number) => progress.steps(done) };
    const isCareful = settings.reading() === 'careful';
    const readFirst = isCareful && showsNothing(state);
    const part = partToShowFirst(document, state);
    if (part !== undefined) {
      let steps = 0;
      const shown = await reader.analyze(article, token, { part, care: 'fast', onSteps: (done) => (steps = done) });
      if (shown === undefined) return undefined;
      store.setAnalysis(article, shown, text, true);
      progress.learn(steps, part);
    }
    if (readFirst) {
      const shown = await reader.analyze(article, token, { ...how, care: 'fast' });
      if (shown === undefined) return undefined;
      store.setAnalysis(article, shown, text, true);
    }
    if (isCareful) progress.expectReader();
    return reader.analyze(article, token, how);
  }

  #setReading(article: UriText, reading: ReadingState): void {
    const tracked = this.#tracked.get(article);
    if (tracked === undefined) return;
    tracked.reading = reading;
    this.#changed.fire(article);
  }

  #decideReading(article: UriText, { document, adopted }: Tracked): ReadingState {
    const annotated = this.#ports.store.get(article)?.hasSidecar === true;
    const reason = adopted || annotated ? undefined : whyNotProse(normalizedText(document));
    if (reason !== undefined) return { state: 'notProse', reason };
    const mode = settings.highlighting(document.uri);
    return mode === 'always' || annotated || adopted ? { state: 'reading' } : { state: 'off' };
  }
}
