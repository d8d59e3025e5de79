import * as z from 'zod/mini';
import { DecidedFields } from './decisionRecord.ts';
import { EntityType } from './entityType.ts';
import { Provenance } from './provenance.ts';
import { Review } from './review.ts';

export const EntityId = z.string().check(z.minLength(1));
export type EntityId = z.infer<typeof EntityId>;

/** One real-world referent of the article (in the UI: an Actor). */
export const Entity = z.looseObject({
  id: EntityId,
  type: EntityType,
  /** A type of the project's own, below `type`. */
  ownType: z.optional(z.string()),
  /** The best name; of an entity that is never named, its best description. */
  canonicalName: z.string(),
  aliases: z.array(z.string()),
  /** False when no mention is a name. */
  named: z.boolean(),
  /** A related entity that is not the same: demonym to country. */
  related: z.optional(EntityId),
  /** Entities a person said are somebody else: never to be merged with this one. */
  distinctFrom: z.optional(z.array(EntityId)),
  /** Entities that a person said are this one. */
  merged: z.optional(z.array(EntityId)),
  provenance: Provenance,
  review: Review,
  decided: z.optional(DecidedFields),
});
export type Entity = z.infer<typeof Entity>;
