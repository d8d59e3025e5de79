import * as vscode from 'vscode';
import { counted } from '../../../core/present/counted.ts';
import type { FileStore, Logger } from '../../../core/ports.ts';
import { inTurn } from '../../../core/store/inTurn.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import type { ArticleTracker } from '../reading/articleTracker.ts';
import { fileName, isSidecar, SIDECAR_SUFFIX, uriText, type UriText } from '../uris.ts';
import { TURN } from './turn.ts';
import { withArticleFile } from './articleFile.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';

export interface FileOperationPorts {
  readonly store: AnnotationStore;
  readonly files: FileStore;
  readonly tracker: ArticleTracker;
  readonly keeper: SidecarKeeper;
  readonly logger: Logger;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
}

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
    vscode.workspace.onWillRenameFiles((event) =>
      event.waitUntil(Promise.all(event.files.map(({ oldUri, newUri }) => renameOpen(ports, oldUri, newUri)))),
    ),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const carried = files.map(async ({ oldUri, newUri }) => {
        await carry(ports, oldUri, newUri);
        await carryFolder(ports, oldUri, newUri);
      });
      run('A sidecar could not follow its article.', Promise.all(carried));
    }),
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

/** The open articles that a file is or a folder holds. */
function openArticlesIn({ store }: FileOperationPorts, place: vscode.Uri): readonly UriText[] {
  const name = uriText(place);
  return store
    .uris()
    .filter((uri) => uri === name || uri.startsWith(`${name}/`))
    .map(uriText);
}

async function renameOpen(ports: FileOperationPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { keeper, tracker } = ports;
  for (const article of openArticlesIn(ports, from)) {
    await keeper.flush(article);
    tracker.rename(article, uriText(uriText(to) + article.slice(uriText(from).length)));
  }
}

async function carry(ports: FileOperationPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { files, keeper, store, sidecarOf } = ports;
  if (isSidecar(from) || !(await moveSidecars(ports, sidecarOf(from), sidecarOf(to)))) return;
  const article = uriText(to);
  await keeper.load(article);
  if (store.get(article) !== undefined) await keeper.save(article);
  else await nameArticle(files, sidecarOf(to), to);
}

/** Where sidecars lie in a folder of their own, those of a renamed folder go along; beside their articles they went already. */
async function carryFolder(ports: FileOperationPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const sidecarsOf = (folder: vscode.Uri): vscode.Uri => {
    const { path } = ports.sidecarOf(folder);
    return folder.with({ path: path.slice(0, -SIDECAR_SUFFIX.length) });
  };
  const source = sidecarsOf(from);
  if (source.path === from.path || !(await moveSidecars(ports, source, sidecarsOf(to)))) return;
  for (const article of openArticlesIn(ports, to)) await ports.keeper.load(article);
}

/** Moves a sidecar, or a folder of them. False when there is nothing to move, or something is in the way. */
async function moveSidecars({ files, logger }: FileOperationPorts, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  if (uriText(from) === uriText(to) || !(await files.exists(uriText(from)))) return false;
  if (await files.exists(uriText(to))) {
    logger.warn(`${uriText(from)} stays where it is: ${uriText(to)} is there already.`);
    return false;
  }
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..'));
  await vscode.workspace.fs.rename(from, to, { overwrite: false });
  return true;
}

/** Writes an article's new name into its sidecar. */
async function nameArticle(files: FileStore, sidecar: vscode.Uri, article: vscode.Uri): Promise<void> {
  const name = uriText(sidecar);
  await inTurn(files, name, TURN, async () => {
    const renamed = withArticleFile(await files.read(name), fileName(article));
    if (renamed !== undefined) await files.writeAtomically(name, renamed);
  });
}

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
