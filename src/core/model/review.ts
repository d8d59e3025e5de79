import * as z from 'zod/mini';

export const ReviewStatus = z.enum(['proposed', 'accepted', 'rejected']);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

/** What a person decided. `by` and `at` (ISO 8601) are present only once a person has decided. */
export const Review = z.looseObject({
  status: ReviewStatus,
  by: z.optional(z.string()),
  at: z.optional(z.string()),
  note: z.optional(z.string()),
  /** True when a person changed what the machine had proposed. */
  edited: z.optional(z.boolean()),
});
export type Review = z.infer<typeof Review>;
