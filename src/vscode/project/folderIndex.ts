import * as vscode from 'vscode';
import { createProjectIndex, type ProjectIndex } from '../../core/project/projectIndex.ts';
import type { Logger } from '../../core/ports.ts';
import { EntryReader } from './entryReader.ts';
import { FolderPaths } from './folderPaths.ts';

/** Changes on disk that come together are read together: milliseconds. */
const PAUSE = 200;

/** The index of one workspace folder, kept in step with the files. */
export interface FolderIndex extends vscode.Disposable {
  readonly folder: vscode.Uri;
  readonly index: ProjectIndex;
  readonly onDidChange: vscode.Event<void>;
  /** False while the folder is read for the first time. */
  readonly isWhole: boolean;
  whenIndexed(): Promise<void>;
  uriOf(path: string): vscode.Uri;
  pathOf(article: vscode.Uri): string | undefined;
  /** Milliseconds that the reading of one article kept the host busy, at most. */
  readonly longestPause: number;
}

export function createFolderIndex(
  folder: vscode.Uri,
  sidecarOf: (article: vscode.Uri) => vscode.Uri,
  logger: Logger,
): FolderIndex {
  return new WatchedFolder(folder, sidecarOf, logger);
}

/** Has all articles of a folder read once, then those whose files change. */
class WatchedFolder implements FolderIndex {
  readonly index = createProjectIndex();
  readonly #logger: Logger;
  readonly #paths: FolderPaths;
  readonly #reader: EntryReader;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watching: vscode.Disposable;
  /** Articles whose files have changed since they were last read. */
  readonly #queue = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being read; the last of it is through when this is. */
  #work: Promise<void>;
  #isWhole = false;
  #isDisposed = false;
  readonly onDidChange = this.#changed.event;

  constructor(folder: vscode.Uri, sidecarOf: (article: vscode.Uri) => vscode.Uri, logger: Logger) {
    this.#logger = logger;
    this.#paths = new FolderPaths(folder, sidecarOf);
    this.#reader = new EntryReader(this.index, this.#paths, sidecarOf);
    this.#watching = this.#watch();
    this.#work = this.#readAll();
  }

  get folder(): vscode.Uri {
    return this.#paths.folder;
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  get longestPause(): number {
    return this.#reader.longestPause;
  }

  uriOf(path: string): vscode.Uri {
    return this.#paths.uriOf(path);
  }

  pathOf(article: vscode.Uri): string | undefined {
    return this.#paths.pathOf(article);
  }

  async whenIndexed(): Promise<void> {
    for (;;) {
      const now = this.#work;
      await now;
      if (this.#queue.size > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      else if (now === this.#work) return;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#reader.dispose();
    clearTimeout(this.#timer);
    this.#watching.dispose();
    this.#changed.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.folder, '**/*'));
    const readSoon = (uri: vscode.Uri): void => this.#readSoon(uri);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(readSoon),
      watcher.onDidChange(readSoon),
      watcher.onDidDelete(readSoon),
    );
  }

  async #readAll(): Promise<void> {
    const started = performance.now();
    try {
      const found = await this.#paths.list();
      await this.#reader.read(found);
      const took = Math.round(performance.now() - started);
      this.#logger.info(`${found.length} articles of ${this.folder.path} indexed in ${took} ms.`);
    } catch (error) {
      this.#logger.error(`The articles of ${this.folder.toString()} could not be listed.`, error);
    }
    this.#isWhole = true;
    if (!this.#isDisposed) this.#changed.fire();
  }

  #readSoon(uri: vscode.Uri): void {
    const path = this.#paths.articleOf(uri);
    if (path === undefined) return;
    this.#queue.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#work = this.#work.then(() => this.#readQueue());
    }, PAUSE);
  }

  async #readQueue(): Promise<void> {
    const paths = [...this.#queue];
    this.#queue.clear();
    if (paths.length === 0) return;
    await this.#reader.read(paths);
    if (!this.#isDisposed) this.#changed.fire();
  }
}
