import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { AnnotationId } from '../model/annotation.ts';
import type { AttributionKind, Stance } from '../model/attribution.ts';
import type { CodeId } from '../model/codebook.ts';
import type { EntityId } from '../model/entity.ts';
import type { EntityType } from '../model/entityType.ts';
import type { ArgumentRole, EventType, Modality } from '../model/event.ts';
import type { MentionForm } from '../model/mention.ts';
import type { QuantityValue } from '../model/quantityValue.ts';
import type { Span } from '../text/span.ts';

export interface ArgumentDraft {
  readonly role: ArgumentRole;
  readonly span: Span;
  readonly entity?: EntityId;
  readonly quantity?: AnnotationId;
}

/** An existing entity, or a new one by its name. */
export type EntityChoice = { readonly id: EntityId } | { readonly newName: string };

export interface MentionDraft {
  readonly layer: 'mention';
  readonly span: Span;
  readonly type: EntityType;
  /** Of an actor that is new. */
  readonly ownType?: string;
  readonly form: MentionForm;
  readonly entity: EntityChoice;
}

export interface QuantityDraft {
  readonly layer: 'quantity';
  readonly span: Span;
  readonly value: QuantityValue;
  readonly ownType?: string;
  readonly predicate?: string;
}

export interface AttributionDraft {
  readonly layer: 'attribution';
  /** Empty when implicit. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly implicit: boolean;
  readonly entity?: EntityId;
  readonly kind: AttributionKind;
  readonly stance: Stance;
}

export interface EventDraft {
  readonly layer: 'event';
  readonly trigger: Span;
  readonly type: EventType;
  readonly ownType?: string;
  readonly modality: Modality;
  readonly arguments: readonly ArgumentDraft[];
}

export interface PassageDraft {
  readonly layer: 'passage';
  readonly span: Span;
  readonly codes: readonly CodeId[];
}

/** An annotation that a person makes from selections. Spans are in the present text. */
export type AnnotationDraft = MentionDraft | QuantityDraft | AttributionDraft | EventDraft | PassageDraft;

/**
 * What a person decides about some annotations or entities. Ids that a decision makes no sense for are passed over. Every edit also
 * accepts what it edits, and one of a statement or event its parts (mentions, figures) whose ids are given too. Spans are in the present text.
 */
export type Decision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  /** Takes the decision back: proposed again. */
  | { readonly kind: 'reset' }
  /** An empty note removes it. */
  | { readonly kind: 'note'; readonly note: string }
  /** Puts the principal target elsewhere: nudges an edge, or re-attaches what was unplaced. For one annotation. */
  | { readonly kind: 'reattach'; readonly span: Span }
  | {
      readonly kind: 'editMention';
      readonly type?: EntityType;
      readonly form?: MentionForm;
      readonly entity?: EntityChoice;
    }
  | {
      readonly kind: 'editQuantity';
      readonly value?: Partial<QuantityValue>;
      /** Null removes it. */
      readonly predicate?: string | null;
      /** Null removes it. */
      readonly ownType?: string | null;
    }
  | {
      readonly kind: 'editAttribution';
      readonly source?: readonly Span[];
      readonly cue?: readonly Span[];
      readonly content?: readonly Span[];
      readonly implicit?: boolean;
      /** Null removes the link. */
      readonly entity?: EntityId | null;
      readonly attributionKind?: AttributionKind;
      readonly stance?: Stance;
    }
  | {
      readonly kind: 'editEvent';
      readonly trigger?: Span;
      readonly type?: EventType;
      readonly modality?: Modality;
      /** Null removes it. */
      readonly ownType?: string | null;
      /** The whole list. */
      readonly arguments?: readonly ArgumentDraft[];
    }
  /** The type of entities and of all their mentions; a mention whose id is given too is thereby accepted. */
  | { readonly kind: 'editEntity'; readonly type: EntityType; readonly ownType?: string | null }
  /** Gives and takes codes. A passage that is left without a code and without a note goes. */
  | { readonly kind: 'code'; readonly add: readonly CodeId[]; readonly remove: readonly CodeId[] }
  /** Codes are called otherwise, or are one from now on, wherever they stand: no judgement on what has them. Takes no ids. */
  | { readonly kind: 'renameCode'; readonly from: readonly CodeId[]; readonly to: CodeId }
  /** New annotations, or proposals ("all N occurrences"). Takes no ids. */
  | {
      readonly kind: 'create';
      readonly drafts: readonly AnnotationDraft[];
      readonly status: 'accepted' | 'proposed';
    }
  /** Proposals of another program, whole: those whose ids are taken are passed over. Nothing that is there changes. Takes no ids. */
  | { readonly kind: 'import'; readonly records: AnnotatedDocument }
  /** Removes what a person made or what is unplaced; anything else is rejected, so that it isn't proposed again. */
  | { readonly kind: 'delete' }
  /** Cuts one mention or figure in two at an offset strictly inside it; white space around the cut belongs to neither. */
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'renameEntity'; readonly name: string }
  | { readonly kind: 'setAliases'; readonly aliases: readonly string[] }
  /** The given entities, and everything said of them, become `into`. */
  | { readonly kind: 'mergeEntities'; readonly into: EntityId }
  /** The given mentions leave their entity for another or for a new one of their own. */
  | { readonly kind: 'splitMention'; readonly entity: EntityChoice }
  /** The given entities are all different from each other, and stay so on re-extraction. */
  | { readonly kind: 'neverMerge' }
  /** The article's date, `YYYY-MM-DD`; null: to be found in the text again. Takes no ids. */
  | { readonly kind: 'setDate'; readonly date: string | null }
  /**
   * Settles a conflict between two people: keep the record that stands, or the `other`. `conflict`: only this one of the record's, by its
   * `conflictKey`; what a third one decided stays open.
   */
  | { readonly kind: 'resolveConflict'; readonly keep: 'standing' | 'other'; readonly conflict?: string };

export type DecisionKind = Decision['kind'];
