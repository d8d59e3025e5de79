import type { AnchorStatus, ChangedWords } from '../model/anchorStatus.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Clock, Disposable } from '../ports.ts';
import type { Act } from '../review/act.ts';
import type { Decision, DecisionKind } from '../review/decision.ts';
import type { Stamp } from '../review/stamp.ts';

/** What an entry of the undo stack did; the face words it ("Accept 3 annotations"). */
export interface HistoryLabel {
  readonly kind: DecisionKind;
  /** How many annotations and entities it was asked to decide on (for `create`, made). */
  readonly count: number;
}

/** Replaces `[start, end)` of the text before the edit by `text`. Offsets are of the LF text without byte order mark. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One article as it is now: a snapshot that never changes. Positions in `document` are of `text`; an unplaced target has an empty span.
 */
export interface ArticleState {
  readonly uri: string;
  /** LF line ends, no byte order mark. */
  readonly text: string;
  readonly document: AnnotatedDocument;
  /** The revision with which it was opened: another once it was closed and opened again. */
  readonly opened: number;
  /** Grows with every change of anything; no two articles share one. */
  readonly revision: number;
  /** True when the present text has not been analysed. */
  readonly stale: boolean;
  /** True when a sidecar was loaded or saved: the article is annotated. */
  readonly hasSidecar: boolean;
  /** True when a person decided something that is not in the sidecar yet. */
  readonly hasUnsavedDecisions: boolean;
  /** True when anything differs from the sidecar as last loaded or saved, positions included. */
  readonly hasUnsavedChanges: boolean;
  /** Why the annotations can't be saved (a sidecar of a newer format); undefined when they can. */
  readonly readOnlyReason: 'newer-version' | 'unreadable' | undefined;
  readonly conflicts: readonly Conflict[];
  readonly undoLabel: HistoryLabel | undefined;
  readonly redoLabel: HistoryLabel | undefined;
  /** Of the annotation, all its parts together: `orphaned` by its principal target, `moved` if any part is not anchored. */
  anchorStatus(id: string): AnchorStatus;
  /** Of what a person decided on and what says something else now: another number, unit, day or negation. To be asked again. */
  changedWords(id: string): ChangedWords | undefined;
  /** True for a proposal that a re-extraction added and nobody looked at yet. */
  isNew(id: string): boolean;
}

export type StoreChangeKind = 'opened' | 'closed' | 'text' | 'analysis' | 'decision' | 'sidecar' | 'saved';

export interface StoreChange {
  readonly uri: string;
  /** `sidecar`: the sidecar on disk was loaded or merged. `decision`: also undo and redo. */
  readonly what: StoreChangeKind;
  /** For `decision`: the annotations and entities it touched, new ones included. */
  readonly ids: readonly string[];
}

export interface DecisionOutcome {
  /** Ids of the annotations and entities that changed, new ones included; empty when the decision applied to none. */
  readonly changed: readonly string[];
  /** Ids of what the decision made. */
  readonly created: readonly string[];
}

export interface UndoOutcome {
  /** Ids that changed, to reveal them; empty when there was nothing to undo. */
  readonly changed: readonly string[];
  /** Ids that stay as they are, because somebody decided on them since. */
  readonly left: readonly string[];
}

/** A decision, undo or redo that was just made. */
export interface DoneAct {
  readonly uri: string;
  /** Plain JSON; `readAct` reads it back. */
  readonly act: Act;
}

/** The living state of all open articles. Articles are named by URI string. No method throws; an article that isn't open is passed over. */
export interface AnnotationStore extends Disposable {
  get(uri: string): ArticleState | undefined;
  uris(): readonly string[];
  onDidChange(listener: (change: StoreChange) => void): Disposable;

  /** `file`: the article's file name for the sidecar; `language`: its language code. CRLF in `text` counts as LF. */
  open(uri: string, article: { text: string; file: string }): void;
  close(uri: string): void;
  /** A renamed article keeps its annotations, decisions and history. One that it replaces leaves it what no sidecar holds yet. */
  rename(from: string, to: string, file: string): void;

  /** Changes of one edit, all in offsets of the text before it, not overlapping. Spans follow; the analysis becomes stale. */
  applyEdits(uri: string, changes: readonly TextChange[]): void;
  /** The whole text anew (reloaded from disk): what differs is found, then as `applyEdits`. Does nothing when it is the same. */
  replaceText(uri: string, text: string): void;
  /**
   * A fresh analysis of `text`, reconciled with what a person decided. Returns false, changing nothing, when `text` is no longer the
   * article's text. What is shown in passing, until a better analysis is there, gives its names to nothing that comes after it, as long as nobody did anything with it.
   */
  setAnalysis(uri: string, fresh: AnnotatedDocument, text: string, inPassing?: boolean): boolean;

  /** One entry of the undo stack, however many ids. */
  decide(uri: string, ids: readonly string[], decision: Decision): DecisionOutcome;
  /**
   * A decision that is part of a greater one, of many articles and one moment: `undo` passes it over, `takeBack` takes it back. Undefined:
   * nothing changed.
   */
  decideApart(uri: string, ids: readonly string[], decision: Decision, stamp: Stamp): Act | undefined;
  /** The act that takes it back; undefined where nothing was left to take back. What somebody decided since on the same stays. */
  takeBack(uri: string, act: Act, stamp: Stamp): Act | undefined;
  /** Takes one's own last decision back; what somebody else decided since on the same stays. */
  undo(uri: string): UndoOutcome;
  redo(uri: string): UndoOutcome;
  /** Called with each decision, undo and redo as it is made, before `onDidChange`: for a journal. Not with what is replayed. */
  onDidAct(listener: (done: DoneAct) => void): Disposable;
  /**
   * Does acts of another time again, in this order (oldest first), those that the article doesn't know yet. Call it once the sidecar is
   * loaded. Returns the ids that they are about; empty when all were known. They can't be undone with `undo`.
   */
  replay(uri: string, acts: readonly Act[]): readonly string[];

  /** What the sidecar says now, resolved against the text and merged with what is here; undefined when it is gone from the disk. */
  setSidecar(uri: string, document: AnnotatedDocument | undefined): void;
  setReadOnly(uri: string, reason: ArticleState['readOnlyReason']): void;
  /** What was written: from now on the last known sidecar. `revision`: of the state that it was made of. */
  markSaved(uri: string, document: AnnotatedDocument, revision: number): void;
}

export interface StoreOptions {
  readonly clock: Clock;
  /** The reviewer's name, asked for at each decision. */
  reviewer?(): string | undefined;
}
