import type { Entity, EntityId } from '../model/entity.ts';
import type { EntityType } from '../model/entityType.ts';
import type { EntityChoice } from './decision.ts';
import { withOwnType } from './ownType.ts';
import { acceptEdited } from './editAnnotation.ts';
import { relinkDocument } from './links.ts';
import { changeRecords, chooseEntity, type Working } from './workingDocument.ts';

/** `ownType`: the project's own type below `type`; without it the actor has none. */
export function editEntityType(work: Working, ids: ReadonlySet<string>, type: EntityType, ownType?: string | null): void {
  const known = new Set(work.document.entities.filter(({ id }) => ids.has(id)).map(({ id }) => id));
  changeEntities(work, known, (entity) => withOwnType({ ...entity, type }, ownType ?? null));
  const mentions = new Set(work.document.mentions.filter(({ entity }) => known.has(entity)).map(({ id }) => id));
  changeRecords(work, 'mentions', mentions, (mention) => {
    if (ids.has(mention.id)) return { ...mention, type, review: acceptEdited(work, mention.review) };
    return mention.type === type ? mention : { ...mention, type };
  });
}

/** The name it had becomes an alias. */
export function renameEntity(work: Working, ids: ReadonlySet<string>, name: string): void {
  const canonicalName = name.trim();
  if (canonicalName === '') return;
  changeEntities(work, ids, (entity) => ({
    ...entity,
    canonicalName,
    aliases: uniqueNames([entity.canonicalName, ...entity.aliases], canonicalName),
  }));
}

export function setAliases(work: Working, ids: ReadonlySet<string>, aliases: readonly string[]): void {
  changeEntities(work, ids, (entity) => ({ ...entity, aliases: uniqueNames(aliases, entity.canonicalName) }));
}

export function mergeEntities(work: Working, ids: ReadonlySet<string>, into: EntityId): void {
  const kept = work.document.entities.find(({ id }) => id === into);
  const merged = work.document.entities.filter(({ id }) => id !== into && ids.has(id));
  if (kept === undefined || merged.length === 0) return;
  const gone = new Set(merged.map(({ id }) => id));
  const names = merged.flatMap(({ canonicalName, aliases }) => [canonicalName, ...aliases]);
  const apart = [...(kept.distinctFrom ?? []), ...merged.flatMap((one) => one.distinctFrom ?? [])];
  const distinctFrom = [...new Set(apart)].filter((id) => id !== into && !gone.has(id)).sort();
  changeEntities(work, new Set([into]), (entity) => ({
    ...withNotes(withoutApart(entity), merged),
    aliases: uniqueNames([...entity.aliases, ...names], entity.canonicalName),
    named: entity.named || merged.some(({ named }) => named),
    ...(distinctFrom.length === 0 ? {} : { distinctFrom }),
    merged: [...new Set([...(entity.merged ?? []), ...gone, ...merged.flatMap((one) => one.merged ?? [])])].sort(),
  }));
  work.document = relinkDocument(
    { ...work.document, entities: work.document.entities.filter(({ id }) => !gone.has(id)) },
    { entity: (id) => (gone.has(id) ? into : id), annotation: (id) => id },
  );
}

/** What is written on either is written on what they are together. */
function withNotes(entity: Entity, merged: readonly Entity[]): Entity {
  const notes = [entity, ...merged].flatMap(({ review }) => review.note ?? []);
  return notes.length === 0 ? entity : { ...entity, review: { ...entity.review, note: [...new Set(notes)].join('\n') } };
}

function withoutApart(entity: Entity): Entity {
  const { distinctFrom: _, ...rest } = entity;
  return rest;
}

/** The mentions are accepted with their new entity, so that re-extraction doesn't put them back. */
export function splitMention(work: Working, ids: ReadonlySet<string>, choice: EntityChoice): void {
  const first = work.document.mentions.find(({ id }) => ids.has(id));
  if (first === undefined) return;
  const entity = chooseEntity(work, choice, first.type, first.target);
  if (entity === undefined) return;
  changeRecords(work, 'mentions', ids, (mention) => ({ ...mention, entity, review: acceptEdited(work, mention.review) }));
}

export function neverMerge(work: Working, ids: ReadonlySet<string>): void {
  const all = work.document.entities.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  if (all.length < 2) return;
  changeEntities(work, new Set(all), (entity) => ({
    ...entity,
    distinctFrom: [...new Set([...(entity.distinctFrom ?? []), ...all.filter((id) => id !== entity.id)])].sort(),
  }));
}

function changeEntities(work: Working, ids: ReadonlySet<string>, change: (entity: Entity) => Entity): void {
  changeRecords(work, 'entities', ids, (entity) => {
    const changed = change(entity);
    return { ...changed, review: acceptEdited(work, changed.review) };
  });
}

function uniqueNames(names: readonly string[], except: string): string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && name !== except);
}
