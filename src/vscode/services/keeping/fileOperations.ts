import * as vscode from 'vscode';
import { counted } from '../../../core/present/counted.ts';
import { fileName, isSidecar, uriText, type UriText } from '../uris.ts';
import { withArticleFile } from './articleFile.ts';
import { type FileOperationPorts, followRenames } from './followRenames.ts';
import { openArticlesIn } from './openArticlesIn.ts';

/**
 * The sidecar goes where its article goes: a rename or move takes it along (also when that is undone), a copy gets a copy, a delete
 * asks. All of it happens after the article's own operation: VS Code would put a question of its own before edits that come with it.
 */
export function followFileOperations(ports: FileOperationPorts): vscode.Disposable {
  const { keeper, logger } = ports;
  const deleted: Deleted = new Map();
  const run = (what: string, work: Promise<unknown>): void => {
    work.then(undefined, (error: unknown) => logger.error(what, error));
  };
  return vscode.Disposable.from(
    followRenames(ports),
    vscode.workspace.onWillDeleteFiles((event) =>
      event.waitUntil(
        Promise.all(event.files.flatMap((uri) => openArticlesIn(ports, uri).map((article) => keeper.flush(article)))),
      ),
    ),
    vscode.workspace.onDidDeleteFiles(({ files }) => run('A sidecar could not be deleted.', askToDelete(ports, files, deleted))),
    vscode.workspace.onDidCreateFiles(({ files }) => {
      const created = files.map(async (article) => {
        if (!(await putBack(ports, ports.sidecarOf(article), deleted))) await copySidecar(ports, article);
      });
      run('An article could not be given its annotations.', Promise.all(created));
    }),
  );
}

/** The bytes of deleted sidecars, for an undo. */
type Deleted = Map<UriText, Uint8Array>;

/** Asks once for all; the bytes are kept for an undo. */
async function askToDelete(ports: FileOperationPorts, articles: readonly vscode.Uri[], deleted: Deleted): Promise<void> {
  const { files, sidecarOf } = ports;
  const sidecars: vscode.Uri[] = [];
  for (const article of articles) {
    const sidecar = sidecarOf(article);
    if (!isSidecar(article) && (await files.exists(uriText(sidecar)))) sidecars.push(sidecar);
  }
  const [first] = sidecars;
  if (first === undefined) return;
  const message =
    sidecars.length === 1
      ? vscode.l10n.t('The article is gone. Delete its annotations too ({0})?', fileName(first))
      : vscode.l10n.t('{0} are gone. Delete their annotations too?', counted(vscode.l10n.t, 'article', sidecars.length));
  const remove = vscode.l10n.t('Delete Annotations');
  if ((await vscode.window.showInformationMessage(message, remove, vscode.l10n.t('Keep'))) !== remove) return;
  for (const sidecar of sidecars) {
    deleted.set(uriText(sidecar), await files.read(uriText(sidecar)));
    await vscode.workspace.fs.delete(sidecar);
  }
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The annotations were deleted.'), undo)) !== undo) return;
  for (const sidecar of sidecars) await putBack(ports, sidecar, deleted);
}

/** An article that came back (an undo in the explorer) gets its annotations back. */
async function putBack({ files }: FileOperationPorts, sidecar: vscode.Uri, deleted: Deleted): Promise<boolean> {
  const name = uriText(sidecar);
  const bytes = deleted.get(name);
  if (bytes === undefined || (await files.exists(name))) return false;
  deleted.delete(name);
  await files.writeAtomically(name, bytes);
  return true;
}

/** How the explorer names a copy: "story copy.txt", "story copy 2.txt". */
const COPY = /^(.+) copy(?: \d+)?((?:\.[^./]*)?)$/;

/** A copied article gets a copy of its original's annotations, if its text is the same. */
async function copySidecar({ files, sidecarOf }: FileOperationPorts, article: vscode.Uri): Promise<void> {
  const [, base, extension] = COPY.exec(fileName(article)) ?? [];
  if (base === undefined || extension === undefined) return;
  const original = vscode.Uri.joinPath(article, '..', `${base}${extension}`);
  const [from, to] = [uriText(sidecarOf(original)), uriText(sidecarOf(article))];
  if (!(await files.exists(from)) || (await files.exists(to))) return;
  const [copy, text] = await Promise.all([files.read(uriText(article)), files.read(uriText(original))]);
  if (copy.length !== text.length || copy.some((byte, at) => byte !== text[at])) return;
  const sidecar = await files.read(from);
  await files.writeAtomically(to, withArticleFile(sidecar, fileName(article)) ?? sidecar);
}
