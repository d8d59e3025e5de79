import * as vscode from 'vscode';
import type { Logger } from '../../core/ports.ts';
import type { ArticleAnnotator, LoadOutcome, SaveOutcome } from '../../core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../core/store/annotationStore.ts';
import { explainFailure, explainSave, lineOfFailure } from './sidecarMessages.ts';
import { fileName, SIDECAR_SUFFIX } from './uris.ts';

/** After a decision, wait for the next one this long before writing: milliseconds. */
const PAUSE = 300;

/** Keeps sidecars and store together: decisions are written as they are made, changes on disk are merged in. */
export interface SidecarKeeper extends vscode.Disposable {
  /** Writes what is not written yet. */
  readonly flush: (uri: string) => Promise<void>;
  /** Tells the person what went wrong, if anything did. */
  report(uri: string, outcome: SaveOutcome): void;
  load(uri: string): Promise<LoadOutcome>;
}

export interface KeeperPorts {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
  readonly logger: Logger;
  readonly sidecarUri: (article: string) => string;
}

export function createSidecarKeeper({ store, annotator, logger, sidecarUri }: KeeperPorts): SidecarKeeper {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was last complained about, by article: one message for one cause. */
  const complaints = new Map<string, string>();

  const complain = (uri: string, message: string, line: number | undefined): void => {
    if (complaints.get(uri) === message) return;
    complaints.set(uri, message);
    logger.warn(message);
    const openSidecar = vscode.l10n.t('Open Sidecar');
    void vscode.window.showWarningMessage(message, openSidecar, vscode.l10n.t('Show Log')).then(async (choice) => {
      if (choice === undefined) return;
      if (choice !== openSidecar) return vscode.commands.executeCommand('articleAnnotator.showLog');
      const selection = line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) };
      return vscode.window.showTextDocument(vscode.Uri.parse(sidecarUri(uri), true), selection);
    });
  };

  const nameOf = (uri: string): string => fileName(vscode.Uri.parse(sidecarUri(uri), true));

  const report = (uri: string, outcome: SaveOutcome): void => {
    const message = explainSave(outcome, nameOf(uri));
    if (message === undefined) {
      complaints.delete(uri);
      return;
    }
    if (outcome.kind === 'failed') logger.error(`The sidecar of ${uri} could not be written.`, outcome.cause);
    complain(uri, message, outcome.kind === 'refused' ? lineOfFailure(outcome.failure) : undefined);
  };

  const load = async (uri: string): Promise<LoadOutcome> => {
    const outcome = await annotator.load(uri);
    if (outcome.kind === 'unreadable')
      complain(uri, explainFailure(outcome.failure, nameOf(uri)), lineOfFailure(outcome.failure));
    else complaints.delete(uri);
    if (outcome.kind === 'loaded' && outcome.invalidRecords > 0) {
      logger.warn(`${nameOf(uri)}: ${outcome.invalidRecords} records can't be used; they stay in the file.`);
    }
    return outcome;
  };

  const save = async (uri: string): Promise<void> => {
    timers.delete(uri);
    if (uri.startsWith('untitled:') || store.get(uri) === undefined) return;
    report(uri, await annotator.save(uri));
  };

  const saveSoon = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void save(uri), PAUSE),
    );
  };

  const mergeFromDisk = (sidecar: vscode.Uri): void => {
    const article = store.uris().find((uri) => sidecarUri(uri) === sidecar.toString());
    if (article === undefined) return;
    load(article).then(undefined, (error: unknown) => logger.error(`${sidecar.toString()} could not be read.`, error));
  };

  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_SUFFIX}`);
  const subscriptions = [
    watcher,
    watcher.onDidChange(mergeFromDisk),
    watcher.onDidCreate(mergeFromDisk),
    store.onDidChange(({ uri, what }) => {
      if (what === 'decision') saveSoon(uri);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const state = store.get(uri.toString());
      if (state?.hasSidecar === true && state.hasUnsavedChanges) saveSoon(uri.toString());
    }),
  ];

  return {
    load,
    report,
    async flush(uri) {
      clearTimeout(timers.get(uri));
      if (timers.has(uri)) await save(uri);
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
