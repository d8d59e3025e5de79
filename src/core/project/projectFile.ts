import * as z from 'zod/mini';
import { Code, OwnType } from '../model/codebook.ts';
import { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { UserTerm } from '../model/userTerm.ts';

export const PROJECT_FILE = '.article-annotator.json';
/** Files without a version are of this one. */
export const PROJECT_VERSION = 1;

/** From a type of ours to an own type: how the machine's proposals are counted. */
const TypeTable = z.record(z.string(), z.string().check(z.minLength(1)));

/** `entity/person`, `figure/money`, `event/attack`, `code/claim`, `statement`, `none`. */
export const LabelTarget = z.string().check(z.regex(/^(?:(?:entity|figure|event|code)\/.+|statement|none)$/));

/** The whole file, for the JSON Schema; reading checks section by section and record by record. */
export const ProjectFile = z.looseObject({
  $schema: z.optional(z.string()),
  formatVersion: z.optional(z.literal(PROJECT_VERSION)),
  dictionary: z.optional(z.array(UserTerm)),
  codebook: z.optional(z.looseObject({ codes: z.optional(z.array(Code)), types: z.optional(z.array(OwnType)) })),
  mapping: z.optional(
    z.looseObject({
      entity: z.optional(TypeTable),
      event: z.optional(TypeTable),
      figure: z.optional(TypeTable),
      /** What labels of other programs mean: a type of ours or of the project, a code, `statement`, or `none` for what is left out. */
      labels: z.optional(z.record(z.string(), LabelTarget)),
    }),
  ),
  actors: z.optional(z.array(RegisteredActor)),
  /** Sets of entities that a person said are all different. */
  notSame: z.optional(z.array(z.array(ActorMember).check(z.minLength(2)))),
});
export { TypeTable };
