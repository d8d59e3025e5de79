import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';

export interface JournalDisk extends JournalFiles {
  readonly content: Map<string, Uint8Array>;
  /** Writes that are under way stay short, and nothing works any more: the process is gone. */
  writesFail: boolean;
}

/** Every operation takes a turn, as on a real disk. */
export function createJournalDisk(): JournalDisk {
  const content = new Map<string, Uint8Array>();
  const turn = async (): Promise<void> => {
    await Promise.resolve();
  };
  const disk: JournalDisk = {
    content,
    writesFail: false,
    async folders() {
      await turn();
      return [...new Set([...content.keys()].map((path) => path.split('/')[0] ?? ''))];
    },
    async names(folder) {
      await turn();
      return [...content.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.split('/')[1] ?? '');
    },
    async read(folder, name) {
      await turn();
      const bytes = content.get(`${folder}/${name}`);
      if (bytes === undefined) throw new Error(`no ${folder}/${name}`);
      return bytes;
    },
    async write(folder, name, bytes) {
      await turn();
      if (disk.writesFail) throw new Error('disk full');
      content.set(`${folder}/${name}`, bytes);
    },
    async remove(folder, name) {
      await turn();
      content.delete(`${folder}/${name}`);
    },
    async removeFolder(folder) {
      await turn();
      for (const path of content.keys()) if (path.startsWith(`${folder}/`)) content.delete(path);
    },
    async claim(folder, name) {
      await turn();
      const paths = [...content.keys()].filter((path) => path.startsWith(`${folder}/`));
      for (const path of paths) {
        content.set(path.replace(folder, name), content.get(path) ?? new Uint8Array());
        content.delete(path);
      }
      return paths.length > 0;
    },
  };
  return disk;
}
