import type * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import { findDatabases } from './browserDatabase.ts';
import { createBrowserJournalFiles } from './browserJournalFiles.ts';
import { findDisk } from './diskAccess.ts';
import { createDiskJournalFiles } from './diskJournalFiles.ts';
import type { JournalFiles } from './journalFiles.ts';
import { keepTwice } from './twofoldJournalFiles.ts';
import { createWorkspaceJournalFiles } from './workspaceJournalFiles.ts';

/**
 * Where the journal is kept: in a folder of the extension's storage, which every host can write to by way of the window. A window may be
 * busy, or gone before it gets to that; so a host that has a disk of its own writes there itself, and one that has a database, as in the
 * browser, writes to both.
 */
export function createJournalFiles(root: vscode.Uri, logger: Logger): JournalFiles {
  const disk = root.scheme === 'file' ? findDisk() : undefined;
  if (disk !== undefined) return createDiskJournalFiles(disk, root.fsPath);
  const shared = createWorkspaceJournalFiles(root);
  const databases = findDatabases();
  if (databases === undefined) return shared;
  return keepTwice(createBrowserJournalFiles(databases), shared, (place, error) => {
    const where = place === 'near' ? "the browser's database" : "the extension's storage";
    logger.warn(`Decisions are not written to ${where}: ${String(error)}`);
  });
}
