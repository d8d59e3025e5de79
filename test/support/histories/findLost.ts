import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import type { Act } from '../../../src/core/review/act.ts';
import { codesOf } from '../../../src/core/review/codes.ts';
import { losersOf } from '../../../src/core/review/conflicts.ts';
import { isDecided } from '../../../src/core/review/isDecided.ts';
import { type Field, GIVEN, isMember, listFields } from '../../../src/core/review/recordFields.ts';
import { LIST_NAMES, type ListName, listOf, type RecordTypes } from '../../../src/core/review/records.ts';
import type { Deed } from './world.ts';

/** What somebody decided and nobody who knew it decided otherwise stands, or is in a conflict. */
export function findLost(deeds: readonly Deed[], document: AnnotatedDocument): readonly string[] {
  const known = new Set((document.decisions ?? []).map(({ id }) => id));
  const forgotten = deeds
    .filter(({ act }) => !known.has(act.id))
    .map(({ act }) => `${act.kind} ${act.id} of ${act.by ?? '?'} is forgotten`);
  return [...forgotten, ...LIST_NAMES.flatMap((list) => findLostIn(list, deeds, document))];
}

function findLostIn(list: ListName, deeds: readonly Deed[], document: AnnotatedDocument): readonly string[] {
  const merged = new Set(
    [...document.entities, ...(document.conflicts ?? []).flatMap((one) => (one.layer === 'entity' ? [one.other] : []))].flatMap(
      (entity) => entity.merged ?? [],
    ),
  );
  const standing = new Map(listOf(document, list).map((record) => [record.id, record]));
  const takenOut = new Set((document.decisions ?? []).flatMap(({ removes = [] }) => removes));
  return deeds.flatMap(({ act }) =>
    listOf(act.after, list).flatMap((record) => {
      const isKnown = (id: string): boolean => deeds.some((later) => later.known.has(act.id) && touches(later, id));
      if (isKnown(record.id)) return [];
      if (merged.has(record.id)) {
        const part = list === 'entities' ? act.after.entities.find(({ id }) => id === record.id) : undefined;
        return part === undefined ? [] : lostOfPart(act, part, document, isKnown);
      }
      const now = standing.get(record.id);
      // To rename a code is no judgement on what has it: whoever takes that out takes it out.
      if (now === undefined && act.recodes !== undefined && takenOut.has(record.id)) return [];
      const lost = [...lostFields(list, act, record, now, document), ...lostMembers(list, deeds, act, record, document)];
      return lost.map((field) => `${field} of ${record.id}, decided by ${act.by ?? '?'} (${act.kind} ${act.id}), is lost`);
    }),
  );
}

function touches({ act }: Deed, id: string): boolean {
  return act.ids.includes(id);
}

function lostFields<K extends ListName>(
  list: K,
  act: Act,
  record: RecordTypes[K],
  now: RecordTypes[K] | undefined,
  document: AnnotatedDocument,
): readonly string[] {
  // An act that leaves a proposal leaves it to the machine.
  if (!isDecided(record)) return [];
  const versions = now === undefined ? [] : [now, ...losersOf(document.conflicts ?? [], list, now).map((loser) => loser.record)];
  return listFields(list, [record, ...versions])
    .filter(({ name }) => record.decided?.[name] === act.id)
    .filter(({ name }) => !(name === 'status' && record.review.status === 'proposed') && !name.includes(':'))
    .filter((field) => !versions.some((version) => saysWhere(document, sayOf(field, version), sayOf(field, record))))
    .filter(({ name }) => !(name === 'note' && record.review.note === undefined))
    .map(({ name }) => name);
}

/** Whom a mention is of is a link as others are. */
function sayOf<T>(field: Field<T>, record: T): string {
  const says = field.says(record);
  return field.name === 'entity' ? says.replace('"value"', '"entity"') : says;
}

const LINK = /"(entity|quantity)":"([^"]*)",?/g;

/**
 * Whether both say the same, but for links to an actor that became another, which lead to that one; to one that is gone; and to figures that
 * somebody took out.
 */
function saysWhere(document: AnnotatedDocument, now: string, then: string): boolean {
  if (now === then) return true;
  const whole = new Map(document.entities.flatMap(({ id, merged = [] }) => [id, ...merged].map((part) => [part, id] as const)));
  const takenOut = new Set((document.decisions ?? []).flatMap(({ removes = [] }) => removes));
  const follow = (says: string, ofGone: string): string =>
    says.replaceAll(LINK, (link: string, field: string, id: string) => {
      if (field === 'quantity') return takenOut.has(id) ? '' : link;
      const became = ofGone === '' ? undefined : (whole.get(id) ?? ofGone);
      return became === undefined ? '' : `"entity":"${became}",`;
    });
  const isGone = [...then.matchAll(LINK)].some(([, field, id = '']) => field === 'entity' && !whole.has(id));
  return follow(now, isGone ? '' : 'gone') === follow(then, isGone ? '' : 'gone');
}

/** Members of lists (aliases, codes, who is told apart) that somebody gave or took away. */
function lostMembers<K extends ListName>(
  list: K,
  deeds: readonly Deed[],
  { id }: Act,
  record: RecordTypes[K],
  document: AnnotatedDocument,
): readonly string[] {
  const now = listOf(document, list).find((one) => one.id === record.id);
  const versions = now === undefined ? [] : [now, ...losersOf(document.conflicts ?? [], list, now).map((loser) => loser.record)];
  return listFields(list, [record, ...versions])
    .filter((field) => isMember(field) && record.decided?.[field.name] === id)
    .filter((field) => {
      const given = field.says(record) === GIVEN;
      if (versions.some((version) => field.says(version) === field.says(record))) return false;
      // An act that leaves a proposal leaves its names to the machine.
      if (field.name.startsWith('alias:') && !isDecided(record)) return false;
      return given ? !becameAnother(field.name, deeds, document, versions) : !isGiven(list, field.name, deeds, id, record.id);
    })
    .map(({ name }) => name);
}

/** What was said of an actor goes with it where it became part of another. */
function lostOfPart(act: Act, part: Entity, document: AnnotatedDocument, isKnown: (id: string) => boolean): readonly string[] {
  const { entities, conflicts = [] } = document;
  const wholes = entities.filter(({ merged }) => merged?.includes(part.id) === true);
  if (wholes.length === 0 || wholes.some(({ id }) => isKnown(id))) return [];
  const versions = wholes.flatMap((whole) => [whole, ...losersOf(conflicts, 'entities', whole).map(({ record }) => record)]);
  const names = new Set(versions.flatMap(({ canonicalName, aliases }) => [canonicalName, ...aliases]));
  const isKept = ({ name, says }: Field<Entity>): boolean => {
    if (name === 'canonicalName') return names.has(part.canonicalName);
    if (name.startsWith('alias:')) return names.has(name.slice('alias:'.length)) || !part.aliases.includes(name.slice(6));
    if (name === 'note' && part.review.note === undefined) return true;
    return !['note', 'type', 'ownType'].includes(name) || versions.some((version) => says(version) === says(part));
  };
  const fields = listFields('entities', [part]).filter((field) => part.decided?.[field.name] === act.id && !isKept(field));
  return fields.map(({ name }) => `${name} of ${part.id}, part of another, decided by ${act.by ?? '?'} (${act.kind}), is lost`);
}

/** An alias that is the name now, an actor that is part of another, or a code that was renamed. */
function becameAnother(
  name: string,
  deeds: readonly Deed[],
  { entities }: AnnotatedDocument,
  versions: readonly object[],
): boolean {
  const [prefix = '', ...rest] = name.split(':');
  const member = rest.join(':');
  if (prefix === 'distinct') {
    const whole = entities.filter(({ merged }) => merged?.includes(member)).map(({ id }) => id);
    return versions.some((one) => {
      const ids = 'distinctFrom' in one && Array.isArray(one.distinctFrom) ? one.distinctFrom : [];
      return whole.some((id) => ids.includes(id));
    });
  }
  if (prefix === 'alias') return versions.some((one) => 'canonicalName' in one && one.canonicalName === member);
  if (prefix !== 'code') return false;
  const became = new Set([member]);
  for (const code of became) {
    for (const { act } of deeds) if (act.recodes?.from.includes(code) === true) act.recodes.to.forEach((to) => became.add(to));
  }
  return versions.some((one) => codesOf(one).some((code) => became.has(code)));
}

/** Somebody gave it who didn't know that it was taken away. */
function isGiven(list: ListName, name: string, deeds: readonly Deed[], taken: string, record: string): boolean {
  return deeds.some(({ act }) => {
    const given = listOf(act.after, list).find(({ id }) => id === record);
    const field = given === undefined ? undefined : listFields(list, [given]).find((one) => one.name === name);
    return act.id !== taken && given?.decided?.[name] === act.id && field?.says(given) === GIVEN;
  });
}
