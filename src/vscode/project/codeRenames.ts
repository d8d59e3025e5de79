import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { CodeId, findCode } from '../../core/model/codebook.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import type { ProjectDeed } from '../../core/project/projectAct.ts';
import { mayName } from '../../core/project/renameCode.ts';
import type { Renaming } from '../../core/review/recodingAct.ts';
import type { Stamp } from '../../core/review/stamp.ts';
import { intend, type IntentionJournal, unfinishedIn } from '../services/journal/intentions.ts';
import { settings } from '../services/settings.ts';
import { parseUri } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { type CodeActPorts, createCodeActs, type Recoded } from './codeActs.ts';
import type { FolderIndex } from './folderIndex.ts';
import type { ProjectDesk } from './projectDesk.ts';
import { requireProject } from './projectFiles.ts';
import { CodeIntention } from './codeIntention.ts';
import { UserError } from '../services/userError.ts';

export type CodeRenamePorts = CodeActPorts & {
  readonly journal: CodeActPorts['journal'] & IntentionJournal;
  readonly dictionary: Pick<Workbench['dictionary'], 'project'>;
};

/** The articles of a folder, and what is known of each. */
export type CodedFolder = Pick<FolderIndex, 'folder' | 'uriOf' | 'pathOf' | 'whenIndexed'> & {
  readonly index: { readonly entries: readonly Pick<ArticleEntry, 'path' | 'stage' | 'annotations'>[] };
};

/** A renaming that can be taken back. */
interface DoneRenaming {
  readonly index: CodedFolder;
  readonly renaming: Renaming;
  /** What takes it back in the codebook. */
  readonly inverse: ProjectDeed | undefined;
}

/** What a key or another extension passes. */
const Given = z.object({ from: CodeId, to: CodeId });

export type CodeRenames = ReturnType<typeof createCodeRenames>;

/** Renaming and merging of codes over all articles, each one act that can be undone as long as the window is open. */
export function createCodeRenames(workbench: CodeRenamePorts, desk: Pick<ProjectDesk, 'act'>, folderIndex: () => CodedFolder) {
  const { journal } = workbench;
  const renamings: DoneRenaming[] = [];
  const codes = createCodeActs(workbench);

  const rename = async (index: CodedFolder, renaming: Renaming): Promise<RecodedArticles> => {
    const { from, to } = renaming;
    const paths = await pathsWith(workbench, index, from);
    const done = await recodeEach(index, paths, (article) => codes.rename(article, renaming));
    const inverse = await desk.act(index.folder, { kind: 'renameCode', from, to });
    renamings.push({ index, renaming, inverse });
    return done;
  };

  const takeBack = async ({ index, renaming, inverse }: DoneRenaming, stamp: Stamp): Promise<RecodedArticles> => {
    const paths = await pathsWith(workbench, index, renaming.to);
    const done = await recodeEach(index, paths, (article) => codes.takeBack(article, renaming, stamp));
    if (inverse !== undefined) await desk.act(index.folder, inverse);
    return done;
  };

  /** Written down as a whole before the first article is changed, so that the next window finishes it if this one goes. */
  const begin = async (from: CodeId, to: CodeId): Promise<void> => {
    const index = folderIndex();
    await requireProject(index.folder);
    const stamp = stampNow();
    const done = await intend(journal, index.folder, 'codes', { kind: 'renameCode', from, to, stamp: plain(stamp) });
    const { changed, failed } = await rename(index, { from, to, stamp });
    done();
    const articles = counted(vscode.l10n.t, 'article', changed);
    tell(vscode.l10n.t('{0} → {1} in {2}. “Undo Code Change in All Articles” takes it back.', from, to, articles), failed);
  };

  const finish = async (index: CodedFolder, intention: CodeIntention): Promise<void> => {
    const { from, to } = intention;
    const renaming: Renaming = { from, to, stamp: { at: intention.stamp.at, by: intention.stamp.by } };
    const done =
      intention.kind === 'renameCode'
        ? await rename(index, renaming)
        : await takeBack({ index, renaming, inverse: intention.inverse }, { at: intention.back.at, by: intention.back.by });
    tell(finishedWords(intention, done.changed), done.failed);
  };

  return {
    async ask(args: readonly unknown[]): Promise<void> {
      const given = Given.safeParse(args[0]);
      if (given.success) return begin(given.data.from, given.data.to);
      const from = await pickCode(workbench, folderIndex(), vscode.l10n.t('Rename or Merge Code (1/2): which'));
      const another = { label: vscode.l10n.t('$(edit) A new id…'), detail: '' };
      const title = vscode.l10n.t('Rename or Merge Code (2/2): “{0}” becomes', from);
      const to = await pickCode(workbench, folderIndex(), title, from, another);
      return to === from ? undefined : begin(from, to);
    },
    async undo(): Promise<void> {
      const last = renamings.at(-1);
      if (last === undefined) throw new UserError(vscode.l10n.t('No code was renamed or merged since this window was opened.'));
      const { index, renaming } = last;
      const { from, to } = renaming;
      const back = stampNow();
      const done = await intend(journal, index.folder, 'codes', undoIntention(last, back));
      const { changed, failed } = await takeBack(last, back);
      done();
      renamings.pop();
      tell(vscode.l10n.t('{0} is {1} again in {2}.', to, from, counted(vscode.l10n.t, 'article', changed)), failed);
    },
    /** Finishes what windows began that are gone. */
    async recover(folders: readonly vscode.Uri[], indexOf: (folder: vscode.Uri) => CodedFolder): Promise<void> {
      for (const folder of folders) {
        const { intentions, done } = await unfinishedIn(journal, folder, 'codes', CodeIntention);
        for (const intention of intentions) await finish(indexOf(folder), intention);
        done();
      }
    },
  };
}

/** How many articles were changed, and the paths of those that could not be. */
interface RecodedArticles {
  readonly changed: number;
  readonly failed: readonly string[];
}

/** Asks for a code of the codebook or of the articles; where the row `more` is taken, for an id. @throws UserError, CancellationError */
async function pickCode(
  { dictionary }: CodeRenamePorts,
  { folder, index }: CodedFolder,
  title: string,
  except?: string,
  more?: vscode.QuickPickItem,
): Promise<string> {
  const { codebook } = dictionary.project(folder);
  const used = index.entries.flatMap(({ annotations }) => annotations.flatMap(({ codes }) => codes));
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
}

/** Articles one after the other, each whole or not at all; tells how many could not be changed. */
async function recodeEach(
  folder: CodedFolder,
  paths: readonly string[],
  recode: (article: vscode.Uri) => Promise<Recoded>,
): Promise<RecodedArticles> {
  let changed = 0;
  const failed: string[] = [];
  for (const path of paths) {
    const { kind } = await recode(folder.uriOf(path));
    if (kind === 'failed') failed.push(path);
    if (kind === 'changed') changed++;
  }
  return { changed, failed };
}

/** All that have the code, or may: what was decided a moment ago the index doesn't know. */
async function pathsWith({ store, sidecarOf }: CodeRenamePorts, folder: CodedFolder, code: CodeId): Promise<readonly string[]> {
  await folder.whenIndexed();
  const open = store.uris().flatMap((article) => folder.pathOf(parseUri(article)) ?? []);
  const paths = new Set(open);
  for (const { path, stage } of folder.index.entries) {
    const sidecar = sidecarOf(folder.uriOf(path));
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(sidecar)).catch(() => undefined);
    // What can't be read may have it too, and is told of.
    if (stage === 'problem' || (bytes !== undefined && mayName(bytes, code))) paths.add(path);
  }
  return [...paths].sort();
}

function tell(message: string, failed: readonly string[]): void {
  if (failed.length === 0) void vscode.window.setStatusBarMessage(`$(tag) ${message}`, 6000);
  else
    void vscode.window.showWarningMessage(
      `${message} ${vscode.l10n.t('The sidecars of these could not be used, and are as they were: {0}', failed.join(', '))}`,
    );
}

function finishedWords({ kind, from, to }: CodeIntention, changed: number): string {
  const articles = counted(vscode.l10n.t, 'article', changed);
  return kind === 'renameCode'
    ? vscode.l10n.t('{0} → {1} had been broken off: it is done now, in {2} more.', from, to, articles)
    : vscode.l10n.t('Taking back {0} → {1} had been broken off: it is done now, in {2} more.', from, to, articles);
}

function undoIntention({ renaming: { from, to, stamp }, inverse }: DoneRenaming, back: Stamp): CodeIntention {
  const undone = { kind: 'undoRenameCode', from, to, stamp: plain(stamp), back: plain(back) } as const;
  return inverse === undefined ? undone : { ...undone, inverse };
}

function stampNow(): Stamp {
  return { at: new Date().toISOString(), by: settings.reviewerName() || undefined };
}

function plain({ at, by }: Stamp): CodeIntention['stamp'] {
  return { at, ...(by === undefined ? {} : { by }) };
}
