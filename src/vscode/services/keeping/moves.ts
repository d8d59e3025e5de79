import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { PROJECT_FILE } from '../../../core/project/projectFile.ts';
import type { DecisionJournal } from '../journal/decisionJournal.ts';
import { parseUri, uriText, type UriText } from '../uris.ts';

/** A file or folder that is given another name or place. */
const Move = z.object({ from: z.string(), to: z.string() });
export type Move = z.infer<typeof Move>;
const Moves = z.object({ kind: z.literal('move'), moves: z.array(Move) });

export type MoveJournal = Pick<DecisionJournal, 'keepApart' | 'leftOf' | 'settle'>;

/** Written down before articles get another name, so that their sidecars follow although this window goes in between. */
export async function writeMovesDown(journal: MoveJournal, moves: readonly Move[]): Promise<() => void> {
  const byFolder = new Map<UriText, Move[]>();
  for (const move of moves) {
    const root = vscode.workspace.getWorkspaceFolder(parseUri(move.from))?.uri;
    if (root === undefined) continue;
    const key = keyOf(root);
    byFolder.set(key, [...(byFolder.get(key) ?? []), move]);
  }
  const kept = [...byFolder].map(([key, of]) => journal.keepApart(key, { kind: 'move', moves: of }));
  await Promise.all(kept.map(({ written }) => written));
  return () => {
    for (const one of kept) one.settle();
  };
}

/** What windows that are gone left in the middle, in the folders of this one; told once. */
export async function leftMoves(journal: MoveJournal): Promise<{ readonly moves: readonly Move[]; done(): void }> {
  const keys = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => keyOf(uri));
  const left = await Promise.all(keys.map((key) => journal.leftOf(key)));
  const moves = left.flat().flatMap((value) => {
    const read = Moves.safeParse(value);
    return read.success ? read.data.moves : [];
  });
  return {
    moves,
    done() {
      for (const key of keys) journal.settle(key);
    },
  };
}

/** There is no such file: it names the folder in the journal. */
function keyOf(folder: vscode.Uri): UriText {
  return uriText(vscode.Uri.joinPath(folder, `${PROJECT_FILE}.moves`));
}
