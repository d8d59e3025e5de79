import * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import { counted } from '../../../core/present/counted.ts';
import { showHidden } from '../../../core/present/showHidden.ts';
import { PROJECT_FILE } from '../../../core/project/projectFile.ts';
import type { Act } from '../../../core/review/act.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { normalizedText } from '../convert.ts';
import type { ArticleLife } from '../keeping/articleLife.ts';
import type { SidecarKeeper } from '../keeping/sidecarKeeper.ts';
import { fileName, parseUri, uriText, type UriText } from '../uris.ts';
import { createJournalFiles } from './createJournalFiles.ts';
import { createJournal, type Journal, type LeftBehind } from './journal.ts';
import { GONE_AFTER } from './journalFolder.ts';
import { createRecovery, type Recovery } from './recovery.ts';

/**
 * Writes every decision down the moment it is made, until the article's sidecar holds it, and does again what a window left that is
 * gone: killed, crashed, closed before it could save.
 */
export interface DecisionJournal extends vscode.Disposable {
  /** Does again what was left of an article; call it when its sidecar has been loaded. */
  recover(article: UriText): Promise<void>;
  /** The article was renamed outside: what was left of it under its former name is done again too. */
  follow(former: UriText, article: UriText): Promise<void>;
  /** Writes down an act on an article that is not open, before its sidecar is written. */
  keep(article: UriText, act: Act): KeptAct;
  /** Writes down what is done to another file: its caller does it, settles it, and asks for what was left. */
  keepApart(file: UriText, act: unknown): Pick<KeptAct, 'written' | 'settle'>;
  /** What windows that are gone left of such a file and this version can use, oldest first; told once. */
  leftOf(file: UriText, isUsable: (act: unknown) => boolean): Promise<readonly unknown[]>;
  /** The file holds all that `leftOf` told. */
  settle(file: UriText): void;
  /** Fires when a window that is gone left something that was done to a project file, or to many articles of a folder at once. */
  readonly onDidTakeOver: vscode.Event<void>;
  /** Resolves when nothing is being written. */
  whenQuiet(): Promise<void>;
}

export interface KeptAct {
  /** Resolves when it is safe. */
  readonly written: Promise<void>;
  /** The sidecar holds it. */
  settle(): void;
  /** The sidecar could not be written: the article is kept until it can. False where not even the article can be opened: it stays in the journal. */
  handOver(): Promise<boolean>;
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
  const recovery = createRecovery(store, journal, logger);
  const taken = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      const { left, again } = await journal.takeOver();
      if (again) timer = setTimeout(() => void look(), GONE_AFTER);
      if (left.some(({ article }) => isOfProject(article))) taken.fire();
      for (const article of articlesHere(left)) {
        if (await recoverWherever(ports, recovery, article)) continue;
        const count = left.filter((one) => uriText(one.article) === article).length;
        tellOfGone(journal, article, count).catch((error: unknown) => logger.error(`${article} could not be looked for.`, error));
      }
    } catch (error) {
      logger.error('The journal of decisions could not be read.', error);
    }
  };
  const looking = look();

  const subscriptions = [
    journal,
    taken,
    store.onDidAct(({ uri, act }) => {
      void journal.record(uri, rootOf(uri), act);
    }),
    store.onDidChange(({ uri, what }) => {
      // Who was told before may have closed an article of which nothing is unsaved.
      if (what === 'saved' && store.get(uri)?.hasUnsavedDecisions !== true) recovery.settle(uriText(uri));
    }),
    life.onDidRename(({ from, to }) => journal.rename(from, to)),
    life.onDidDrop((article) => journal.settle(article)),
  ];

  return {
    keep(article, act) {
      const kept = journal.keep(article, rootOf(article), act);
      return {
        ...kept,
        handOver: () =>
          replayWherever(ports, article, () => {
            store.replay(article, [act]);
            kept.handOver();
          }),
      };
    },
    keepApart: (file, act) => journal.keep(file, rootOf(file), act),
    async leftOf(file, isUsable) {
      await looking;
      return journal.leftOf(file, isUsable);
    },
    settle: (file) => journal.settle(file),
    onDidTakeOver: taken.event,
    async recover(article) {
      await looking;
      recovery.replay(article);
    },
    async follow(former, article) {
      await looking;
      journal.rename(former, article);
      recovery.replay(article);
    },
    whenQuiet: () => journal.whenQuiet(),
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function isOfProject(uri: string): boolean {
  return fileName(parseUri(uri)).startsWith(PROJECT_FILE);
}

/** Those of which this window knows where the sidecar is. The others wait until their article is opened. */
function articlesHere(left: readonly LeftBehind[]): ReadonlySet<UriText> {
  const here = left.filter(({ article, root }) => root === rootOf(article) && !isOfProject(article));
  return new Set(here.map(({ article }) => uriText(article)));
}

function rootOf(article: string): UriText | undefined {
  const root = vscode.workspace.getWorkspaceFolder(parseUri(article))?.uri;
  return root === undefined ? undefined : uriText(root);
}

/** False where it can't be opened. */
async function recoverWherever(ports: DecisionJournalPorts, recovery: Recovery, article: UriText): Promise<boolean> {
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uriText(uri) === article);
  if (parseUri(article).scheme === 'untitled' && !isOpen) return true;
  return replayWherever(ports, article, () => recovery.replay(article));
}

/** What was decided on an article that is gone is kept until it is there again, or somebody says that it is not wanted. */
async function tellOfGone(journal: Journal, article: UriText, count: number): Promise<void> {
  const { t } = vscode.l10n;
  const isGone = await vscode.workspace.fs.stat(parseUri(article)).then(
    () => false,
    (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
  );
  if (!isGone) return;
  const discard = t('Discard');
  const message = t(
    '{0} on {1} had not been saved when VS Code ended, and the article is gone. They are kept: give the article its name back to have them.',
    counted(t, 'decision', count),
    showHidden(fileName(parseUri(article))),
  );
  if ((await vscode.window.showWarningMessage(message, discard)) !== discard) return;
  journal.leftOf(article);
  journal.settle(article);
}

/** Also in an article that nobody looks at: its sidecar is to hold what was decided. False where it can't be opened. */
async function replayWherever(ports: DecisionJournalPorts, article: UriText, run: () => void): Promise<boolean> {
  const { life, keeper, logger } = ports;
  try {
    const document = await vscode.workspace.openTextDocument(parseUri(article));
    life.hold(article, normalizedText(document));
  } catch (error) {
    logger.warn(`What was decided on ${article} waits until it can be opened: ${String(error)}`);
    return false;
  }
  try {
    if (parseUri(article).scheme !== 'untitled') await keeper.load(article);
  } catch (error) {
    // It is merged with what is there when it is saved.
    logger.warn(`The sidecar of ${article} could not be read: ${String(error)}`);
  }
  try {
    run();
  } finally {
    life.release(article);
  }
  return true;
}
