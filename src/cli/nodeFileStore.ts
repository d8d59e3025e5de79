import { access, link, open, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isWholeJson, STILL_WRITING_MS, temporariesOf, temporaryName } from '../core/sidecar/temporaryFile.ts';
import { FileStoreError, type FileStore, type FileStoreFailure } from '../core/ports.ts';

const FAILURES: Readonly<Record<string, FileStoreFailure>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

/** What making a link answers on a disk that has none. */
const NO_LINKS: ReadonlySet<string> = new Set(['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/** Files of this computer, by `file:` URI. */
export const nodeFileStore: FileStore = {
  async read(uri) {
    try {
      return new Uint8Array(await readOrRecover(fileURLToPath(uri)));
    } catch (error) {
      const failure = failureOf(error);
      throw toFileStoreError(error, failure === 'not-found' ? 'not-found' : 'unavailable');
    }
  },
  async writeAtomically(uri, bytes) {
    try {
      const file = await followLinks(fileURLToPath(uri));
      await writeWhole(file, bytes);
      for (const left of await leftBehind(file)) await rm(left, { force: true });
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
  nameOf: (uri) => path.basename(fileURLToPath(uri)),
  placesOf: async (uri) =>
    rejectTyped(async () => {
      const file = fileURLToPath(uri);
      const own = path.join(await followLinks(path.dirname(file)), path.basename(file));
      return [...new Set([own, await followLinks(own)])].map((place) => pathToFileURL(place).href);
    }),
  listBeside: async (uri) => rejectTyped(async () => readdir(folderOf(uri))),
  createBeside: async (uri, name) =>
    rejectTyped(async () => {
      const handle = await open(path.join(folderOf(uri), name), 'wx');
      await handle.close();
    }),
  deleteBeside: async (uri, name) => rejectTyped(async () => rm(path.join(folderOf(uri), name), { force: true })),
};

function folderOf(uri: string): string {
  return path.dirname(fileURLToPath(uri));
}

async function rejectTyped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFileStoreError(error, failureOf(error));
  }
}

/** Writes beside the file and renames: whoever reads it, and whenever we are killed, sees the old file or the new one. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), temporaryName(path.basename(file), Date.now(), Math.random()));
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

/** Reads a file, or what VS Code left of it under its temporary name when it crashed between deleting the old and renaming the new. */
async function readOrRecover(file: string): Promise<Uint8Array> {
  try {
    return await readRegular(file);
  } catch (error) {
    if (failureOf(error) !== 'not-found') throw error;
    for (const left of await leftBehind(file)) {
      const bytes = await readRegular(left);
      if (!isWholeJson(bytes)) continue;
      await finishWrite(left, file);
      return bytes;
    }
    throw error;
  }
}

/** A pipe or a device would keep us waiting for ever. */
async function readRegular(file: string): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new Error('a pipe or device, no file; pipe it into "-" instead');
  return readFile(file);
}

/** Gives a whole file that a crash left its name, unless another has it by now. Where the folder can't be written it is read under its old one. */
async function finishWrite(left: string, file: string): Promise<void> {
  try {
    await link(left, file);
    await rm(left, { force: true });
  } catch (error) {
    const code = codeOf(error);
    // Some disks have no links; there we rename, knowing that a moment ago there was no such file.
    if (NO_LINKS.has(code)) await rename(left, file).catch(() => undefined);
  }
}

/** Names in the folders that were looked at: what a crash left is from before this process. */
const listings = new Map<string, Promise<readonly string[]>>();

/** The temporary files of writes that never ended, the latest first; none that may still be under way. */
async function leftBehind(file: string): Promise<readonly string[]> {
  const folder = path.dirname(file);
  const names = await listHidden(folder);
  const left: string[] = [];
  for (const name of temporariesOf(path.basename(file), names)) {
    const found = path.join(folder, name);
    const mtime = await stat(found).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (mtime !== undefined && Date.now() - mtime > STILL_WRITING_MS) left.push(found);
  }
  return left;
}

async function listHidden(folder: string): Promise<readonly string[]> {
  const known = listings.get(folder);
  if (known !== undefined) return known;
  const listing = readdir(folder).then(
    (names) => names.filter((name) => name.startsWith('.') && name.endsWith('.tmp')),
    () => [],
  );
  listings.set(folder, listing);
  return listing;
}

/** A linked sidecar is written where the link leads, also where nothing is there yet. */
async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (failureOf(error) !== 'not-found') throw error;
    const place = await readlink(file).catch(() => undefined);
    return place === undefined ? file : followLinks(path.resolve(path.dirname(file), place));
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function failureOf(error: unknown): FileStoreFailure {
  return FAILURES[codeOf(error)] ?? 'unavailable';
}

function toFileStoreError(error: unknown, failure: FileStoreFailure): FileStoreError {
  return new FileStoreError(failure, error instanceof Error ? error.message : String(error), { cause: error });
}
