import * as vscode from 'vscode';

/** The keys that gate our menus, shortcuts and views, with their values. */
export interface ContextValues {
  /** What the views say while they are empty. */
  'articleAnnotator.state': 'none' | 'notProse' | 'off' | 'reading' | 'failed' | 'ready';
  'articleAnnotator.hasArticle': boolean;
  'articleAnnotator.hasSidecar': boolean;
  /** The active editor shows the article that the views show. */
  'articleAnnotator.articleFocused': boolean;
  /** The cursor is at an annotation. */
  'articleAnnotator.atAnnotation': boolean;
  'articleAnnotator.reviewing': boolean;
  'articleAnnotator.filtering': boolean;
  /** There are codes to show: in the article or in its project's codebook. */
  'articleAnnotator.hasCodes': boolean;
  /** The views show all articles of the folder. */
  'articleAnnotator.allArticles': boolean;
  'articleAnnotator.hasSearch': boolean;
  'articleAnnotator.canUndo': boolean;
  'articleAnnotator.canRedo': boolean;
}

export interface ContextKeys {
  set<K extends keyof ContextValues>(key: K, value: ContextValues[K]): void;
}

/** Tells VS Code only what changed. */
export function createContextKeys(): ContextKeys {
  const known = new Map<string, unknown>();
  return {
    set: (key, value) => {
      if (known.get(key) === value) return;
      known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    },
  };
}
