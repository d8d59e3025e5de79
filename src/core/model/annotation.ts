import * as z from 'zod/mini';
import { CodeId } from './codebook.ts';
import { DecidedFields } from './decisionRecord.ts';
import { Provenance } from './provenance.ts';
import { Review } from './review.ts';
import { Target } from './target.ts';

/** Derived from kind, words and context, so that two machines agree on it. */
export const AnnotationId = z.string().check(z.minLength(1));
export type AnnotationId = z.infer<typeof AnnotationId>;

/** What every annotation has. `target` is its principal span; parts carry targets of their own. */
export const annotationFields = {
  id: AnnotationId,
  target: Target,
  provenance: Provenance,
  review: Review,
  /** The codes that a person gave it, by code units. */
  codes: z.optional(z.array(CodeId)),
  decided: z.optional(DecidedFields),
};

export type Layer = 'mention' | 'quantity' | 'attribution' | 'event' | 'passage';
export const LAYERS: readonly Layer[] = ['mention', 'quantity', 'attribution', 'event', 'passage'];
