import * as vscode from 'vscode';
import { renameCodeIn, restoreCodesIn } from '../core/review/recodeSidecar.ts';
import { recodingAct } from '../core/review/recodingAct.ts';
import { createArticleAnnotator } from '../core/store/createArticleAnnotator.ts';
import { createAnnotationStore } from '../core/store/createAnnotationStore.ts';
import { followActiveArticle } from './services/activeArticle.ts';
import { createAllArticles } from './services/allArticles.ts';
import { createAnalyzer } from './services/reading/analyzer.ts';
import { createArticleReader } from './services/reading/articleReader.ts';
import { createArticleTracker } from './services/reading/articleTracker.ts';
import { createContextKeys } from './services/contextKeys.ts';
import { createDictionary } from './services/dictionary.ts';
import { createArticleLife } from './services/keeping/articleLife.ts';
import { followFileOperations } from './services/keeping/fileOperations.ts';
import { createFileStore, createModelSource } from './services/keeping/fileStore.ts';
import type * as projectBundle from './project/projectBundle.ts';
import { createLazyBundles, exporting } from './services/lazyBundles.ts';
import { createLogger } from './services/logger.ts';
import { keepDecisionJournal } from './services/journal/decisionJournal.ts';
import { rememberFolders } from './services/keeping/formerFolders.ts';
import { createStrayedDesk } from './services/keeping/offerStrayed.ts';
import { checkPlacement, placeSidecar } from './services/keeping/placement.ts';
import { createOwnMoves } from './services/ownMoves.ts';
import { ReviewSession } from './services/reviewSession.ts';
import { settings } from './services/settings.ts';
import { createShownAnnotations } from './services/shownAnnotations.ts';
import { HOST_TURN } from './services/keeping/turn.ts';
import { createSidecarKeeper } from './services/keeping/sidecarKeeper.ts';
import { parseUri, uriText } from './services/uris.ts';
import { createWindowMemory } from './services/windowMemory.ts';
import type { Workbench } from './services/workbench.ts';

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
  const memory = createWindowMemory(workspaceState, logger);
  const person = createWindowMemory(globalState, logger);
  const session = new ReviewSession(memory, person);
  const shown = createShownAnnotations(store, session, dictionary);
  const former = rememberFolders(memory);
  const strayed = createStrayedDesk({ store, files, keeper, life, former, journal, logger, sidecarOf });
  const operations = followFileOperations({ store, files, tracker, keeper, journal, logger, sidecarOf });
  life.onDidRename(({ from, to }) => keeper.rename(from, to), undefined, subscriptions);
  subscriptions.push(log, store, keeper, life, journal, dictionary, tracker, active, session, shown, former, strayed, operations);
  const allArticles = createAllArticles(memory, logger);
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
    memory,
    person,
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
