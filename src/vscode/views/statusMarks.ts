import * as vscode from 'vscode';
import type { ReviewStatus } from '../../core/model/review.ts';
import { statusWord } from '../../core/present/words.ts';

/** Rows name their status as a URI of this scheme, so that VS Code marks them as it marks files. */
const SCHEME = 'article-annotator-status';

export function statusUri(status: ReviewStatus): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${status}` });
}

/** ✓ at the end of accepted rows, ✗ at that of rejected ones, which are dimmed too. */
export function markStatuses(): vscode.Disposable {
  const marks = new Map<string, vscode.FileDecoration>([
    ['/accepted', new vscode.FileDecoration('✓', statusWord(vscode.l10n.t, 'accepted'))],
    [
      '/rejected',
      new vscode.FileDecoration('✗', statusWord(vscode.l10n.t, 'rejected'), new vscode.ThemeColor('disabledForeground')),
    ],
  ]);
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path }) => (scheme === SCHEME ? marks.get(path) : undefined),
  });
}
