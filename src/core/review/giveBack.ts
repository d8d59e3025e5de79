import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { DecisionRecord } from '../model/decisionRecord.ts';
import type { Entity } from '../model/entity.ts';
import type { ReviewStatus } from '../model/review.ts';
import { type Loser, losersOf, toConflicts } from './conflicts.ts';
import { holds } from './decisionLog.ts';
import { type Field, isMember, listFields, memberName, stampField } from './recordFields.ts';
import { clearReview, stampReview } from './stamp.ts';
import { joinStamps, splitStamp } from './stamps.ts';
import { latestOf } from './versions.ts';
import { CARRIED } from './followMerges.ts';
import { argumentLink, relinkDocument } from './links.ts';

/** An actor that was merged into another and is one of its own again. */
export interface Return {
  /** As whoever took the merge back has it. */
  readonly gone: Entity;
  /** What it was merged into, without what came from `gone`. */
  readonly into: Entity;
  /** The decisions on `gone` that it holds, or held, already. */
  readonly known: ReadonlySet<string>;
  /** The decision that brings it back, where the document doesn't hold it yet. */
  readonly stamp?: string | undefined;
}

/**
 * A document in which an actor is part of another, with both: what somebody decided on the one that was gone, without knowing of the merge,
 * is its own again and no longer of the one that it was part of.
 */
export function giveBack(document: AnnotatedDocument, back: Return): AnnotatedDocument {
  return giveBackLinks(giveBackActor(document, back), back);
}

/** Links that somebody gave to the actor while it was gone, and those of actors that are part of it. */
function giveBackLinks(document: AnnotatedDocument, { gone, into }: Return): AnnotatedDocument {
  const { merged } = document.entities.find(({ id }) => id === gone.id) ?? gone;
  const isOf = (home: string | undefined): boolean => home !== undefined && (home === gone.id || merged?.includes(home) === true);
  const stamps = stampsOfLinks(document);
  const home = (link: string): string | undefined => givenTo(document, link, splitStamp(stamps.get(link)));
  return relinkDocument(document, {
    entity: (id, link) => (id === into.id && isOf(home(link)) ? gone.id : id),
    annotation: (id) => id,
  });
}

/** The decisions by which links lead where they lead, by the names that `Relink` gives them. */
function stampsOfLinks({ mentions, attributions, events }: AnnotatedDocument): ReadonlyMap<string, string | undefined> {
  return new Map([
    ...mentions.map(({ id, decided }) => [id, decided?.['entity']] as const),
    ...attributions.map(({ id, decided }) => [id, decided?.['source']] as const),
    ...events.flatMap((event) =>
      event.arguments.map((_, nth) => [argumentLink(event.id, nth), event.decided?.['arguments']] as const),
    ),
  ]);
}

/** The actor that a person gave a link to, whatever became of it. */
function givenTo({ decisions = [] }: AnnotatedDocument, link: string, stamps: readonly string[]): string | undefined {
  const isGiving = ({ id, gives }: DecisionRecord): boolean =>
    gives?.[link] !== undefined && (stamps.length === 0 || stamps.includes(id));
  return [...decisions].reverse().find((one) => isGiving(one) && holds(decisions, one))?.gives?.[link];
}

function giveBackActor(document: AnnotatedDocument, { gone, into, known, stamp: back }: Return): AnnotatedDocument {
  const survivor = document.entities.find(({ id }) => id === into.id);
  const all = decidedOn(document, gone.id);
  const decisions = all.filter(({ id }) => !known.has(id));
  const isThere = document.entities.some(({ id }) => id === gone.id);
  if (survivor === undefined || (isThere && decisions.length === 0)) return document;
  const task: GiveBackTask = { survivor, decisions, conflicts: document.conflicts ?? [], losers: [] };
  const decided = decisions.reduce((now, decision) => decideAgain(task, now, decision), gone);
  const returned = stampField(decided, 'status', joinStamps([...splitStamp(decided.decided?.['status']), ...splitStamp(back)]));
  const carried = new Set(all.filter(({ on = [] }) => !on.includes(into.id)).map(({ id }) => id));
  const isCarried = (stamp: string | undefined): boolean =>
    stamp !== undefined && splitStamp(stamp).every((id) => carried.has(id));
  const kept = losersOf(task.conflicts, 'entities', survivor).filter(({ stamp }) => !isCarried(stamp));
  const bare = withoutCarried(survivor, into, carried);
  const others = task.conflicts.filter(({ other }) => other.id !== into.id && other.id !== gone.id);
  const conflicts = [...others, ...toConflicts('entities', bare, kept), ...toConflicts('entities', returned, task.losers)];
  const entities = document.entities.flatMap((entity) =>
    entity.id === gone.id ? [] : [entity.id === into.id ? bare : tellApart(entity, gone.id, into.id, all)],
  );
  return { ...document, entities: [...entities, returned], conflicts };
}

/** What was decided on a record and not taken back. */
function decidedOn({ decisions = [] }: AnnotatedDocument, id: string): readonly DecisionRecord[] {
  return decisions.filter((one) => one.undoes === undefined && one.on?.includes(id) === true && holds(decisions, one));
}

interface GiveBackTask {
  readonly survivor: Entity;
  readonly decisions: readonly DecisionRecord[];
  readonly conflicts: readonly Conflict[];
  readonly losers: Loser<Entity>[];
}

function decideAgain(task: GiveBackTask, gone: Entity, decision: DecisionRecord): Entity {
  const reviewed = put(task, gone, { ...gone, review: reviewAgain(gone, decision) }, 'status', decision);
  switch (decision.kind) {
    case 'note':
      return put(task, reviewed, carriedOf(task, reviewed, 'note', decision), 'note', decision);
    case 'editEntity': {
      const typed = put(task, reviewed, carriedOf(task, reviewed, 'type', decision), 'type', decision);
      return put(task, typed, carriedOf(task, typed, 'ownType', decision), 'ownType', decision);
    }
    case 'renameEntity':
      return nameAgain(task, reviewed, decision);
    case 'setAliases':
      return namesOf(task.survivor, decision).reduce((now, name) => addName(now, name, decision), reviewed);
    case 'mergeEntities':
      return joinAgain(task, reviewed, decision);
    case 'neverMerge':
      return (decision.on ?? []).reduce((now, other) => distinguish(now, other, decision), reviewed);
    default:
      return settleAgain(task, reviewed, decision);
  }
}

/** What another kind of decision, to settle a conflict or to import, said of it. */
function settleAgain(task: GiveBackTask, gone: Entity, decision: DecisionRecord): Entity {
  const isOf = (stamp: string | undefined): boolean => splitStamp(stamp).includes(decision.id);
  const lost = losersOf(task.conflicts, 'entities', task.survivor).filter(({ stamp }) => isOf(stamp));
  const carried = CARRIED.filter((name) => isOf(task.survivor.decided?.[name]) || lost.some(({ field }) => field.name === name));
  const named = decision.names?.[gone.id] === undefined ? gone : nameAgain(task, gone, decision);
  return carried.reduce((now, name) => put(task, now, carriedOf(task, now, name, decision), name, decision), named);
}

const JUDGEMENTS: ReadonlyMap<string, ReviewStatus> = new Map([
  ['accept', 'accepted'],
  ['reject', 'rejected'],
  // A proposal that is deleted is rejected.
  ['delete', 'rejected'],
]);

function reviewAgain({ review }: Entity, { kind, by, at }: DecisionRecord): Entity['review'] {
  const stamp = { by, at };
  if (kind === 'reset') return clearReview(review);
  if (kind === 'note') return stampReview(review, review.status, stamp);
  const judged = JUDGEMENTS.get(kind);
  return judged === undefined ? stampReview(review, 'accepted', stamp, true) : stampReview(review, judged, stamp);
}

/** The record with one field as it was decided and carried onto the other: it stands there, lost there, or said the same. */
function carriedOf({ survivor, conflicts }: GiveBackTask, gone: Entity, name: string, { id }: DecisionRecord): Entity {
  const lost = losersOf(conflicts, 'entities', survivor).find(
    ({ field, stamp }) => field.name === name && splitStamp(stamp).includes(id),
  );
  const field = fieldOf(name, [gone, survivor]);
  const isOwn = splitStamp(survivor.decided?.[name]).length > 0 && !splitStamp(survivor.decided?.[name]).includes(id);
  if (field === undefined || (lost === undefined && isOwn)) return gone;
  return field.copy(gone, lost?.record ?? survivor);
}

function fieldOf(name: string, versions: readonly Entity[]): Field<Entity> | undefined {
  return listFields('entities', versions).find((field) => field.name === name);
}

/** Of different decisions of two people the later stands. */
function put({ decisions, losers }: GiveBackTask, now: Entity, decided: Entity, name: string, decision: DecisionRecord): Entity {
  const field = fieldOf(name, [now, decided]);
  if (field === undefined) return now;
  const own = now.decided?.[name];
  const before = latestOf((id) => decisions.find((one) => one.id === id), own);
  if (own === undefined || before?.by === decision.by) return stampField(field.copy(now, decided), name, decision.id);
  if (field.says(now) === field.says(decided)) return stampField(now, name, joinStamps([...splitStamp(own), decision.id]));
  const { by, at } = before ?? now.review;
  if ((at ?? '') > decision.at) {
    losers.push({ field, record: decided, stamp: decision.id, by: decision.by, at: decision.at });
    return now;
  }
  losers.push({ field, record: now, stamp: own, by, at });
  return stampField(field.copy(now, decided), name, decision.id);
}

/** Where the decision doesn't tell the name that it gave, it is the one that the actor had not had before. */
function nameAgain(task: GiveBackTask, gone: Entity, decision: DecisionRecord): Entity {
  const names = namesOf(task.survivor, decision);
  const had = new Set([gone.canonicalName, ...gone.aliases]);
  const given =
    decision.names?.[gone.id] ?? names.find((name) => !had.has(name)) ?? names.find((name) => name !== gone.canonicalName);
  if (given === undefined) return gone;
  const aliases = [...gone.aliases, gone.canonicalName];
  const renamed = put(task, gone, { ...gone, canonicalName: given }, 'canonicalName', decision);
  if (renamed.canonicalName !== given) return addName(renamed, given, decision);
  const others = [...new Set([...aliases, ...names])].filter((name) => name !== given);
  return others.reduce((now, name) => (gone.aliases.includes(name) ? now : addName(now, name, decision)), {
    ...renamed,
    aliases: gone.aliases.filter((name) => name !== given),
  });
}

/** What somebody merged into the one that was gone is part of it, and no longer of the one that it was part of; or is still asked about. */
function joinAgain({ survivor, conflicts, losers }: GiveBackTask, gone: Entity, decision: DecisionRecord): Entity {
  const isOf = (stamp: string | undefined): boolean => splitStamp(stamp).includes(decision.id);
  const lost = losersOf(conflicts, 'entities', survivor);
  losers.push(...lost.filter(({ field, stamp }) => isMember(field) && isOf(stamp)));
  const named = namesOf(survivor, decision).reduce((now, name) => addName(now, name, decision), gone);
  const parts = (survivor.merged ?? []).filter((id) => isOf(survivor.decided?.[memberName('merged', id)]));
  if (parts.length === 0) return named;
  const joined: Entity = { ...named, merged: [...new Set([...(named.merged ?? []), ...parts])].sort() };
  return parts.reduce((now, part) => stampField(now, memberName('merged', part), decision.id), joined);
}

function namesOf({ canonicalName, aliases, decided }: Entity, { id }: DecisionRecord): readonly string[] {
  return [canonicalName, ...aliases].filter((name) => splitStamp(decided?.[memberName('alias', name)]).includes(id));
}

function addName(entity: Entity, name: string, { id }: DecisionRecord): Entity {
  if (name === entity.canonicalName || entity.aliases.includes(name)) return entity;
  return stampField({ ...entity, aliases: [...entity.aliases, name] }, memberName('alias', name), id);
}

/** Who was told apart from the one that was gone is told apart from it, and no longer from what it was part of. */
function tellApart(entity: Entity, gone: string, into: string, decisions: readonly DecisionRecord[]): Entity {
  const apart = decisions.filter(({ kind, on }) => kind === 'neverMerge' && on?.includes(entity.id) === true);
  const told = apart.reduce((now, decision) => distinguish(now, gone, decision), entity);
  const field = memberName('distinct', into);
  const stamps = splitStamp(told.decided?.[field]);
  const own = stamps.filter((id) => !apart.some((one) => one.id === id && one.on?.includes(into) !== true));
  if (own.length === stamps.length) return told;
  if (own.length > 0) return stampField(told, field, joinStamps(own));
  const { distinctFrom: _, ...rest } = stampField(told, field, undefined);
  const others = told.distinctFrom?.filter((id) => id !== into) ?? [];
  return others.length === 0 ? rest : { ...rest, distinctFrom: others };
}

function distinguish(entity: Entity, other: string, { id }: DecisionRecord): Entity {
  if (other === entity.id || entity.distinctFrom?.includes(other) === true) return entity;
  const apart = { ...entity, distinctFrom: [...(entity.distinctFrom ?? []), other].sort() };
  return stampField(apart, memberName('distinct', other), id);
}

/** Each field that only the decisions of a set decided (those on one that was gone), as it is without them. */
export function withoutCarried(survivor: Entity, into: Entity, carried: ReadonlySet<string>): Entity {
  return listFields('entities', [survivor, into]).reduce((now, field) => {
    const stamps = splitStamp(survivor.decided?.[field.name]);
    const own = stamps.filter((id) => !carried.has(id));
    if (own.length === stamps.length) return now;
    if (own.length > 0) return stampField(now, field.name, joinStamps(own));
    return stampField(field.copy(now, into), field.name, into.decided?.[field.name]);
  }, survivor);
}
