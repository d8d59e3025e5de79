import { EMPTY_CODEBOOK, type Codebook } from '../model/codebook.ts';
import { NO_LABELS, type LabelMeanings } from '../model/labelMeaning.ts';
import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import type { UserTerm } from '../model/userTerm.ts';

/** What people decided on which entities of which articles are one actor. */
export interface Register {
  readonly actors: readonly RegisteredActor[];
  /** Sets of entities that are all different. */
  readonly notSame: readonly (readonly ActorMember[])[];
}

/** What a project file says. */
export interface Project {
  readonly dictionary: readonly UserTerm[];
  readonly codebook: Codebook;
  readonly register: Register;
  /** What labels of other programs mean here. */
  readonly labels: LabelMeanings;
}

export const EMPTY_REGISTER: Register = { actors: [], notSame: [] };
export const EMPTY_PROJECT: Project = { dictionary: [], codebook: EMPTY_CODEBOOK, register: EMPTY_REGISTER, labels: NO_LABELS };

/** The names that extraction always finds: the dictionary's, then the registered actors'; a name that is in both is the dictionary's. */
export function termsOf({ dictionary, register }: Project): readonly UserTerm[] {
  const known = new Set(dictionary.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
  const ambiguous = sharedNames(register.actors);
  const registered = register.actors.flatMap(({ name, type, aliases = [] }): UserTerm[] => {
    const names = [name, ...aliases].filter((one) => !known.has(one) && !ambiguous.has(one));
    const [first, ...others] = names;
    return first === undefined ? [] : [{ name: first, type, ...(others.length === 0 ? {} : { aliases: others }) }];
  });
  return [...dictionary, ...registered];
}

/** Names that more than one actor has: they say nothing of who is meant. */
function sharedNames(actors: readonly RegisteredActor[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name, aliases = [] } of actors) {
    for (const one of new Set([name, ...aliases])) {
      if (seen.has(one)) shared.add(one);
      seen.add(one);
    }
  }
  return shared;
}
