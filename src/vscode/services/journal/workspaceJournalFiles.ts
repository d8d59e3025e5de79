import * as vscode from 'vscode';
import { createFolderJournalFiles, type JournalPath } from './folderJournalFiles.ts';
import type { JournalFiles } from './journalFiles.ts';

/** A journal in a folder of the extension's storage: on the disk of the extension host, or of the window. */
export function createWorkspaceJournalFiles(root: vscode.Uri): JournalFiles {
  const { fs } = vscode.workspace;
  const at = (path: JournalPath): vscode.Uri => vscode.Uri.joinPath(root, ...path);
  return createFolderJournalFiles({
    async list(path) {
      const entries = await fs.readDirectory(at(path));
      return entries.map(([name, type]) => ({ name, isFolder: type === vscode.FileType.Directory }));
    },
    read: (path) => fs.readFile(at(path)),
    write: (path, bytes) => fs.writeFile(at(path), bytes),
    remove: (path) => fs.delete(at(path), { recursive: true }),
    rename: (from, to) => fs.rename(at(from), at(to), { overwrite: false }),
    isNotFound: (error) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
  });
}
