import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { CodeId, findCode } from '../../core/model/codebook.ts';
import type { ProjectDeed } from '../../core/project/projectAct.ts';
import { mayName } from '../../core/project/renameCode.ts';
import type { Act } from '../../core/review/act.ts';
import { parseUri } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { createCodeActs, type Recoded } from './codeActs.ts';
import type { FolderIndex } from './folderIndex.ts';
import type { ProjectDesk } from './projectDesk.ts';
import { requireProject } from './projectFiles.ts';
import { UserError } from './userError.ts';

/** What one act changed, so that it can be taken back. */
interface RenameAct {
  readonly folder: vscode.Uri;
  readonly from: CodeId;
  readonly to: CodeId;
  readonly articles: readonly { readonly path: string; readonly act: Act }[];
  /** What takes it back in the codebook. */
  readonly inverse: ProjectDeed | undefined;
}

/** What a key or another extension passes. */
const Given = z.object({ from: CodeId, to: CodeId });

/** Renaming and merging of codes over all articles, each one act that can be undone as long as the window is open. */
export function createCodeRenames(workbench: Workbench, desk: ProjectDesk, folderIndex: () => FolderIndex) {
  const acts: RenameAct[] = [];
  const codes = createCodeActs(workbench);

  const pick = async (title: string, except?: string, more?: vscode.QuickPickItem): Promise<string> => {
    const { codebook } = workbench.dictionary.project(folderIndex().folder);
    const used = folderIndex().index.entries.flatMap(({ annotations }) => annotations.flatMap(({ codes }) => codes));
    const unknown = [...new Set(used)].filter((id) => findCode(codebook, id) === undefined).sort();
    const items = [
      ...(more === undefined ? [] : [{ ...more, id: undefined }]),
      ...codebook.codes.map(({ id, label, definition }) => ({
        label: label ?? id,
        description: id,
        detail: definition ?? '',
        id,
      })),
      ...unknown.map((id) => ({ label: id, description: vscode.l10n.t('not in the codebook'), detail: '', id })),
    ].filter(({ id }) => id === undefined || id !== except);
    if (items.length === 0) throw new UserError(vscode.l10n.t('There are no codes yet. Run “Article: Set Up Project…” first.'));
    const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
    if (choice === undefined) throw new vscode.CancellationError();
    if (choice.id !== undefined) return choice.id;
    const name = await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('The new id, as it will stand in the sidecars.'),
      value: except ?? '',
    });
    if (name === undefined || name.trim() === '') throw new vscode.CancellationError();
    return name.trim();
  };

  /** Articles one after the other, each whole or not at all; tells how many could not be changed. */
  const change = async (
    paths: readonly string[],
    recode: (article: vscode.Uri, path: string) => Promise<Recoded>,
  ): Promise<{ changed: { path: string; act: Act }[]; failed: string[] }> => {
    const { uriOf } = folderIndex();
    const changed: { path: string; act: Act }[] = [];
    const failed: string[] = [];
    for (const path of paths) {
      const recoded = await recode(uriOf(path), path);
      if (recoded.kind === 'failed') failed.push(path);
      if (recoded.kind === 'changed') changed.push({ path, act: recoded.act });
    }
    return { changed, failed };
  };

  /** All that have the code, or may: what was decided a moment ago the index doesn't know. */
  const pathsWith = async (code: CodeId): Promise<readonly string[]> => {
    const { index, uriOf, pathOf, whenIndexed } = folderIndex();
    await whenIndexed();
    const open = workbench.store.uris().flatMap((article) => pathOf(parseUri(article)) ?? []);
    const paths = new Set(open);
    for (const { path, stage } of index.entries) {
      const sidecar = workbench.sidecarOf(uriOf(path));
      const bytes = await Promise.resolve(vscode.workspace.fs.readFile(sidecar)).catch(() => undefined);
      // What can't be read may have it too, and is told of.
      if (stage === 'problem' || (bytes !== undefined && mayName(bytes, code))) paths.add(path);
    }
    return [...paths].sort();
  };

  const tell = (message: string, failed: readonly string[]): void => {
    if (failed.length === 0) void vscode.window.setStatusBarMessage(`$(tag) ${message}`, 6000);
    else
      void vscode.window.showWarningMessage(
        `${message} ${vscode.l10n.t('The sidecars of these could not be used, and are as they were: {0}', failed.join(', '))}`,
      );
  };

  const rename = async (from: CodeId, to: CodeId): Promise<void> => {
    const { folder } = folderIndex();
    await requireProject(folder);
    const { changed, failed } = await change(await pathsWith(from), (article) => codes.rename(article, from, to));
    const inverse = await desk.act(folder, { kind: 'renameCode', from, to });
    acts.push({ folder, from, to, articles: changed, inverse });
    tell(
      vscode.l10n.t(
        '{0} → {1} in {2}. “Undo Code Change in All Articles” takes it back.',
        from,
        to,
        counted(vscode.l10n.t, 'article', changed.length),
      ),
      failed,
    );
  };

  return {
    rename,
    async ask(args: readonly unknown[]): Promise<void> {
      const given = Given.safeParse(args[0]);
      if (given.success) return rename(given.data.from, given.data.to);
      const from = await pick(vscode.l10n.t('Rename or Merge Code (1/2): which'));
      const another = { label: vscode.l10n.t('$(edit) A new id…'), detail: '' };
      const to = await pick(vscode.l10n.t('Rename or Merge Code (2/2): “{0}” becomes', from), from, another);
      return to === from ? undefined : rename(from, to);
    },
    async undo(): Promise<void> {
      const act = acts.at(-1);
      if (act === undefined) throw new UserError(vscode.l10n.t('No code was renamed or merged since this window was opened.'));
      const byPath = new Map(act.articles.map((article) => [article.path, article.act]));
      const { changed, failed } = await change([...byPath.keys()], async (article, path) => {
        const done = byPath.get(path);
        return done === undefined ? { kind: 'unchanged' } : codes.takeBack(article, done);
      });
      if (act.inverse !== undefined) await desk.act(act.folder, act.inverse);
      acts.pop();
      tell(
        vscode.l10n.t('{0} is {1} again in {2}.', act.to, act.from, counted(vscode.l10n.t, 'article', changed.length)),
        failed,
      );
    },
  };
}
