import * as vscode from 'vscode';
import { projectStatistics } from '../../core/project/projectStatistics.ts';
import type { ProjectCommand } from '../services/allArticles.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import type { Workbench } from '../services/workbench.ts';
import { extractAll, nextArticle } from './bulk.ts';
import { exportCodebook, importCodebook } from './codebookFiles.ts';
import type { CodeRenames } from './codeRenames.ts';
import type { FolderIndex } from './folderIndex.ts';
import type { ProjectDesk } from './projectDesk.ts';
import { setUpProject } from './projectFiles.ts';
import type { RegisterActs } from './registerActs.ts';
import type { Reports } from './reports.ts';
import type { Search } from './search.ts';

/** What the commands work with. */
export interface ProjectTools {
  readonly workbench: Workbench;
  /** The folder that is meant now. @throws UserError without one */
  readonly folderIndex: () => FolderIndex;
  readonly desk: ProjectDesk;
  readonly register: RegisterActs;
  readonly renames: CodeRenames;
  readonly search: Search;
  readonly reports: Reports;
  /** Cancelled when the extension ends. */
  readonly lifetime: vscode.CancellationToken;
}

export type ProjectHandlers = Readonly<Record<ProjectCommand, (args: readonly unknown[]) => Promise<void>>>;

export function projectHandlers(tools: ProjectTools): ProjectHandlers {
  const { workbench, folderIndex, desk, register, renames, search } = tools;
  return {
    setUpProject: () => setUpProject(workbench, folderIndex().folder),
    renameCode: (args) => renames.ask(args),
    undoCodeRename: () => renames.undo(),
    importCodes: (args) => importCodebook(workbench, desk, folderIndex().folder, args),
    exportCodes: (args) => exportCodebook(workbench, folderIndex().folder, args),
    searchAnnotations: async () => {
      await folderIndex().whenIndexed();
      await search.ask();
    },
    clearSearch: async () => search.clear(),
    showSearchDocument: () => search.showDocument(),
    copySearchTable: () => search.copyTable(),
    extractAll: (args) => extractAll(workbench, folderIndex(), args),
    nextArticle: () => nextArticle(workbench, folderIndex()),
    projectStatistics: () => showStatistics(tools),
    confirmActor: (args) => register.confirm(args),
    refuseActor: (args) => register.refuse(args),
    renameRegistered: (args) => register.rename(args),
    mergeRegistered: (args) => register.merge(args),
    splitFromActor: (args) => register.split(args),
    linkActor: (args) => register.link(args),
    undoActorDecision: () => register.undo(),
  };
}

async function showStatistics({ workbench, folderIndex, reports, lifetime }: ProjectTools): Promise<void> {
  const folder = folderIndex();
  await folder.whenIndexed();
  const project = workbench.dictionary.project(folder.folder);
  const text = await runInSlices(projectStatistics(vscode.l10n.t, folder.index.entries, project), lifetime);
  if (text !== undefined) await reports.show(vscode.l10n.t('Project Statistics'), text);
}
