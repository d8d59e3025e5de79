import * as vscode from 'vscode';
import { indexArticleSteps } from '../../core/project/indexArticle.ts';
import type { ProjectIndex } from '../../core/project/projectIndex.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import type { FolderPaths } from './folderPaths.ts';
import { readIfThere } from './projectFiles.ts';

/** As many articles are read at a time. */
const AT_ONCE = 6;

/** Reads articles of a folder with their sidecars, and enters what they say into its index. */
export class EntryReader implements vscode.Disposable {
  readonly #index: ProjectIndex;
  readonly #paths: FolderPaths;
  readonly #sidecarOf: (article: vscode.Uri) => vscode.Uri;
  readonly #lifetime = new vscode.CancellationTokenSource();
  #longestPause = 0;

  constructor(index: ProjectIndex, paths: FolderPaths, sidecarOf: (article: vscode.Uri) => vscode.Uri) {
    this.#index = index;
    this.#paths = paths;
    this.#sidecarOf = sidecarOf;
  }

  /** Milliseconds that the reading of one article kept the host busy, at most. */
  get longestPause(): number {
    return this.#longestPause;
  }

  async read(paths: readonly string[]): Promise<void> {
    const left = [...paths].reverse();
    const worker = async (): Promise<void> => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) await this.#readOne(path);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  dispose(): void {
    this.#lifetime.cancel();
  }

  async #readOne(path: string): Promise<void> {
    const { token } = this.#lifetime;
    if (token.isCancellationRequested) return;
    const uri = this.#paths.uriOf(path);
    const [article, sidecar] = await Promise.all([readIfThere(uri), readIfThere(this.#sidecarOf(uri))]);
    const isGone = article === undefined && sidecar === undefined;
    const steps = isGone ? undefined : indexArticleSteps({ path, article, sidecar });
    const entry =
      steps === undefined
        ? undefined
        : await runInSlices(steps, token, ({ longestSlice }) => {
            this.#longestPause = Math.max(this.#longestPause, longestSlice);
          });
    if (token.isCancellationRequested) return;
    if (entry === undefined) this.#index.delete(path);
    else this.#index.set(entry);
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
