import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { memberKey } from './readProject.ts';

/** Each once, by code units. */
export function sortMembers(members: readonly ActorMember[]): ActorMember[] {
  const byKey = new Map(members.map((member) => [memberKey(member), member]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member);
}

export function sortSets(sets: readonly (readonly ActorMember[])[]): (readonly ActorMember[])[] {
  const byKey = new Map(sets.map((set) => [setKey(set), set]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
}

/** By id: a decision moves no other actor's lines. */
export function sortActors(actors: readonly RegisteredActor[]): RegisteredActor[] {
  return [...actors].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Equal for sets that say the same. */
export function setKey(set: readonly ActorMember[]): string {
  return set.map(memberKey).sort().join('\n\n');
}

/** Everything an actor says, with its fields in one order. */
export function sayActor(actor: RegisteredActor): string {
  const fields = Object.entries(actor).sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify(fields);
}
