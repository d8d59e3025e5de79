import * as vscode from 'vscode';
import { isFiltering } from '../../core/present/filter.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { parseUri } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

/** Nothing is worked out between the keystrokes of somebody who types: milliseconds. */
const PAUSE = 120;

function isCoded({ document }: ArticleState): boolean {
  return indexDocument(document).annotations.some(({ value }) => value.codes !== undefined);
}

/** Keeps the context keys in step with what is shown. */
export function updateContextKeys(workbench: Workbench): vscode.Disposable {
  const { store, session, active, tracker, contextKeys, dictionary, allArticles } = workbench;
  const hasCodes = (uri: string | undefined, state: ArticleState | undefined): boolean =>
    (uri !== undefined && dictionary.codebook(parseUri(uri)).codes.length > 0) || (state !== undefined && isCoded(state));
  const update = (): void => {
    const { uri, state } = active;
    const reading = uri === undefined ? undefined : tracker.reading(uri);
    contextKeys.set('articleAnnotator.state', reading?.state ?? 'none');
    contextKeys.set('articleAnnotator.hasArticle', reading !== undefined && reading.state !== 'notProse');
    contextKeys.set('articleAnnotator.hasSidecar', state?.hasSidecar === true);
    contextKeys.set('articleAnnotator.articleFocused', active.isFocused());
    contextKeys.set('articleAnnotator.reviewing', uri !== undefined && session.reviewing === uri);
    contextKeys.set('articleAnnotator.filtering', isFiltering(session.filter));
    contextKeys.set('articleAnnotator.hasCodes', hasCodes(uri, state));
    contextKeys.set('articleAnnotator.allArticles', allArticles.scope === 'all');
    contextKeys.set('articleAnnotator.canUndo', state?.undoLabel !== undefined);
    contextKeys.set('articleAnnotator.canRedo', state?.redoLabel !== undefined);
    const selection = active.isFocused() ? active.selection() : undefined;
    const at = state !== undefined && selection !== undefined && annotationsAt(state, selection).length > 0;
    contextKeys.set('articleAnnotator.atAnnotation', at);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  };
  update();
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(timer) },
    store.onDidChange(({ uri }) => {
      if (uri === active.uri) updateSoon();
    }),
    session.onDidChange(update),
    active.onDidChange(update),
    tracker.onDidChange(update),
    dictionary.onDidRead(update),
    allArticles.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(updateSoon),
  );
}
