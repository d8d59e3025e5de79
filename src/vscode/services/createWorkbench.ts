import * as vscode from 'vscode';
import { renameCodeIn, restoreCodesIn } from '../../core/review/recodeSidecar.ts';
import { recodingAct } from '../../core/review/recodingAct.ts';
import { createArticleAnnotator } from '../../core/store/createArticleAnnotator.ts';
import { createAnnotationStore } from '../../core/store/createAnnotationStore.ts';
import { followActiveArticle } from './activeArticle.ts';
import { createAllArticles } from './allArticles.ts';
import { createAnalyzer } from './reading/analyzer.ts';
import { createArticleReader } from './reading/articleReader.ts';
import { createArticleTracker } from './reading/articleTracker.ts';
import { createContextKeys } from './contextKeys.ts';
import { createDictionary } from './dictionary.ts';
import { createArticleLife } from './keeping/articleLife.ts';
import { followFileOperations } from './keeping/fileOperations.ts';
import { createFileStore, createModelSource } from './keeping/fileStore.ts';
import type * as projectBundle from '../project/projectBundle.ts';
import { createLazyBundles, exporting } from './lazyBundles.ts';
import { createLogger } from './logger.ts';
import { keepDecisionJournal } from './journal/decisionJournal.ts';
import { rememberFolders } from './keeping/formerFolders.ts';
import { createStrayedDesk } from './keeping/offerStrayed.ts';
import { checkPlacement, placeSidecar } from './keeping/placement.ts';
import { createOwnMoves } from './ownMoves.ts';
import { ReviewSession } from './reviewSession.ts';
import { settings } from './settings.ts';
import { createShownAnnotations } from './shownAnnotations.ts';
import { HOST_TURN } from './keeping/turn.ts';
import { createSidecarKeeper } from './keeping/sidecarKeeper.ts';
import { parseUri, uriText } from './uris.ts';
import type { Workbench } from './workbench.ts';

const isProjectBundle = exporting<typeof projectBundle>('createProjectRoom');

/** Makes the services in the order in which they need each other. */
export function createWorkbench({
  extensionUri,
  globalStorageUri,
  workspaceState,
  globalState,
  subscriptions,
}: vscode.ExtensionContext): Workbench {
  const log = vscode.window.createOutputChannel('Article Annotator', { log: true });
  const logger = createLogger(log);
  const files = createFileStore(checkPlacement);
  const sidecarOf = placeSidecar;
  const store = createAnnotationStore({
    clock: { now: () => new Date().toISOString() },
    reviewer: () => settings.reviewerName() || undefined,
  });
  const annotator = createArticleAnnotator(store, {
    files,
    logger,
    turn: HOST_TURN,
    sidecarUri: (article) => uriText(sidecarOf(parseUri(article))),
  });
  const keeper = createSidecarKeeper({ store, annotator, logger, sidecarOf });
  const life = createArticleLife(store, keeper);
  const journal = keepDecisionJournal({ store, life, keeper, logger, storage: globalStorageUri });
  const bundles = createLazyBundles(extensionUri, logger);
  const modelSource = createModelSource(extensionUri);
  const analyzer = createAnalyzer(modelSource, bundles, logger);
  const dictionary = createDictionary(logger);
  const reader = createArticleReader({ store, analyzer, dictionary });
  const tracker = createArticleTracker({ store, life, keeper, journal, reader, dictionary, logger });
  const active = followActiveArticle({ store, tracker, sidecarOf });
  const session = new ReviewSession(workspaceState, globalState);
  const shown = createShownAnnotations(store, session, dictionary);
  const former = rememberFolders(workspaceState);
  const strayed = createStrayedDesk({ store, files, keeper, life, former, journal, logger, sidecarOf });
  const operations = followFileOperations({ store, files, tracker, keeper, journal, logger, sidecarOf });
  life.onDidRename(({ from, to }) => keeper.rename(from, to), undefined, subscriptions);
  subscriptions.push(log, store, keeper, life, journal, dictionary, tracker, active, session, shown, former, strayed, operations);
  const allArticles = createAllArticles(workspaceState, logger);
  subscriptions.push(allArticles);
  const workbench: Workbench = {
    store,
    annotator,
    files,
    logger,
    log,
    tracker,
    reader,
    analyzer,
    keeper,
    journal,
    active,
    session,
    moves: createOwnMoves(),
    shown,
    contextKeys: createContextKeys(),
    dictionary,
    bundles,
    modelSource,
    life,
    strayed,
    allArticles,
    recoding: { renameCodeIn, restoreCodesIn, recodingAct },
    sidecarOf,
  };
  // Where it could not be written there may be no project file yet, and nobody who needs one.
  journal.onDidTakeOver(
    () => {
      allArticles.load().catch((error: unknown) => logger.error('What was left of the project files could not be read.', error));
    },
    undefined,
    subscriptions,
  );
  allArticles.start(async () => (await bundles.load('project', isProjectBundle)).createProjectRoom(workbench));
  return workbench;
}
