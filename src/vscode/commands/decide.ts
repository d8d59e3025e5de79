import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import type { Decision } from '../../core/review/decision.ts';
import type { HistoryLabel } from '../../core/store/annotationStore.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { acceptedIds, rejectedIds } from './company.ts';
import { askWhichStands } from './conflicts.ts';
import { goOn } from './review.ts';
import { decisionTargets, requireAnnotation, requireArticle, requireEntities } from './targets.ts';
import { historyWord } from './historyWords.ts';

type DecideCommand =
  | 'accept'
  | 'reject'
  | 'reset'
  | 'acceptActor'
  | 'acceptAllShown'
  | 'rejectAllShown'
  | 'undo'
  | 'redo'
  | 'comment'
  | 'delete'
  | 'resolveConflict';

export function decideCommands(workbench: Workbench): Handlers<DecideCommand> {
  return {
    accept: (...args) =>
      decideTogether(workbench, acceptedIds(workbench, decisionTargets(workbench, args), args), { kind: 'accept' }),
    reject: (...args) =>
      decideTogether(workbench, rejectedIds(workbench, decisionTargets(workbench, args), args), { kind: 'reject' }),
    reset: (...args) => decideAndGoOn(workbench, decisionTargets(workbench, args), { kind: 'reset' }),
    acceptActor: (...args) => acceptActor(workbench, args),
    acceptAllShown: () => decideAllShown(workbench, 'accept'),
    rejectAllShown: () => decideAllShown(workbench, 'reject'),
    undo: () => travel(workbench, 'undo'),
    redo: () => travel(workbench, 'redo'),
    comment: (...args) => comment(workbench, args),
    delete: (...args) => decideAndGoOn(workbench, decisionTargets(workbench, args), { kind: 'delete' }),
    resolveConflict: (...args) => resolveConflict(workbench, args),
  };
}

const MOVING_ON: ReadonlySet<Decision['kind']> = new Set(['accept', 'reject', 'delete']);

/** Decides, then goes on to the next proposal when in review. */
export async function decideAndGoOn(workbench: Workbench, ids: readonly string[], decision: Decision): Promise<void> {
  const { uri } = requireArticle(workbench);
  const { changed } = workbench.store.decide(uri, ids, decision);
  if (changed.length === 0 && decision.kind !== 'accept' && decision.kind !== 'reject') {
    throw new UserError(vscode.l10n.t('Nothing was changed: that is not possible for what is selected.'));
  }
  if (workbench.session.reviewing === uri && MOVING_ON.has(decision.kind)) await goOn(workbench, 1);
}

/** Says how many one key has decided, where it is more than what is asked about. */
async function decideTogether(
  workbench: Workbench,
  ids: readonly string[],
  decision: { readonly kind: 'accept' | 'reject' },
): Promise<void> {
  await decideAndGoOn(workbench, ids, decision);
  if (ids.length < 2) return;
  const all = counted(vscode.l10n.t, 'annotation', ids.length);
  const message =
    decision.kind === 'accept'
      ? vscode.l10n.t('$(check-all) {0} accepted; one undo takes back all', all)
      : vscode.l10n.t('$(close-all) {0} rejected; one undo takes back all', all);
  void vscode.window.setStatusBarMessage(message, 4000);
}

async function acceptActor(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const { index } = requireArticle(workbench);
  const ids = requireEntities(workbench, args).flatMap(({ id }) => [
    id,
    ...index
      .mentionsOf(id)
      .filter(({ review }) => review.status === 'proposed')
      .map((mention) => mention.id),
  ]);
  await decideAndGoOn(workbench, ids, { kind: 'accept' });
}

/** Acts on exactly what the filter shows: what is undecided, and decided things only where the filter asks for them. */
async function decideAllShown(workbench: Workbench, kind: 'accept' | 'reject'): Promise<void> {
  const { state, uri } = requireArticle(workbench);
  const { statuses } = workbench.session.filter;
  const ids = workbench.shown
    .queue(state)
    .filter(({ value, open }) => (statuses.length === 0 ? open : statuses.includes(value.review.status)))
    .map(({ value }) => value.id);
  if (ids.length === 0) throw new UserError(vscode.l10n.t('No proposal is shown.'));
  const all = counted(vscode.l10n.t, 'annotation', ids.length);
  const message =
    kind === 'accept'
      ? vscode.l10n.t('Accept everything that is shown ({0})?', all)
      : vscode.l10n.t('Reject everything that is shown ({0})?', all);
  const yes = kind === 'accept' ? vscode.l10n.t('Accept {0}', ids.length) : vscode.l10n.t('Reject {0}', ids.length);
  const detail = vscode.l10n.t('Undo Annotation Change takes all of it back at once.');
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) !== yes) return;
  workbench.store.decide(uri, ids, { kind });
}

async function travel(workbench: Workbench, direction: 'undo' | 'redo'): Promise<void> {
  const { uri, state } = requireArticle(workbench);
  const label: HistoryLabel | undefined = direction === 'undo' ? state.undoLabel : state.redoLabel;
  if (label === undefined) throw new UserError(vscode.l10n.t('There is no annotation change to take back or repeat.'));
  const { changed: ids, left } = direction === 'undo' ? workbench.store.undo(uri) : workbench.store.redo(uri);
  const what = historyWord(vscode.l10n.t, label);
  const message = direction === 'undo' ? vscode.l10n.t('Undone: {0}', what) : vscode.l10n.t('Done again: {0}', what);
  if (ids.length > 0) void vscode.window.setStatusBarMessage(message, 3000);
  if (left.length > 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Somebody decided differently on {0} of these since. That decision stays.', left.length),
    );
  }
  const { index, state: now } = requireArticle(workbench);
  const questions = new Set(workbench.shown.queue(now).map(({ value }) => value.id));
  // To what was asked, not to what was decided with it. Actors change with their mentions, and stand nowhere.
  const first = ids.find((id) => questions.has(id)) ?? ids.find((id) => index.annotation(id) !== undefined);
  if (first !== undefined) await revealAnnotation(workbench, first);
}

async function comment(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const ids = decisionTargets(workbench, args);
  const { index } = requireArticle(workbench);
  const [first] = ids;
  const subject = first === undefined ? undefined : (index.annotation(first)?.value ?? index.entity(first));
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Comment'),
    prompt: vscode.l10n.t('A note that is kept with the annotation. Empty it to remove the note.'),
    value: subject?.review.note ?? '',
  });
  if (note !== undefined && first !== undefined) await decideAndGoOn(workbench, [first], { kind: 'note', note: note.trim() });
}

async function resolveConflict(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const choice = await askWhichStands(workbench, args);
  if (choice === undefined) return;
  const { id, ...which } = choice;
  await decideAndGoOn(workbench, [id], { kind: 'resolveConflict', ...which });
}

/** The annotation that an edit is about, which has to be in the text. @throws UserError when its words are gone. */
export function requirePlaced(workbench: Workbench, args: readonly unknown[]): ReturnType<typeof requireAnnotation> {
  const annotation = requireAnnotation(workbench, args);
  if (requireArticle(workbench).state.anchorStatus(annotation.value.id) === 'orphaned') {
    throw new UserError(
      vscode.l10n.t('Its words are no longer in the text. Select where it belongs and use Re-attach to Selection.'),
    );
  }
  return annotation;
}
