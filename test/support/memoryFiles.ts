import { FileStoreError, type FileStore } from '../../src/core/ports.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/core/text/utf8.ts';

/** Files in memory, by URI. `readOnly` makes every write fail. */
export interface MemoryFiles extends FileStore {
  readonly contents: Map<string, string>;
  readOnly: boolean;
  writes: number;
}

export function createMemoryFiles(initial: Readonly<Record<string, string>> = {}): MemoryFiles {
  const contents = new Map(Object.entries(initial));
  const files: MemoryFiles = {
    contents,
    readOnly: false,
    writes: 0,
    async read(uri) {
      const content = contents.get(uri);
      if (content === undefined) throw new FileStoreError('not-found', `${uri}: no such file`);
      return Promise.resolve(encodeUtf8(content));
    },
    async writeAtomically(uri, bytes) {
      if (files.readOnly) throw new FileStoreError('read-only', `${uri}: read-only`);
      files.writes++;
      contents.set(uri, decodeUtf8(bytes) ?? '');
      return Promise.resolve();
    },
    exists: async (uri) => Promise.resolve(contents.has(uri)),
    placesOf: async (uri) => Promise.resolve([uri]),
    nameOf: (uri) => uri.slice(uri.lastIndexOf('/') + 1),
    listBeside: async (uri) => {
      const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
      return Promise.resolve([...contents.keys()].filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length)));
    },
    async createBeside(uri, name) {
      if (files.readOnly) throw new FileStoreError('read-only', `${uri}: read-only`);
      contents.set(uri.slice(0, uri.lastIndexOf('/') + 1) + name, '');
      return Promise.resolve();
    },
    deleteBeside: async (uri, name) => Promise.resolve(void contents.delete(uri.slice(0, uri.lastIndexOf('/') + 1) + name)),
  };
  return files;
}
