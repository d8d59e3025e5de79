import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import type { Register } from './project.ts';
import { memberKey } from './readProject.ts';
import { sayActor as say, setKey, sortActors, sortMembers, sortSets } from './registerOrder.ts';
import { takeIn } from './takeInActors.ts';

/**
 * Three versions of one register: as both sides last knew it, and the two sides. What either side confirmed or refused is in the result; an
 * entity that one side says is an actor and the other says is not is in both lists, for a person to settle. The same whichever side is which.
 */
export function mergeRegisters(base: Register, a: Register, b: Register): Register {
  const inBase = byId(base.actors);
  const inA = byId(a.actors);
  const inB = byId(b.actors);
  const actors = [...new Set([...inA.keys(), ...inB.keys()])].flatMap((id) => {
    const merged = mergeActor(inBase.get(id), inA.get(id), inB.get(id));
    return merged === undefined ? [] : [merged];
  });
  const sets = mergeKeyed(base.notSame, a.notSame, b.notSame, setKey);
  return { actors: sortActors(joinMerged(actors)), notSame: sortSets(sets) };
}

/** What one side decided on an actor that the other side merged is of the one that it became. Of two merges in a circle the later holds. */
function joinMerged(actors: readonly RegisteredActor[]): readonly RegisteredActor[] {
  const now = byId(actors);
  const at = ({ at: when = '', id }: RegisteredActor): string => `${when} ${id}`;
  for (const { id, merged = [] } of [...actors].sort((a, b) => (at(a) > at(b) ? -1 : 1))) {
    for (const gone of merged) {
      const [into, from] = [now.get(id), now.get(gone)];
      if (into === undefined || from === undefined) continue;
      now.delete(gone);
      now.set(id, takeIn(into, [from]));
    }
  }
  return [...now.values()];
}

function byId(actors: readonly RegisteredActor[]): Map<string, RegisteredActor> {
  return new Map(actors.map((actor) => [actor.id, actor]));
}

function mergeActor(
  base: RegisteredActor | undefined,
  a: RegisteredActor | undefined,
  b: RegisteredActor | undefined,
): RegisteredActor | undefined {
  if (a === undefined || b === undefined) {
    const present = a ?? b;
    // One side merged it away: it stays only if the other decided on it since.
    return base === undefined || (present !== undefined && say(present) !== say(base)) ? present : undefined;
  }
  const { is: _, isNot: __, aliases: ___, merged: ____, ...scalars } = mergeScalars(base, a, b);
  const names = mergeKeyed(base?.aliases ?? [], a.aliases ?? [], b.aliases ?? [], (alias) => alias);
  // A name that lost against another is kept.
  const lost = [a, b].flatMap(({ name }) => (name === scalars.name || name === base?.name ? [] : [name]));
  const aliases = [...new Set([...names, ...lost])].filter((alias) => alias !== scalars.name).sort();
  const is = mergeMembers(base?.is, a.is, b.is);
  const isNot = mergeMembers(base?.isNot, a.isNot, b.isNot);
  const merged = mergeKeyed(base?.merged ?? [], a.merged ?? [], b.merged ?? [], (id) => id).sort();
  return {
    ...scalars,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(is.length === 0 ? {} : { is }),
    ...(isNot.length === 0 ? {} : { isNot }),
    ...(merged.length === 0 ? {} : { merged }),
  };
}

function mergeMembers(
  base: readonly ActorMember[] | undefined,
  a: readonly ActorMember[] | undefined,
  b: readonly ActorMember[] | undefined,
): ActorMember[] {
  return sortMembers(mergeKeyed(base ?? [], a ?? [], b ?? [], memberKey));
}

/** What is in both sides, and what either side added; what either side took away is gone. */
function mergeKeyed<T>(base: readonly T[], a: readonly T[], b: readonly T[], keyOf: (item: T) => string): T[] {
  const [inBase, inA, inB] = [base, a, b].map((list) => new Set(list.map(keyOf)));
  const all = new Map([...a, ...b].map((item) => [keyOf(item), item]));
  const stays = (key: string): boolean => (inA?.has(key) === true && inB?.has(key) === true) || inBase?.has(key) !== true;
  return [...all].filter(([key]) => stays(key)).map(([, item]) => item);
}

/** Field by field as the side that changed it; of both, as the one decided last; else the same choice on every machine. */
function mergeScalars(base: RegisteredActor | undefined, a: RegisteredActor, b: RegisteredActor): RegisteredActor {
  const later = isLater(a, b) ? a : b;
  const [fields, inBase, inA, inB] = [later, base ?? {}, a, b].map((actor) => new Map<string, unknown>(Object.entries(actor)));
  const names = new Set([...(inA?.keys() ?? []), ...(inB?.keys() ?? [])]);
  const chosen = [...names].flatMap((name): [string, unknown][] => {
    const [ofBase, ofA, ofB] = [inBase, inA, inB].map((map) => JSON.stringify(map?.get(name)));
    const from = ofA === ofBase ? inB : ofB === ofBase ? inA : fields;
    return from?.has(name) === true ? [[name, from.get(name)]] : [];
  });
  const { id, name, type } = later;
  return Object.assign({ id, name, type }, Object.fromEntries(chosen));
}

function isLater(a: RegisteredActor, b: RegisteredActor): boolean {
  const [atA, atB] = [a.at ?? '', b.at ?? ''];
  return atA === atB ? say(a) <= say(b) : atA > atB;
}
