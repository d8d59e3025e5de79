import type { DiskAccess } from './diskAccess.ts';
import { createFolderJournalFiles, type JournalPath } from './folderJournalFiles.ts';
import type { JournalFiles } from './journalFiles.ts';

/**
 * A journal in a folder of the extension host's own disk. What is written is with the system when `write` returns: `workspace.fs` asks the
 * window first, and a window that is busy lets it wait.
 * @param root a path
 */
export function createDiskJournalFiles(disk: DiskAccess, root: string): JournalFiles {
  const at = (path: JournalPath): string => [root, ...path].join('/');
  return createFolderJournalFiles({
    async list(path) {
      const entries = await disk.promises.readdir(at(path), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    read: async (path) => new Uint8Array(await disk.promises.readFile(at(path))),
    async write(path, bytes) {
      disk.mkdirSync(at(path.slice(0, -1)), { recursive: true });
      disk.writeFileSync(at(path), bytes);
    },
    remove: (path) => disk.promises.rm(at(path), { recursive: true, force: true }),
    rename: (from, to) => disk.promises.rename(at(from), at(to)),
    isNotFound: (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  });
}
