import * as vscode from 'vscode';
import { FileStoreError } from '../../../core/ports.ts';

/** The folder of all sidecars is reached through a symbolic link: nobody can tell that it is still in the workspace. */
export class LinkedFolderError extends FileStoreError {
  /** The link, as a path in the workspace folder. */
  readonly link: string;
  constructor(link: string) {
    super('unavailable', `${link} is a symbolic link`);
    this.link = link;
  }
}

/**
 * Walks down from `root` to `folder`. A link on the way could lead out of the workspace, and `workspace.fs` can't say where it leads.
 * @throws LinkedFolderError
 */
export async function refuseLinks(root: vscode.Uri, folder: vscode.Uri): Promise<void> {
  const parts = folder.path
    .slice(root.path.length)
    .split('/')
    .filter((part) => part !== '');
  for (const [index] of parts.entries()) {
    const link = parts.slice(0, index + 1).join('/');
    const type = await typeOf(root.with({ path: `${root.path}/${link}` }));
    // What isn't there yet will be made as a folder.
    if (type === undefined) return;
    if ((type & vscode.FileType.SymbolicLink) !== 0) throw new LinkedFolderError(link);
  }
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
