import * as vscode from 'vscode';
import { counted } from '../../../core/present/counted.ts';
import type { Logger } from '../../../core/ports.ts';
import { showHidden } from '../../../core/present/showHidden.ts';
import type { DecisionJournal } from '../journal/decisionJournal.ts';
import { describeError } from '../logger.ts';
import { fileName, parseUri, uriText, type UriText } from '../uris.ts';
import { findStrayed, type StrayedSidecar } from './findStrayed.ts';
import type { FormerFolders } from './formerFolders.ts';
import { createSidecarListing } from './sidecarListing.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';
import { findMisplaced, moveMisplaced, type SidecarMovePorts } from './sidecarMoves.ts';
import { takeOver } from './takeOver.ts';

export interface StrayedDeskPorts extends Omit<SidecarMovePorts, 'formerFolders' | 'keeper'> {
  readonly keeper: SidecarKeeper;
  readonly former: FormerFolders;
  readonly journal: Pick<DecisionJournal, 'follow'>;
  readonly logger: Logger;
}

/** What was decided and lies where nothing looks for it is offered: when its article is opened, and when the setting for the folder of sidecars changes. */
export interface StrayedDesk extends vscode.Disposable {
  /** Takes over what lies elsewhere, asking which where there are several. */
  takeOverFor(article: UriText): Promise<'nothing' | 'offered'>;
  /** Moves all sidecars of the workspace where the setting says. How many were moved. */
  moveAll(): Promise<number>;
}

export function createStrayedDesk(desk: StrayedDeskPorts): StrayedDesk {
  const ports = { ...desk, formerFolders: (inside: vscode.Uri) => desk.former.of(inside), sidecarsIn: createSidecarListing() };
  const { t } = vscode.l10n;
  /** Those that were offered, or found to have nothing: a person is asked once in a window. */
  const looked = new Set<UriText>();
  const failed = (error: unknown): void => {
    desk.logger.error('Annotations that lie elsewhere could not be taken over.', error);
    void vscode.window.showErrorMessage(t('That did not work: {0}', describeError(error)));
  };

  const take = async (article: UriText, all: readonly StrayedSidecar[]): Promise<void> => {
    let decisions = 0;
    for (const one of all) {
      // Another window was quicker.
      if (!(await ports.files.exists(uriText(one.sidecar)))) continue;
      if (!(await takeOver(ports, one.sidecar, article))) continue;
      decisions += one.decisions;
      if (one.former !== undefined) await desk.journal.follow(uriText(one.former), article);
    }
    if (decisions > 0) say(t('$(check) {0} taken over', counted(t, 'decision', decisions)));
  };
  const takeOverFor = async (article: UriText): Promise<'nothing' | 'offered'> => {
    const found = await findStrayed(ports, article);
    await take(article, found.length > 1 ? await chooseStrayed(found) : found);
    return found.length === 0 ? 'nothing' : 'offered';
  };
  const offer = async (article: UriText): Promise<void> => {
    const found = await findStrayed(ports, article);
    if (found.length === 0) return;
    const over = t('Take Over');
    const choice = await vscode.window.showInformationMessage(describeOffer(article, found), over);
    if (choice === over) await takeOverFor(article);
  };
  const moveAll = async (): Promise<number> => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const all = (await Promise.all(folders.map(({ uri }) => findMisplaced(ports, uri)))).flat();
    const title = t('Moving {0}', counted(t, 'file', all.length));
    const left = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
      moveMisplaced(ports, all),
    );
    if (left > 0)
      void vscode.window.showWarningMessage(
        t('Not moved: {0}. What was decided is as it was; the log says why.', counted(t, 'file', left)),
      );
    return all.length - left;
  };
  const offerMoves = async (folder: vscode.Uri): Promise<void> => {
    const all = await findMisplaced(ports, folder);
    if (all.length === 0) return;
    const move = t('Move');
    const message = t(
      'Since “Sidecar Folder” was changed the annotations of {0} are no longer found where they lie. Move them to the new place?',
      counted(t, 'article', all.length),
    );
    if ((await vscode.window.showInformationMessage(message, move)) === move) await moveAll();
  };

  const subscriptions = [
    desk.keeper.onDidLoad((article) => {
      if (looked.has(article) || desk.keeper.isPaused(article) || desk.store.get(article) === undefined) return;
      looked.add(article);
      offer(article).catch(failed);
    }),
    desk.former.onDidChange((folder) => void offerMoves(folder).catch(failed)),
  ];
  desk.former.start();
  return {
    takeOverFor,
    moveAll,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 3000);
}

function describeOffer(article: UriText, found: readonly StrayedSidecar[]): string {
  const { t } = vscode.l10n;
  const decisions = counted(t, 'decision', Math.max(...found.map((one) => one.decisions)));
  const [first] = found;
  const name = showHidden(first === undefined ? '' : nameOf(first));
  return first?.former === undefined
    ? t('Found in {0}, where “Sidecar Folder” does not look: {1} on this article. Take over?', name, decisions)
    : t(
        'Found in {0}: {1} on this text. The article that it was of is gone; was it renamed to {2}?',
        name,
        decisions,
        fileName(parseUri(article)),
      );
}

function nameOf({ sidecar }: StrayedSidecar): string {
  return vscode.workspace.asRelativePath(sidecar);
}

async function chooseStrayed(found: readonly StrayedSidecar[]): Promise<readonly StrayedSidecar[]> {
  const { t } = vscode.l10n;
  const items = found.map((strayed) => ({
    strayed,
    label: showHidden(nameOf(strayed)),
    description: counted(t, 'decision', strayed.decisions),
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Take Over Which Annotations?'), canPickMany: true });
  return chosen?.map(({ strayed }) => strayed) ?? [];
}
