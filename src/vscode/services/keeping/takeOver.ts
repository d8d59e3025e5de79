import * as vscode from 'vscode';
import { FileStoreError, type FileStore } from '../../../core/ports.ts';
import { decodeSidecar } from '../../../core/sidecar/codec.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { inTurn } from '../../../core/store/inTurn.ts';
import { readIfPresent } from '../../../core/store/rewriteInTurn.ts';
import { fileName, parseUri, uriText, type UriText } from '../uris.ts';
import { checkPlacement } from './placement.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';
import { sidecarMessage } from './sidecarMessages.ts';
import { HOST_TURN } from './turn.ts';

export interface TakeOverPorts {
  readonly store: AnnotationStore;
  readonly files: FileStore;
  readonly keeper: Pick<SidecarKeeper, 'flush' | 'load' | 'save'>;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
}

/**
 * Makes a sidecar that lies elsewhere that of an open article: it is moved where the article has none, else what both hold is joined, as of two
 * people. It stays where it is until all of it is written. False where it could not be written: the keeper tells why.
 * @throws FileStoreError, vscode.FileSystemError
 */
export async function takeOver(ports: TakeOverPorts, sidecar: vscode.Uri, article: UriText): Promise<boolean> {
  const { keeper, sidecarOf } = ports;
  await keeper.flush(article);
  const place = sidecarOf(parseUri(article));
  if (!(await moveIfFree(ports, sidecar, place))) return join(ports, sidecar, article);
  await keeper.load(article);
  const { kind } = await keeper.save(article);
  return kind !== 'failed' && kind !== 'refused';
}

/**
 * False where something lies there already, and of a link that would lie in another folder: it may lead somewhere from its own only. A disk replaces what comes there
 * between the look and the move, so that both are made in turn with whoever writes a sidecar in either place.
 */
export async function moveIfFree({ files }: Pick<TakeOverPorts, 'files'>, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  if ((await files.exists(uriText(to))) || (!isBeside(from, to) && (await isLink(from)))) return false;
  await checkPlacement(to);
  return inTurn(files, uriText(from), HOST_TURN, () => inTurn(files, uriText(to), HOST_TURN, () => moveAlone(files, from, to)));
}

async function moveAlone(files: FileStore, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  // Reading also finds what a crash left under another name.
  if ((await readIfPresent(files, uriText(to))) !== undefined) return false;
  try {
    await vscode.workspace.fs.rename(from, to, { overwrite: false });
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return false;
    throw error;
  }
}

function isBeside(a: vscode.Uri, b: vscode.Uri): boolean {
  return uriText(vscode.Uri.joinPath(a, '..')) === uriText(vscode.Uri.joinPath(b, '..'));
}

export async function isLink(uri: vscode.Uri): Promise<boolean> {
  return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
}

async function join(ports: TakeOverPorts, sidecar: vscode.Uri, article: UriText): Promise<boolean> {
  return inTurn(ports.files, uriText(sidecar), HOST_TURN, () => joinAlone(ports, sidecar, article));
}

async function joinAlone({ files, store, keeper }: TakeOverPorts, sidecar: vscode.Uri, article: UriText): Promise<boolean> {
  const decoded = decodeSidecar(await files.read(uriText(sidecar)));
  const failure = decoded.ok ? decoded.newer : decoded.failure;
  if (!decoded.ok || failure !== undefined)
    throw new FileStoreError('unavailable', failure === undefined ? '' : sidecarMessage(failure, fileName(sidecar)));
  store.setSidecar(article, decoded.sidecar.document);
  const { kind } = await keeper.save(article);
  if (kind === 'failed' || kind === 'refused') return false;
  // What couldn't be read of it stays in it.
  if (decoded.sidecar.invalidRecords.length === 0) await vscode.workspace.fs.delete(sidecar);
  return true;
}
