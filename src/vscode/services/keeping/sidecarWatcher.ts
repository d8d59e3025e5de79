import * as vscode from 'vscode';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { parseUri, SIDECAR_SUFFIX, uriText, type UriText } from '../uris.ts';

export interface SidecarWatch extends vscode.Disposable {
  /** Articles outside the workspace folders are watched one folder at a time, from when they are opened. */
  watch(article: UriText): void;
}

export interface WatcherPorts {
  readonly store: AnnotationStore;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
  /** The sidecar of an open article is there, with other content perhaps. */
  readonly onChange: (article: UriText) => void;
  readonly onDelete: (article: UriText) => void;
}

/** Tells of changes on disk to the sidecars of open articles, also of articles outside the workspace. */
export function watchSidecars({ store, sidecarOf, onChange, onDelete }: WatcherPorts): SidecarWatch {
  const ofFolder = new Map<UriText, vscode.Disposable>();
  const tell = (sidecar: vscode.Uri, listener: (article: UriText) => void): void => {
    const changed = uriText(sidecar);
    for (const article of store.uris()) {
      if (uriText(sidecarOf(parseUri(article))) === changed) listener(uriText(article));
    }
  };
  const follow = (pattern: vscode.GlobPattern): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange((uri) => tell(uri, onChange)),
      watcher.onDidCreate((uri) => tell(uri, onChange)),
      watcher.onDidDelete((uri) => tell(uri, onDelete)),
    );
  };
  const inWorkspace = follow(`**/*${SIDECAR_SUFFIX}`);
  return {
    watch(article) {
      const uri = parseUri(article);
      if (uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) !== undefined) return;
      const folder = vscode.Uri.joinPath(uri, '..');
      if (ofFolder.has(uriText(folder))) return;
      ofFolder.set(uriText(folder), follow(new vscode.RelativePattern(folder, `*${SIDECAR_SUFFIX}`)));
    },
    dispose() {
      inWorkspace.dispose();
      for (const watcher of ofFolder.values()) watcher.dispose();
    },
  };
}
