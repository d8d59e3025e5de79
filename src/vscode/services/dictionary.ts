import * as vscode from 'vscode';
import type { Codebook } from '../../core/model/codebook.ts';
import type { UserTerm } from '../../core/model/userTerm.ts';
import type { Logger } from '../../core/ports.ts';
import { EMPTY_PROJECT, termsOf, type Project } from '../../core/project/project.ts';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import { readProject } from '../../core/project/readProject.ts';
import { settings } from './settings.ts';

/** What a person laid down for a folder of articles: names, codes and actors, from the setting and from the folder's project file. */
export interface Dictionary extends vscode.Disposable {
  /** The names that are always found: those of the setting, then those of the workspace folder's file. */
  terms(article: vscode.Uri): Promise<readonly UserTerm[]>;
  /** What the article's project file says; nothing while it has not been read. */
  project(article: vscode.Uri): Project;
  codebook(article: vscode.Uri): Codebook;
  /** A project file or the workspace changed: what was extracted with it may be different now. */
  readonly onDidChange: vscode.Event<void>;
  /** A project file has been read. */
  readonly onDidRead: vscode.Event<void>;
}

export function createDictionary(logger: Logger): Dictionary {
  const changed = new vscode.EventEmitter<void>();
  const hasRead = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
  const reading = new Map<string, Promise<Project>>();
  const known = new Map<string, Project>();
  const forget = (): void => {
    reading.clear();
    changed.fire();
  };
  const subscriptions = [
    changed,
    hasRead,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
  ];

  const readFile = async (file: vscode.Uri): Promise<Project> => {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch {
      // Most folders have no such file.
      return EMPTY_PROJECT;
    }
    const read = readProject(bytes);
    if (read.ok) return read.project;
    logger.warn(`${file.toString()} can't be read (${read.failure.reason}), so its names and codes are not used.`);
    return EMPTY_PROJECT;
  };

  const folderOf = (article: vscode.Uri): vscode.Uri | undefined => vscode.workspace.getWorkspaceFolder(article)?.uri;

  const read = (folder: vscode.Uri): Promise<Project> => {
    const key = folder.toString();
    const begun = reading.get(key);
    if (begun !== undefined) return begun;
    const started = readFile(vscode.Uri.joinPath(folder, PROJECT_FILE)).then((project) => {
      known.set(key, project);
      hasRead.fire();
      return project;
    });
    reading.set(key, started);
    return started;
  };

  const project = (article: vscode.Uri): Project => {
    const folder = folderOf(article);
    if (folder === undefined) return EMPTY_PROJECT;
    void read(folder);
    return known.get(folder.toString()) ?? EMPTY_PROJECT;
  };

  return {
    onDidChange: changed.event,
    onDidRead: hasRead.event,
    project,
    codebook: (article) => project(article).codebook,
    async terms(article) {
      const own = settings.dictionary(article);
      const folder = folderOf(article);
      return folder === undefined ? own : [...own, ...termsOf(await read(folder))];
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
