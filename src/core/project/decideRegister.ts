import type { EntityType } from '../model/entityType.ts';
import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { digestText } from '../text/digest.ts';
import { mergeRegisters } from './mergeRegisters.ts';
import type { Register } from './project.ts';
import { memberKey } from './readProject.ts';
import type { RegisterAct } from './registerAct.ts';
import { sayActor, setKey, sortActors, sortMembers, sortSets } from './registerOrder.ts';
import { takeIn, withAliases, withMembers, withRefused } from './takeInActors.ts';

export interface RegisterStamp {
  /** ISO 8601 */
  readonly at: string;
  readonly by: string | undefined;
}

/**
 * The register after a decision; the same object where it changes nothing. An act on an actor that was merged is about the one that it is
 * part of now; acts on actors that nobody knows change nothing.
 */
export function decideRegister(register: Register, given: RegisterAct, stamp: RegisterStamp): Register {
  const act = followMerges(register, given);
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
      return move(register, new Map(act.paths));
    case 'takeBack':
      return takeBack(register, act);
  }
}

/** Of the register what an act changed, as it was and as it is: what takes it back. Undefined where it changed nothing. */
export function inverseOf(before: Register, after: Register): RegisterAct | undefined {
  const part = (register: Register, other: Register): RegisterPart => {
    const actors = new Map(other.actors.map((actor) => [actor.id, sayActor(actor)]));
    const sets = new Set(other.notSame.map(setKey));
    return {
      actors: register.actors.filter((actor) => actors.get(actor.id) !== sayActor(actor)),
      notSame: register.notSame.filter((set) => !sets.has(setKey(set))).map((set) => [...set]),
    };
  };
  const [was, is] = [part(before, after), part(after, before)];
  const changes = [was.actors, was.notSame, is.actors, is.notSame].some((list) => list.length > 0);
  return changes ? { kind: 'takeBack', before: was, after: is } : undefined;
}

/** What others decided since stays: where they merged away what the act made, all of it. */
function takeBack(register: Register, { before, after }: Extract<RegisterAct, { kind: 'takeBack' }>): Register {
  const made = new Set(after.actors.map(({ id }) => id));
  const owners = ownersIn(register.actors);
  const given = ownersIn(after.actors);
  if ([...made].some((id) => !register.actors.some((actor) => actor.id === id))) return register;
  const kept = keptActors(register, { before, after });
  const isFree = (member: ActorMember): boolean => {
    const owner = owners.get(memberKey(member));
    return owner === undefined ? !given.has(memberKey(member)) : made.has(owner) && !kept.has(owner);
  };
  const was = before.actors.map((actor) => withMembers(actor, actor.is?.filter(isFree) ?? []));
  return mergeRegisters(after, { ...before, actors: was }, register);
}

/** The actors that the act made and somebody decided on since: they stay, with the entities that they are. */
function keptActors(
  { actors }: Register,
  { before, after }: Pick<Extract<RegisterAct, { kind: 'takeBack' }>, 'before' | 'after'>,
): Set<string> {
  const known = new Set(before.actors.map(({ id }) => id));
  const said = new Map(actors.map((actor) => [actor.id, sayActor(actor)]));
  return new Set(
    after.actors.filter((actor) => !known.has(actor.id) && said.get(actor.id) !== sayActor(actor)).map(({ id }) => id),
  );
}

/** The actor that each entity is, by its key. */
function ownersIn(actors: readonly RegisteredActor[]): ReadonlyMap<string, string> {
  return new Map(actors.flatMap(({ id, is = [] }) => is.map((member): [string, string] => [memberKey(member), id])));
}

type RegisterPart = Extract<RegisterAct, { kind: 'takeBack' }>['before'];

/** The actor that an id means now: itself, or the one that it was merged into. */
function homeOf(actors: readonly RegisteredActor[], id: string): string {
  if (actors.some((actor) => actor.id === id)) return id;
  return actors.find(({ merged }) => merged?.includes(id))?.id ?? id;
}

/** The act with the actors that those it names are part of now. */
function followMerges({ actors }: Register, act: RegisterAct): RegisterAct {
  const now = (id: string): string => homeOf(actors, id);
  switch (act.kind) {
    case 'confirm':
      return typeof act.actor === 'string' ? { ...act, actor: now(act.actor) } : act;
    case 'refuse':
      return act.actor === undefined ? act : { ...act, actor: now(act.actor) };
    case 'rename':
    case 'setAliases':
    case 'split':
    case 'link':
      return { ...act, actor: now(act.actor) };
    case 'merge':
      return { ...act, actors: act.actors.map(now), into: now(act.into) };
    case 'move':
    case 'takeBack':
      return act;
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

/** Who decided last, also where a decision comes late. */
function stamped(actor: RegisteredActor, { at, by }: RegisterStamp): RegisteredActor {
  if ((actor.at ?? '') > at) return actor;
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
  const id = typeof chosen === 'string' ? chosen : homeOf(register.actors, actorId(chosen.name, chosen.type, members));
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
  const left = { ...register, actors: register.actors.filter((actor) => !merged.includes(actor)) };
  return change(left, into, stamp, (actor) => takeIn(actor, merged));
}

function link(
  actor: RegisteredActor,
  { wikidata, url }: { wikidata?: string | undefined; url?: string | undefined },
): RegisteredActor {
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
