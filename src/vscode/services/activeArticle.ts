import * as vscode from 'vscode';
import type { AnnotationStore, ArticleState } from '../../core/store/annotationStore.ts';
import { normalizedText, toSpan } from './convert.ts';
import type { ArticleTracker } from './reading/articleTracker.ts';
import type { Span } from '../../core/text/span.ts';
import { parseUri, uriText, type UriText } from './uris.ts';

/** The article that the views show: that of the active editor; while its sidecar or no editor is active, the last one. */
export interface ActiveArticle extends vscode.Disposable {
  readonly uri: UriText | undefined;
  readonly state: ArticleState | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Its editor, the active one first. */
  editor(): vscode.TextEditor | undefined;
  /** The editor's selection, where its text is the text that the annotations stand for. */
  selection(): Span | undefined;
  /** True when the active editor shows it. */
  isFocused(): boolean;
}

export interface ActiveArticlePorts {
  readonly store: AnnotationStore;
  readonly tracker: ArticleTracker;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
}

export function followActiveArticle({ store, tracker, sidecarOf }: ActiveArticlePorts): ActiveArticle {
  const changed = new vscode.EventEmitter<void>();
  let current: UriText | undefined;

  const choose = (): UriText | undefined => {
    const shown = vscode.window.activeTextEditor?.document.uri;
    const active = shown === undefined ? undefined : uriText(shown);
    if (active !== undefined && tracker.reading(active) !== undefined) return active;
    if (current === undefined || tracker.reading(current) === undefined) return undefined;
    const staysWith =
      active === undefined ? isVisible(current) : active === uriText(sidecarOf(parseUri(current))) || shown?.scheme === 'output';
    return staysWith ? current : undefined;
  };

  const update = (): void => {
    const chosen = choose();
    if (chosen === current) return;
    current = chosen;
    changed.fire();
  };

  const editor = (): vscode.TextEditor | undefined => {
    const shows = (candidate: vscode.TextEditor | undefined): boolean => candidate?.document.uri.toString() === current;
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return shows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(shows);
  };

  const subscriptions = [changed, vscode.window.onDidChangeActiveTextEditor(update), tracker.onDidChange(update)];
  update();

  return {
    onDidChange: changed.event,
    get uri() {
      return current;
    },
    get state() {
      return current === undefined ? undefined : store.get(current);
    },
    editor,
    selection() {
      const shown = editor();
      const text = current === undefined ? undefined : store.get(current)?.text;
      if (shown === undefined || text === undefined || normalizedText(shown.document) !== text) return undefined;
      return toSpan(text, shown.selection);
    },
    isFocused: () => current !== undefined && vscode.window.activeTextEditor?.document.uri.toString() === current,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function isVisible(uri: string): boolean {
  return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri);
}
