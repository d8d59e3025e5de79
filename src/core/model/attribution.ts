import * as z from 'zod/mini';
import { annotationFields } from './annotation.ts';
import { EntityId } from './entity.ts';
import { Target } from './target.ts';

export const AttributionKind = z.enum(['direct', 'indirect', 'mixed']);
export type AttributionKind = z.infer<typeof AttributionKind>;

export const Stance = z.enum([
  'asserts',
  'denies',
  'could-not-verify',
  'believes',
  'alleges',
  'predicts',
  'requests',
  'asks',
  'declines',
]);
export type Stance = z.infer<typeof Stance>;

/** Who said what. The principal `target` is the first cue span, or the first content span where there is no cue. */
export const Attribution = z.looseObject({
  ...annotationFields,
  source: z.looseObject({
    targets: z.array(Target),
    entity: z.optional(EntityId),
    /** True for agentless cues ("reportedly"): then there are no source targets. */
    implicit: z.boolean(),
  }),
  cue: z.looseObject({ targets: z.array(Target) }),
  content: z.looseObject({ targets: z.array(Target) }),
  kind: AttributionKind,
  stance: Stance,
});
export type Attribution = z.infer<typeof Attribution>;
