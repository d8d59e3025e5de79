import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { counted } from '../../core/present/counted.ts';
import { intend, type IntentionJournal, unfinishedIn } from './journal/intentions.ts';
import { parseUri, uriText } from './uris.ts';

/** What was chosen to be imported. */
const Import = z.object({ from: z.string(), label: z.string(), places: z.array(z.string()) });

/** Written down before the first article is changed. Resolves with what is called when the last one was, or the person gave up. */
export async function beginImport(
  journal: IntentionJournal,
  { from, label, places }: { readonly from: string; readonly label: string; readonly places: readonly vscode.Uri[] },
): Promise<() => void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return () => undefined;
  return intend(journal, folder, 'imports', { from, label, places: places.map(uriText) });
}

/** Offers to go on with imports that windows began which are gone: what is there already is passed over. */
export function offerBrokenImports(
  journal: IntentionJournal & { readonly onDidTakeOver: vscode.Event<void> },
  logger: { error(message: string, error: unknown): void },
): vscode.Disposable {
  const look = (): void => {
    offer(journal).catch((error: unknown) => logger.error('An import that was broken off could not be offered again.', error));
  };
  look();
  return vscode.Disposable.from(journal.onDidTakeOver(look), vscode.workspace.onDidChangeWorkspaceFolders(look));
}

async function offer(journal: IntentionJournal): Promise<void> {
  const { t } = vscode.l10n;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const { intentions, done } = await unfinishedIn(journal, uri, 'imports', Import);
    for (const { from, label, places } of intentions) {
      const again = t('Import the Rest');
      const files = counted(t, 'file', places.length);
      const message = t(
        'The import from {0} ({1}) was broken off. Articles that it did not reach are as they were.',
        label,
        files,
      );
      void vscode.window.showWarningMessage(message, again).then(async (choice) => {
        if (choice === again)
          await vscode.commands.executeCommand('articleAnnotator.import', { from, files: places.map(parseUri) });
      });
    }
    done();
  }
}
