import type { JournalFiles } from './journalFiles.ts';

/** Names from the journal's folder down. */
export type JournalPath = readonly string[];

/** A place on some disk: what it can do with files and folders below the journal's. Each rejects as the place does. */
export interface JournalPlace {
  list(path: JournalPath): PromiseLike<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  read(path: JournalPath): PromiseLike<Uint8Array>;
  /** Makes the folder where it has to. */
  write(path: JournalPath, bytes: Uint8Array): PromiseLike<void>;
  /** A file, or a folder with all that is in it. */
  remove(path: JournalPath): PromiseLike<void>;
  /** Where two do so at once, one of them finds nothing. */
  rename(from: JournalPath, to: JournalPath): PromiseLike<void>;
  isNotFound(error: unknown): boolean;
}

/** A journal in a folder: one folder in it for each window. What isn't there is empty. */
export function createFolderJournalFiles(place: JournalPlace): JournalFiles {
  const orNothing = async <T>(work: PromiseLike<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (place.isNotFound(error)) return undefined;
      throw error;
    }
  };
  const namesIn = async (path: JournalPath, ofFolders: boolean): Promise<readonly string[]> => {
    const entries = await orNothing(place.list(path));
    return (entries ?? []).filter(({ isFolder }) => isFolder === ofFolders).map(({ name }) => name);
  };
  return {
    folders: () => namesIn([], true),
    names: (folder) => namesIn([folder], false),
    read: async (folder, name) => place.read([folder, name]),
    write: async (folder, name, bytes) => place.write([folder, name], bytes),
    remove: (folder, name) => orNothing(place.remove([folder, name])),
    removeFolder: (folder) => orNothing(place.remove([folder])),
    async claim(folder, name) {
      try {
        await place.rename([folder], [name]);
        return true;
      } catch (error) {
        if (place.isNotFound(error)) return false;
        throw error;
      }
    },
  };
}
