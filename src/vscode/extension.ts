import type * as vscode from 'vscode';
import { actorCommands } from './commands/actors.ts';
import { addMissedCommands } from './commands/addMissed.ts';
import { annotateCommands } from './commands/annotate.ts';
import { articleCommands } from './commands/article.ts';
import { codeCommands } from './commands/code.ts';
import { registerCommands } from './commands/command.ts';
import { decideCommands } from './commands/decide.ts';
import { editCommands } from './commands/edit.ts';
import { exchangeCommands } from './commands/exchange.ts';
import { extractCommands } from './commands/extract.ts';
import { fixCommands } from './commands/fix.ts';
import { pictureCommands } from './commands/pictures.ts';
import { projectCommands } from './commands/project.ts';
import { reviewCommands } from './commands/review.ts';
import { rowCommands } from './commands/rows.ts';
import { showCommands } from './commands/show.ts';
import { togetherCommands } from './commands/together.ts';
import { followCursor } from './editor/cursor.ts';
import { showConflictWarnings } from './editor/conflictWarnings.ts';
import { showFigureWarnings } from './editor/figureWarnings.ts';
import { Highlighter } from './editor/highlighter.ts';
import { registerHovers } from './editor/hovers.ts';
import { markProposal } from './editor/proposalMarks.ts';
import { offerBrokenImports } from './services/brokenImports.ts';
import { createApi, type ExtensionApi } from './services/api.ts';
import { createWorkbench } from './createWorkbench.ts';
import { createViews } from './views/createViews.ts';

let flush: (() => Promise<void>) | undefined;

/** Wires the parts together; everything they hold is given back with `context.subscriptions`. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const started = performance.now();
  const workbench = createWorkbench(context);
  flush = async () => {
    await workbench.keeper.flushAll();
    await workbench.journal.whenQuiet();
  };
  const highlighter = new Highlighter(workbench);
  context.subscriptions.push(
    highlighter,
    registerHovers(workbench, highlighter),
    followCursor(workbench),
    markProposal(workbench),
    showFigureWarnings(workbench),
    showConflictWarnings(workbench),
    offerBrokenImports(workbench.journal, workbench.logger),
    createViews(workbench),
    registerCommands(
      {
        ...actorCommands(workbench),
        ...addMissedCommands(workbench),
        ...annotateCommands(workbench),
        ...articleCommands(workbench),
        ...codeCommands(workbench),
        ...decideCommands(workbench),
        ...editCommands(workbench),
        ...exchangeCommands(workbench),
        ...extractCommands(workbench),
        ...fixCommands(workbench),
        ...pictureCommands(workbench, context),
        ...projectCommands(workbench),
        ...reviewCommands(workbench),
        ...rowCommands(workbench),
        ...showCommands(workbench),
        ...togetherCommands(workbench),
      },
      workbench.log,
    ),
  );
  const activationMs = performance.now() - started;
  workbench.logger.info(`Ready in ${Math.round(activationMs)} ms.`);
  return createApi(workbench, activationMs);
}

/** VS Code waits a few seconds for this; what it can't write then is in the journal. */
export async function deactivate(): Promise<void> {
  await flush?.();
}
