import type { DiskAccess } from './diskAccess.ts';
import type { JournalFiles } from './journalFiles.ts';

/**
 * A journal in a folder of the extension host's own disk. What is written is with the system when `write` returns: `workspace.fs` asks the
 * window first, and a window that is busy lets it wait.
 * @param root a path
 */
export function createDiskJournalFiles(disk: DiskAccess, root: string): JournalFiles {
  const at = (...parts: readonly string[]): string => [root, ...parts].join('/');
  const list = async (folder: string, ofFolders: boolean): Promise<readonly string[]> => {
    const entries = await orNothing(disk.promises.readdir(folder, { withFileTypes: true }));
    return (entries ?? []).filter((entry) => entry.isDirectory() === ofFolders).map(({ name }) => name);
  };
  return {
    folders: () => list(root, true),
    names: (folder) => list(at(folder), false),
    read: async (folder, name) => new Uint8Array(await disk.promises.readFile(at(folder, name))),
    async write(folder, name, bytes) {
      disk.mkdirSync(at(folder), { recursive: true });
      disk.writeFileSync(at(folder, name), bytes);
    },
    remove: (folder, name) => disk.promises.rm(at(folder, name), { recursive: true, force: true }),
    removeFolder: (folder) => disk.promises.rm(at(folder), { recursive: true, force: true }),
    async claim(folder, name) {
      try {
        await disk.promises.rename(at(folder), at(name));
        return true;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    },
  };
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
