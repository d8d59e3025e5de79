import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { temporaryName } from '../core/sidecar/temporaryFile.ts';
import { FileStoreError } from '../core/ports.ts';
import { makeFolder } from './makeFolder.ts';

/** Files that grow piece by piece under temporary names; all or none of them appear. */
export interface AppendedFiles {
  /** @throws FileStoreError `unavailable` */
  append(file: string, bytes: Uint8Array): Promise<void>;
  /** Gives every file its name. @throws FileStoreError `unavailable` */
  commit(): Promise<void>;
  /** Removes what was not committed. */
  discard(): Promise<void>;
}

/** So many files are open at once at most; one that was closed is opened again. */
const MOST_OPEN = 64;

export function createAppendedFiles(): AppendedFiles {
  const temporaries = new Map<string, string>();
  const handles = new Map<string, FileHandle>();

  const handleOf = async (file: string): Promise<FileHandle> => {
    const known = handles.get(file);
    if (known !== undefined) return known;
    const [oldest] = handles.keys();
    if (oldest !== undefined && handles.size >= MOST_OPEN) await close(oldest);
    let temporary = temporaries.get(file);
    if (temporary === undefined) {
      await makeFolder(path.dirname(file));
      temporary = path.join(path.dirname(file), temporaryName(path.basename(file), Date.now(), Math.random()));
      temporaries.set(file, temporary);
    }
    const handle = await open(temporary, 'a');
    handles.set(file, handle);
    return handle;
  };

  const close = async (file: string): Promise<void> => {
    const handle = handles.get(file);
    handles.delete(file);
    await handle?.sync();
    await handle?.close();
  };

  const guard = async (file: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof FileStoreError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new FileStoreError('unavailable', `${file} can't be written: ${why}`, { cause: error });
    }
  };

  return {
    append: async (file, bytes) => guard(file, async () => (await handleOf(file)).writeFile(bytes)),
    async commit() {
      for (const file of [...handles.keys()]) await guard(file, async () => close(file));
      for (const [file, temporary] of temporaries) {
        await guard(file, async () => rename(temporary, file));
        temporaries.delete(file);
      }
    },
    async discard() {
      for (const handle of handles.values()) await handle.close().catch(() => undefined);
      handles.clear();
      for (const temporary of temporaries.values()) await rm(temporary, { force: true });
      temporaries.clear();
    },
  };
}
