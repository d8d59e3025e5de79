import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { RIGHT_OF_SURE } from '../../core/present/proposal/certaintyWord.ts';
import { shorten } from '../../core/present/outline.ts';
import { rejectedTogether, together, type Togetherness } from '../../core/present/proposal/together.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { decideAndGoOn } from './decide.ts';
import { pickOne, type Choice } from './inputs.ts';
import { requireAnnotation, requireArticle } from './targets.ts';

type TogetherCommand = 'acceptParagraph' | 'acceptAlike' | 'rejectAlike' | 'acceptSure' | 'acceptTogether';

/** Acceptance of several proposals by one act, which one undo takes back. */
export function togetherCommands(workbench: Workbench): Handlers<TogetherCommand> {
  return {
    acceptParagraph: (...args) => accept(workbench, idsOf(workbench, args, 'paragraph')),
    acceptAlike: (...args) => accept(workbench, idsOf(workbench, args, 'alike')),
    rejectAlike: (...args) => {
      const { state } = requireArticle(workbench);
      return reject(workbench, rejectedTogether(workbench.shown.queue(state), requireAnnotation(workbench, args)));
    },
    acceptSure: () => acceptSure(workbench),
    acceptTogether: (...args) => chooseTogether(workbench, args),
  };
}

function idsOf(workbench: Workbench, args: readonly unknown[], how: Togetherness): readonly string[] {
  const { state } = requireArticle(workbench);
  return together(state, workbench.shown.queue(state), requireAnnotation(workbench, args), how);
}

async function accept(workbench: Workbench, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) throw new UserError(vscode.l10n.t('No proposal is left there.'));
  await decideAndGoOn(workbench, ids, { kind: 'accept' });
  const message = vscode.l10n.t('$(check-all) {0} accepted; one undo takes back all', proposals(ids.length));
  void vscode.window.setStatusBarMessage(message, 4000);
}

async function reject(workbench: Workbench, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) throw new UserError(vscode.l10n.t('No proposal is left there.'));
  await decideAndGoOn(workbench, ids, { kind: 'reject' });
  const message = vscode.l10n.t('$(close-all) {0} rejected; one undo takes back all', proposals(ids.length));
  void vscode.window.setStatusBarMessage(message, 4000);
}

function proposals(count: number): string {
  return counted(vscode.l10n.t, 'proposal', count);
}

function percentOfSure(): number {
  return Math.floor(RIGHT_OF_SURE * 100);
}

function sureIds(workbench: Workbench): readonly string[] {
  const { state } = requireArticle(workbench);
  const [first] = workbench.shown.queue(state);
  return first === undefined ? [] : together(state, workbench.shown.queue(state), first, 'sure');
}

async function acceptSure(workbench: Workbench): Promise<void> {
  const ids = sureIds(workbench);
  if (ids.length === 0) throw new UserError(vscode.l10n.t('There is no proposal left that is sure.'));
  const yes = vscode.l10n.t('Accept {0}', ids.length);
  const detail = vscode.l10n.t(
    'Of those that were sure in articles that nothing was learnt from, {0} of 100 were right. Undo takes all of it back at once.',
    percentOfSure(),
  );
  const message = vscode.l10n.t('Accept what is sure ({0})?', proposals(ids.length));
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes) await accept(workbench, ids);
}

/** Which proposals go together, with how many they are; picking a set accepts it. */
async function chooseTogether(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const { t } = vscode.l10n;
  const { index } = requireArticle(workbench);
  const current = requireAnnotation(workbench, args);
  const entityId = current.layer === 'mention' ? current.value.entity : undefined;
  const actor = entityId === undefined ? undefined : index.entity(entityId);
  const words = shorten(current.value.target.exact, 30);
  const choice = (ids: readonly string[], label: string, description: string): Choice<readonly string[]>[] =>
    ids.length === 0 ? [] : [{ value: ids, label, description }];
  const sets = {
    sure: sureIds(workbench),
    paragraph: idsOf(workbench, args, 'paragraph'),
    alike: idsOf(workbench, args, 'alike'),
    actor: actor === undefined ? [] : idsOf(workbench, args, 'actor'),
  };
  const mentions = sets.actor.length - 1;
  const choices = [
    ...choice(sets.sure, t('What is sure'), t('{0} · {1} of 100 were right', proposals(sets.sure.length), percentOfSure())),
    ...choice(sets.paragraph, t('The rest of this paragraph'), proposals(sets.paragraph.length)),
    ...choice(mentions > 0 ? sets.actor : [], t('All mentions of {0}', actor?.canonicalName ?? ''), proposals(mentions)),
    ...choice(sets.alike, t('All like “{0}”', words), proposals(sets.alike.length)),
  ];
  if (choices.length === 0) throw new UserError(t('No proposal is left there.'));
  await accept(workbench, await pickOne(t('Accept Together'), choices));
}
