import * as vscode from 'vscode';
import { SECTION, settings } from '../services/settings.ts';
import type { Workbench } from '../services/workbench.ts';

/** Says, once in a message and as long as it is so in the status bar, that articles are read less carefully than the settings ask. */
export function showReadingTrouble({ analyzer }: Pick<Workbench, 'analyzer'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('articleAnnotator.readFast', vscode.StatusBarAlignment.Right, 88);
  item.name = vscode.l10n.t('Articles Are Read Fast');
  item.text = vscode.l10n.t('$(warning) Read fast');
  item.command = 'articleAnnotator.showLog';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const update = (): void => {
    const trouble = settings.reading() === 'careful' ? analyzer.whyFast() : undefined;
    if (trouble === undefined) return item.hide();
    item.tooltip = describe(trouble);
    item.accessibilityInformation = { label: `${item.text.replace(/\$\([^)]*\)\s*/g, '')}. ${item.tooltip}` };
    return item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    analyzer.onDidChangeWhyFast(() => {
      update();
      const trouble = analyzer.whyFast();
      if (trouble !== undefined) void tell(trouble);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.reading`)) update();
    }),
  );
}

function describe({ message }: Error): string {
  return vscode.l10n.t(
    'Articles are read fast, and more is overlooked: {0}. Install the extension again and reload the window, or choose the fast reading in the settings.',
    message,
  );
}

async function tell(trouble: Error): Promise<void> {
  const log = vscode.l10n.t('Show Log');
  const open = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showWarningMessage(describe(trouble), log, open);
  if (chosen === log) await vscode.commands.executeCommand('articleAnnotator.showLog');
  if (chosen === open) await vscode.commands.executeCommand('workbench.action.openSettings', `${SECTION}.reading`);
}
