import * as vscode from 'vscode';

const WALKTHROUGH = 'article-annotator.article-annotator#start';

/** What each mark in the text means, in words: the list fits any window and is read aloud. The first choice leads to the picture. */
export async function showLegend(): Promise<void> {
  const { t } = vscode.l10n;
  const marks: readonly (readonly [what: string, mark: string])[] = [
    [t('Person'), t('a solid line under the name')],
    [t('Organization'), t('a double line')],
    [t('Place'), t('a dashed line')],
    [t('Nationality or group'), t('a dotted line')],
    [t('Other name'), t('a thin dashed line')],
    [t('Actor described, not named'), t('a thin dotted line')],
    [t('Figure or date'), t('a box')],
    [t('Words that report a statement'), t('slanted and underlined')],
    [t('What is said'), t('a shade; in high contrast a dashed line above')],
    [t('Event'), t('bold, where “Toggle Event Highlights” is on')],
    [t('Coded passage'), t('a bar on its left')],
    [t('Accepted'), t('a thicker line; ✓ at its row')],
    [t('Under review'), t('a frame; dotted where the same words are decided with it')],
  ];
  const picture = { label: t('See Them Drawn…'), isPicture: true };
  const items = marks.map(([label, description]) => ({ label, description, isPicture: false }));
  const choice = await vscode.window.showQuickPick([picture, ...items], { title: t('Legend'), matchOnDescription: true });
  if (choice?.isPicture === true)
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category: WALKTHROUGH, step: 'open' }, false);
}
