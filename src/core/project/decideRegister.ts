import type { EntityType } from '../model/entityType.ts';
import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { digestText } from '../text/digest.ts';
import type { Register } from './project.ts';
import { memberKey } from './readProject.ts';

/** What a person decides about actors over articles. */
export type RegisterAct =
  /** The entities are one actor: a registered one, or a new one of this name. */
  | {
      readonly kind: 'confirm';
      readonly actor: string | { readonly name: string; readonly type: EntityType; readonly aliases: readonly string[] };
      readonly members: readonly ActorMember[];
    }
  /** The entities are not this actor; without one they are all different from each other. */
  | { readonly kind: 'refuse'; readonly actor: string | undefined; readonly members: readonly ActorMember[] }
  /** The name it had becomes an alias. */
  | { readonly kind: 'rename'; readonly actor: string; readonly name: string }
  | { readonly kind: 'setAliases'; readonly actor: string; readonly aliases: readonly string[] }
  | { readonly kind: 'merge'; readonly actors: readonly string[]; readonly into: string }
  /** The entities leave the actor, and are not it. */
  | { readonly kind: 'split'; readonly actor: string; readonly members: readonly ActorMember[] }
  /** An empty link is taken away. */
  | { readonly kind: 'link'; readonly actor: string; readonly wikidata?: string; readonly url?: string }
  /** Articles got other names. */
  | { readonly kind: 'move'; readonly paths: ReadonlyMap<string, string> };

export interface RegisterStamp {
  /** ISO 8601 */
  readonly at: string;
  readonly by: string | undefined;
}

/** The register after a decision; the same object where it changes nothing. Acts on actors that aren't there change nothing. */
export function decideRegister(register: Register, act: RegisterAct, stamp: RegisterStamp): Register {
  switch (act.kind) {
    case 'confirm':
      return confirm(register, act.actor, act.members, stamp);
    case 'refuse':
      return act.actor === undefined
        ? refuseAll(register, act.members)
        : change(register, act.actor, stamp, (actor) => exclude(actor, act.members));
    case 'rename': {
      const name = act.name.trim();
      if (name === '') return register;
      return change(register, act.actor, stamp, (actor) =>
        withAliases({ ...actor, name }, [actor.name, ...(actor.aliases ?? [])]),
      );
    }
    case 'setAliases':
      return change(register, act.actor, stamp, (actor) => withAliases(actor, act.aliases));
    case 'merge':
      return merge(register, act.actors, act.into, stamp);
    case 'split':
      return change(register, act.actor, stamp, (actor) => exclude(actor, act.members));
    case 'link':
      return change(register, act.actor, stamp, (actor) => link(actor, act));
    case 'move':
      return move(register, act.paths);
  }
}

function change(
  register: Register,
  id: string,
  stamp: RegisterStamp,
  edit: (actor: RegisteredActor) => RegisteredActor,
): Register {
  if (!register.actors.some((actor) => actor.id === id)) return register;
  const actors = register.actors.map((actor) => (actor.id === id ? stamped(edit(actor), stamp) : actor));
  return { ...register, actors: sortActors(actors) };
}

function stamped(actor: RegisteredActor, { at, by }: RegisterStamp): RegisteredActor {
  const { by: _, ...rest } = actor;
  return { ...rest, ...(by === undefined ? {} : { by }), at };
}

function confirm(
  register: Register,
  chosen: Extract<RegisterAct, { kind: 'confirm' }>['actor'],
  members: readonly ActorMember[],
  stamp: RegisterStamp,
): Register {
  if (members.length === 0) return register;
  const id = typeof chosen === 'string' ? chosen : actorId(chosen.name, chosen.type, members);
  const known = register.actors.find((actor) => actor.id === id);
  if (typeof chosen === 'string' && known === undefined) return register;
  const made = typeof chosen === 'string' ? undefined : withAliases({ id, name: chosen.name, type: chosen.type }, chosen.aliases);
  const actors = known !== undefined || made === undefined ? register.actors : [...register.actors, made];
  const taken = new Set(members.map(memberKey));
  const isFree = (member: ActorMember): boolean => !taken.has(memberKey(member));
  const moved = actors.map((actor) => {
    if (actor.id !== id)
      return actor.is?.every(isFree) !== false ? actor : stamped(withMembers(actor, actor.is.filter(isFree)), stamp);
    const isNot = actor.isNot?.filter(isFree) ?? [];
    return stamped(withRefused(withMembers(actor, [...(actor.is ?? []), ...members]), isNot), stamp);
  });
  return { actors: sortActors(moved), notSame: allowTogether(register.notSame, members) };
}

/** Who confirms that two are one takes back that they are different. */
function allowTogether(notSame: Register['notSame'], members: readonly ActorMember[]): Register['notSame'] {
  const together = new Set(members.map(memberKey));
  return notSame.flatMap((set) => {
    const inside = set.filter((member) => together.has(memberKey(member)));
    if (inside.length < 2) return [set];
    const others = set.filter((member) => !together.has(memberKey(member)));
    // Each of them stays different from the others of the set.
    return others.length === 0 ? [] : inside.map((member) => sortMembers([member, ...others]));
  });
}

function refuseAll(register: Register, members: readonly ActorMember[]): Register {
  const set = sortMembers(members);
  if (set.length < 2 || register.notSame.some((known) => isSubset(set, known))) return register;
  const kept = register.notSame.filter((known) => !isSubset(known, set));
  return { ...register, notSame: sortSets([...kept, set]) };
}

function isSubset(set: readonly ActorMember[], of: readonly ActorMember[]): boolean {
  const keys = new Set(of.map(memberKey));
  return set.every((member) => keys.has(memberKey(member)));
}

function exclude(actor: RegisteredActor, members: readonly ActorMember[]): RegisteredActor {
  const gone = new Set(members.map(memberKey));
  const is = (actor.is ?? []).filter((member) => !gone.has(memberKey(member)));
  return withRefused(withMembers(actor, is), [...(actor.isNot ?? []), ...members]);
}

function merge(register: Register, ids: readonly string[], into: string, stamp: RegisterStamp): Register {
  const merged = register.actors.filter(({ id }) => id !== into && ids.includes(id));
  if (merged.length === 0 || !register.actors.some(({ id }) => id === into)) return register;
  const names = merged.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const members = merged.flatMap(({ is = [] }) => is);
  const refused = merged.flatMap(({ isNot = [] }) => isNot);
  const left = { ...register, actors: register.actors.filter((actor) => !merged.includes(actor)) };
  return change(left, into, stamp, (actor) => {
    const all = [...(actor.is ?? []), ...members];
    const keys = new Set(all.map(memberKey));
    // What was refused of one of them and is the other's is decided by the merge.
    const isNot = [...(actor.isNot ?? []), ...refused].filter((member) => !keys.has(memberKey(member)));
    const links = Object.assign({}, ...merged.map((one) => one.links ?? {}), actor.links ?? {});
    const named = withAliases(actor, [...(actor.aliases ?? []), ...names]);
    const linked = Object.keys(links).length === 0 ? named : { ...named, links };
    return withRefused(withMembers(linked, all), isNot);
  });
}

function link(actor: RegisteredActor, { wikidata, url }: { wikidata?: string; url?: string }): RegisteredActor {
  const { links: before, ...rest } = actor;
  const links: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries({ wikidata, url })) {
    if (value === '') delete links[name];
    else if (value !== undefined) links[name] = value;
  }
  return Object.keys(links).length === 0 ? rest : { ...rest, links };
}

function move(register: Register, paths: ReadonlyMap<string, string>): Register {
  let changed = false;
  const moveOne = ([article, entity]: ActorMember): ActorMember => {
    const now = paths.get(article);
    changed ||= now !== undefined;
    return [now ?? article, entity];
  };
  const actors = register.actors.map((actor) => ({
    ...actor,
    ...(actor.is === undefined ? {} : { is: sortMembers(actor.is.map(moveOne)) }),
    ...(actor.isNot === undefined ? {} : { isNot: sortMembers(actor.isNot.map(moveOne)) }),
  }));
  const notSame = sortSets(register.notSame.map((set) => sortMembers(set.map(moveOne))));
  return changed ? { actors, notSame } : register;
}

/** From the name and the first entity, so that two machines agree and two people of one name differ. */
function actorId(name: string, type: EntityType, members: readonly ActorMember[]): string {
  return `actor-${digestText(JSON.stringify([type, name, sortMembers(members)[0]]))}`;
}

function withAliases(actor: RegisteredActor, names: readonly string[]): RegisteredActor {
  const { aliases: _, ...rest } = actor;
  const aliases = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && name !== actor.name).sort();
  return aliases.length === 0 ? rest : { ...rest, aliases };
}

function withMembers(actor: RegisteredActor, members: readonly ActorMember[]): RegisteredActor {
  const { is: _, ...rest } = actor;
  return members.length === 0 ? rest : { ...rest, is: sortMembers(members) };
}

function withRefused(actor: RegisteredActor, members: readonly ActorMember[]): RegisteredActor {
  const { isNot: _, ...rest } = actor;
  return members.length === 0 ? rest : { ...rest, isNot: sortMembers(members) };
}

/** Each once, by code units. */
export function sortMembers(members: readonly ActorMember[]): ActorMember[] {
  const byKey = new Map(members.map((member) => [memberKey(member), member]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member);
}

export function sortSets(sets: readonly (readonly ActorMember[])[]): (readonly ActorMember[])[] {
  const byKey = new Map(sets.map((set) => [set.map(memberKey).join('\n\n'), set]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
}

/** By id: a decision moves no other actor's lines. */
export function sortActors(actors: readonly RegisteredActor[]): RegisteredActor[] {
  return [...actors].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
