import type * as vscode from 'vscode';
import type { RecodingTools } from '../../core/review/recodeSidecar.ts';
import type { FileStore, Logger, ModelSource } from '../../core/ports.ts';
import type { ArticleAnnotator } from '../../core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../core/store/annotationStore.ts';
import type { ActiveArticle } from './activeArticle.ts';
import type { ArticleReader } from './reading/articleReader.ts';
import type { ArticleTracker } from './reading/articleTracker.ts';
import type { Analyzer } from './reading/analyzer.ts';
import type { LazyBundles } from './lazyBundles.ts';
import type { ContextKeys } from './contextKeys.ts';
import type { AllArticles } from './allArticles.ts';
import type { ArticleLife } from './keeping/articleLife.ts';
import type { Dictionary } from './dictionary.ts';
import type { OwnMoves } from './ownMoves.ts';
import type { ReviewSession } from './reviewSession.ts';
import type { ShownAnnotations } from './shownAnnotations.ts';
import type { DecisionJournal } from './journal/decisionJournal.ts';
import type { StrayedDesk } from './keeping/offerStrayed.ts';
import type { SidecarKeeper } from './keeping/sidecarKeeper.ts';
import type { WindowMemory } from './windowMemory.ts';

/** The services that editor, views and commands share. They never call each other: they meet here. */
export interface Workbench {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
  readonly files: FileStore;
  readonly logger: Logger;
  readonly log: vscode.LogOutputChannel;
  readonly tracker: ArticleTracker;
  readonly reader: ArticleReader;
  readonly analyzer: Analyzer;
  readonly keeper: SidecarKeeper;
  readonly journal: DecisionJournal;
  readonly active: ActiveArticle;
  readonly session: ReviewSession;
  readonly moves: OwnMoves;
  readonly shown: ShownAnnotations;
  readonly contextKeys: ContextKeys;
  readonly life: ArticleLife;
  readonly strayed: StrayedDesk;
  readonly allArticles: AllArticles;
  readonly recoding: RecodingTools;
  readonly dictionary: Dictionary;
  readonly bundles: LazyBundles;
  readonly modelSource: ModelSource;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
  /** What windows on this workspace remember. */
  readonly memory: WindowMemory;
  /** What goes with who uses this computer. */
  readonly person: WindowMemory;
}
