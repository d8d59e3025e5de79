import * as vscode from 'vscode';
import { FileStoreError, type FileStore, type FileStoreFailure, type ModelSource } from '../../core/ports.ts';

/** Files through `workspace.fs`: the same on a disk, on a remote and in the browser. */
export function createFileStore(): FileStore {
  const { fs } = vscode.workspace;
  return {
    read: (uri) => rejectTyped(uri, () => fs.readFile(vscode.Uri.parse(uri, true))),
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

let writes = 0;

/** Writes beside the file under a name of its own, then renames over it: a reader sees the old bytes or the new ones, whole. */
async function writeAtomically(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  const folder = vscode.Uri.joinPath(uri, '..');
  writes += 1;
  const temporary = vscode.Uri.joinPath(folder, `.${uri.path.split('/').at(-1) ?? ''}.${Date.now()}-${writes}.tmp`);
  await vscode.workspace.fs.createDirectory(folder);
  try {
    await vscode.workspace.fs.writeFile(temporary, bytes);
    await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
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
