import * as vscode from 'vscode';
import type { FileStore, Logger } from '../../core/ports.ts';
import type { ArticleTracker } from './articleTracker.ts';
import { fileName, SIDECAR_SUFFIX } from './uris.ts';

export interface FileOperationPorts {
  readonly files: FileStore;
  readonly tracker: ArticleTracker;
  readonly logger: Logger;
  /** Writes what is not written yet. */
  readonly flush: (article: string) => Promise<void>;
  readonly sidecarUri: (article: string) => string;
}

/** The sidecar goes where its article goes: a rename or move takes it along, a delete asks; both can be undone in the explorer. */
export function followFileOperations({ files, tracker, logger, flush, sidecarUri }: FileOperationPorts): vscode.Disposable {
  const sidecarOf = async (article: vscode.Uri): Promise<vscode.Uri | undefined> => {
    if (article.path.endsWith(SIDECAR_SUFFIX)) return undefined;
    const sidecar = sidecarUri(article.toString());
    return (await files.exists(sidecar)) ? vscode.Uri.parse(sidecar, true) : undefined;
  };

  const carry = async (renamed: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): Promise<vscode.WorkspaceEdit> => {
    const edit = new vscode.WorkspaceEdit();
    for (const { oldUri, newUri } of renamed) {
      await flush(oldUri.toString());
      const from = await sidecarOf(oldUri);
      const to = vscode.Uri.parse(sidecarUri(newUri.toString()), true);
      if (from !== undefined && from.toString() !== to.toString())
        edit.renameFile(from, to, { overwrite: false, ignoreIfExists: true });
      tracker.rename(oldUri.toString(), newUri);
    }
    return edit;
  };

  const askToDelete = async (deleted: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> => {
    const edit = new vscode.WorkspaceEdit();
    const gone = new Set(deleted.map(String));
    const sidecars = (await Promise.all(deleted.map(sidecarOf))).flatMap((uri) =>
      uri === undefined || gone.has(uri.toString()) ? [] : [uri],
    );
    const [first] = sidecars;
    if (first === undefined) return edit;
    const message =
      sidecars.length === 1
        ? vscode.l10n.t('Delete the annotations of this article too ({0})?', fileName(first))
        : vscode.l10n.t('Delete the annotations of these {0} articles too?', sidecars.length);
    const remove = vscode.l10n.t('Delete Annotations');
    const detail = vscode.l10n.t('You can undo this in the Explorer.');
    const keep = { title: vscode.l10n.t('Keep Annotations'), isCloseAffordance: true };
    const choice = await vscode.window.showWarningMessage(
      message,
      { modal: true, detail },
      { title: remove, isCloseAffordance: false },
      keep,
    );
    if (choice?.title === remove) for (const uri of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
    return edit;
  };

  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(carry(event.files))),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(askToDelete(event.files))),
    vscode.workspace.onDidCreateFiles(({ files: created }) => {
      Promise.all(created.map((article) => copySidecar(article, files, sidecarUri))).then(undefined, (error: unknown) =>
        logger.error('A copied article could not be given the annotations of its original.', error),
      );
    }),
  );
}

/** How the explorer names a copy: "story copy.txt", "story copy 2.txt". */
const COPY = /^(.+) copy(?: \d+)?((?:\.[^./]*)?)$/;

/** A copied article gets a copy of its original's annotations, if its text is the same. */
async function copySidecar(article: vscode.Uri, files: FileStore, sidecarUri: (article: string) => string): Promise<void> {
  const [, base, extension] = COPY.exec(fileName(article)) ?? [];
  if (base === undefined || extension === undefined) return;
  const original = vscode.Uri.joinPath(article, '..', `${base}${extension}`).toString();
  const [from, to] = [sidecarUri(original), sidecarUri(article.toString())];
  if (!(await files.exists(from)) || (await files.exists(to))) return;
  const [copy, text] = await Promise.all([files.read(article.toString()), files.read(original)]);
  if (copy.length !== text.length || copy.some((byte, at) => byte !== text[at])) return;
  await files.writeAtomically(to, await files.read(from));
}
