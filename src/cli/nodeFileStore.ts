import { randomBytes } from 'node:crypto';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileStoreError, type FileStore, type FileStoreFailure } from '../core/ports.ts';

const FAILURES: Readonly<Record<string, FileStoreFailure>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

/** Files of this computer, by `file:` URI. */
export const nodeFileStore: FileStore = {
  async read(uri) {
    try {
      return new Uint8Array(await readFile(fileURLToPath(uri)));
    } catch (error) {
      const failure = failureOf(error);
      throw toFileStoreError(error, failure === 'not-found' ? 'not-found' : 'unavailable');
    }
  },
  async writeAtomically(uri, bytes) {
    try {
      await writeWhole(await followLinks(fileURLToPath(uri)), bytes);
    } catch (error) {
      const failure = failureOf(error);
      throw toFileStoreError(error, failure === 'read-only' ? 'read-only' : 'unavailable');
    }
  },
  async exists(uri) {
    try {
      await access(fileURLToPath(uri));
      return true;
    } catch {
      return false;
    }
  },
};

/** Writes beside the file and renames: whoever reads it, and whenever we are killed, sees the old file or the new one. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', await modeOf(file));
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A linked sidecar is written where the link leads. */
async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (failureOf(error) === 'not-found') return file;
    throw error;
  }
}

/** A replaced file keeps its permissions. */
async function modeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch {
    return 0o666;
  }
}

function failureOf(error: unknown): FileStoreFailure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return FAILURES[code] ?? 'unavailable';
}

function toFileStoreError(error: unknown, failure: FileStoreFailure): FileStoreError {
  return new FileStoreError(failure, error instanceof Error ? error.message : String(error), { cause: error });
}
