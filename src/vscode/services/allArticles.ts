import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { OutlineNode, ViewName } from '../../core/present/outline.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import type { Register } from '../../core/project/project.ts';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import type { Logger } from '../../core/ports.ts';
import type { WindowMemory } from './windowMemory.ts';

/** What is done with a folder of articles as a whole. */
export const PROJECT_COMMANDS = [
  'setUpProject',
  'renameCode',
  'undoCodeRename',
  'importCodes',
  'exportCodes',
  'searchAnnotations',
  'clearSearch',
  'showSearchDocument',
  'copySearchTable',
  'extractAll',
  'nextArticle',
  'projectStatistics',
  'confirmActor',
  'refuseActor',
  'renameRegistered',
  'mergeRegistered',
  'splitFromActor',
  'linkActor',
  'undoActorDecision',
] as const;
export type ProjectCommand = (typeof PROJECT_COMMANDS)[number];

/** The part of the extension that knows all articles of a folder; read when it is first needed. */
export interface ProjectRoom extends vscode.Disposable {
  /** Fires when what it shows may be different. */
  readonly onDidChange: vscode.Event<void>;
  /** What a view shows of all articles; undefined while they are being read. */
  outline(view: ViewName): readonly OutlineNode[] | undefined;
  /** One line about the articles for the views. */
  readonly message: string;
  run(command: ProjectCommand, args: readonly unknown[]): Promise<void>;
  /** Opens an article of the folder at some words. `how`: without the focus, in the column in front, unless it says so. */
  open(
    path: string,
    place: { readonly start: number; readonly end: number; readonly words: string },
    how?: { readonly viewColumn?: vscode.ViewColumn; readonly preserveFocus?: boolean },
  ): Promise<void>;
  /** The path of an article of the folder, as its entry has it. */
  pathOf(uri: vscode.Uri): string | undefined;
  uriOf(path: string): vscode.Uri;
  /** Resolves when the index says what the files say. */
  whenIndexed(): Promise<void>;
  /** What is known of the articles now, and which of their entities are one. */
  entries(): { readonly entries: readonly ArticleEntry[]; readonly register: Register };
  /** How far each article is, by its path. */
  stages(): Readonly<Record<string, string>>;
  /** What the last search found. */
  searchRows(): readonly OutlineNode[];
  /** Runs a query without asking. */
  search(query: string): Promise<number>;
  /** The longest that a slice of the work kept the extension host busy: milliseconds. */
  readonly longestPause: number;
}

export type Scope = 'this' | 'all';

/** Which articles the views show, and the room that knows all of them. */
export interface AllArticles extends vscode.Disposable {
  readonly scope: Scope;
  setScope(scope: Scope): void;
  readonly onDidChange: vscode.Event<void>;
  /** Undefined until somebody needed it. */
  readonly room: ProjectRoom | undefined;
  load(): Promise<ProjectRoom>;
  /** How the views show a row, for the one view that the room has itself: its bundle needs no copy of that. */
  readonly rowItem: (row: OutlineNode) => vscode.TreeItem;
  showRowsAs(item: (row: OutlineNode) => vscode.TreeItem): void;
  /** `make` reads and makes the room, which works with the other services: told once they are all there. */
  start(make: () => Promise<ProjectRoom>): void;
}

const SCOPE_KEY = 'scope';
const StoredScope = z.catch(z.enum(['this', 'all']), 'this');
/** A project's articles are indexed once the window is up: milliseconds. */
const START_PAUSE = 3000;

export function createAllArticles(memory: WindowMemory, logger: Logger): AllArticles {
  const changed = new vscode.EventEmitter<void>();
  let scope = StoredScope.parse(memory.get(SCOPE_KEY));
  let make: (() => Promise<ProjectRoom>) | undefined;
  let room: ProjectRoom | undefined;
  let loading: Promise<ProjectRoom> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;
  let rowItem = ({ label }: OutlineNode): vscode.TreeItem => new vscode.TreeItem(label);

  const create = async (): Promise<ProjectRoom> => {
    if (make === undefined || isDisposed) throw new vscode.CancellationError();
    room = await make();
    room.onDidChange(() => changed.fire());
    changed.fire();
    return room;
  };
  const load = (): Promise<ProjectRoom> => {
    const begun = loading ?? create();
    loading = begun;
    begun.catch(() => (loading = undefined));
    return begun;
  };
  const loadIfNeeded = async (): Promise<void> => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const files = folders.map(({ uri }) => vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, PROJECT_FILE)));
    const found = await Promise.allSettled(files);
    if (scope === 'all' || found.some(({ status }) => status === 'fulfilled')) await load();
  };

  return {
    get scope() {
      return scope;
    },
    setScope(wanted) {
      if (wanted === scope) return;
      scope = wanted;
      void memory.update(SCOPE_KEY, scope);
      changed.fire();
      if (scope === 'all') load().catch((error: unknown) => logger.error('The articles of the folder could not be read.', error));
    },
    onDidChange: changed.event,
    get room() {
      return room;
    },
    load,
    get rowItem() {
      return rowItem;
    },
    showRowsAs(item) {
      rowItem = item;
    },
    start(given) {
      make = given;
      timer = setTimeout(() => {
        loadIfNeeded().catch((error: unknown) => logger.error('The articles of the folder could not be read.', error));
      }, START_PAUSE);
    },
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      room?.dispose();
      changed.dispose();
    },
  };
}
