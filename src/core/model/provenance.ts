import * as z from 'zod/mini';

/** Who made an annotation: a rule or model of ours by name and version, or a person. */
export const Provenance = z.looseObject({
  method: z.enum(['rule', 'model', 'human']),
  name: z.optional(z.string()),
  version: z.optional(z.string()),
});
export type Provenance = z.infer<typeof Provenance>;
