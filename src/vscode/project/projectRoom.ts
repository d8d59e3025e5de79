import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import type { OutlineNode, ViewName } from '../../core/present/outline.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import type { Register } from '../../core/project/project.ts';
import type { ProjectCommand, ProjectRoom } from '../services/allArticles.ts';
import type { Workbench } from '../services/workbench.ts';
import { ArticlesStatus, describeArticles } from './articlesStatus.ts';
import { createCodeRenames, type CodeRenames } from './codeRenames.ts';
import { FolderIndices, noFolderMessage, workspaceFolders } from './folderIndices.ts';
import { followArticles } from './followArticles.ts';
import { openWords, type PlacedWords } from './openWords.ts';
import { projectHandlers, type ProjectHandlers } from './projectHandlers.ts';
import { createProjectDesk, type ProjectDesk } from './projectDesk.ts';
import { showProblems } from './projectFiles.ts';
import { createRegisterActs, type RegisterActs } from './registerActs.ts';
import { createReports } from './reports.ts';
import { createSearch, type Search } from './search.ts';
import { WideOutlines } from './wideOutlines.ts';

/** Rows are made again so long after a change, once they have settled: milliseconds. */
const REFRESH_PAUSE = 120;

/** Everything about all articles: an index for each workspace folder, what views and searches make of it, and what is done with it. */
export function createProjectRoom(workbench: Workbench): ProjectRoom {
  return new ArticlesRoom(workbench);
}

/** Puts the parts together, and has shown anew what a change makes different. */
class ArticlesRoom implements ProjectRoom {
  readonly #workbench: Workbench;
  readonly #indices: FolderIndices;
  readonly #outlines = new WideOutlines();
  readonly #status = new ArticlesStatus();
  readonly #problems = showProblems(workspaceFolders);
  readonly #desk: ProjectDesk;
  readonly #register: RegisterActs;
  readonly #renames: CodeRenames;
  readonly #search: Search;
  readonly #commands: ProjectHandlers;
  readonly #lifetime = new vscode.CancellationTokenSource();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(workbench: Workbench) {
    const folderIndex = () => this.#indices.require();
    const reports = createReports();
    this.#workbench = workbench;
    this.#indices = new FolderIndices(workbench);
    this.#desk = createProjectDesk(workbench);
    this.#register = createRegisterActs(workbench, this.#desk, folderIndex);
    this.#renames = createCodeRenames(workbench, this.#desk, folderIndex);
    this.#search = createSearch(workbench, folderIndex, reports);
    this.#commands = projectHandlers({
      workbench,
      folderIndex,
      desk: this.#desk,
      register: this.#register,
      renames: this.#renames,
      search: this.#search,
      reports,
      lifetime: this.#lifetime.token,
    });
    this.#subscriptions = [this.#changed, this.#status, this.#problems, reports, this.#search, this.#desk, ...this.#listen()];
    this.#indices.current();
    this.#recover();
    this.#refreshSoon();
    void this.#problems.update();
  }

  outline(view: ViewName): readonly OutlineNode[] | undefined {
    return this.#outlines.of(view);
  }

  get message(): string {
    const folder = this.#indices.current();
    if (folder === undefined) return noFolderMessage();
    const { entries } = folder.index;
    if (folder.isWhole && this.#outlines.isMade) return describeArticles(entries);
    return vscode.l10n.t('Reading {0}…', counted(vscode.l10n.t, 'article', entries.length));
  }

  entries(): { readonly entries: readonly ArticleEntry[]; readonly register: Register } {
    const { folder, index } = this.#indices.require();
    return { entries: index.entries, register: this.#workbench.dictionary.project(folder).register };
  }

  async run(command: ProjectCommand, args: readonly unknown[]): Promise<void> {
    return this.#commands[command](args);
  }

  pathOf(uri: vscode.Uri): string | undefined {
    return this.#indices.current()?.pathOf(uri);
  }

  uriOf(path: string): vscode.Uri {
    return this.#indices.require().uriOf(path);
  }

  async open(
    path: string,
    place: PlacedWords,
    how: { readonly viewColumn?: vscode.ViewColumn; readonly preserveFocus?: boolean } = {},
  ): Promise<void> {
    await openWords(this.uriOf(path), place, how);
  }

  async whenIndexed(): Promise<void> {
    await this.#indices.current()?.whenIndexed();
    clearTimeout(this.#timer);
    await this.#refresh();
  }

  stages(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.#indices.current()?.index.entries ?? []).map(({ path, stage }) => [path, stage]));
  }

  searchRows(): readonly OutlineNode[] {
    return this.#search.rows();
  }

  search(query: string): Promise<number> {
    return this.#search.run(query);
  }

  get longestPause(): number {
    return Math.max(this.#outlines.longestPause, this.#indices.current()?.longestPause ?? 0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#outlines.stop();
    this.#lifetime.cancel();
    this.#indices.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #listen(): vscode.Disposable[] {
    const { active, allArticles, dictionary, journal, logger } = this.#workbench;
    return [
      this.#indices.onDidChange(() => this.#refreshSoon()),
      journal.onDidTakeOver(() => this.#recover()),
      active.onDidChange(() => this.#refreshSoon()),
      dictionary.onDidRead(() => {
        this.#refreshSoon();
        void this.#problems.update();
      }),
      allArticles.onDidChange(() => {
        if (allArticles.scope === 'all' && !this.#outlines.isMade) this.#refreshSoon();
      }),
      vscode.workspace.onDidRenameFiles((event) => {
        followArticles(event, this.#indices, dictionary, this.#register).catch((error: unknown) =>
          logger.error('The register could not follow a renamed article.', error),
        );
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#indices.dropGone();
        this.#outlines.forget();
        this.#recover();
        this.#refreshSoon();
      }),
    ];
  }

  /** Finishes what windows began that are gone. */
  #recover(): void {
    this.#desk
      .recover(workspaceFolders())
      .then(() => this.#renames.recover(workspaceFolders(), (folder) => this.#indices.of(folder)))
      .catch((error: unknown) => {
        this.#workbench.logger.error('What was left of the project files could not be read.', error);
      });
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), REFRESH_PAUSE);
  }

  async #refresh(): Promise<void> {
    const { allArticles, dictionary } = this.#workbench;
    const folder = this.#indices.current();
    if (folder === undefined) return;
    this.#status.show(folder);
    if (allArticles.scope === 'this') this.#outlines.stop();
    else if (!(await this.#outlines.make(folder, dictionary.project(folder.folder)))) return;
    this.#changed.fire();
  }
}
