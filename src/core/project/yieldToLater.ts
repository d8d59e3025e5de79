import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import type { RegisterStamp } from './decideRegister.ts';
import type { Register } from './project.ts';
import { memberKey } from './readProject.ts';
import type { RegisterAct } from './registerAct.ts';

/** Of an act that comes late, what nobody decided otherwise since: what was said later of the same entities, names and links stands. */
export function yieldToLater({ actors }: Register, act: RegisterAct, { at }: RegisterStamp): RegisterAct {
  const later = actors.filter((actor) => (actor.at ?? '') > at);
  const settled = keysOf(later, ({ is = [] }) => is);
  const refused = keysOf(later, ({ isNot = [] }) => isNot);
  const find = (id: string): RegisteredActor | undefined =>
    later.find((actor) => actor.id === id || actor.merged?.includes(id) === true);
  switch (act.kind) {
    case 'confirm':
      return { ...act, members: act.members.filter((one) => !settled.has(memberKey(one)) && !refused.has(memberKey(one))) };
    case 'refuse':
    case 'split':
      return { ...act, members: act.members.filter((one) => !settled.has(memberKey(one))) };
    case 'rename': {
      const actor = find(act.actor);
      if (actor === undefined) return act;
      return { kind: 'setAliases', actor: act.actor, aliases: [...(actor.aliases ?? []), act.name] };
    }
    case 'setAliases': {
      const known = find(act.actor)?.aliases ?? [];
      return { ...act, aliases: [...new Set([...known, ...act.aliases])] };
    }
    case 'link': {
      const { wikidata, url } = find(act.actor)?.links ?? {};
      return { ...act, ...(wikidata === undefined ? {} : { wikidata }), ...(url === undefined ? {} : { url }) };
    }
    case 'merge':
    case 'move':
    case 'takeBack':
      return act;
  }
}

function keysOf(
  actors: readonly RegisteredActor[],
  members: (actor: RegisteredActor) => readonly ActorMember[],
): ReadonlySet<string> {
  return new Set(actors.flatMap(members).map(memberKey));
}
