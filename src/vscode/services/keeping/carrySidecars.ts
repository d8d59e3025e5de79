import * as vscode from 'vscode';
import type { FileStore, Logger } from '../../../core/ports.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { inTurn } from '../../../core/store/inTurn.ts';
import { fileName, isSidecar, parseUri, SIDECAR_SUFFIX, uriText, type UriText } from '../uris.ts';
import { withArticleFile } from './articleFile.ts';
import type { Move } from './moves.ts';
import { openArticlesIn } from './openArticlesIn.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';
import { isLink, moveIfFree, takeOver } from './takeOver.ts';
import { HOST_TURN } from './turn.ts';

/** What it takes to move sidecars. */
export interface CarryPorts {
  readonly store: AnnotationStore;
  readonly files: FileStore;
  readonly logger: Logger;
  readonly keeper: Pick<SidecarKeeper, 'flush' | 'load' | 'save'>;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
}

/** The sidecars of an article or a folder go where that went. */
export async function carryAll(ports: CarryPorts, { from, to }: Move): Promise<void> {
  await carrySidecar(ports, parseUri(from), parseUri(to));
  await carryFolder(ports, parseUri(from), parseUri(to));
}

/** The sidecar of one article becomes that of another, or is joined with what that has if it is open; else it stays. */
export async function carrySidecar(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { files, keeper, store, sidecarOf } = ports;
  if (isSidecar(from)) return;
  const article = uriText(to);
  if (!(await moveSidecar(ports, sidecarOf(from), sidecarOf(to)))) return joinSidecar(ports, sidecarOf(from), article);
  await keeper.load(article);
  if (store.get(article) !== undefined) await keeper.save(article);
  else await nameArticle(files, sidecarOf(to), to);
}

/** An open article that replaced another keeps its decisions: what both sidecars hold is joined. */
async function joinSidecar(ports: CarryPorts, sidecar: vscode.Uri, article: UriText): Promise<void> {
  if (ports.store.get(article) === undefined || !(await ports.files.exists(uriText(sidecar)))) return;
  if (!(await isLink(sidecar))) await takeOver(ports, sidecar, article);
}

/** Where sidecars lie in a folder of their own, those of a renamed folder go along; beside their articles they went already. */
async function carryFolder(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const sidecarsOf = (folder: vscode.Uri): vscode.Uri => {
    const { path } = ports.sidecarOf(folder);
    return folder.with({ path: path.slice(0, -SIDECAR_SUFFIX.length) });
  };
  const source = sidecarsOf(from);
  if (source.path === from.path || !(await moveFolder(ports, source, sidecarsOf(to)))) return;
  for (const article of openArticlesIn(ports, to)) await ports.keeper.load(article);
}

/** False when there is nothing to move, or something is in the way. */
async function moveSidecar(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  if (uriText(from) === uriText(to) || !(await ports.files.exists(uriText(from)))) return false;
  return (await moveIfFree(ports, from, to)) || staysWhereItIs(ports, from, to);
}

/** A folder of sidecars; no disk lets it replace another one that holds something. */
async function moveFolder(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const { files } = ports;
  if (uriText(from) === uriText(to) || !(await files.exists(uriText(from)))) return false;
  if (await files.exists(uriText(to))) return staysWhereItIs(ports, from, to);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..'));
  await vscode.workspace.fs.rename(from, to, { overwrite: false });
  return true;
}

function staysWhereItIs({ logger }: CarryPorts, from: vscode.Uri, to: vscode.Uri): false {
  logger.warn(`${uriText(from)} stays where it is: ${uriText(to)} is there already, or a link can not lead there.`);
  return false;
}

/** Writes an article's new name into its sidecar. */
async function nameArticle(files: FileStore, sidecar: vscode.Uri, article: vscode.Uri): Promise<void> {
  const name = uriText(sidecar);
  await inTurn(files, name, HOST_TURN, async () => {
    const renamed = withArticleFile(await files.read(name), fileName(article));
    if (renamed !== undefined) await files.writeAtomically(name, renamed);
  });
}
