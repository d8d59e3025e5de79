import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Entity } from '../model/entity.ts';
import { canonicalJson } from './comparable.ts';
import { type Loser, losersOf, toConflicts } from './conflicts.ts';
import { contestedEntities, referencedEntities, relinkDocument, relinkEntity } from './links.ts';
import { type Field, GIVEN, isMember, listFields, memberName, stampField } from './recordFields.ts';
import { joinStamps, splitStamp } from './stamps.ts';
import { latestOf, type Versions } from './versions.ts';

export interface MergeOfTwo {
  readonly into: string;
  readonly gone: string;
  readonly stamp: string | undefined;
}

export interface Joined {
  readonly entities: Entity[];
  /** The merges that hold. */
  readonly merges: readonly MergeOfTwo[];
}

/**
 * Entities that a person merged are one, also where the other side still has them apart; what was decided on the one that goes stays with
 * the one that it became. Where somebody said that they are never to be merged, they stay apart until a person settles it.
 */
export function joinMerged(entities: readonly Entity[], versions: Versions, conflicts: Conflict[]): Joined {
  const now = new Map(entities.map((entity) => [entity.id, entity]));
  const merges: MergeOfTwo[] = [];
  for (const merge of listMerges(entities, versions)) {
    const into = now.get(merge.into);
    const gone = now.get(merge.gone);
    // Two merges in a circle: the later one holds.
    if (into === undefined) continue;
    const holder = holderOf(now, merges, merge);
    if (holder !== undefined) {
      now.set(into.id, keepApart(into, merge, versions, conflicts, holder));
      continue;
    }
    if (gone !== undefined && isToldApart(into, gone)) {
      now.set(into.id, keepApart(into, merge, versions, conflicts));
      continue;
    }
    merges.push(merge);
    if (gone === undefined) continue;
    takeInAmong(now, into, gone, versions, conflicts);
  }
  return { entities: [...now.values()], merges };
}

/** Another actor that the one that goes is part of already, by a later merge. */
function holderOf(
  now: ReadonlyMap<string, Entity>,
  merges: readonly MergeOfTwo[],
  { into, gone }: MergeOfTwo,
): Entity | undefined {
  const later = merges.find((one) => one.gone === gone && one.into !== into);
  return later === undefined ? undefined : now.get(later.into);
}

/** A version with merges that it doesn't know yet. */
export function joinIn(document: AnnotatedDocument, merges: readonly MergeOfTwo[], versions: Versions): AnnotatedDocument {
  const now = new Map(document.entities.map((entity) => [entity.id, entity]));
  const conflicts: Conflict[] = [...(document.conflicts ?? [])];
  let isJoined = false;
  for (const merge of merges) {
    const gone = now.get(merge.gone);
    // A version that has only what was decided may lack it.
    const into = gone === undefined ? undefined : (now.get(merge.into) ?? asProposed(document, merge.into, versions));
    if (into === undefined || gone === undefined) continue;
    isJoined = true;
    takeInAmong(now, into, gone, versions, conflicts);
  }
  if (!isJoined) return document;
  return { ...document, entities: [...now.values()], conflicts };
}

/** Undefined where a person took it out. */
function asProposed({ decisions = [] }: AnnotatedDocument, id: string, { base, a, b }: Versions): Entity | undefined {
  if (decisions.some(({ removes }) => removes?.includes(id))) return undefined;
  const known = [a, b].flatMap(({ document }) => document.entities.filter((entity) => entity.id === id));
  const [first] = known.sort((one, other) => (canonicalJson(one) < canonicalJson(other) ? -1 : 1));
  return first === undefined ? undefined : bare(first, base);
}

/** What something was merged into, without any of what came with that: as it was before, or as if nobody had decided on it. */
export function bare(into: Entity, base?: AnnotatedDocument): Entity {
  const { decided: _, merged: __, distinctFrom: ___, ...undecided } = { ...into, aliases: [] };
  return base?.entities.find(({ id }) => id === into.id) ?? { ...undecided, review: { status: 'proposed' } };
}

/** The latest first. */
function listMerges(entities: readonly Entity[], versions: Versions): readonly MergeOfTwo[] {
  const at = ({ stamp }: MergeOfTwo): string => orderOfMerge(versions, stamp);
  return entities
    .flatMap(({ id, merged = [], decided }) =>
      merged.map((gone): MergeOfTwo => ({ into: id, gone, stamp: decided?.[memberName('merged', gone)] })),
    )
    .sort((a, b) => (at(a) > at(b) ? -1 : at(a) < at(b) ? 1 : a.gone < b.gone ? -1 : 1));
}

/** Of two merges that exclude each other the one with the greater holds. */
export function orderOfMerge({ find }: Pick<Versions, 'find'>, stamp: string | undefined): string {
  return `${latestOf(find, stamp)?.at ?? ''} ${stamp ?? ''}`;
}

function isToldApart(a: Entity, b: Entity): boolean {
  return a.distinctFrom?.includes(b.id) === true || b.distinctFrom?.includes(a.id) === true;
}

/** `holder`: what the one that goes is part of instead, with its names. */
function keepApart(
  into: Entity,
  { gone, stamp }: MergeOfTwo,
  { find }: Versions,
  conflicts: Conflict[],
  holder?: Entity,
): Entity {
  const { by, at } = latestOf(find, stamp) ?? {};
  const lost = listFields('entities', [into]).filter(({ name }) => {
    if (name === memberName('merged', gone)) return true;
    return holder !== undefined && isNameOf(holder, name) && stamp !== undefined && into.decided?.[name] === stamp;
  });
  const without: Entity = { ...into, merged: [], aliases: [] };
  const apart = lost.reduce((now, field) => stampField(field.copy(now, without), field.name, undefined), into);
  const losers = lost.map((field) => ({ field, record: into, stamp, by, at }));
  conflicts.push(...toConflicts('entities', apart, losers));
  return apart;
}

function isNameOf({ canonicalName, aliases }: Entity, field: string): boolean {
  return [canonicalName, ...aliases].some((name) => field === memberName('alias', name));
}

/** Who is told apart from the one that goes is told apart from what it became. */
function takeInAmong(now: Map<string, Entity>, into: Entity, gone: Entity, versions: Versions, conflicts: Conflict[]): void {
  now.delete(gone.id);
  now.set(into.id, takeIn(into, gone, versions, conflicts));
  for (const [id, entity] of now) {
    now.set(id, relinkEntity(entity, { entity: (one) => (one === gone.id ? into.id : one), annotation: (one) => one }));
  }
}

function takeIn(into: Entity, gone: Entity, versions: Versions, conflicts: Conflict[]): Entity {
  const names = [gone.canonicalName, ...gone.aliases].filter(
    (name) => name !== gone.id && name !== into.canonicalName && !into.aliases.includes(name),
  );
  const takenAway = (name: string): boolean => into.decided?.[memberName('alias', name)] !== undefined;
  const named: Entity = {
    ...into,
    aliases: [...into.aliases, ...[...new Set(names)].filter((name) => !takenAway(name)).sort()],
    named: into.named || gone.named,
  };
  const parts = (gone.merged ?? []).filter((id) => id !== into.id);
  const merged = [...new Set([...(into.merged ?? []), gone.id, ...parts])].sort();
  const stamped = names.reduce((now, name) => stampName(now, gone, name), named);
  const apart = (gone.distinctFrom ?? []).reduce((now, other) => tellApart(now, gone, other), stamped);
  const whole: Entity = { ...apart, merged };
  const joined = parts.reduce((now, part) => stampPart(now, gone, part), whole);
  return carryLost(carryDecided(joined, gone, versions, conflicts), gone, conflicts);
}

function tellApart(into: Entity, { decided }: Entity, other: string): Entity {
  if (other === into.id || into.distinctFrom?.includes(other) === true) return into;
  const field = memberName('distinct', other);
  const apart: Entity = { ...into, distinctFrom: [...(into.distinctFrom ?? []), other].sort() };
  return stampField(apart, field, decided?.[field]);
}

/** What was part of the one that goes is part of the one that it became, by the same decision. */
function stampPart(into: Entity, { decided }: Entity, part: string): Entity {
  const field = memberName('merged', part);
  return into.decided?.[field] === undefined ? stampField(into, field, decided?.[field]) : into;
}

/** A name that somebody gave the one that goes was given to the one that it became. */
function stampName(into: Entity, { canonicalName, decided }: Entity, name: string): Entity {
  const field = memberName('alias', name);
  const stamp = name === canonicalName ? decided?.['canonicalName'] : decided?.[field];
  return stamp === undefined || into.decided?.[field] !== undefined ? into : stampField(into, field, stamp);
}

/** A note and types that somebody gave the one that goes. */
function carryDecided(into: Entity, gone: Entity, { find }: Versions, conflicts: Conflict[]): Entity {
  const fields = listFields('entities', [into]).filter(({ name }) => CARRIED.includes(name));
  return fields.reduce((now, field) => carryField(now, gone, field, find, conflicts), into);
}

/** What somebody said of the one that goes and lost against another goes with it too: it may yet be chosen. */
function carryLost(into: Entity, gone: Entity, conflicts: Conflict[]): Entity {
  const lost = losersOf(conflicts, 'entities', gone).filter(({ stamp }) => stamp !== undefined);
  return lost.reduce((now, loser) => carryLoser(now, loser, conflicts), into);
}

function carryLoser(into: Entity, loser: Loser<Entity>, conflicts: Conflict[]): Entity {
  const { field, record, stamp } = loser;
  if (field.name === 'canonicalName') return nameToo(into, record.canonicalName, stamp);
  const isCarried = CARRIED.includes(field.name) || (isMember(field) && field.says(record) === GIVEN);
  // What it was to be merged with has become what it is part of.
  if (!isCarried || field.name === memberName('merged', into.id)) return into;
  if (field.says(into) === field.says(record)) return joinStamp(into, field.name, stamp);
  conflicts.push(...toConflicts('entities', into, [loser]));
  return into;
}

/** Of several names that people gave an actor all but one are aliases. */
function nameToo(into: Entity, name: string, stamp: string | undefined): Entity {
  if (name === into.canonicalName) return into;
  const named = into.aliases.includes(name) ? into : { ...into, aliases: [...into.aliases, name] };
  return joinStamp(named, memberName('alias', name), stamp);
}

function joinStamp(entity: Entity, name: string, stamp: string | undefined): Entity {
  return stampField(entity, name, joinStamps([...splitStamp(entity.decided?.[name]), ...splitStamp(stamp)]));
}

/** The fields of an actor that go with it where it becomes part of another. */
export const CARRIED: readonly string[] = ['note', 'type', 'ownType'];

function carryField(now: Entity, gone: Entity, field: Field<Entity>, find: Versions['find'], conflicts: Conflict[]): Entity {
  const stamp = gone.decided?.[field.name];
  if (stamp === undefined) return now;
  const own = now.decided?.[field.name];
  // Both decided the same, or it is as the decided one was: it stands by all who said so.
  if (field.says(now) === field.says(gone))
    return stampField(now, field.name, joinStamps([...splitStamp(own), ...splitStamp(stamp)]));
  if (own === undefined) return stampField(field.copy(now, gone), field.name, stamp);
  const { by, at } = latestOf(find, stamp) ?? {};
  conflicts.push(...toConflicts('entities', now, [{ field, record: field.copy(now, gone), stamp, by, at }]));
  return now;
}

/** The document with its links to merged entities leading to what they became. */
export function followMerges(document: AnnotatedDocument, entities: readonly Entity[]): AnnotatedDocument {
  const became = new Map(entities.flatMap(({ id, merged = [] }) => merged.map((gone): [string, string] => [gone, id])));
  for (const { id } of entities) became.delete(id);
  if (became.size === 0) return document;
  return relinkDocument(document, { entity: (id) => became.get(id) ?? id, annotation: (id) => id });
}

/** Entities that something refers to and that are not there come back, out of `known` versions of them. */
export function restoreReferenced(document: AnnotatedDocument, known: readonly Entity[]): AnnotatedDocument {
  const present = new Set(document.entities.map(({ id }) => id));
  const named = new Set([...referencedEntities(document), ...contestedEntities(document)]);
  const missing = [...named].filter((id) => !present.has(id));
  if (missing.length === 0) return document;
  const restored = missing.flatMap((id) => {
    const versions = known.filter((entity) => entity.id === id);
    return versions.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)).slice(0, 1);
  });
  return { ...document, entities: [...document.entities, ...restored] };
}
