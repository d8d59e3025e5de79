import * as vscode from 'vscode';
import { createArticleAnnotator } from '../../core/store/createArticleAnnotator.ts';
import { createAnnotationStore } from '../../core/store/createAnnotationStore.ts';
import { followActiveArticle } from './activeArticle.ts';
import { createAnalyzer } from './analyzer.ts';
import { createArticleTracker } from './articleTracker.ts';
import { createContextKeys } from './contextKeys.ts';
import { createDictionary } from './dictionary.ts';
import { followFileOperations } from './fileOperations.ts';
import { createFileStore, createModelSource } from './fileStore.ts';
import { createLogger } from './logger.ts';
import { placeSidecar } from './placement.ts';
import { createReviewSession } from './reviewSession.ts';
import { settings } from './settings.ts';
import { createShownAnnotations } from './shownAnnotations.ts';
import { createSidecarKeeper } from './sidecarKeeper.ts';
import type { Workbench } from './workbench.ts';

/** Makes the services in the order in which they need each other. */
export function createWorkbench({ extensionUri, workspaceState, subscriptions }: vscode.ExtensionContext): Workbench {
  const log = vscode.window.createOutputChannel('Article Annotator', { log: true });
  const logger = createLogger(log);
  const files = createFileStore();
  const sidecarUri = placeSidecar;
  const store = createAnnotationStore({
    clock: { now: () => new Date().toISOString() },
    reviewer: () => settings.reviewerName() || undefined,
  });
  const annotator = createArticleAnnotator(store, { files, logger, sidecarUri });
  const keeper = createSidecarKeeper({ store, annotator, logger, sidecarUri });
  const analyzer = createAnalyzer(createModelSource(extensionUri), logger);
  const dictionary = createDictionary(logger);
  const tracker = createArticleTracker({ store, keeper, analyzer, dictionary, logger });
  const active = followActiveArticle({ store, tracker, sidecarUri });
  const session = createReviewSession(workspaceState);
  const shown = createShownAnnotations(store, session);
  const operations = followFileOperations({ store, files, tracker, keeper, logger, sidecarUri });
  subscriptions.push(log, store, keeper, dictionary, tracker, active, session, shown, operations);
  return {
    store,
    annotator,
    files,
    logger,
    log,
    tracker,
    keeper,
    active,
    session,
    shown,
    contextKeys: createContextKeys(),
    sidecarUri,
  };
}
