import * as vscode from 'vscode';
import type * as z from 'zod/mini';
import { PROJECT_FILE } from '../../../core/project/projectFile.ts';
import { uriText, type UriText } from '../uris.ts';
import type { DecisionJournal } from './decisionJournal.ts';

/** What is done to many files of a folder as a whole. */
export type IntentionKind = 'codes' | 'moves' | 'imports';

export type IntentionJournal = Pick<DecisionJournal, 'keepApart' | 'leftOf' | 'settle'>;

/**
 * Writes down what is about to be done to many files of a folder, so that another window can finish it if this one goes. Resolves when it is
 * safe, with what is called once all of it is done.
 */
export async function intend(
  journal: IntentionJournal,
  folder: vscode.Uri,
  kind: IntentionKind,
  intention: unknown,
): Promise<() => void> {
  const kept = journal.keepApart(keyOf(folder, kind), intention);
  await kept.written;
  return () => kept.settle();
}

/** What windows that are gone began and did not finish, oldest first; told once. `done` is called when it is finished here. */
export async function unfinishedIn<T>(
  journal: IntentionJournal,
  folder: vscode.Uri,
  kind: IntentionKind,
  schema: z.ZodMiniType<T>,
): Promise<{ readonly intentions: readonly T[]; done(): void }> {
  const key = keyOf(folder, kind);
  const left = await journal.leftOf(key, (value) => schema.safeParse(value).success);
  const intentions = left.flatMap((value) => {
    const read = schema.safeParse(value);
    return read.success ? [read.data] : [];
  });
  return {
    intentions,
    done() {
      if (left.length > 0) journal.settle(key);
    },
  };
}

/** There is no such file: it names the folder in the journal. */
function keyOf(folder: vscode.Uri, kind: IntentionKind): UriText {
  return uriText(vscode.Uri.joinPath(folder, `${PROJECT_FILE}.${kind}`));
}
