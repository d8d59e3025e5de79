import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { nextToReview } from '../../core/project/projectIndex.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import { readArticleText } from '../services/articleFiles.ts';
import { uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import type { FolderIndex } from './folderIndex.ts';
import { UserError } from '../services/userError.ts';

/** Longer texts take minutes and hundreds of megabytes: UTF-16 code units. */
const LONGEST_TEXT = 5_000_000;

/** What a key or another extension passes: without a question, what has no annotations yet, in all of the folder or below a path in it. */
const Missing = z.object({ only: z.literal('missing'), under: z.optional(z.string()) });
/** What the explorer passes: a folder. */
const Folder = z.object({ path: z.string(), scheme: z.string() });

/** Extracts what has no annotations yet, or everything again; decisions stay as they are. */
export async function extractAll(workbench: Workbench, folder: FolderIndex, args: readonly unknown[]): Promise<void> {
  const { t } = vscode.l10n;
  await folder.whenIndexed();
  const missing = Missing.safeParse(args[0]);
  const given = Folder.safeParse(args[0]);
  const clicked = given.success ? folder.pathOf(vscode.Uri.from(given.data)) : undefined;
  const under = missing.success ? (missing.data.under ?? '') : clicked === undefined ? '' : `${clicked}/`;
  const present = folder.index.entries.filter(
    ({ stage, path }) => stage !== 'gone' && stage !== 'problem' && path.startsWith(under),
  );
  const fresh = present.filter(({ stage }) => stage === 'not-extracted');
  const changed = present.filter(({ stage }) => stage === 'changed');
  const choice = missing.success
    ? { entries: fresh }
    : await vscode.window.showQuickPick(
        [
          { label: t('{0} without annotations', fresh.length), entries: fresh },
          {
            label: t('{0} without annotations or changed since', fresh.length + changed.length),
            entries: [...fresh, ...changed],
          },
          {
            label: t('All again'),
            description: `${counted(t, 'article', present.length)} · ${t('decisions stay as they are')}`,
            entries: present,
          },
        ].filter(({ entries }) => entries.length > 0),
        { title: t('Extract All') },
      );
  if (choice === undefined) return;
  const done = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Extracting annotations'), cancellable: true },
    async (progress, token) => extractEach(workbench, choice.entries, folder, progress, token),
  );
  await folder.whenIndexed();
  const summary = t('{0} of {1} extracted.', done.written, counted(t, 'article', choice.entries.length));
  if (done.failed.length === 0) {
    void vscode.window.showInformationMessage(summary);
    return;
  }
  const message = t('{0} These could not be: {1}', summary, done.failed.slice(0, 10).join('; '));
  void vscode.window.showWarningMessage(message, t('Show Log')).then((button) => {
    if (button !== undefined) workbench.log.show();
  });
}

interface Done {
  readonly written: number;
  readonly failed: readonly string[];
}

async function extractEach(
  workbench: Workbench,
  entries: readonly ArticleEntry[],
  folder: Pick<FolderIndex, 'uriOf'>,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Done> {
  let written = 0;
  const failed: string[] = [];
  for (const [at, { path }] of entries.entries()) {
    if (token.isCancellationRequested) break;
    progress.report({ message: `${at + 1}/${entries.length} ${path}`, increment: 100 / entries.length });
    try {
      if (await extractOne(workbench, folder.uriOf(path), token)) written++;
      else failed.push(path);
    } catch (error) {
      if (error instanceof vscode.CancellationError) break;
      workbench.logger.error(`${path} could not be extracted.`, error);
      failed.push(path);
    }
  }
  return { written, failed };
}

/** Without an editor: the article is held as long as it takes. False where the sidecar could not be written. */
async function extractOne(workbench: Workbench, uri: vscode.Uri, token: vscode.CancellationToken): Promise<boolean> {
  const { life, reader, annotator, store } = workbench;
  const article = uriText(uri);
  const open = vscode.workspace.textDocuments.find((document) => uriText(document.uri) === article);
  const text = open === undefined ? readArticleText(await vscode.workspace.fs.readFile(uri)) : open.getText();
  if (text === undefined || text.length > LONGEST_TEXT) return false;
  const known = store.get(article) !== undefined;
  if (!known) life.hold(article, text);
  try {
    const outcome = await annotator.extract(article, async () => {
      const fresh = await reader.analyze(article, token);
      if (fresh === undefined) throw new vscode.CancellationError();
      return fresh;
    });
    return outcome.kind !== 'refused' && outcome.kind !== 'failed';
  } finally {
    if (!known) life.release(article);
  }
}

/** Opens the next article with proposals and goes on with the review there. */
export async function nextArticle(workbench: Workbench, folder: FolderIndex): Promise<void> {
  const { active, session, tracker, keeper } = workbench;
  const reviewing = session.reviewing !== undefined;
  if (active.uri !== undefined) await keeper.flush(uriText(active.uri));
  await folder.whenIndexed();
  const here = active.uri === undefined ? undefined : folder.pathOf(vscode.Uri.parse(active.uri, true));
  const next = nextToReview(folder.index.entries, here);
  if (next === undefined)
    throw new UserError(vscode.l10n.t('No other article has proposals to review. “Extract All…” makes some.'));
  if (reviewing) await vscode.commands.executeCommand('articleAnnotator.stopReview');
  const uri = folder.uriOf(next.path);
  await vscode.window.showTextDocument(uri);
  await tracker.whenRead(uriText(uri));
  if (reviewing) await vscode.commands.executeCommand('articleAnnotator.startReview');
}
