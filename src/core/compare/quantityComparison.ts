import type { AnnotationId } from '../model/annotation.ts';
import type { QuantityKind } from '../model/quantity.ts';

/**
 * How two figures of one thing relate. `updated`: the second replaces the first. `corrected`: one was wrong, and the text says so. `subset`: the
 * smaller counts a part of the larger. `consistent`: both can be true of the same thing. `conflicting`: they differ, and two sources stand behind
 * them. `other`: they differ, and nothing tells why.
 */
export type RelationKind = 'updated' | 'corrected' | 'subset' | 'consistent' | 'conflicting' | 'other';

/** Why a relation was claimed, for the hover: a code, so that a face can say it in the user's language. */
export type RelationReason =
  | 'same-value'
  | 'within-qualifier'
  | 'narrower-place'
  | 'part-of'
  | 'says-update'
  /** The second figure is an earlier state: "the agency had reported 512". */
  | 'says-earlier'
  | 'says-corrected'
  | 'different-sources'
  /** Nothing is said of why they differ. */
  | 'same-topic';

export interface QuantityRelation {
  /** The figure that stands first in the text. */
  readonly first: AnnotationId;
  readonly second: AnnotationId;
  readonly kind: RelationKind;
  readonly reason: RelationReason;
}

/** Figures of the same thing, in text order; at least two. */
export interface QuantityGroup {
  /** Stable within the document, to keep a tree node open: "dead", "escaped", "money/bill". */
  readonly key: string;
  /** What is counted, in the article's words: "people killed". */
  readonly topic: string;
  readonly kind: QuantityKind;
  readonly quantities: readonly AnnotationId[];
  readonly relations: readonly QuantityRelation[];
}

/**
 * A sum that the article's own numbers allow. `change`: old value, new value and the stated percentage; `share`: part, whole and stated
 * percentage; `part`: a part cannot be larger than its whole; `total`: listed parts make up the whole.
 */
export interface ArithmeticCheck {
  readonly kind: 'change' | 'share' | 'part' | 'total';
  /** The figures that take part, in text order. */
  readonly quantities: readonly AnnotationId[];
  /** The figure that the others speak against or for. */
  readonly subject: AnnotationId;
  readonly stated: number;
  readonly computed: number;
  /** False where no rounding of the numbers makes the statement true. */
  readonly holds: boolean;
  /** The sum in figures: "(212 − 190) ÷ 190 = 11.6%". Needs no translation. */
  readonly sum: string;
}

/** What comparing the figures of one article shows. Rejected figures take no part. */
export interface QuantityComparison {
  readonly groups: readonly QuantityGroup[];
  /** Figures that tell one thing differently, beyond the groups; in text order of the second. No pair stands here and in a group. */
  readonly bearing: readonly QuantityRelation[];
  readonly checks: readonly ArithmeticCheck[];
  /** Figures that a reader would want a source for and that nobody is said to have given, in text order. */
  readonly unattributed: readonly AnnotationId[];
}
