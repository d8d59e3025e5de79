import type * as vscode from 'vscode';
import type { OutlineNode, ViewName } from '../../core/present/outline.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { ReadingState } from './reading/reading.ts';
import type { ProjectRoom } from './allArticles.ts';
import type { SliceReport } from './reading/runInSlices.ts';
import { uriText } from './uris.ts';
import type { Workbench } from './workbench.ts';

/** What other extensions, and our own tests, may read. */
export interface ExtensionApi {
  /** The annotations of an open article. */
  article(uri: vscode.Uri): ArticleState | undefined;
  /** How an open document is read; undefined for what is no article. */
  reading(uri: vscode.Uri): ReadingState | undefined;
  /** Resolves when the article has been read and what was decided is written. */
  whenSettled(uri: vscode.Uri): Promise<void>;
  /** What a view shows of an article. */
  outline(view: ViewName, uri: vscode.Uri): readonly OutlineNode[];
  /** The room that knows all articles; read when first asked for. */
  allArticles(): Promise<ProjectRoom>;
  /** The codes of an article's project, by their ids. */
  codes(uri: vscode.Uri): readonly string[];
  /** The annotation that the reviewer is at. */
  current(): string | undefined;
  isReviewing(): boolean;
  /** Why what was decided is not in the article's sidecar, in the person's language; undefined when nothing hinders. */
  whyNotSaved(uri: vscode.Uri): string | undefined;
  /** Milliseconds that activation took, models not included: they are read at the first article. */
  readonly activationMs: number;
  /** How the last analysis shared the extension host with other work; undefined before the first. */
  lastAnalysis(): SliceReport | undefined;
}

export function createApi(
  { store, tracker, keeper, shown, session, analyzer, dictionary, allArticles }: Workbench,
  activationMs: number,
): ExtensionApi {
  return {
    article: (uri) => store.get(uriText(uri)),
    reading: (uri) => tracker.reading(uriText(uri)),
    async whenSettled(uri) {
      await tracker.whenRead(uriText(uri));
      await keeper.flush(uriText(uri));
    },
    outline(view, uri) {
      const state = store.get(uriText(uri));
      return state === undefined ? [] : shown.outline(view, state);
    },
    allArticles: () => allArticles.load(),
    codes: (uri) => dictionary.codebook(uri).codes.map(({ id }) => id),
    current: () => session.current,
    activationMs,
    lastAnalysis: () => analyzer.lastReport(),
    whyNotSaved: (uri) => keeper.problems.get(uriText(uri))?.message,
    isReviewing: () => session.reviewing !== undefined,
  };
}
