import type { EntityId } from '../model/entity.ts';
import type { Location } from '../places/locate.ts';
import { locateAll } from '../places/locateEntities.ts';
import type { PlaceTable } from '../places/placeTable.ts';
import type { ArticleEntry } from '../project/articleEntry.ts';

/** Where the places of articles lie, by path and entity. */
export function locateEntries(
  table: PlaceTable,
  entries: readonly ArticleEntry[],
): ReadonlyMap<string, ReadonlyMap<EntityId, Location>> {
  return new Map(entries.map((entry) => [entry.path, locateEntry(table, entry)]));
}

function locateEntry(table: PlaceTable, { entities, annotations }: ArticleEntry): ReadonlyMap<EntityId, Location> {
  const after = new Map<EntityId, string[]>();
  for (const { layer, entity, after: words, status } of annotations) {
    if (layer !== 'mention' || entity === undefined || status === 'rejected') continue;
    const known = after.get(entity);
    if (known === undefined) after.set(entity, [words]);
    else known.push(words);
  }
  const named = entities.filter(({ named: isNamed, rejected }) => isNamed && !rejected);
  return locateAll(
    table,
    named.map(({ id, type, name, aliases }) => ({ id, type, names: [name, ...aliases], after: after.get(id) ?? [] })),
  );
}
