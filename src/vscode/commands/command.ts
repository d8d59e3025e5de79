import * as vscode from 'vscode';
import { PROJECT_COMMANDS } from '../services/allArticles.ts';
import { describeError } from '../services/logger.ts';
import { createTurns } from './inTurn.ts';

const COMMAND_NAMES = [
  'extract',
  'export',
  'import',
  'createReport',
  'accept',
  'reject',
  'reset',
  'next',
  'previous',
  'back',
  'startReview',
  'stopReview',
  'chooseReviewOrder',
  'showReviewKeys',
  'showProposal',
  'undo',
  'redo',
  'acceptActor',
  'acceptAs',
  'acceptParagraph',
  'acceptAlike',
  'rejectAlike',
  'acceptSure',
  'acceptTogether',
  'acceptAllShown',
  'rejectAllShown',
  'filter',
  'clearFilter',
  'findInView',
  'annotateSelection',
  'addMissed',
  'edit',
  'changeType',
  'changeWho',
  'changeValue',
  'nudge',
  'split',
  'reattach',
  'delete',
  'comment',
  'renameActor',
  'mergeActors',
  'splitMention',
  'setAliases',
  'neverMerge',
  'resolveConflict',
  'setArticleDate',
  'copyTable',
  'showPictures',
  'toggleHighlights',
  'toggleNames',
  'toggleFigures',
  'toggleAttributions',
  'toggleEvents',
  'toggleCodes',
  'code',
  'codeByKey',
  ...PROJECT_COMMANDS,
  'showAllArticles',
  'showThisArticle',
  'openSidecar',
  'showLog',
  'showSaveProblem',
  'takeOverAnnotations',
  'moveSidecars',
  'reveal',
  'goToText',
  'copyRow',
  'showOnlyActor',
  'arrange',
  'showLegend',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Takes what a menu, a key or a foreign caller passes, and falls back to selection or cursor. */
export type Handler = (...args: unknown[]) => unknown;
export type Handlers<N extends CommandName> = Readonly<Record<N, Handler>>;

/**
 * What one key does at once. Typed ahead, each waits until the one before is done, so that it is about what that one led to. What asks
 * a question is not among them: it would hold up the others.
 */
const IN_TURN: ReadonlySet<CommandName> = new Set([
  'accept',
  'reject',
  'reset',
  'next',
  'previous',
  'back',
  'startReview',
  'stopReview',
  'undo',
  'redo',
  'acceptActor',
  'acceptParagraph',
  'acceptAlike',
  'rejectAlike',
  'acceptAs',
  'nudge',
  'delete',
]);

/** What asks a question about the annotation under review: it waits for its turn, and then holds nobody up. */
const AFTER_TURN: ReadonlySet<CommandName> = new Set([
  'edit',
  'changeType',
  'changeWho',
  'changeValue',
  'addMissed',
  'comment',
  'acceptTogether',
  'codeByKey',
]);

/** Registers every command behind the one error boundary. */
export function registerCommands(handlers: Handlers<CommandName>, log: vscode.LogOutputChannel): vscode.Disposable {
  const inTurn = createTurns();
  return vscode.Disposable.from(
    ...COMMAND_NAMES.map((name) => {
      const handler = handlers[name];
      return vscode.commands.registerCommand(`articleAnnotator.${name}`, async (...args: unknown[]) => {
        if (args[0] === WAKE) return undefined;
        try {
          if (IN_TURN.has(name)) return await inTurn(() => handler(...args));
          if (AFTER_TURN.has(name)) await inTurn(() => undefined);
          return await handler(...args);
        } catch (error) {
          report(name, error, log);
          return undefined;
        }
      });
    }),
  );
}

/** An argument with which a command does nothing. */
const WAKE = 'wake';

/**
 * VS Code delays the first call of each command until it has told the extensions of it; the next key, of another command, would overtake
 * it. Called in vain beforehand, all of them run in the order of their keys.
 */
export async function wakeKeys(): Promise<void> {
  const commands = [...IN_TURN, ...AFTER_TURN].map((name) => ({ command: `articleAnnotator.${name}`, args: WAKE }));
  await vscode.commands.executeCommand('runCommands', { commands });
}

function report(name: CommandName, error: unknown, log: vscode.LogOutputChannel): void {
  // By its name: one that a lazy bundle throws is of its own class.
  if (error instanceof Error && error.name === 'UserError') {
    void vscode.window.showInformationMessage(error.message);
    return;
  }
  if (error instanceof vscode.CancellationError) return;
  log.error(`${name}: ${describeError(error)}`);
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error));
  void vscode.window.showErrorMessage(message, showLog).then((choice) => {
    if (choice === showLog) log.show();
  });
}
