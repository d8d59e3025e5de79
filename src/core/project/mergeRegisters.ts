import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { sortActors, sortMembers, sortSets } from './decideRegister.ts';
import type { Register } from './project.ts';
import { memberKey } from './readProject.ts';

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
  const sets = mergeKeyed(base.notSame, a.notSame, b.notSame, (set) => set.map(memberKey).sort().join('\n\n'));
  return { actors: sortActors(actors), notSame: sortSets(sets) };
}

function byId(actors: readonly RegisteredActor[]): ReadonlyMap<string, RegisteredActor> {
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
  const { is: _, isNot: __, aliases: ___, ...scalars } = chooseLater(base, a, b);
  const aliases = mergeKeyed(base?.aliases ?? [], a.aliases ?? [], b.aliases ?? [], (alias) => alias)
    .filter((alias) => alias !== scalars.name)
    .sort();
  const is = mergeMembers(base?.is, a.is, b.is);
  const isNot = mergeMembers(base?.isNot, a.isNot, b.isNot);
  return {
    ...scalars,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(is.length === 0 ? {} : { is }),
    ...(isNot.length === 0 ? {} : { isNot }),
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

/** Name, type and links of the side that changed them; of both, of the one decided last; else the same choice on every machine. */
function chooseLater(base: RegisteredActor | undefined, a: RegisteredActor, b: RegisteredActor): RegisteredActor {
  const [sayA, sayB] = [say(a), say(b)];
  const sayBase = base === undefined ? undefined : say(base);
  if (sayA === sayBase) return b;
  if (sayB === sayBase) return a;
  const [atA, atB] = [a.at ?? '', b.at ?? ''];
  if (atA !== atB) return atA > atB ? a : b;
  return sayA <= sayB ? a : b;
}

/** Everything an actor says, with its fields in one order. */
function say(actor: RegisteredActor): string {
  const fields = Object.entries(actor).sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify(fields);
}
