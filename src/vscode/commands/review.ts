import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { nextProposal, progressOf, REVIEW_ORDERS, type ReviewOrder } from '../../core/present/reviewQueue.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import { wakeKeys, type Handlers } from './command.ts';
import { requireArticle } from './targets.ts';
import { noteTyping, type TypedAhead } from './typedAhead.ts';

type ReviewCommand =
  | 'next'
  | 'previous'
  | 'back'
  | 'startReview'
  | 'stopReview'
  | 'chooseReviewOrder'
  | 'showReviewKeys'
  | 'showProposal';

export function reviewCommands(workbench: Workbench): Handlers<ReviewCommand> {
  const { session, active } = workbench;
  let awake: Promise<void> | undefined;
  return {
    next: () => goOn(workbench, 1),
    previous: () => goOn(workbench, -1),
    back: () => goBack(workbench),
    startReview: async () => {
      const document = active.editor()?.document;
      const typed = document === undefined ? undefined : noteTyping(document);
      try {
        awake ??= wakeKeys();
        await awake;
        await startReview(workbench, typed);
      } catch (error) {
        // The key makes the article read-only before it gets here.
        if (session.reviewing === undefined) await setReadOnly(false);
        throw error;
      }
    },
    stopReview: async () => {
      const under = session.reviewing;
      session.stop();
      if (under !== undefined && under === active.uri) await setReadOnly(false);
    },
    chooseReviewOrder: () => chooseOrder(workbench),
    showReviewKeys: () => showKeys(),
    showProposal: () => showProposal(workbench),
  };
}

/** Goes to the next proposal, round the end; says so when none is left. */
export async function goOn(workbench: Workbench, direction: 1 | -1): Promise<void> {
  const { session, shown, active } = workbench;
  const { state } = requireArticle(workbench);
  const queue = shown.queue(state);
  const offset = offsetFrom(active.selection(), direction);
  const from = session.current === undefined ? { offset } : { id: session.current, offset };
  const next = nextProposal(queue, from, direction);
  if (next !== undefined) {
    session.leave();
    await revealAnnotation(workbench, next.value.id);
    return;
  }
  const { total } = progressOf(queue);
  const message =
    total === 0
      ? vscode.l10n.t('There is nothing to review here.')
      : vscode.l10n.t('Everything that is shown is decided: {0}.', counted(vscode.l10n.t, 'annotation', total));
  void vscode.window.setStatusBarMessage(`$(pass) ${message}`, 4000);
}

/** Goes to where the review was before, decided or not: to what was decided too fast, or is wrong in more than one way. */
async function goBack(workbench: Workbench): Promise<void> {
  const { index } = requireArticle(workbench);
  for (let left = workbench.session.takeLeft(); left !== undefined; left = workbench.session.takeLeft()) {
    if (left === workbench.session.current || index.annotation(left) === undefined) continue;
    return revealAnnotation(workbench, left);
  }
  throw new UserError(vscode.l10n.t('The review was nowhere before.'));
}

function offsetFrom(selection: { start: number; end: number } | undefined, direction: 1 | -1): number {
  if (selection === undefined) return 0;
  return direction === 1 ? selection.end : selection.start;
}

async function startReview(workbench: Workbench, typed: TypedAhead | undefined): Promise<void> {
  const { session, active, shown } = workbench;
  const { uri, state } = requireArticle(workbench);
  const { total, decided } = progressOf(shown.queue(state));
  if (total === 0)
    throw new UserError(vscode.l10n.t('There is nothing to review here. Extract annotations first, or clear the filter.'));
  if (!active.isFocused()) await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
  session.start(uri);
  // A stray key must not change the article: its editor is read-only until the review ends.
  await setReadOnly(true);
  await typed?.takeOut();
  if (decided < total) await goOn(workbench, 1);
}

async function setReadOnly(readOnly: boolean): Promise<void> {
  const command = readOnly ? 'setActiveEditorReadonlyInSession' : 'resetActiveEditorReadonlyInSession';
  await vscode.commands.executeCommand(`workbench.action.files.${command}`);
}

async function chooseOrder(workbench: Workbench): Promise<void> {
  const labels: Record<ReviewOrder, string> = {
    text: vscode.l10n.t('In text order, everything'),
    doubtful: vscode.l10n.t('Doubtful first, everything'),
    actor: vscode.l10n.t('By actor, everything: names, what they say and do'),
    kind: vscode.l10n.t('By kind, everything: names, figures, statements, events'),
    actors: vscode.l10n.t('By actor, names only'),
    events: vscode.l10n.t('As in the Events view, events only'),
    figures: vscode.l10n.t('As in the Figures view, figures only'),
    attributions: vscode.l10n.t('By source, statements only'),
    codes: vscode.l10n.t('By code, coded passages only'),
  };
  const items = REVIEW_ORDERS.map((order) => ({
    order,
    label: labels[order],
    description: order === workbench.session.order ? vscode.l10n.t('current') : '',
  }));
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Review Order') });
  if (choice !== undefined) workbench.session.setOrder(choice.order);
}

/** The line at the words ends where a narrow window does; a hover wraps, and begins with what is asked. */
async function showProposal(workbench: Workbench): Promise<void> {
  const { current } = workbench.session;
  if (current === undefined) throw new UserError(vscode.l10n.t('Nothing is asked about here.'));
  await revealAnnotation(workbench, current);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** The keys of review mode; picking one does it. */
async function showKeys(): Promise<void> {
  const { t } = vscode.l10n;
  const keys: readonly (readonly [key: string, what: string, command: string])[] = [
    ['A', t('Accept, with the same words further on and its parts'), 'accept'],
    ['R', t('Reject, with the same words further on'), 'reject'],
    ['N', t('Next proposal'), 'next'],
    ['P', t('Previous proposal'), 'previous'],
    ['B', t('Back to where the review was, decided or not'), 'back'],
    ['I', t('Add what was missed, by its first letters'), 'addMissed'],
    ['U', t('Undo'), 'undo'],
    ['Shift+U', t('Redo'), 'redo'],
    ['E', t('Edit, then accept'), 'edit'],
    ['T', t('Change type, kind or stance, and accept'), 'changeType'],
    ['W', t('Change who it is, says it or takes part, and accept'), 'changeWho'],
    ['V', t('Change a figure’s value, or whether it happened, and accept'), 'changeValue'],
    ['Shift+P O L G X', t('Accept a name as person, organization, place, nationality or group, other'), 'acceptAs'],
    ['M', t('Accept all mentions of this actor'), 'acceptActor'],
    ['Shift+A', t('Accept the rest of this paragraph'), 'acceptParagraph'],
    ['L', t('Accept all alike'), 'acceptAlike'],
    ['Shift+R', t('Reject all alike'), 'rejectAlike'],
    ['G', t('Accept together: what is sure, a paragraph, an actor'), 'acceptTogether'],
    ['C', t('Comment'), 'comment'],
    ['D', t('Delete'), 'delete'],
    [
      '[  ]',
      t('Stretch at the start, at the end; with Shift shrink; with Alt by a word, with Ctrl to the next punctuation'),
      'nudge',
    ],
    ['1 … 9', t('Give or take a code'), 'code'],
    ['F', t('Filter'), 'filter'],
    ['O', t('Review order'), 'chooseReviewOrder'],
    ['Space', t('Say in full what is asked'), 'showProposal'],
    ['Esc', t('Leave review'), 'stopReview'],
  ];
  const items = keys.map(([key, what, command]) => ({ label: key, description: what, command }));
  const choice = await vscode.window.showQuickPick(items, { title: t('Keys in Review'), matchOnDescription: true });
  if (choice !== undefined) await vscode.commands.executeCommand(`articleAnnotator.${choice.command}`);
}

/** After an edit, which accepts what it edits, the next proposal. */
export async function goOnAfterEdit(workbench: Workbench): Promise<void> {
  if (workbench.session.reviewing === workbench.active.uri && workbench.active.uri !== undefined) await goOn(workbench, 1);
}
