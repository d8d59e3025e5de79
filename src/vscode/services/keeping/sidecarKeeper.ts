import * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import type { ArticleAnnotator, LoadOutcome, SaveOutcome } from '../../../core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { SECTION } from '../settings.ts';
import { parseUri, uriText, type UriText } from '../uris.ts';
import { createSaveProblems, type SaveProblems } from './saveProblems.ts';
import { createSaveSchedule } from './saveSchedule.ts';
import { watchSidecars } from './sidecarWatcher.ts';

/** Keeps sidecars and store together: decisions are written as they are made, changes on disk are merged in. */
export interface SidecarKeeper extends vscode.Disposable {
  /** Why decisions are not written. */
  readonly problems: SaveProblems;
  load(article: UriText): Promise<LoadOutcome>;
  /** Fires with an article whose sidecar was read or is not there, and when it may be written again. */
  readonly onDidLoad: vscode.Event<UriText>;
  /** Writes what is not written yet. Resolves also when that failed: it is tried again later. */
  flush(article: UriText): Promise<void>;
  flushAll(): Promise<void>;
  /** Writes although nothing was decided; tells the person what went wrong, if anything did. */
  save(article: UriText): Promise<SaveOutcome>;
  /** Tells the person what went wrong, if anything did. */
  report(article: UriText, outcome: SaveOutcome): void;
  retry(article: UriText): void;
  rename(from: UriText, to: UriText): void;
  /** Nothing of these is written from now on: their files are on the way to another place. Until the returned function is called. */
  pause(articles: readonly UriText[]): () => void;
  isPaused(article: UriText): boolean;
}

export interface KeeperPorts {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
  readonly logger: Logger;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
}

export function createSidecarKeeper({ store, annotator, logger, sidecarOf }: KeeperPorts): SidecarKeeper {
  const loaded = new vscode.EventEmitter<UriText>();
  const paused = new Set<readonly UriText[]>();
  const isPaused = (article: UriText): boolean => [...paused].some((articles) => articles.includes(article));
  const schedule = createSaveSchedule<UriText>(async (article) => {
    // It is tried again: at the latest when it may be.
    if (isPaused(article)) return false;
    if (parseUri(article).scheme === 'untitled' || store.get(article) === undefined) return true;
    const { kind } = await save(article);
    const settled = kind !== 'failed' && kind !== 'refused';
    // Something was decided or edited while it was written.
    if (settled && store.get(article)?.hasUnsavedDecisions === true) schedule.soon(article);
    return settled;
  });
  const problems = createSaveProblems({ logger, sidecarOf, tryAgain: (article) => schedule.retry(article) });

  const save = async (article: UriText): Promise<SaveOutcome> => {
    const outcome = await annotator.save(article);
    problems.saved(article, outcome);
    return outcome;
  };
  const load = async (article: UriText): Promise<LoadOutcome> => {
    watch.watch(article);
    const outcome = await annotator.load(article);
    problems.loaded(article, outcome);
    loaded.fire(article);
    return outcome;
  };
  const takeIn = (article: UriText): void => {
    const retry = (): void => schedule.retry(article);
    load(article).then(retry, (error: unknown) => {
      logger.error(`The sidecar of ${article} could not be read.`, error);
      retry();
    });
  };
  const watch = watchSidecars({ store, sidecarOf, onChange: takeIn, onDelete: (article) => schedule.retry(article) });

  const subscriptions = [
    watch,
    loaded,
    problems,
    schedule,
    store.onDidChange(({ uri, what }) => {
      if (what === 'decision') schedule.soon(uriText(uri));
      if (what === 'closed') problems.forget(uriText(uri));
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const state = store.get(uriText(uri));
      if (state?.hasSidecar === true && state.hasUnsavedChanges) schedule.soon(uriText(uri));
      schedule.retry(uriText(uri));
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void schedule.flushAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.sidecarFolder`)) void schedule.flushAll();
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) schedule.retry();
    }),
  ];

  return {
    problems,
    load,
    onDidLoad: loaded.event,
    save,
    flush: schedule.flush,
    flushAll: schedule.flushAll,
    report: problems.saved,
    retry: schedule.retry,
    isPaused,
    pause(articles) {
      paused.add(articles);
      return () => {
        if (!paused.delete(articles)) return;
        for (const article of articles) {
          schedule.retry(article);
          loaded.fire(article);
        }
      };
    },
    rename(from, to) {
      schedule.rename(from, to);
      problems.rename(from, to);
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
