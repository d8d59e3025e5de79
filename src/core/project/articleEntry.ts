import type { Layer } from '../model/annotation.ts';
import type { Stance } from '../model/attribution.ts';
import type { EntityType } from '../model/entityType.ts';
import type { ArgumentRole, EventType, Modality } from '../model/event.ts';
import type { Qualifier, QuantityKind } from '../model/quantity.ts';
import type { ReviewStatus } from '../model/review.ts';
import { oneLine } from '../present/outline.ts';

/** How far an article is. `gone`: there is a sidecar, but no article. */
export const ARTICLE_STAGES = ['not-extracted', 'to-review', 'reviewed', 'changed', 'problem', 'gone'] as const;
export type ArticleStage = (typeof ARTICLE_STAGES)[number];

/** What the index keeps of an annotation. Offsets and lines are those of the sidecar's text; lines count from 0. */
export interface IndexedAnnotation {
  readonly layer: Layer;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Undefined where the article can't be read or has changed. */
  readonly line: number | undefined;
  /** The words, of an attribution its content; at most `LONGEST_WORDS`. */
  readonly words: string;
  /** Where the words before and after it stand in the entry's `around`: read them by `wordsAround`. */
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
  readonly status: ReviewStatus;
  readonly by: string | undefined;
  readonly note: string | undefined;
  readonly codes: readonly string[];
  /** How sure the machine is, 0 to 1; undefined where it doesn't say. */
  readonly confidence: number | undefined;
  /** Entity type, kind of figure, how it is reported, or event type. */
  readonly type: EntityType | QuantityKind | EventType | 'direct' | 'indirect' | 'mixed' | 'passage';
  readonly ownType: string | undefined;
  /** The entity of a mention, or of the source of a statement. */
  readonly entity: string | undefined;
  /** Who says it, in a few words: of a statement its own source, of a figure or event that of the statement around it. */
  readonly source: string | undefined;
  /** The statement around a figure or event. */
  readonly attribution: string | undefined;
  readonly stance: Stance | undefined;
  readonly modality: Modality | undefined;
  /** Mentions of one happening share it. */
  readonly group: string | undefined;
  readonly figure: IndexedFigure | undefined;
  readonly participants: readonly IndexedParticipant[];
  /** When it happened, or the date that a figure is: TIMEX3. */
  readonly when: string | undefined;
}

export interface IndexedFigure {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly value: number | string | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  /** The figure as it is read: "at least 20 inmates". */
  readonly text: string;
  /** What it counts: figures of one key may be compared. */
  readonly topic: { readonly key: string; readonly label: string } | undefined;
  readonly isUpdate: boolean;
  /** False for a figure that a reader would want a source for and that has none. */
  readonly cited: boolean;
}

export interface IndexedParticipant {
  readonly role: ArgumentRole;
  readonly words: string;
  readonly entity: string | undefined;
  readonly quantity: string | undefined;
}

export interface IndexedEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
  readonly ownType: string | undefined;
  readonly named: boolean;
  readonly rejected: boolean;
  readonly mentions: number;
}

/** What the index keeps of an article. It says nothing that the files don't. */
export interface ArticleEntry {
  /** In the project's folder, with `/`. */
  readonly path: string;
  readonly stage: ArticleStage;
  /** Why there is a problem, in English. */
  readonly problem: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** Proposals that nobody decided on. */
  readonly left: number;
  readonly conflicts: number;
  readonly entities: readonly IndexedEntity[];
  readonly annotations: readonly IndexedAnnotation[];
  /** What stands around the annotations, as one string: of hundreds of thousands of small ones the collector of garbage would visit each. */
  readonly around: string;
}

/** Longer words are cut: code units. */
export const LONGEST_WORDS = 400;

/** What stands before and after an annotation of the entry, each on one line. */
export function wordsAround(
  { around }: Pick<ArticleEntry, 'around'>,
  { beforeStart, beforeEnd, afterStart, afterEnd }: IndexedAnnotation,
): { readonly before: string; readonly after: string } {
  return { before: oneLine(around.slice(beforeStart, beforeEnd)), after: oneLine(around.slice(afterStart, afterEnd)) };
}
