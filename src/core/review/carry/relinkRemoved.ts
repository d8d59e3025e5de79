import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import { isDecided } from '../isDecided.ts';
import { relinkDocument } from '../links.ts';
import type { Carry } from './carry.ts';

/** Undecided mentions of an entity that goes with the act follow the act's own mentions. */
export function relinkRemoved(before: AnnotatedDocument, after: AnnotatedDocument, { from, to }: Carry): AnnotatedDocument {
  const present = new Set(after.entities.map(({ id }) => id));
  const target = new Map<string, string>();
  const now = new Map(to.mentions.map(({ id, entity }) => [id, entity]));
  for (const { id, entity } of from.mentions) {
    const instead = now.get(id);
    if (!present.has(entity) && instead !== undefined && instead !== entity) target.set(entity, instead);
  }
  for (const { id } of before.entities) {
    const survivor = present.has(id) ? undefined : after.entities.find(({ merged }) => merged?.includes(id));
    if (survivor !== undefined) target.set(id, survivor.id);
  }
  if (target.size === 0) return after;
  const kept = new Set(
    after.mentions.filter((one) => isDecided(one) && !mergedAway(after, one.entity)).map(({ entity }) => entity),
  );
  return relinkDocument(after, { entity: (id) => (kept.has(id) ? id : (target.get(id) ?? id)), annotation: (id) => id });
}

function mergedAway({ entities }: AnnotatedDocument, id: string): boolean {
  return entities.some(({ merged }) => merged?.includes(id));
}
