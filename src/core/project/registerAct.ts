import * as z from 'zod/mini';
import { EntityType } from '../model/entityType.ts';
import { ActorMember, RegisteredActor } from '../model/registeredActor.ts';

const Id = z.string().check(z.minLength(1));

/** Of a register what one act is about. */
const RegisterPart = z.object({
  actors: z.readonly(z.array(RegisteredActor)),
  notSame: z.readonly(z.array(z.readonly(z.array(ActorMember)))),
});

/** What a person decides about actors over articles: plain JSON, for a journal. */
export const RegisterAct = z.discriminatedUnion('kind', [
  /** The entities are one actor: a registered one, or a new one of this name. */
  z.object({
    kind: z.literal('confirm'),
    actor: z.union([Id, z.object({ name: z.string(), type: EntityType, aliases: z.readonly(z.array(z.string())) })]),
    members: z.readonly(z.array(ActorMember)),
  }),
  /** The entities are not this actor; without one they are all different from each other. */
  z.object({ kind: z.literal('refuse'), actor: z.optional(Id), members: z.readonly(z.array(ActorMember)) }),
  /** The name it had becomes an alias. */
  z.object({ kind: z.literal('rename'), actor: Id, name: z.string() }),
  z.object({ kind: z.literal('setAliases'), actor: Id, aliases: z.readonly(z.array(z.string())) }),
  z.object({ kind: z.literal('merge'), actors: z.readonly(z.array(Id)), into: Id }),
  /** The entities leave the actor, and are not it. */
  z.object({ kind: z.literal('split'), actor: Id, members: z.readonly(z.array(ActorMember)) }),
  /** An empty link is taken away. */
  z.object({ kind: z.literal('link'), actor: Id, wikidata: z.optional(z.string()), url: z.optional(z.string()) }),
  /** Articles got other names: from, to. */
  z.object({ kind: z.literal('move'), paths: z.readonly(z.array(z.tuple([Id, Id]))) }),
  /** An act is taken back: what it made of what. */
  z.object({ kind: z.literal('takeBack'), before: RegisterPart, after: RegisterPart }),
]);
export type RegisterAct = z.infer<typeof RegisterAct>;
