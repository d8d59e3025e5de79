import * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import { readAct } from '../../../core/review/act.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { normalizedText } from '../convert.ts';
import type { ArticleLife } from '../keeping/articleLife.ts';
import type { SidecarKeeper } from '../keeping/sidecarKeeper.ts';
import { parseUri, uriText, type UriText } from '../uris.ts';
import { createJournalFiles } from './createJournalFiles.ts';
import { createJournal, type Journal, type LeftBehind } from './journal.ts';
import { GONE_AFTER } from './journalFolder.ts';

/**
 * Writes every decision down the moment it is made, until the article's sidecar holds it, and does again what a window left that is
 * gone: killed, crashed, closed before it could save.
 */
export interface DecisionJournal extends vscode.Disposable {
  /** Does again what was left of an article; call it when its sidecar has been loaded. */
  recover(article: UriText): Promise<void>;
  /** Resolves when nothing is being written. */
  whenQuiet(): Promise<void>;
}

export interface DecisionJournalPorts {
  readonly store: AnnotationStore;
  readonly life: ArticleLife;
  readonly keeper: SidecarKeeper;
  readonly logger: Logger;
  /** The extension's own folder, the same for all windows. */
  readonly storage: vscode.Uri;
}

export function keepDecisionJournal(ports: DecisionJournalPorts): DecisionJournal {
  const { store, life, logger, storage } = ports;
  const files = createJournalFiles(vscode.Uri.joinPath(storage, 'journal'), logger);
  const journal = createJournal({ files, logger, now: () => Date.now(), random: () => Math.random() });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      const { left, again } = await journal.takeOver();
      if (again) timer = setTimeout(() => void look(), GONE_AFTER);
      for (const article of articlesHere(left)) await recoverWherever(ports, journal, article);
    } catch (error) {
      logger.error('The journal of decisions could not be read.', error);
    }
  };
  const looking = look();

  const subscriptions = [
    journal,
    store.onDidAct(({ uri, act }) => {
      const root = vscode.workspace.getWorkspaceFolder(parseUri(uri))?.uri;
      void journal.record(uri, root === undefined ? undefined : uriText(root), act);
    }),
    store.onDidChange(({ uri, what }) => {
      if (what === 'saved' && store.get(uri)?.hasUnsavedDecisions === false) journal.settle(uri);
    }),
    life.onDidRename(({ from, to }) => journal.rename(from, to)),
    life.onDidDrop((article) => journal.settle(article)),
  ];

  return {
    async recover(article) {
      await looking;
      replay(store, journal, article);
    },
    whenQuiet: () => journal.whenQuiet(),
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Those of which this window knows where the sidecar is. The others wait until their article is opened. */
function articlesHere(left: readonly LeftBehind[]): ReadonlySet<UriText> {
  const here = left.filter(({ article, root }) => {
    const folder = vscode.workspace.getWorkspaceFolder(parseUri(article))?.uri;
    return root === (folder === undefined ? undefined : uriText(folder));
  });
  return new Set(here.map(({ article }) => uriText(article)));
}

/** Also of an article that nobody looks at: its sidecar is to hold what was decided. */
async function recoverWherever(ports: DecisionJournalPorts, journal: Journal, article: UriText): Promise<void> {
  const { store, life, keeper, logger } = ports;
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uriText(uri) === article);
  if (parseUri(article).scheme === 'untitled' && !isOpen) return;
  try {
    const document = await vscode.workspace.openTextDocument(parseUri(article));
    life.hold(article, normalizedText(document));
  } catch (error) {
    logger.warn(`What was decided on ${article} waits until it can be opened: ${String(error)}`);
    return;
  }
  try {
    if (parseUri(article).scheme !== 'untitled') await keeper.load(article);
    replay(store, journal, article);
  } finally {
    life.release(article);
  }
}

function replay(store: AnnotationStore, journal: Journal, article: UriText): void {
  if (store.get(article) === undefined) return;
  const acts = journal.leftOf(article).flatMap((value) => readAct(value) ?? []);
  if (acts.length === 0) return;
  store.replay(article, acts);
  // All of it may have been in the sidecar.
  if (store.get(article)?.hasUnsavedDecisions === false) journal.settle(article);
}
