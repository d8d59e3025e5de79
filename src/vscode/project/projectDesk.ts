import * as vscode from 'vscode';
import { changeProjectBytes, ProjectAct, type ProjectDeed } from '../../core/project/projectAct.ts';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import { rewriteInTurn } from '../../core/store/rewriteInTurn.ts';
import type { DecisionJournal } from '../services/journal/decisionJournal.ts';
import { createSaveSchedule } from '../services/keeping/saveSchedule.ts';
import { HOST_TURN } from '../services/keeping/turn.ts';
import { settings } from '../services/settings.ts';
import { uriText, type UriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { projectFileOf, requireProject } from './projectFiles.ts';

/**
 * All that is done to project files. What a person does is written down first and then done to the file, so that neither another writer
 * nor a file that can't be written loses it: it is tried again, and by the next window if this one goes.
 */
export interface ProjectDesk extends vscode.Disposable {
  /**
   * Says what takes it back; undefined where it changed nothing.
   * @throws UserError where the file can't be used: then nothing is done
   */
  act(folder: vscode.Uri, deed: ProjectDeed): Promise<ProjectDeed | undefined>;
  /** Does what windows left that are gone. */
  recover(folders: readonly vscode.Uri[]): Promise<void>;
}

interface WaitingAct {
  readonly act: ProjectAct;
  /** It could not be written when it was decided. */
  late: boolean;
  inverse: ProjectDeed | undefined;
  settle(): void;
}

export type DeskPorts = Pick<Workbench, 'files' | 'logger'> & {
  readonly journal: Pick<DecisionJournal, 'keepApart' | 'leftOf' | 'settle'>;
};

export function createProjectDesk({ files, journal, logger }: DeskPorts): ProjectDesk {
  const waiting = new Map<UriText, readonly WaitingAct[]>();
  const reasons = new Map<UriText, string>();

  const write = async (file: UriText): Promise<boolean> => {
    const acts = waiting.get(file) ?? [];
    try {
      const { failure, inverses } = await rewriteInTurn({
        files,
        uri: file,
        turn: HOST_TURN,
        change: (bytes) => changeProjectBytes(bytes, acts),
      });
      if (failure !== undefined) throw new Error(failure.reason);
      for (const [at, one] of acts.entries()) one.inverse = inverses[at];
    } catch (error) {
      logger.warn(`${file} could not be written: ${String(error)}`);
      reasons.set(file, error instanceof Error ? error.message : String(error));
      for (const one of acts) one.late = true;
      return false;
    }
    waiting.set(
      file,
      (waiting.get(file) ?? []).filter((one) => !acts.includes(one)),
    );
    for (const one of acts) one.settle();
    return true;
  };
  const schedule = createSaveSchedule(write);

  const put = async (file: UriText, acts: readonly WaitingAct[]): Promise<void> => {
    waiting.set(file, [...(waiting.get(file) ?? []), ...acts]);
    schedule.soon(file);
    await schedule.flush(file);
  };

  const subscriptions = [
    schedule,
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) schedule.retry();
    }),
  ];

  return {
    async act(folder, deed) {
      await requireProject(folder);
      const file = uriText(projectFileOf(folder));
      const by = settings.reviewerName();
      const act: ProjectAct = { at: new Date().toISOString(), ...(by === '' ? {} : { by }), deed };
      const kept = journal.keepApart(file, act);
      await kept.written;
      const one: WaitingAct = { act, late: false, inverse: undefined, settle: () => kept.settle() };
      await put(file, [one]);
      if (waiting.get(file)?.includes(one) === true) void offerAgain(reasons.get(file) ?? '', () => schedule.retry(file));
      return one.inverse;
    },
    async recover(folders) {
      for (const folder of folders) {
        const file = uriText(projectFileOf(folder));
        const left = await journal.leftOf(file, (value) => ProjectAct.safeParse(value).success);
        const acts = left.flatMap((value) => {
          const read = ProjectAct.safeParse(value);
          return read.success ? [read.data] : [];
        });
        if (acts.length === 0) continue;
        // All of them are settled together.
        const items = acts.map((act, at): WaitingAct => {
          const isLast = at === acts.length - 1;
          return { act, late: true, inverse: undefined, settle: () => (isLast ? journal.settle(file) : undefined) };
        });
        await put(file, items);
      }
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

async function offerAgain(reason: string, retry: () => void): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const message = vscode.l10n.t(
    '{0} could not be written ({1}). What you decided is kept, and will be written as soon as possible.',
    PROJECT_FILE,
    reason,
  );
  if ((await vscode.window.showWarningMessage(message, again)) === again) retry();
}
