import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { countStages } from '../../core/project/projectIndex.ts';
import { projectStatistics } from '../../core/project/projectStatistics.ts';
import { wideOutline } from '../../core/project/wideOutline.ts';
import { VIEW_NAMES, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import type { ProjectCommand, ProjectRoom } from '../services/allArticles.ts';
import { toRange } from '../services/convert.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import type { Workbench } from '../services/workbench.ts';
import { extractAll, nextArticle } from './bulk.ts';
import { exportCodebook, importCodebook } from './codebookFiles.ts';
import { createCodeRenames } from './codeRenames.ts';
import { createFolderIndex, type FolderIndex } from './folderIndex.ts';
import { createProjectDesk } from './projectDesk.ts';
import { setUpProject, showProblems } from './projectFiles.ts';
import { createRegisterActs } from './registerActs.ts';
import { createReports } from './reports.ts';
import { createSearch } from './search.ts';
import { UserError } from '../services/userError.ts';

/** Rows are made again so long after a change, once they have settled: milliseconds. */
const REFRESH_PAUSE = 120;

/** Everything about all articles: an index for each workspace folder, what views and searches make of it, and what is done with it. */
export function createProjectRoom(workbench: Workbench): ProjectRoom {
  const { active, dictionary, logger, sidecarOf, allArticles } = workbench;
  const changed = new vscode.EventEmitter<void>();
  const indices = new Map<string, FolderIndex>();
  const outlines = new Map<ViewName, readonly OutlineNode[]>();
  let made: { folder: string; version: number; project: unknown } | undefined;
  let source = new vscode.CancellationTokenSource();
  const lifetime = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let longestPause = 0;

  const folders = (): readonly vscode.Uri[] => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);

  const indexOf = (folder: vscode.Uri): FolderIndex => {
    const key = folder.toString();
    const known = indices.get(key);
    if (known !== undefined) return known;
    const index = createFolderIndex(folder, sidecarOf, logger);
    index.onDidChange(refreshSoon);
    indices.set(key, index);
    return index;
  };

  /** Of two projects in one window that of the article that is looked at. @throws UserError without a folder */
  const folderIndex = (): FolderIndex => {
    const uri = active.uri === undefined ? undefined : vscode.Uri.parse(active.uri, true);
    const folder = (uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri)?.uri) ?? folders()[0];
    if (folder === undefined) throw new UserError(vscode.l10n.t('Open the folder of the articles first (“File: Open Folder…”).'));
    return indexOf(folder);
  };

  const current = (): FolderIndex | undefined => (folders().length === 0 ? undefined : folderIndex());

  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REFRESH_PAUSE);
  };

  /** Makes what the views show anew, in slices; what they show meanwhile stays. */
  const refresh = async (): Promise<void> => {
    const folder = current();
    if (folder === undefined) return;
    source.cancel();
    source = new vscode.CancellationTokenSource();
    const { token } = source;
    const project = dictionary.project(folder.folder);
    const { version, entries } = folder.index;
    showStatus(folder);
    const isSame = made?.folder === folder.folder.toString() && made.version === version && made.project === project;
    if (!isSame && allArticles.scope === 'all') {
      for (const name of VIEW_NAMES) {
        const rows = await runInSlices(wideOutline(name, vscode.l10n.t, entries, project), token, (how) => {
          longestPause = Math.max(longestPause, how.longestSlice);
        });
        if (rows === undefined) return;
        outlines.set(name, rows);
      }
      made = { folder: folder.folder.toString(), version, project };
    }
    changed.fire();
  };

  const status = vscode.window.createStatusBarItem('articleAnnotator.project', vscode.StatusBarAlignment.Right, 89);
  status.name = vscode.l10n.t('Articles of the Folder');
  status.command = 'articleAnnotator.nextArticle';
  const showStatus = ({ index, isWhole }: FolderIndex): void => {
    const counts = countStages(index.entries);
    const extracted = index.entries.length - counts['not-extracted'];
    if (extracted === 0 && isWhole) return status.hide();
    const left = index.entries.reduce((sum, entry) => sum + entry.left, 0);
    status.text = isWhole ? `$(library) ${counts.reviewed}/${index.entries.length}` : `$(sync~spin) ${index.entries.length}`;
    status.tooltip = describe(index.entries.length, counts, left);
    status.accessibilityInformation = { label: status.tooltip };
    return status.show();
  };

  const problems = showProblems(folders);
  const reports = createReports();
  const search = createSearch(workbench, folderIndex, reports);
  const desk = createProjectDesk(workbench);
  const register = createRegisterActs(workbench, desk, folderIndex);
  const renames = createCodeRenames(workbench, desk, folderIndex);
  const recover = (): void => {
    desk
      .recover(folders())
      .then(() => renames.recover(folders(), indexOf))
      .catch((error: unknown) => logger.error('What was left of the project files could not be read.', error));
  };

  const commands: Readonly<Record<ProjectCommand, (args: readonly unknown[]) => Promise<void>>> = {
    setUpProject: () => setUpProject(workbench, folderIndex().folder),
    renameCode: (args) => renames.ask(args),
    undoCodeRename: () => renames.undo(),
    importCodes: (args) => importCodebook(workbench, desk, folderIndex().folder, args),
    exportCodes: (args) => exportCodebook(workbench, folderIndex().folder, args),
    searchAnnotations: async () => {
      await folderIndex().whenIndexed();
      await search.ask();
    },
    clearSearch: async () => Promise.resolve(search.clear()),
    showSearchDocument: () => search.showDocument(),
    copySearchTable: () => search.copyTable(),
    extractAll: (args) => extractAll(workbench, folderIndex(), args),
    nextArticle: () => nextArticle(workbench, folderIndex()),
    projectStatistics: async () => {
      const folder = folderIndex();
      await folder.whenIndexed();
      const steps = projectStatistics(vscode.l10n.t, folder.index.entries, dictionary.project(folder.folder));
      const text = await runInSlices(steps, lifetime.token);
      if (text !== undefined) await reports.show(vscode.l10n.t('Project Statistics'), text);
    },
    confirmActor: (args) => register.confirm(args),
    refuseActor: (args) => register.refuse(args),
    renameRegistered: (args) => register.rename(args),
    mergeRegistered: (args) => register.merge(args),
    splitFromActor: (args) => register.split(args),
    linkActor: (args) => register.link(args),
    undoActorDecision: () => register.undo(),
  };

  /** The articles' new names, in the register. */
  const followRenames = async ({ files }: vscode.FileRenameEvent): Promise<void> => {
    for (const folder of indices.values()) {
      const paths = new Map(
        files.flatMap(({ oldUri, newUri }) => {
          const [from, to] = [folder.pathOf(oldUri), folder.pathOf(newUri)];
          return from === undefined || to === undefined ? [] : [[from, to] as const];
        }),
      );
      const { actors } = dictionary.project(folder.folder).register;
      const isKnown = actors.some(({ is = [], isNot = [] }) => [...is, ...isNot].some(([path]) => paths.has(path)));
      if (isKnown) await register.move(paths);
    }
  };

  const subscriptions = [
    changed,
    status,
    problems,
    reports,
    search,
    desk,
    workbench.journal.onDidTakeOver(recover),
    active.onDidChange(refreshSoon),
    dictionary.onDidRead(() => {
      refreshSoon();
      void problems.update();
    }),
    allArticles.onDidChange(() => {
      if (allArticles.scope === 'all' && made === undefined) refreshSoon();
    }),
    vscode.workspace.onDidRenameFiles((event) => {
      followRenames(event).catch((error: unknown) => logger.error('The register could not follow a renamed article.', error));
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      for (const [key, index] of indices) {
        if (folders().some((folder) => folder.toString() === key)) continue;
        index.dispose();
        indices.delete(key);
      }
      made = undefined;
      recover();
      refreshSoon();
    }),
  ];
  current();
  recover();
  refreshSoon();
  void problems.update();

  return {
    onDidChange: changed.event,
    outline: (view) => (made === undefined ? undefined : outlines.get(view)),
    get message() {
      const folder = current();
      if (folder === undefined) return vscode.l10n.t('Open the folder of the articles first (“File: Open Folder…”).');
      const { index, isWhole } = folder;
      if (!isWhole || made === undefined)
        return vscode.l10n.t('Reading {0}…', counted(vscode.l10n.t, 'article', index.entries.length));
      const left = index.entries.reduce((sum, entry) => sum + entry.left, 0);
      return describe(index.entries.length, countStages(index.entries), left);
    },
    entries() {
      const folder = folderIndex();
      return { entries: folder.index.entries, register: dictionary.project(folder.folder).register };
    },
    run: async (command, args) => commands[command](args),
    pathOf: (uri) => current()?.pathOf(uri),
    uriOf: (path) => folderIndex().uriOf(path),
    async open(path, { start, words }, how = {}) {
      const document = await vscode.workspace.openTextDocument(folderIndex().uriOf(path));
      const text = document.getText().replaceAll('\r\n', '\n');
      const editor = await vscode.window.showTextDocument(document, { preserveFocus: true, ...how });
      const range = toRange(text, placeOf(text, start, words));
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
    async whenIndexed() {
      await current()?.whenIndexed();
      clearTimeout(timer);
      await refresh();
    },
    stages: () => Object.fromEntries((current()?.index.entries ?? []).map(({ path, stage }) => [path, stage])),
    searchRows: () => search.rows(),
    search: (query) => search.run(query),
    get longestPause() {
      return Math.max(longestPause, current()?.longestPause ?? 0);
    },
    dispose() {
      clearTimeout(timer);
      source.cancel();
      lifetime.cancel();
      for (const index of indices.values()) index.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function describe(all: number, counts: ReturnType<typeof countStages>, left: number): string {
  const { t } = vscode.l10n;
  const parts = [
    counted(t, 'article', all),
    counts.reviewed === 0 ? '' : t('{0} reviewed', counts.reviewed),
    left === 0 ? '' : t('{0} to review', counted(t, 'proposal', left)),
    counts['not-extracted'] === 0 ? '' : t('{0} not extracted', counts['not-extracted']),
    counts.changed === 0 ? '' : t('{0} changed since', counts.changed),
    counts.problem + counts.gone === 0 ? '' : t('{0} with problems', counts.problem + counts.gone),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Where words stand today: where they stood, else their nearest other place, else where they stood. */
function placeOf(text: string, start: number, words: string): { start: number; end: number } {
  const cut = words.replace(/…$/, '').split(' … ')[0] ?? words;
  if (text.startsWith(cut, start)) return { start, end: start + cut.length };
  let nearest = -1;
  for (let at = text.indexOf(cut); at !== -1; at = text.indexOf(cut, at + 1)) {
    if (nearest === -1 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  const found = nearest === -1 || cut === '' ? Math.min(start, text.length) : nearest;
  return { start: found, end: nearest === -1 ? found : found + cut.length };
}
