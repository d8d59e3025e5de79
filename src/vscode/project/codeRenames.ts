import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CodeId, findCode } from '../../core/model/codebook.ts';
import { renameCodeIn, renameCodeInBook, restoreCodesIn, type CodesById } from '../../core/project/renameCode.ts';
import { withCodebook } from '../../core/project/writeProject.ts';
import { inTurn } from '../../core/store/inTurn.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { TURN } from '../services/keeping/turn.ts';
import { uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import type { FolderIndex } from './folderIndex.ts';
import { changeProject, requireProject } from './projectFiles.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import { UserError } from './userError.ts';

/** What one act changed, so that it can be taken back. */
interface RenameAct {
  readonly folder: vscode.Uri;
  readonly from: CodeId;
  readonly to: CodeId;
  readonly articles: readonly { readonly path: string; readonly before: CodesById; readonly after: CodesById }[];
  /** The codes of the codebook before it, as they were in the file. */
  readonly codes: readonly unknown[] | undefined;
}

/** What a key or another extension passes. */
const Given = z.object({ from: CodeId, to: CodeId });

/** Renaming and merging of codes over all articles, each one act that can be undone as long as the window is open. */
export function createCodeRenames(workbench: Workbench, folderIndex: () => FolderIndex) {
  const acts: RenameAct[] = [];

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

  /** Sidecars one after the other, each whole or not at all; tells how many could not be changed. */
  const rewrite = async (
    isMeant: (entry: ArticleEntry) => boolean,
    change: (bytes: Uint8Array, path: string) => ReturnType<typeof renameCodeIn>,
  ): Promise<{ changed: { path: string; before: CodesById; after: CodesById }[]; failed: string[] }> => {
    const { index, uriOf, whenIndexed } = folderIndex();
    await workbench.keeper.flushAll();
    await whenIndexed();
    const changed: { path: string; before: CodesById; after: CodesById }[] = [];
    const failed: string[] = [];
    for (const { path } of index.entries.filter(isMeant)) {
      const sidecar = workbench.sidecarOf(uriOf(path));
      const look = async (): Promise<ReturnType<typeof renameCodeIn> | undefined> => {
        const bytes = await Promise.resolve(vscode.workspace.fs.readFile(sidecar)).catch(() => undefined);
        return bytes === undefined ? undefined : change(bytes, path);
      };
      const write = async (): ReturnType<typeof look> => {
        const found = await look();
        if (found?.kind === 'changed') await workbench.files.writeAtomically(uriText(sidecar), encodeUtf8(found.content));
        return found;
      };
      const found = await look();
      const recoded = found?.kind === 'changed' ? await inTurn(workbench.files, uriText(sidecar), TURN, write) : found;
      if (recoded?.kind === 'unusable') failed.push(path);
      if (recoded?.kind !== 'changed') continue;
      changed.push({ path, before: recoded.before, after: recoded.after });
    }
    return { changed, failed };
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
    const { changed, failed } = await rewrite(
      // What can't be read may have it too, and is told of.
      ({ stage, annotations }) => stage === 'problem' || annotations.some(({ codes }) => codes.includes(from)),
      (bytes) => renameCodeIn(bytes, [from], to),
    );
    let codes: readonly unknown[] | undefined;
    await changeProject(workbench, folder, ({ raw, project: { codebook } }) => {
      codes = codesIn(raw);
      return withCodebook(raw, renameCodeInBook(codebook, from, to));
    });
    acts.push({ folder, from, to, articles: changed, codes });
    tell(
      vscode.l10n.t('{0} → {1} in {2} articles. “Undo Code Change in All Articles” takes it back.', from, to, changed.length),
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
      const byPath = new Map(act.articles.map((article) => [article.path, article]));
      const { changed, failed } = await rewrite(
        ({ path }) => byPath.has(path),
        (bytes, path) => {
          const article = byPath.get(path);
          return article === undefined ? { kind: 'unchanged' } : restoreCodesIn(bytes, article.before, article.after);
        },
      );
      await changeProject(workbench, act.folder, ({ raw }) => {
        const section = raw['codebook'];
        const rest = typeof section === 'object' && section !== null ? section : {};
        return { ...raw, codebook: { ...rest, codes: act.codes ?? [] } };
      });
      acts.pop();
      tell(vscode.l10n.t('{0} is {1} again in {2} articles.', act.to, act.from, changed.length), failed);
    },
  };
}

function codesIn(raw: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const section = raw['codebook'];
  if (typeof section !== 'object' || section === null || !('codes' in section)) return undefined;
  return Array.isArray(section.codes) ? section.codes : undefined;
}
