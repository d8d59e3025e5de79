import * as vscode from 'vscode';
import type { JournalFiles } from './journalFiles.ts';

/** A journal in a folder of the extension's storage: on the disk of the extension host, or of the window. */
export function createWorkspaceJournalFiles(root: vscode.Uri): JournalFiles {
  const { fs } = vscode.workspace;
  const at = (...parts: readonly string[]): vscode.Uri => vscode.Uri.joinPath(root, ...parts);
  const list = async (uri: vscode.Uri, type: vscode.FileType): Promise<readonly string[]> => {
    const entries = await orNothing(fs.readDirectory(uri));
    return (entries ?? []).flatMap(([name, found]) => (found === type ? [name] : []));
  };
  return {
    folders: () => list(root, vscode.FileType.Directory),
    names: (folder) => list(at(folder), vscode.FileType.File),
    read: async (folder, name) => fs.readFile(at(folder, name)),
    write: async (folder, name, bytes) => fs.writeFile(at(folder, name), bytes),
    remove: (folder, name) => orNothing(fs.delete(at(folder, name))).then(() => undefined),
    removeFolder: (folder) => orNothing(fs.delete(at(folder), { recursive: true })).then(() => undefined),
    async claim(folder, name) {
      try {
        await fs.rename(at(folder), at(name), { overwrite: false });
        return true;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    },
  };
}

async function orNothing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
