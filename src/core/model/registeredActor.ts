import * as z from 'zod/mini';
import { EntityType } from './entityType.ts';

/** An entity of one article: the article's path in the project's folder, with `/`, and the entity's id there. */
export const ActorMember = z.tuple([z.string().check(z.minLength(1)), z.string().check(z.minLength(1))]);
export type ActorMember = z.infer<typeof ActorMember>;

/** Somebody or something that several articles speak of, as people have said. */
export const RegisteredActor = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  type: EntityType,
  ownType: z.optional(z.string()),
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  links: z.optional(
    z.looseObject({
      /** An item of Wikidata: "Q42". */
      wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/))),
      url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
    }),
  ),
  /** The entities of articles that are this actor. */
  is: z.optional(z.array(ActorMember)),
  /** Those that a person said are somebody else: never proposed again. */
  isNot: z.optional(z.array(ActorMember)),
  /** Actors that were merged into it: who still means one of them means this one. */
  merged: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Who decided last on this actor, and when (ISO 8601). */
  by: z.optional(z.string()),
  at: z.optional(z.string()),
});
export type RegisteredActor = z.infer<typeof RegisteredActor>;
