import type { EntityId } from '../model/entity.ts';
import type { Location } from '../places/locate.ts';
import { locateAll } from '../places/locateEntities.ts';
import type { PlaceTable } from '../places/placeTable.ts';
import { wordsAround, type ArticleEntry } from '../project/articleEntry.ts';
import type { Steps } from '../steps.ts';

/** Articles between two pauses: each place is looked up in a table of some hundred thousand names. */
const ARTICLES_A_STEP = 5;

/** Where the places of articles lie, by path and entity. */
export function* locateEntries(
  table: PlaceTable,
  entries: readonly ArticleEntry[],
): Steps<ReadonlyMap<string, ReadonlyMap<EntityId, Location>>> {
  const located = new Map<string, ReadonlyMap<EntityId, Location>>();
  for (const [at, entry] of entries.entries()) {
    located.set(entry.path, locateEntry(table, entry));
    if (at % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
  }
  return located;
}

function locateEntry(table: PlaceTable, entry: ArticleEntry): ReadonlyMap<EntityId, Location> {
  const { entities, annotations } = entry;
  const after = new Map<EntityId, string[]>();
  for (const annotation of annotations) {
    const { layer, entity, status } = annotation;
    if (layer !== 'mention' || entity === undefined || status === 'rejected') continue;
    const words = wordsAround(entry, annotation).after;
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
