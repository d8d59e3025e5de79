import * as z from 'zod/mini';
import { EntityType } from './entityType.ts';

/** A name that the user's dictionary fixes: it and its aliases are always found, with this type, as one entity. */
export const UserTerm = z.object({
  name: z.string().check(z.minLength(1)),
  type: EntityType,
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
});
export type UserTerm = z.infer<typeof UserTerm>;
