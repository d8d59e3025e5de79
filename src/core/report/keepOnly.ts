import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { ReviewStatus } from '../model/review.ts';
import { dropDanglingLinks, referencedEntities } from '../review/links.ts';
import { mapLists } from '../review/records.ts';

/** The document with those annotations only, and the actors that they speak of. */
export function keepOnly(document: AnnotatedDocument, keep: (id: string, status: ReviewStatus) => boolean): AnnotatedDocument {
  const kept = mapLists(document, (name, list) =>
    name === 'entities' ? list : list.filter(({ id, review }) => keep(id, review.status)),
  );
  const named = referencedEntities(kept);
  return dropDanglingLinks({
    ...kept,
    entities: kept.entities.filter(({ id, review }) => named.has(id) || keep(id, review.status)),
  });
}
