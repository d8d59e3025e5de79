import * as vscode from 'vscode';
import { fileName } from './uris.ts';
import { FileStoreError, type FileStore, type FileStoreFailure, type ModelSource } from '../../core/ports.ts';

/** Files through `workspace.fs`: the same on a disk, on a remote and in the browser. */
export function createFileStore(): FileStore {
  return {
    read: (uri) => rejectTyped(uri, () => readOrRecover(vscode.Uri.parse(uri, true))),
    writeAtomically: (uri, bytes) => rejectTyped(uri, () => writeAtomically(vscode.Uri.parse(uri, true), bytes)),
    exists: (uri) => rejectTyped(uri, () => exists(vscode.Uri.parse(uri, true))),
  };
}

/** The packed models that ship with the extension. */
export function createModelSource(extensionUri: vscode.Uri): ModelSource {
  return {
    load: (name) => {
      const uri = vscode.Uri.joinPath(extensionUri, 'models', name);
      return rejectTyped(uri.toString(), () => vscode.workspace.fs.readFile(uri));
    },
  };
}

/** A younger temporary file may belong to a write that is under way in another window: milliseconds. */
const STILL_WRITING_MS = 2000;

/** Where the bytes wait until they replace a file. */
const TEMPORARY = /^\.(.+)\.[\da-z]+\.tmp$/;

/**
 * Writes beside the file under a name of its own, then renames over it: nobody ever reads half a file. VS Code deletes the old file
 * before it renames, so a crash between the two leaves only the new bytes, under their temporary name: `readOrRecover` finds them.
 */
async function writeAtomically(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) throw vscode.FileSystemError.NoPermissions(uri);
  const folder = vscode.Uri.joinPath(uri, '..');
  const temporary = vscode.Uri.joinPath(folder, `.${fileName(uri)}.${uniqueWord()}.tmp`);
  await fs.createDirectory(folder);
  try {
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}

function uniqueWord(): string {
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 6).toString(36)}`;
}

/** Reads a file; one that a crash left under its temporary name is put back first. */
async function readOrRecover(uri: vscode.Uri): Promise<Uint8Array> {
  const { fs } = vscode.workspace;
  try {
    return await fs.readFile(uri);
  } catch (error) {
    if (failureOf(error) !== 'not-found') throw error;
    const left = await leftBehind(uri);
    if (left === undefined) throw error;
    const bytes = await fs.readFile(left);
    await fs.rename(left, uri, { overwrite: false });
    return bytes;
  }
}

/** The temporary file of a write that never ended: the latest, and not one that may still be under way. */
async function leftBehind(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const names = entries.map(([name]) => name).filter((name) => TEMPORARY.exec(name)?.[1] === fileName(uri));
  const latest = names.sort().at(-1);
  if (latest === undefined) return undefined;
  const found = vscode.Uri.joinPath(folder, latest);
  const { mtime } = await vscode.workspace.fs.stat(found);
  return Date.now() - mtime > STILL_WRITING_MS ? found : undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (failureOf(error) === 'not-found') return false;
    throw error;
  }
}

async function rejectTyped<T>(uri: string, work: () => Thenable<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileStoreError) throw error;
    throw new FileStoreError(failureOf(error), `${uri}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function failureOf(error: unknown): FileStoreFailure {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return 'not-found';
  const message = error instanceof Error ? error.message : '';
  return code === 'NoPermissions' || /EACCES|EPERM|EROFS|read-?only/i.test(message) ? 'read-only' : 'unavailable';
}
