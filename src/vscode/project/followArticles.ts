import type * as vscode from 'vscode';
import type { Dictionary } from '../services/dictionary.ts';
import type { FolderIndices } from './folderIndices.ts';
import type { RegisterActs } from './registerActs.ts';

/** Articles that get another name have it in the register of actors too. */
export async function followArticles(
  { files }: vscode.FileRenameEvent,
  indices: FolderIndices,
  dictionary: Dictionary,
  register: RegisterActs,
): Promise<void> {
  for (const folder of indices.all()) {
    const paths = new Map(
      files.flatMap(({ oldUri, newUri }) => {
        const [from, to] = [folder.pathOf(oldUri), folder.pathOf(newUri)];
        return from === undefined || to === undefined ? [] : [[from, to] as const];
      }),
    );
    const { actors } = dictionary.project(folder.folder).register;
    const isKnown = actors.some(({ is = [], isNot = [] }) => [...is, ...isNot].some(([path]) => paths.has(path)));
    if (isKnown) await register.move(paths);
  }
}
