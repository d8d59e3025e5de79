import * as vscode from 'vscode';
import { indexArticleSteps } from '../../core/project/indexArticle.ts';
import { createProjectIndex, type ProjectIndex } from '../../core/project/projectIndex.ts';
import type { Logger } from '../../core/ports.ts';
import { runInSlices, type SliceReport } from '../services/reading/runInSlices.ts';
import { readIfThere } from './projectFiles.ts';
import { isSidecar, SIDECAR_SUFFIX } from '../services/uris.ts';

const ARTICLE = /\.(?:txt|md|markdown|article|news)$/i;
/** As many articles are read at a time. */
const AT_ONCE = 6;
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
  const index = createProjectIndex();
  const changed = new vscode.EventEmitter<void>();
  const queue = new Set<string>();
  let work: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWhole = false;
  let isDisposed = false;
  let longestPause = 0;
  const source = new vscode.CancellationTokenSource();
  const noteSlice = ({ longestSlice }: SliceReport): void => void (longestPause = Math.max(longestPause, longestSlice));

  const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
  const pathOf = (uri: vscode.Uri): string | undefined => {
    const root = folder.path.replace(/\/$/, '');
    if (uri.scheme !== folder.scheme || uri.authority !== folder.authority || !uri.path.startsWith(`${root}/`)) return undefined;
    return uri.path.slice(root.length + 1);
  };
  /** The article that a file of the folder belongs to, as its path; undefined for what is neither article nor sidecar. */
  const articleOf = (uri: vscode.Uri): string | undefined => {
    const path = pathOf(uri);
    if (path === undefined || path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) return undefined;
    if (!isSidecar(uri)) return ARTICLE.test(path) ? path : undefined;
    const article = path.slice(0, -SIDECAR_SUFFIX.length);
    return sidecarOf(uriOf(article)).path === uri.path ? article : undefined;
  };

  const readOne = async (path: string): Promise<void> => {
    if (isDisposed) return;
    const uri = uriOf(path);
    const [article, sidecar] = await Promise.all([readIfThere(uri), readIfThere(sidecarOf(uri))]);
    const isGone = article === undefined && sidecar === undefined;
    const steps = isGone ? undefined : indexArticleSteps({ path, article, sidecar });
    const entry = steps === undefined ? undefined : await runInSlices(steps, source.token, noteSlice);
    if (isDisposed) return;
    if (entry === undefined) index.delete(path);
    else index.set(entry);
    await pause();
  };

  const readAll = async (paths: readonly string[]): Promise<void> => {
    const left = [...paths].reverse();
    const worker = async (): Promise<void> => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) await readOne(path);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };

  const enqueue = (uri: vscode.Uri): void => {
    const path = articleOf(uri);
    if (path === undefined) return;
    queue.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(drain);
    }, PAUSE);
  };
  const drain = async (): Promise<void> => {
    const paths = [...queue];
    queue.clear();
    if (paths.length === 0) return;
    await readAll(paths);
    if (!isDisposed) changed.fire();
  };

  const build = async (): Promise<void> => {
    const started = performance.now();
    try {
      const found = new Set<string>();
      for await (const uri of listFiles(folder)) {
        const path = articleOf(uri);
        if (path !== undefined) found.add(path);
      }
      await readAll([...found]);
      logger.info(`${found.size} articles of ${folder.path} indexed in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
      logger.error(`The articles of ${folder.toString()} could not be listed.`, error);
    }
    isWhole = true;
    if (!isDisposed) changed.fire();
  };

  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidCreate(enqueue),
    watcher.onDidChange(enqueue),
    watcher.onDidDelete(enqueue),
  ];
  work = build();

  return {
    folder,
    index,
    onDidChange: changed.event,
    get isWhole() {
      return isWhole;
    },
    async whenIndexed() {
      for (;;) {
        const now = work;
        await now;
        if (queue.size > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
        else if (now === work) return;
      }
    },
    uriOf,
    pathOf,
    get longestPause() {
      return longestPause;
    },
    dispose() {
      isDisposed = true;
      source.cancel();
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

async function* listFiles(folder: vscode.Uri): AsyncGenerator<vscode.Uri> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) yield* listFiles(uri);
    else yield uri;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
