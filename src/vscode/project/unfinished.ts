import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CodeId } from '../../core/model/codebook.ts';
import { ProjectDeed } from '../../core/project/projectAct.ts';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import type { DecisionJournal } from '../services/journal/decisionJournal.ts';
import { uriText, type UriText } from '../services/uris.ts';

const Stamp = z.object({ at: z.string(), by: z.optional(z.string()) });

/** What a person decided on many articles at once, as a whole: written down before the first of them is changed. */
export const Intention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renameCode'), from: CodeId, to: CodeId, stamp: Stamp }),
  z.object({
    kind: z.literal('undoRenameCode'),
    from: CodeId,
    to: CodeId,
    /** Of the renaming. */
    stamp: Stamp,
    back: Stamp,
    /** What takes it back in the codebook. */
    inverse: z.optional(ProjectDeed),
  }),
]);
export type Intention = z.infer<typeof Intention>;

export type IntentionJournal = Pick<DecisionJournal, 'keepApart' | 'leftOf' | 'settle'>;

/** Resolves when it is safe, with what is called once all of it is done. */
export async function intend(journal: IntentionJournal, folder: vscode.Uri, intention: Intention): Promise<() => void> {
  const kept = journal.keepApart(keyOf(folder), intention);
  await kept.written;
  return () => kept.settle();
}

/** What windows that are gone began and did not finish, oldest first; told once. `done` is called when it is finished here. */
export async function unfinishedIn(
  journal: IntentionJournal,
  folder: vscode.Uri,
): Promise<{ readonly intentions: readonly Intention[]; done(): void }> {
  const left = await journal.leftOf(keyOf(folder));
  const intentions = left.flatMap((value) => {
    const read = Intention.safeParse(value);
    return read.success ? [read.data] : [];
  });
  return { intentions, done: () => journal.settle(keyOf(folder)) };
}

/** There is no such file: it names the folder in the journal. */
function keyOf(folder: vscode.Uri): UriText {
  return uriText(vscode.Uri.joinPath(folder, `${PROJECT_FILE}.unfinished`));
}
