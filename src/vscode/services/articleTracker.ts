import * as vscode from 'vscode';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import type { Quantity } from '../../core/model/quantity.ts';
import type { Logger } from '../../core/ports.ts';
import type { AnnotationStore } from '../../core/store/annotationStore.ts';
import type { Span } from '../../core/text/span.ts';
import { whyNotProse, type NotProse } from '../../core/text/prose.ts';
import type { Analyzer } from './analyzer.ts';
import { normalizedText, toTextChanges } from './convert.ts';
import type { Dictionary } from './dictionary.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';
import type { SliceReport } from './runInSlices.ts';
import { SECTION, settings } from './settings.ts';
import { fileName } from './uris.ts';

/** How an open document is read. */
export type Reading =
  | { readonly state: 'ready' | 'reading' | 'off' | 'failed' }
  /** Left alone: nothing is analysed unless a person asks for it. */
  | { readonly state: 'notProse'; readonly reason: NotProse };

/** After an edit, wait at least this long, at most the second, else as long as the last analysis took: milliseconds. */
const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 4000;
const TAKE_OVER_MS = 10_000;

export interface ArticleTracker extends vscode.Disposable {
  /** Undefined for a document that is no article. */
  reading(uri: string): Reading | undefined;
  /** Fires with the article's URI string when its reading changed. */
  readonly onDidChange: vscode.Event<string>;
  /** Resolves when the article has been read and no analysis is pending. */
  whenRead(uri: string): Promise<void>;
  /** Treats a document as an article, whatever it looks like. */
  adopt(document: vscode.TextDocument): Promise<void>;
  /** Analyses the present text now; undefined when cancelled. */
  analyze(uri: string, token: vscode.CancellationToken): Promise<AnnotatedDocument | undefined>;
  /** The figure that a stretch of the article holds, as the analysis reads it there. */
  parseFigure(uri: string, span: Span): Promise<Quantity | undefined>;
  /** Sets the article's date and resolves everything against it; undefined looks for the date in the text. */
  setDate(uri: string, date: string | undefined): Promise<void>;
  /** Analyses again soon: something other than the text changed. */
  refresh(uri: string): void;
  /** How the last analysis of any article went between other work. */
  lastReport(): SliceReport | undefined;
  /** The article's file is about to get another name. */
  rename(from: string, to: vscode.Uri): void;
}

interface Tracked {
  document: vscode.TextDocument;
  adopted: boolean;
  reading: Reading;
  /** Resolves when the sidecar has been read. */
  loaded: Promise<void>;
  work: Promise<void>;
  timer: ReturnType<typeof setTimeout> | undefined;
  source: vscode.CancellationTokenSource | undefined;
  tookMs: number;
}

export interface TrackerPorts {
  readonly store: AnnotationStore;
  readonly keeper: SidecarKeeper;
  readonly analyzer: Analyzer;
  readonly dictionary: Dictionary;
  readonly logger: Logger;
}

/** Follows the visible documents: opens articles in the store, hands edits on, analyses after a pause, drops stale results. */
export function createArticleTracker(ports: TrackerPorts): ArticleTracker {
  const { store, keeper, analyzer, dictionary, logger } = ports;
  const tracked = new Map<string, Tracked>();
  const changed = new vscode.EventEmitter<string>();

  const setReading = (uri: string, reading: Reading): void => {
    const article = tracked.get(uri);
    if (article === undefined) return;
    article.reading = reading;
    changed.fire(uri);
  };

  const track = (document: vscode.TextDocument, adopted: boolean): Tracked => {
    const uri = document.uri.toString();
    const text = normalizedText(document);
    const reason = adopted ? undefined : whyNotProse(text);
    takeOverUntitled(uri, document, text);
    if (reason !== 'too-long' && reason !== 'binary') openInStore(uri, text);
    const article: Tracked = {
      document,
      adopted,
      reading: reason === undefined ? { state: 'reading' } : { state: 'notProse', reason },
      loaded: Promise.resolve(),
      work: Promise.resolve(),
      timer: undefined,
      source: undefined,
      tookMs: 0,
    };
    tracked.set(uri, article);
    article.loaded = document.isUntitled ? Promise.resolve() : loadSidecar(uri);
    changed.fire(uri);
    schedule(uri, 0);
    return article;
  };

  const openInStore = (uri: string, text: string): void => {
    if (store.get(uri) !== undefined) store.replaceText(uri, text);
    else store.open(uri, { text, file: fileName(vscode.Uri.parse(uri, true)) });
  };

  /** An untitled article that was just saved to this file brings its decisions along. */
  const takeOverUntitled = (uri: string, { isUntitled, uri: { path } }: vscode.TextDocument, text: string): void => {
    if (isUntitled || store.get(uri) !== undefined) return;
    const earlier = store.uris().find((other) => {
      const state = other.startsWith('untitled:') ? store.get(other) : undefined;
      return state?.hasUnsavedDecisions === true && state.text === text;
    });
    if (earlier !== undefined) store.rename(earlier, uri, path.split('/').at(-1) ?? path);
  };

  const loadSidecar = async (uri: string): Promise<void> => {
    try {
      await keeper.load(uri);
    } catch (error) {
      logger.error(`The sidecar of ${uri} could not be read.`, error);
    }
  };

  const schedule = (uri: string, pause: number): void => {
    const article = tracked.get(uri);
    if (article === undefined) return;
    clearTimeout(article.timer);
    article.source?.cancel();
    article.work = new Promise((resolve) => {
      article.timer = setTimeout(() => void read(uri).finally(resolve), pause);
    });
  };

  /** One analysis of the present text, unless the article is to be left alone. */
  const read = async (uri: string): Promise<void> => {
    const article = tracked.get(uri);
    if (article === undefined) return;
    await article.loaded;
    const reading = decideReading(uri, article);
    setReading(uri, reading);
    if (reading.state !== 'reading') return;
    const source = new vscode.CancellationTokenSource();
    article.source = source;
    try {
      const text = normalizedText(article.document);
      openInStore(uri, text);
      const started = performance.now();
      const fresh = await analyzeText(uri, text, source.token);
      if (fresh === undefined || tracked.get(uri) !== article) return;
      article.tookMs = performance.now() - started;
      if (store.setAnalysis(uri, fresh, text)) setReading(uri, { state: 'ready' });
    } catch (error) {
      logger.error(`${uri} could not be analysed.`, error);
      setReading(uri, { state: 'failed' });
    } finally {
      source.dispose();
    }
  };

  const decideReading = (uri: string, { document, adopted }: Tracked): Reading => {
    const annotated = store.get(uri)?.hasSidecar === true;
    const reason = adopted || annotated ? undefined : whyNotProse(normalizedText(document));
    if (reason !== undefined) return { state: 'notProse', reason };
    const mode = settings.highlighting(document.uri);
    return mode === 'always' || annotated || adopted ? { state: 'reading' } : { state: 'off' };
  };

  const givenDate = (uri: string): string | null => {
    const { article } = store.get(uri)?.document ?? {};
    return article?.dateSource === 'given' ? (article.date ?? null) : null;
  };

  const analyzeText = async (
    uri: string,
    text: string,
    token: vscode.CancellationToken,
    date: string | null = givenDate(uri),
  ): Promise<AnnotatedDocument | undefined> => {
    const parsed = vscode.Uri.parse(uri, true);
    const request = { text, file: fileName(parsed), userTerms: await dictionary.terms(parsed) };
    return analyzer.analyze(date === null ? request : { ...request, date }, token);
  };

  const trackVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!tracked.has(document.uri.toString()) && isArticle(document)) track(document, false);
    }
  };

  const forget = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    const article = tracked.get(uri);
    if (article?.document !== document) return;
    clearTimeout(article.timer);
    article.source?.cancel();
    tracked.delete(uri);
    changed.fire(uri);
    // The file that an untitled article is saved to opens a moment later and takes its decisions over.
    const keep = document.isUntitled && store.get(uri)?.hasUnsavedDecisions === true;
    if (keep) setTimeout(() => store.close(uri), TAKE_OVER_MS);
    else store.close(uri);
  };

  const rename = (from: string, to: vscode.Uri): void => {
    const article = tracked.get(from);
    if (article !== undefined) {
      clearTimeout(article.timer);
      article.source?.cancel();
      tracked.delete(from);
    }
    store.rename(from, to.toString(), fileName(to));
    trackVisible();
  };

  const followEdit = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const uri = document.uri.toString();
    const article = tracked.get(uri);
    const before = store.get(uri)?.text;
    if (article === undefined || contentChanges.length === 0) return;
    if (before !== undefined) store.applyEdits(uri, toTextChanges(before, contentChanges));
    schedule(uri, Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, article.tookMs)));
  };

  const refreshAll = (): void => {
    for (const uri of tracked.keys()) schedule(uri, 0);
  };

  const subscriptions = [
    changed,
    vscode.window.onDidChangeVisibleTextEditors(trackVisible),
    // Also after a change of language, which closes and opens the document.
    vscode.workspace.onDidOpenTextDocument(trackVisible),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(followEdit),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const affects = ['highlighting', 'languages', 'dictionary'].some((name) =>
        event.affectsConfiguration(`${SECTION}.${name}`),
      );
      if (!affects) return;
      trackVisible();
      refreshAll();
    }),
    dictionary.onDidChange(refreshAll),
  ];
  trackVisible();

  return {
    onDidChange: changed.event,
    reading: (uri) => tracked.get(uri)?.reading,
    async whenRead(uri) {
      for (;;) {
        const work = tracked.get(uri)?.work;
        await work;
        if (tracked.get(uri)?.work === work) return;
      }
    },
    async adopt(document) {
      const article = tracked.get(document.uri.toString()) ?? track(document, true);
      article.adopted = true;
      if (store.get(document.uri.toString()) === undefined) {
        openInStore(document.uri.toString(), normalizedText(document));
        article.loaded = loadSidecar(document.uri.toString());
      }
      await article.loaded;
    },
    async analyze(uri, token) {
      const text = store.get(uri)?.text;
      return text === undefined ? undefined : analyzeText(uri, text, token);
    },
    async setDate(uri, date) {
      const text = store.get(uri)?.text;
      if (text === undefined) return;
      const source = new vscode.CancellationTokenSource();
      const fresh = await analyzeText(uri, text, source.token, date ?? null);
      source.dispose();
      if (fresh !== undefined) store.setAnalysis(uri, fresh, text);
    },
    async parseFigure(uri, span) {
      const words = store.get(uri)?.text.slice(span.start, span.end);
      if (words === undefined) return undefined;
      const source = new vscode.CancellationTokenSource();
      const document = await analyzeText(uri, words, source.token);
      source.dispose();
      return document?.quantities[0];
    },
    refresh: (uri) => schedule(uri, 0),
    lastReport: () => analyzer.lastReport(),
    rename,
    dispose() {
      for (const { timer, source } of tracked.values()) {
        clearTimeout(timer);
        source?.cancel();
      }
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** A document of an article's language that stands for a file of its own, or is not saved yet. */
export function isArticle(document: vscode.TextDocument): boolean {
  if (!settings.languages().includes(document.languageId)) return false;
  if (document.isUntitled) return true;
  const { scheme } = document.uri;
  return scheme !== 'git' && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}
