import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { memberKey } from './readProject.ts';
import { sortMembers } from './registerOrder.ts';

/** An actor with all that was said of others, which are the same. */
export function takeIn(actor: RegisteredActor, others: readonly RegisteredActor[]): RegisteredActor {
  const names = others.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const all = [...(actor.is ?? []), ...others.flatMap(({ is = [] }) => is)];
  const keys = new Set(all.map(memberKey));
  // What was refused of one of them and is the other's is decided by the merge.
  const refused = [...(actor.isNot ?? []), ...others.flatMap(({ isNot = [] }) => isNot)];
  const isNot = refused.filter((member) => !keys.has(memberKey(member)));
  const links = Object.assign({}, ...others.map((one) => one.links ?? {}), actor.links ?? {});
  const named = withAliases(actor, [...(actor.aliases ?? []), ...names]);
  const linked = Object.keys(links).length === 0 ? named : { ...named, links };
  const gone = others.flatMap(({ id, merged = [] }) => [id, ...merged]).filter((id) => id !== actor.id);
  const merged = [...new Set([...(actor.merged ?? []), ...gone])].sort();
  return withRefused(withMembers({ ...linked, merged }, all), isNot);
}

export function withAliases(actor: RegisteredActor, names: readonly string[]): RegisteredActor {
  const { aliases: _, ...rest } = actor;
  const aliases = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && name !== actor.name).sort();
  return aliases.length === 0 ? rest : { ...rest, aliases };
}

export function withMembers(actor: RegisteredActor, members: readonly ActorMember[]): RegisteredActor {
  const { is: _, ...rest } = actor;
  return members.length === 0 ? rest : { ...rest, is: sortMembers(members) };
}

export function withRefused(actor: RegisteredActor, members: readonly ActorMember[]): RegisteredActor {
  const { isNot: _, ...rest } = actor;
  return members.length === 0 ? rest : { ...rest, isNot: sortMembers(members) };
}
