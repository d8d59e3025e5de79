import * as vscode from 'vscode';
import type { UserTerm } from '../../core/model/userTerm.ts';
import type { Logger } from '../../core/ports.ts';
import { parseTerms, settings } from './settings.ts';

const FILE = '.article-annotator.json';

/** The user's names: those of the setting, then those of the workspace folder's file. */
export interface Dictionary extends vscode.Disposable {
  terms(article: vscode.Uri): Promise<readonly UserTerm[]>;
  readonly onDidChange: vscode.Event<void>;
}

export function createDictionary(logger: Logger): Dictionary {
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${FILE}`);
  const ofFolder = new Map<string, Promise<readonly UserTerm[]>>();
  const forget = (): void => {
    ofFolder.clear();
    changed.fire();
  };
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
  ];

  const readFile = async (file: vscode.Uri): Promise<readonly UserTerm[]> => {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch {
      // Most folders have no such file.
      return [];
    }
    try {
      return parseTerms(JSON.parse(new TextDecoder().decode(bytes)));
    } catch (error) {
      logger.warn(`${file.toString()} is not JSON, so its names are not used: ${String(error)}`);
      return [];
    }
  };

  return {
    onDidChange: changed.event,
    async terms(article) {
      const own = settings.dictionary(article);
      const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
      if (folder === undefined) return own;
      const key = folder.toString();
      const shared = ofFolder.get(key) ?? readFile(vscode.Uri.joinPath(folder, FILE));
      ofFolder.set(key, shared);
      return [...own, ...(await shared)];
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
