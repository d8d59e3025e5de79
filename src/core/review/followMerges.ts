import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Entity } from '../model/entity.ts';
import { canonicalJson } from './comparable.ts';
import { referencedEntities } from './links.ts';

/** Entities that something refers to and that are not there come back, out of `known` versions of them. */
export function restoreReferenced(document: AnnotatedDocument, known: readonly Entity[]): AnnotatedDocument {
  const present = new Set(document.entities.map(({ id }) => id));
  const missing = [...referencedEntities(document)].filter((id) => !present.has(id));
  if (missing.length === 0) return document;
  const restored = missing.flatMap((id) => {
    const versions = known.filter((entity) => entity.id === id);
    return versions.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)).slice(0, 1);
  });
  return { ...document, entities: [...document.entities, ...restored] };
}
