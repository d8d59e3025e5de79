import type { ArticleDate } from './articleDate.ts';
import type { AttributionCandidate, EntityCandidate, EventCandidate, MentionCandidate, QuantityCandidate } from './candidates.ts';

/** All candidates of one text with the links between them. Every link is an index into the list of the other layer. */
export interface Analysis {
  readonly date: ArticleDate | undefined;
  readonly title: string | undefined;
  readonly entities: readonly EntityCandidate[];
  readonly mentions: readonly MentionCandidate[];
  readonly quantities: readonly QuantityCandidate[];
  readonly attributions: readonly AttributionCandidate[];
  readonly events: readonly EventCandidate[];
  /** For each mention its entity. */
  readonly mentionEntities: readonly number[];
  /** For each attribution the entity of its source, where one is known. */
  readonly sourceEntities: readonly (number | undefined)[];
  /** For each event, for each argument, the entity it refers to. */
  readonly argumentEntities: readonly (readonly (number | undefined)[])[];
  /** For each quantity the smallest explicit attribution whose content contains it. */
  readonly quantityAttributions: readonly (number | undefined)[];
  /** For each quantity where and when it holds: an entity and a quantity. */
  readonly quantityScopes: readonly { readonly place?: number; readonly time?: number }[];
  /** For each quantity what it measures, and the entity whose it is. */
  readonly quantityMeasures: readonly { readonly measured?: string; readonly share?: string; readonly bearer?: number }[];
  /** For each event the words for what does or undergoes it, and for what follows. */
  readonly eventPhrases: readonly { readonly subject?: string; readonly object?: string }[];
  /** For each event the smallest explicit attribution whose content contains its trigger. */
  readonly eventAttributions: readonly (number | undefined)[];
  /** For each event the first mention of the same happening, itself included; undefined for a happening mentioned once. */
  readonly eventGroups: readonly (number | undefined)[];
  /** How probably right each candidate is; absent where nobody estimated it. */
  readonly confidences?: Confidences;
}

/** For each candidate of each layer the probability that all of it is right, in thousandths. */
export interface Confidences {
  readonly mentions: readonly number[];
  readonly quantities: readonly number[];
  readonly attributions: readonly number[];
  readonly events: readonly number[];
}
