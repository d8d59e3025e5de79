import * as vscode from 'vscode';
import { spokenProposal } from '../../core/present/proposal/describeProposal.ts';
import { currentProposal } from '../services/currentProposal.ts';
import type { Workbench } from '../services/workbench.ts';

const LONGEST = 70;

/**
 * Says each step of a review to screen readers. VS Code has no call for that; an item of the status bar that has the role `status` is a
 * live region: its text is spoken when it changes, without the focus and without a notification.
 */
export function announceProposals(workbench: Workbench): vscode.Disposable {
  const { session, store, shown } = workbench;
  const item = vscode.window.createStatusBarItem('articleAnnotator.proposal', vscode.StatusBarAlignment.Left, -100);
  item.name = vscode.l10n.t('Article Proposal under Review');
  let said = '';
  const update = (): void => {
    const proposal = currentProposal(workbench);
    if (proposal === undefined) {
      said = '';
      return item.hide();
    }
    const queue = shown.queue(proposal.state);
    const at = queue.findIndex(({ value }) => value.id === proposal.annotation.value.id);
    const text = spokenProposal(vscode.l10n.t, proposal.text, at + 1, queue.length);
    if (text !== said) {
      said = text;
      item.text = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      item.tooltip = text;
      item.accessibilityInformation = { label: text, role: 'status' };
    }
    return item.show();
  };
  return vscode.Disposable.from(
    item,
    session.onDidChange(update),
    store.onDidChange(({ uri, what }) => {
      if (uri === session.reviewing && what !== 'text' && what !== 'saved') update();
    }),
  );
}
