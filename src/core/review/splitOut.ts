import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Entity } from '../model/entity.ts';
import { decidedBy, holds } from './decisionLog.ts';
import { losersOf, toConflicts, withConflicts } from './conflicts.ts';
import { bare, orderOfMerge } from './followMerges.ts';
import { giveBack, withoutCarried } from './giveBack.ts';
import { memberName, stampField } from './recordFields.ts';
import { joinStamps, splitStamp } from './stamps.ts';
import type { Side, Versions } from './versions.ts';

/**
 * A version with the actors of merges that the other version knew and took back, each with what was decided on it; also where the other
 * version has one of the two no more, because no machine finds it.
 */
export function splitOut({ document, known }: Side, other: Side, base: AnnotatedDocument): AnnotatedDocument {
  return document.entities.reduce((now, survivor) => {
    const { id, merged = [], decided } = survivor;
    const into = other.document.entities.find((entity) => entity.id === id);
    return merged.reduce((all, member) => {
      const stamps = splitStamp(decided?.[memberName('merged', member)]);
      const gone = other.document.entities.find((entity) => entity.id === member);
      if (stamps.length === 0 || !stamps.every((stamp) => other.known.has(stamp))) return all;
      if (into !== undefined && gone !== undefined ? isPart(into, gone) : !isUndone(other.document, member, stamps)) return all;
      const was = gone ?? asRemembered(member, survivor, other.document, base);
      const without = into ?? bare(survivor, base);
      const back = giveBack(all, { gone: onlyKnown(was, known), into: without, known: other.known });
      const asked = gone === undefined ? back : withAsked(back, gone, other.document, known);
      return into === undefined ? withoutDecisions(asked, without, new Set(stamps)) : asked;
    }, now);
  }, document);
}

/** With what the other version asks about an actor, of what this one knows. */
function withAsked(
  document: AnnotatedDocument,
  gone: Entity,
  { conflicts = [] }: AnnotatedDocument,
  known: ReadonlySet<string>,
): AnnotatedDocument {
  const returned = document.entities.find(({ id }) => id === gone.id);
  if (returned === undefined) return document;
  const asked = losersOf(conflicts, 'entities', gone).filter(
    ({ stamp }) => stamp !== undefined && splitStamp(stamp).every((id) => known.has(id)),
  );
  if (asked.length === 0) return document;
  return withConflicts(document, [...(document.conflicts ?? []), ...toConflicts('entities', returned, asked)]);
}

/** Whether a version took back all by which an actor became part of another, and has it in no other. */
function isUndone({ entities, decisions = [] }: AnnotatedDocument, member: string, stamps: readonly string[]): boolean {
  if (entities.some(({ merged }) => merged?.includes(member) === true)) return false;
  return !decisions.some((one) => stamps.includes(one.id) && holds(decisions, one));
}

/** An actor that was part of `into` as it was before, else with what the decisions and `into` tell of it. */
function asRemembered(id: string, into: Entity, { decisions = [] }: AnnotatedDocument, base: AnnotatedDocument): Entity {
  const name = [...decisions].reverse().find(({ removes, names }) => removes?.includes(id) === true && names?.[id] !== undefined);
  const gone = asGone(id, into, into, base);
  return {
    ...gone,
    canonicalName: base.entities.some((one) => one.id === id) ? gone.canonicalName : (name?.names?.[id] ?? gone.canonicalName),
  };
}

/** A version in which some decisions on one actor are taken back. */
function withoutDecisions(document: AnnotatedDocument, plain: Entity, undone: ReadonlySet<string>): AnnotatedDocument {
  const entities = document.entities.map((one) => (one.id === plain.id ? withoutCarried(one, plain, undone) : one));
  return { ...document, entities };
}

/** Without what a version has never seen. */
function onlyKnown(entity: Entity, known: ReadonlySet<string>): Entity {
  return Object.entries(entity.decided ?? {}).reduce(
    (now, [name, stamp]) => stampField(now, name, joinStamps(splitStamp(stamp).filter((id) => known.has(id)))),
    entity,
  );
}

/**
 * A version without the merges that don't hold against a merge of the other version in the opposite direction: the actor that was gone is
 * there again, with what was decided on it, so that it stands the same whichever versions met first.
 */
export function splitCrossing({ document, known }: Side, other: Side, versions: Versions): AnnotatedDocument {
  return document.entities.reduce((now, into) => {
    const members = (into.merged ?? []).filter((member) => !document.entities.some(({ id }) => id === member));
    return members.reduce((all, member) => {
      const gone = other.document.entities.find(({ id }) => id === member);
      const isOpposed = gone?.merged?.includes(into.id) === true && !other.document.entities.some(({ id }) => id === into.id);
      if (gone === undefined || !isOpposed) return all;
      const order = ({ decided }: Entity, part: string): string => orderOfMerge(versions, decided?.[memberName('merged', part)]);
      if (order(into, member) >= order(gone, into.id)) return all;
      return giveBack(all, { gone: onlyKnown(alone(gone, into), known), into: bare(into, versions.base), known: other.known });
    }, now);
  }, document);
}

/**
 * A version with the actors of merges that the other version's maker, who knew nothing of them, said are never to be: each with what was
 * decided on it, so that nobody else's decision goes with the merge while the two are asked about.
 */
export function splitTold({ document, known }: Side, other: Side, versions: Versions): AnnotatedDocument {
  return document.entities.reduce((now, into) => {
    const members = (into.merged ?? []).filter((member) => !document.entities.some(({ id }) => id === member));
    const apart = other.document.entities.find(({ id }) => id === into.id);
    return members.reduce((all, member) => {
      const gone = other.document.entities.find(({ id }) => id === member);
      if (gone === undefined || apart === undefined || !isToldNews(apart, gone, known)) return all;
      return giveBack(all, { gone: onlyKnown(gone, known), into: bare(into, versions.base), known: other.known });
    }, now);
  }, document);
}

/** Whether two are told apart by a decision that a version doesn't know. */
function isToldNews(a: Entity, b: Entity, known: ReadonlySet<string>): boolean {
  const stamps = [a.decided?.[memberName('distinct', b.id)], b.decided?.[memberName('distinct', a.id)]].flatMap(splitStamp);
  const isTold = a.distinctFrom?.includes(b.id) === true || b.distinctFrom?.includes(a.id) === true;
  return isTold && stamps.some((id) => !known.has(id));
}

/**
 * A version without the merges that don't hold against a later one of the other version into a third actor: the one that was gone is there
 * again, for what it is part of to take it in.
 */
export function splitDiverging({ document }: Side, other: Side, versions: Versions): AnnotatedDocument {
  const order = ({ decided }: Entity, part: string): string => orderOfMerge(versions, decided?.[memberName('merged', part)]);
  return document.entities.reduce((now, into) => {
    const members = (into.merged ?? []).filter((member) => !document.entities.some(({ id }) => id === member));
    return members.reduce((all, member) => {
      const holder = other.document.entities.find(({ id, merged }) => id !== into.id && merged?.includes(member) === true);
      if (holder === undefined || isPart(holder, into) || isPart(into, holder)) return all;
      if (order(into, member) >= order(holder, member)) return all;
      const gone = asGone(member, into, holder, versions.base);
      return giveBack(all, { gone, into: bare(into, versions.base), known: new Set(decidedBy(gone)) });
    }, now);
  }, document);
}

function isPart({ merged }: Entity, { id }: Entity): boolean {
  return merged?.includes(id) === true;
}

/**
 * An actor that is part of `into`, and of `holder` too: as it was before, else with what is known of it for the moment in which it changes
 * hands; its id is its name where no other is known.
 */
export function asGone(id: string, into: Entity, holder: Entity, base?: AnnotatedDocument): Entity {
  const { type, named, provenance, aliases, decided } = into;
  const stamp = decided?.[memberName('merged', id)];
  const given = aliases.filter((alias) => stamp !== undefined && decided?.[memberName('alias', alias)] === stamp);
  const name = given.find((alias) => alias === holder.canonicalName || holder.aliases.includes(alias)) ?? given[0] ?? id;
  const known = base?.entities.find((entity) => entity.id === id);
  return known ?? { id, type, canonicalName: name, aliases: [], named, provenance, review: { status: 'proposed' } };
}

/** As it is where nothing was merged into it. */
function alone(gone: Entity, { id }: Entity): Entity {
  const merged = gone.merged?.filter((part) => part !== id) ?? [];
  const { merged: _, ...rest } = gone;
  return merged.length === 0 ? rest : { ...rest, merged };
}
