import * as vscode from 'vscode';
import { fileName, parseUri } from '../uris.ts';
import { isWholeJson, STILL_WRITING_MS, temporariesOf, temporaryName } from '../../../core/sidecar/temporaryFile.ts';
import { FileStoreError, type FileStore, type FileStoreFailure, type ModelSource } from '../../../core/ports.ts';

/**
 * Files through `workspace.fs`: the same on a disk, on a remote and in the browser.
 * @param check rejects for a place where nothing is to be read or written
 */
export function createFileStore(check: (uri: vscode.Uri) => Promise<void>): FileStore {
  const swept = new Set<string>();
  return {
    read: (uri) =>
      rejectTyped(uri, async () => {
        await check(parseUri(uri));
        return readOrRecover(parseUri(uri));
      }),
    writeAtomically: (uri, bytes) =>
      rejectTyped(uri, async () => {
        await check(parseUri(uri));
        await writeAtomically(parseUri(uri), bytes);
        if (swept.has(uri)) return;
        swept.add(uri);
        // What can't be deleted now does no harm.
        await sweep(parseUri(uri)).then(undefined, () => undefined);
      }),
    exists: (uri) => rejectTyped(uri, () => exists(parseUri(uri))),
    // Where a link leads VS Code doesn't say.
    placesOf: (uri) => Promise.resolve([uri]),
    nameOf: (uri) => fileName(parseUri(uri)),
    listBeside: (uri) =>
      rejectTyped(uri, async () => {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(parseUri(uri), '..'));
        return entries.map(([name]) => name);
      }),
    createBeside: (uri, name) =>
      rejectTyped(uri, async () => {
        await check(parseUri(uri));
        await createBeside(parseUri(uri), name);
      }),
    deleteBeside: (uri, name) =>
      rejectTyped(uri, () => vscode.workspace.fs.delete(vscode.Uri.joinPath(parseUri(uri), '..', name))),
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

/**
 * Writes beside the file under a name of its own, then renames over it: nobody ever reads half a file. VS Code deletes the old file
 * before it renames, so a crash between the two leaves only the new bytes, under their temporary name: `readOrRecover` finds them.
 */
async function writeAtomically(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) throw vscode.FileSystemError.NoPermissions(uri);
  const folder = vscode.Uri.joinPath(uri, '..');
  const temporary = vscode.Uri.joinPath(folder, temporaryName(fileName(uri), Date.now(), Math.random()));
  await fs.createDirectory(folder);
  const isLinked = await isLink(uri);
  try {
    await fs.writeFile(temporary, bytes);
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
  if (!isLinked) await putInPlace(temporary, uri);
  // Where that fails the file may be cut off: then its bytes are whole here.
  if (isLinked) await writeThrough(uri, temporary, bytes);
}

/**
 * Where that fails the old file may be gone already, and its bytes are here only: tried once more, then they stay for whoever reads or writes
 * it next.
 */
async function putInPlace(temporary: vscode.Uri, uri: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  try {
    await fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    const isThere = await exists(uri).catch(() => undefined);
    if (isThere === true) await fs.delete(temporary).then(undefined, () => undefined);
    if (isThere !== false) throw error;
    await fs.rename(temporary, uri, { overwrite: false });
  }
}

/** A linked file is written where the link leads; a rename would replace the link. Until that is whole, the bytes are beside it too. */
async function writeThrough(link: vscode.Uri, temporary: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(link, bytes);
  await vscode.workspace.fs.delete(temporary);
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch (error) {
    if (failureOf(error) === 'not-found') return false;
    throw error;
  }
}

async function createBeside(uri: vscode.Uri, name: string): Promise<void> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) throw vscode.FileSystemError.NoPermissions(uri);
  const folder = vscode.Uri.joinPath(uri, '..');
  await fs.createDirectory(folder);
  await fs.writeFile(vscode.Uri.joinPath(folder, name), new Uint8Array());
}

/** Reads a file; one that a crash left under its temporary name is put back first. */
async function readOrRecover(uri: vscode.Uri): Promise<Uint8Array> {
  const { fs } = vscode.workspace;
  try {
    const bytes = await fs.readFile(uri);
    return (await isLink(uri)) && !isWholeJson(bytes) ? await completeLink(uri, bytes) : bytes;
  } catch (error) {
    if (failureOf(error) !== 'not-found') throw error;
    for (const left of await leftBehind(uri)) {
      const bytes = await fs.readFile(left);
      if (!isWholeJson(bytes)) continue;
      await fs.rename(left, uri, { overwrite: false });
      return bytes;
    }
    throw error;
  }
}

/** A linked file that a crash left half-written is written again. */
async function completeLink(link: vscode.Uri, half: Uint8Array): Promise<Uint8Array> {
  for (const left of await leftBehind(link)) {
    const bytes = await vscode.workspace.fs.readFile(left);
    if (!isWholeJson(bytes)) continue;
    await writeThrough(link, left, bytes);
    return bytes;
  }
  return half;
}

/** Deletes what crashes left: once the file itself is whole, nobody needs it. */
async function sweep(uri: vscode.Uri): Promise<void> {
  for (const left of await leftBehind(uri)) await vscode.workspace.fs.delete(left);
}

/** The temporary files of writes that never ended, the latest first; none that may still be under way. */
async function leftBehind(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(uri, '..');
  const entries = await fs.readDirectory(folder).then(undefined, () => []);
  const left: vscode.Uri[] = [];
  for (const name of temporariesOf(
    fileName(uri),
    entries.map(([entry]) => entry),
  )) {
    const found = vscode.Uri.joinPath(folder, name);
    const { mtime } = await fs.stat(found);
    if (Date.now() - mtime > STILL_WRITING_MS) left.push(found);
  }
  return left;
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
