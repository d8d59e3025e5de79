import * as z from 'zod/mini';

/** Who made an annotation: a rule or model of ours by name and version, a person, or another program, by the name of its format. */
export const Provenance = z.looseObject({
  method: z.enum(['rule', 'model', 'human', 'import']),
  name: z.optional(z.string()),
  version: z.optional(z.string()),
  /** The probability, between 0 and 1, that the proposal is right in all its parts, as it was made; `certaintyOf` says what that means. */
  confidence: z.optional(z.number()),
});
export type Provenance = z.infer<typeof Provenance>;
