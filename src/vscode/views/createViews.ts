import * as vscode from 'vscode';
import { VIEW_NAMES } from '../../core/present/outline.ts';
import type { Workbench } from '../services/workbench.ts';
import { announceProposals } from './announcer.ts';
import { updateContextKeys } from './contextUpdates.ts';
import { markArticles } from './explorerMarks.ts';
import { offerFirstSteps } from './firstSteps.ts';
import { OutlineTree, type SightedViews } from './outlineTree.ts';
import { showReadingTrouble } from './readingTrouble.ts';
import { createStatusBar } from './statusBar.ts';
import { markStatuses } from './statusMarks.ts';
import { createTreeItem } from './treeItems.ts';

/** Everything that shows an article beside its text. */
export function createViews(workbench: Workbench): vscode.Disposable {
  workbench.allArticles.showRowsAs(createTreeItem);
  const views: SightedViews = new Set();
  return vscode.Disposable.from(
    ...VIEW_NAMES.map((name) => new OutlineTree(name, workbench, views)),
    createStatusBar(workbench),
    showReadingTrouble(workbench),
    announceProposals(workbench),
    markStatuses(),
    markArticles(workbench),
    offerFirstSteps(workbench),
    updateContextKeys(workbench),
  );
}
