import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { intend, type IntentionJournal, unfinishedIn } from '../journal/intentions.ts';
import { parseUri } from '../uris.ts';

/** A file or folder that is given another name or place. */
const Move = z.object({ from: z.string(), to: z.string() });
export type Move = z.infer<typeof Move>;

/** Written down before articles get another name, so that their sidecars follow although this window goes in between. */
export async function writeMovesDown(journal: IntentionJournal, moves: readonly Move[]): Promise<() => void> {
  const folders = new Map<string, { readonly folder: vscode.Uri; readonly moves: Move[] }>();
  for (const move of moves) {
    const folder = vscode.workspace.getWorkspaceFolder(parseUri(move.from))?.uri;
    if (folder === undefined) continue;
    const known = folders.get(folder.toString()) ?? { folder, moves: [] };
    folders.set(folder.toString(), { folder, moves: [...known.moves, move] });
  }
  const done = await Promise.all([...folders.values()].map((one) => intend(journal, one.folder, 'moves', one.moves)));
  return () => done.forEach((settle) => settle());
}

/** What windows that are gone left in the middle, in the folders of this one, each with all that was moved at once; told once. */
export async function leftMoves(
  journal: IntentionJournal,
): Promise<{ readonly operations: readonly (readonly Move[])[]; done(): void }> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const left = await Promise.all(folders.map(({ uri }) => unfinishedIn(journal, uri, 'moves', z.array(Move))));
  return {
    operations: left.flatMap(({ intentions }) => intentions),
    done: () => left.forEach(({ done }) => done()),
  };
}
