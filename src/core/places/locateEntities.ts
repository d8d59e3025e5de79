import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { EntityId } from '../model/entity.ts';
import type { EntityType } from '../model/entityType.ts';
import { locatePlaces, type Location, type PlaceName } from './locate.ts';
import type { PlaceTable } from './placeTable.ts';

/** A named entity of an article, as far as it tells where something is. */
export interface LocatedEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The best name first. */
  readonly names: readonly string[];
  /** The words after each of its mentions. */
  readonly after: readonly string[];
}

/** Where the named places of an article lie, by entity; rejected ones and those that aren't known are left out. */
export function locateEntities(table: PlaceTable, document: AnnotatedDocument): ReadonlyMap<EntityId, Location> {
  const after = new Map<EntityId, string[]>();
  for (const { entity, target, review } of document.mentions) {
    if (review.status === 'rejected') continue;
    const known = after.get(entity);
    if (known === undefined) after.set(entity, [target.suffix]);
    else known.push(target.suffix);
  }
  const entities = document.entities.filter(({ named, review }) => named && review.status !== 'rejected');
  return locateAll(
    table,
    entities.map(({ id, type, canonicalName, aliases }) => ({
      id,
      type,
      names: [canonicalName, ...aliases],
      after: after.get(id) ?? [],
    })),
  );
}

/** The same for the named entities of one article, wherever they come from. */
export function locateAll(table: PlaceTable, entities: readonly LocatedEntity[]): ReadonlyMap<EntityId, Location> {
  const telling = entities.filter(({ type }) => type === 'place' || type === 'norp');
  const said = telling.map(({ names: [name = ''], after }) => ({ name, times: Math.max(1, after.length) }));
  const places = telling.filter(({ type }) => type === 'place');
  const names = places.map(({ id, names: known, after }): [EntityId, PlaceName] => [
    id,
    { names: known, inside: holdersIn(after) },
  ]);
  return locatePlaces(table, new Map(names), { said });
}

/** "Texas" in ", Texas, on Monday", "Ohio" in " (Ohio)". */
const HOLDER = /^(?:,\s+| \()(?:in |the )*(?<holder>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2})/u;

function holdersIn(after: readonly string[]): readonly string[] {
  return [...new Set(after.flatMap((words) => HOLDER.exec(words)?.groups?.['holder'] ?? []))];
}
