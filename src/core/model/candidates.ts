import type { Span } from '../text/span.ts';
import type { AttributionKind, Stance } from './attribution.ts';
import type { EntityType } from './entityType.ts';
import type { ArgumentRole, EventType, Modality } from './event.ts';
import type { MentionForm } from './mention.ts';
import type { QuantityValue } from './quantityValue.ts';

/**
 * What the extractors propose, before anchoring gives it ids and selectors. Candidates refer to each other by index into the
 * list of the other layer. `rule` names the rule or model that made the proposal and becomes its provenance.
 */
export interface MentionCandidate {
  readonly span: Span;
  /** The name itself, or the head noun of a nominal. */
  readonly head: Span;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly rule: string;
  /** Of a name that the model found as it stands: by how much that reading scored above the next best. Of a description: by how much it was held for an actor rather than for none. */
  readonly lead?: number;
  /** Of a name that the model found: the probability of its type beside other types. */
  readonly typeShare?: number;
  /** Of a name that the model found: all types, the likeliest first. */
  readonly likelyTypes?: readonly EntityType[];
}

export interface EntityCandidate {
  readonly type: EntityType;
  readonly canonicalName: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  /** Indices of its mentions, in text order. */
  readonly mentions: readonly number[];
  /** Index of a related entity that is not the same (demonym to country). */
  readonly related?: number;
}

export interface QuantityCandidate extends QuantityValue {
  readonly span: Span;
  readonly predicate?: string;
  /** The other reading of a date whose day and month could be swapped ("3/4/2024"). */
  readonly alternativeIso?: string;
  /** Which way a change goes: "rose 4%" up, "down 2%" down. */
  readonly direction?: 'up' | 'down';
  readonly rule: string;
}

export interface AttributionCandidate {
  /** Empty when implicit. */
  readonly source: readonly Span[];
  /** Head noun, name or pronoun of the source. */
  readonly sourceHead?: Span;
  readonly implicit: boolean;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly stance: Stance;
  readonly rule: string;
}

export interface ArgumentCandidate {
  readonly role: ArgumentRole;
  readonly span: Span;
  /** Head noun, name or pronoun. */
  readonly head: Span;
  /** Index of the quantity that the argument is or contains (roles time and figure). */
  readonly quantity?: number;
}

export interface EventCandidate {
  readonly trigger: Span;
  readonly type: EventType;
  readonly modality: Modality;
  readonly arguments: readonly ArgumentCandidate[];
  readonly rule: string;
  /** By how much the classifier held the trigger for a happening rather than for none; in its own units. */
  readonly lead?: number;
  /** By how much it held it for this type rather than for the next best. */
  readonly typeLead?: number;
  /** Of what a person says is a happening: all types, the likeliest first. */
  readonly likelyTypes?: readonly EventType[];
  /** What the lexicon says of the trigger: only this type, this type first, among others, other types, nothing. */
  readonly inLexicon?: 'only' | 'first' | 'among' | 'not' | 'unknown';
}
