import * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import type { ArticleAnnotator, LoadOutcome, SaveOutcome } from '../../../core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { SECTION } from '../settings.ts';
import { parseUri, uriText, type UriText } from '../uris.ts';
import { PausedArticles } from './pausedArticles.ts';
import { createSaveProblems, type SaveProblems } from './saveProblems.ts';
import { createSaveSchedule, type SaveSchedule } from './saveSchedule.ts';
import { type SidecarWatch, watchSidecars } from './sidecarWatcher.ts';

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

export function createSidecarKeeper(ports: KeeperPorts): SidecarKeeper {
  return new Keeper(ports);
}

/** Puts together when sidecars are written, what is wrong with them, and which are watched. */
class Keeper implements SidecarKeeper {
  readonly #ports: KeeperPorts;
  readonly #schedule: SaveSchedule<UriText>;
  readonly #paused: PausedArticles<UriText>;
  readonly #watcher: SidecarWatch;
  readonly #loaded = new vscode.EventEmitter<UriText>();
  readonly #subscriptions: vscode.Disposable;
  readonly problems: SaveProblems;
  readonly onDidLoad = this.#loaded.event;

  constructor(ports: KeeperPorts) {
    const { store, logger, sidecarOf } = ports;
    const retry = (article: UriText): void => this.retry(article);
    this.#ports = ports;
    this.#schedule = createSaveSchedule((article) => this.#saveInTime(article));
    this.#paused = new PausedArticles((article) => {
      this.retry(article);
      this.#loaded.fire(article);
    });
    this.problems = createSaveProblems({ logger, sidecarOf, tryAgain: retry });
    this.#watcher = watchSidecars({ store, sidecarOf, onChange: (article) => this.#takeIn(article), onDelete: retry });
    this.#subscriptions = this.#listen();
  }

  async load(article: UriText): Promise<LoadOutcome> {
    this.#watcher.watch(article);
    const outcome = await this.#ports.annotator.load(article);
    this.problems.loaded(article, outcome);
    this.#loaded.fire(article);
    return outcome;
  }

  async save(article: UriText): Promise<SaveOutcome> {
    const outcome = await this.#ports.annotator.save(article);
    this.report(article, outcome);
    return outcome;
  }

  report(article: UriText, outcome: SaveOutcome): void {
    this.problems.saved(article, outcome);
  }

  flush(article: UriText): Promise<void> {
    return this.#schedule.flush(article);
  }

  flushAll(): Promise<void> {
    return this.#schedule.flushAll();
  }

  retry(article: UriText): void {
    this.#schedule.retry(article);
  }

  pause(articles: readonly UriText[]): () => void {
    return this.#paused.pause(articles);
  }

  isPaused(article: UriText): boolean {
    return this.#paused.has(article);
  }

  rename(from: UriText, to: UriText): void {
    this.#schedule.rename(from, to);
    this.problems.rename(from, to);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#watcher.dispose();
    this.#loaded.dispose();
    this.problems.dispose();
    this.#schedule.dispose();
  }

  #listen(): vscode.Disposable {
    const { store } = this.#ports;
    return vscode.Disposable.from(
      store.onDidChange(({ uri, what }) => {
        if (what === 'decision') this.#schedule.soon(uriText(uri));
        if (what === 'closed') this.problems.forget(uriText(uri));
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        const state = store.get(uriText(uri));
        if (state?.hasSidecar === true && state.hasUnsavedChanges) this.#schedule.soon(uriText(uri));
        this.retry(uriText(uri));
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.flushAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.sidecarFolder`)) void this.flushAll();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#schedule.retry();
      }),
    );
  }

  /** False where it is to be tried again. */
  async #saveInTime(article: UriText): Promise<boolean> {
    const { store } = this.#ports;
    // It is tried again: at the latest when it may be.
    if (this.isPaused(article)) return false;
    if (parseUri(article).scheme === 'untitled' || store.get(article) === undefined) return true;
    const { kind } = await this.save(article);
    const settled = kind !== 'failed' && kind !== 'refused';
    // Something was decided or edited while it was written.
    if (settled && store.get(article)?.hasUnsavedDecisions === true) this.#schedule.soon(article);
    return settled;
  }

  /** The sidecar changed on disk. */
  #takeIn(article: UriText): void {
    const retry = (): void => this.retry(article);
    this.load(article).then(retry, (error: unknown) => {
      this.#ports.logger.error(`The sidecar of ${article} could not be read.`, error);
      retry();
    });
  }
}
