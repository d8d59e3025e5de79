import type { Entity } from '../model/entity.ts';
import { memberName } from './recordFields.ts';
import { splitStamp } from './stamps.ts';
import type { Side, Versions } from './versions.ts';

/**
 * Actors of two versions, each with all whom it is told apart from in either, though one has that of what an actor became and the other of
 * the actor itself; not with what one of them took back.
 */
export function tellApartInBoth(entities: readonly Entity[], { a, b }: Versions): readonly Entity[] {
  const told = [toldIn(a, b), toldIn(b, a)];
  return entities.map((entity) => {
    const others = told.flatMap((of) => of.get(entity.id) ?? []);
    const all = [...new Set([...(entity.distinctFrom ?? []), ...others])].sort();
    return all.length === 0 ? entity : { ...entity, distinctFrom: all };
  });
}

function toldIn({ document }: Side, other: Side): ReadonlyMap<string, readonly string[]> {
  const held = new Set(other.document.entities.flatMap((entity) => toldBy(entity).flatMap(({ stamps }) => stamps)));
  return new Map(
    document.entities.map((entity) => {
      const standing = toldBy(entity).filter(({ stamps }) => stamps.some((id) => !other.known.has(id) || held.has(id)));
      return [entity.id, standing.map(({ id }) => id)];
    }),
  );
}

function toldBy({ distinctFrom = [], decided }: Entity): readonly { readonly id: string; readonly stamps: readonly string[] }[] {
  return distinctFrom.map((id) => ({ id, stamps: splitStamp(decided?.[memberName('distinct', id)]) }));
}
