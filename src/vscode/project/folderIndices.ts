import * as vscode from 'vscode';
import type { Logger } from '../../core/ports.ts';
import { UserError } from '../services/userError.ts';
import { createFolderIndex, type FolderIndex } from './folderIndex.ts';

export function workspaceFolders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

export interface IndexPorts {
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
  readonly logger: Logger;
  /** Of two projects in one window the one that is asked for is that of the article that is looked at. */
  readonly active: { readonly uri: string | undefined };
}

/** The indices of the workspace folders, each made when it is first asked for. */
export class FolderIndices implements vscode.Disposable {
  readonly #ports: IndexPorts;
  readonly #indices = new Map<string, FolderIndex>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when any of them says something else. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: IndexPorts) {
    this.#ports = ports;
  }

  of(folder: vscode.Uri): FolderIndex {
    const key = folder.toString();
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = createFolderIndex(folder, this.#ports.sidecarOf, this.#ports.logger);
    index.onDidChange(() => this.#changed.fire());
    this.#indices.set(key, index);
    return index;
  }

  /** Undefined without a folder. */
  current(): FolderIndex | undefined {
    const { uri } = this.#ports.active;
    const ofArticle = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true))?.uri;
    const folder = ofArticle ?? workspaceFolders()[0];
    return folder === undefined ? undefined : this.of(folder);
  }

  /** @throws UserError without a folder */
  require(): FolderIndex {
    const folder = this.current();
    if (folder === undefined) throw new UserError(noFolderMessage());
    return folder;
  }

  all(): readonly FolderIndex[] {
    return [...this.#indices.values()];
  }

  /** Those of folders that the window has no more are given up. */
  dropGone(): void {
    const left = new Set(workspaceFolders().map(String));
    for (const [key, index] of this.#indices) {
      if (left.has(key)) continue;
      index.dispose();
      this.#indices.delete(key);
    }
  }

  dispose(): void {
    for (const index of this.#indices.values()) index.dispose();
    this.#changed.dispose();
  }
}

export function noFolderMessage(): string {
  return vscode.l10n.t('Open the folder of the articles first (“File: Open Folder…”).');
}
