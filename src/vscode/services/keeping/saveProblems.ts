import * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import type { LoadOutcome, SaveOutcome } from '../../../core/store/annotateDocument.ts';
import { fileName, type UriText, parseUri } from '../uris.ts';
import { sidecarMessage, explainSave, lineOfFailure } from './sidecarMessages.ts';

/** Why an article's decisions are not in its sidecar, and what a person can do about it. */
export interface SaveProblem {
  readonly message: string;
  /** The line of the sidecar to look at, zero-based. */
  readonly line: number | undefined;
}

/** What is wrong with whose sidecar. A person is told once of each cause; the status bar goes on showing it. */
export interface SaveProblems extends vscode.Disposable {
  /** Fires with the article. */
  readonly onDidChange: vscode.Event<UriText>;
  get(article: UriText): SaveProblem | undefined;
  all(): readonly UriText[];
  saved(article: UriText, outcome: SaveOutcome): void;
  loaded(article: UriText, outcome: LoadOutcome): void;
  /** Tells the person again, with what can be done. */
  show(article: UriText): void;
  rename(from: UriText, to: UriText): void;
  forget(article: UriText): void;
}

export interface ProblemPorts {
  readonly logger: Logger;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
  readonly tryAgain: (article: UriText) => void;
}

export function createSaveProblems({ logger, sidecarOf, tryAgain }: ProblemPorts): SaveProblems {
  const changed = new vscode.EventEmitter<UriText>();
  const problems = new Map<UriText, SaveProblem>();
  const nameOf = (article: UriText): string => fileName(sidecarOf(parseUri(article)));

  const clear = (article: UriText): void => {
    if (problems.delete(article)) changed.fire(article);
  };
  const note = (article: UriText, problem: SaveProblem): void => {
    if (problems.get(article)?.message === problem.message) return;
    problems.set(article, problem);
    logger.warn(problem.message);
    changed.fire(article);
    show(article);
  };
  const show = (article: UriText): void => {
    const problem = problems.get(article);
    if (problem !== undefined) void offerHelp(sidecarOf(parseUri(article)), problem, () => tryAgain(article));
  };

  return {
    onDidChange: changed.event,
    get: (article) => problems.get(article),
    all: () => [...problems.keys()],
    saved(article, outcome) {
      const message = explainSave(outcome, nameOf(article));
      if (message === undefined) return clear(article);
      if (outcome.kind === 'failed') logger.error(`The sidecar of ${article} could not be written.`, outcome.cause);
      return note(article, { message, line: outcome.kind === 'refused' ? lineOfFailure(outcome.failure) : undefined });
    },
    loaded(article, outcome) {
      if (outcome.kind === 'loaded' && outcome.invalidRecords > 0) {
        logger.warn(`${nameOf(article)}: ${outcome.invalidRecords} records can't be used; they stay in the file.`);
      }
      if (outcome.kind !== 'unreadable') return clear(article);
      const message = sidecarMessage(outcome.failure, nameOf(article));
      return note(article, { message, line: lineOfFailure(outcome.failure) });
    },
    show,
    rename(from, to) {
      const problem = problems.get(from);
      if (problem !== undefined) problems.set(to, problem);
      clear(from);
    },
    forget: clear,
    dispose: () => changed.dispose(),
  };
}

async function offerHelp(sidecar: vscode.Uri, { message, line }: SaveProblem, tryAgain: () => void): Promise<void> {
  const { t } = vscode.l10n;
  const [again, open, log] = [t('Try Again'), t('Open Sidecar'), t('Show Log')];
  const choice = await vscode.window.showWarningMessage(message, again, open, log);
  if (choice === again) tryAgain();
  if (choice === log) await vscode.commands.executeCommand('articleAnnotator.showLog');
  if (choice !== open) return;
  const selection = line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) };
  await vscode.window.showTextDocument(sidecar, selection);
}
