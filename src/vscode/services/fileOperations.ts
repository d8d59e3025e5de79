import * as vscode from 'vscode';
import type { FileStore, Logger } from '../../core/ports.ts';
import type { AnnotationStore } from '../../core/store/annotationStore.ts';
import type { ArticleTracker } from './articleTracker.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';
import { fileName, SIDECAR_SUFFIX } from './uris.ts';

export interface FileOperationPorts {
  readonly store: AnnotationStore;
  readonly files: FileStore;
  readonly tracker: ArticleTracker;
  readonly keeper: SidecarKeeper;
  readonly logger: Logger;
  readonly sidecarUri: (article: string) => string;
}

/**
 * The sidecar goes where its article goes: a rename or move takes it along (also when that is undone), a copy gets a copy, a delete
 * asks. All of it happens after the article's own operation: VS Code would put a question of its own before edits that come with it.
 */
export function followFileOperations(ports: FileOperationPorts): vscode.Disposable {
  const { tracker, keeper, logger } = ports;
  const deleted = new Map<string, Uint8Array>();
  const run = (what: string, work: Promise<unknown>): void => {
    work.then(undefined, (error: unknown) => logger.error(what, error));
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) =>
      event.waitUntil(
        Promise.all(
          event.files.map(async ({ oldUri, newUri }) => {
            for (const { from, to } of openArticlesIn(ports, oldUri.toString(), newUri.toString())) {
              await keeper.flush(from);
              tracker.rename(from, vscode.Uri.parse(to, true));
            }
          }),
        ),
      ),
    ),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const carried = files.map(async ({ oldUri, newUri }) => {
        await carry(ports, oldUri.toString(), newUri.toString());
        await carryFolder(ports, oldUri.toString(), newUri.toString());
      });
      run('A sidecar could not follow its article.', Promise.all(carried));
    }),
    vscode.workspace.onWillDeleteFiles((event) =>
      event.waitUntil(Promise.all(event.files.map((uri) => keeper.flush(uri.toString())))),
    ),
    vscode.workspace.onDidDeleteFiles(({ files }) => run('A sidecar could not be deleted.', askToDelete(ports, files, deleted))),
    vscode.workspace.onDidCreateFiles(({ files }) => {
      const created = files.map(async (article) => {
        if (!(await restore(ports, article, deleted))) await copySidecar(ports, article);
      });
      run('An article could not be given its annotations.', Promise.all(created));
    }),
  );
}

/** The open articles that a rename of a file or folder renames. */
function openArticlesIn({ store }: FileOperationPorts, from: string, to: string): readonly { from: string; to: string }[] {
  return store
    .uris()
    .filter((uri) => uri === from || uri.startsWith(`${from}/`))
    .map((uri) => ({ from: uri, to: to + uri.slice(from.length) }));
}

function isSidecar({ path }: vscode.Uri): boolean {
  return path.endsWith(SIDECAR_SUFFIX);
}

async function carry({ files, keeper, logger, sidecarUri }: FileOperationPorts, from: string, to: string): Promise<void> {
  const [source, target] = [sidecarUri(from), sidecarUri(to)];
  if (source === target || from.endsWith(SIDECAR_SUFFIX) || !(await files.exists(source))) return;
  if (await files.exists(target)) {
    logger.warn(`${source} stays where it is: ${target} is there already.`);
    return;
  }
  const uri = vscode.Uri.parse(target, true);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.rename(vscode.Uri.parse(source, true), uri, { overwrite: false });
  await keeper.load(to);
}

/** Where sidecars lie in a folder of their own, those of a renamed folder go along; beside their articles they went already. */
async function carryFolder(ports: FileOperationPorts, from: string, to: string): Promise<void> {
  const { files, keeper, logger, sidecarUri } = ports;
  const sidecarsOf = (folder: string): string => sidecarUri(folder).slice(0, -SIDECAR_SUFFIX.length);
  const [source, target] = [sidecarsOf(from), sidecarsOf(to)];
  if (source === from || source === target || !(await files.exists(source))) return;
  if (await files.exists(target)) {
    logger.warn(`${source} stays where it is: ${target} is there already.`);
    return;
  }
  const uri = vscode.Uri.parse(target, true);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.rename(vscode.Uri.parse(source, true), uri, { overwrite: false });
  for (const article of openArticlesIn(ports, to, to)) await keeper.load(article.to);
}

/** Asks once for all; the bytes are kept for an undo. */
async function askToDelete(
  { files, sidecarUri }: FileOperationPorts,
  articles: readonly vscode.Uri[],
  deleted: Map<string, Uint8Array>,
): Promise<void> {
  const sidecars: vscode.Uri[] = [];
  for (const article of articles) {
    const sidecar = sidecarUri(article.toString());
    if (!isSidecar(article) && (await files.exists(sidecar))) sidecars.push(vscode.Uri.parse(sidecar, true));
  }
  const [first] = sidecars;
  if (first === undefined) return;
  const message =
    sidecars.length === 1
      ? vscode.l10n.t('The article is gone. Delete its annotations too ({0})?', fileName(first))
      : vscode.l10n.t('{0} articles are gone. Delete their annotations too?', sidecars.length);
  const remove = vscode.l10n.t('Delete Annotations');
  if ((await vscode.window.showInformationMessage(message, remove, vscode.l10n.t('Keep'))) !== remove) return;
  for (const sidecar of sidecars) {
    deleted.set(sidecar.toString(), await files.read(sidecar.toString()));
    await vscode.workspace.fs.delete(sidecar);
  }
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The annotations were deleted.'), undo)) !== undo) return;
  for (const sidecar of sidecars) await putBack(files, sidecar.toString(), deleted);
}

async function putBack(files: FileStore, sidecar: string, deleted: Map<string, Uint8Array>): Promise<boolean> {
  const bytes = deleted.get(sidecar);
  if (bytes === undefined || (await files.exists(sidecar))) return false;
  deleted.delete(sidecar);
  await files.writeAtomically(sidecar, bytes);
  return true;
}

/** An article that came back (an undo in the explorer) gets its annotations back. */
async function restore(
  { files, sidecarUri }: FileOperationPorts,
  article: vscode.Uri,
  deleted: Map<string, Uint8Array>,
): Promise<boolean> {
  return putBack(files, sidecarUri(article.toString()), deleted);
}

/** How the explorer names a copy: "story copy.txt", "story copy 2.txt". */
const COPY = /^(.+) copy(?: \d+)?((?:\.[^./]*)?)$/;

/** A copied article gets a copy of its original's annotations, if its text is the same. */
async function copySidecar({ files, sidecarUri }: FileOperationPorts, article: vscode.Uri): Promise<void> {
  const [, base, extension] = COPY.exec(fileName(article)) ?? [];
  if (base === undefined || extension === undefined) return;
  const original = vscode.Uri.joinPath(article, '..', `${base}${extension}`).toString();
  const [from, to] = [sidecarUri(original), sidecarUri(article.toString())];
  if (!(await files.exists(from)) || (await files.exists(to))) return;
  const [copy, text] = await Promise.all([files.read(article.toString()), files.read(original)]);
  if (copy.length !== text.length || copy.some((byte, at) => byte !== text[at])) return;
  await files.writeAtomically(to, await files.read(from));
}
