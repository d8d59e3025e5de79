import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import { contestedEntities, dropDanglingLinks, referencedEntities } from './links.ts';
import { type ListFunction, mapLists } from './records.ts';
import { stampReview } from './stamp.ts';
import type { Working } from './workingDocument.ts';

interface Deletable {
  readonly id: string;
  readonly provenance: Provenance;
  readonly review: Review;
  readonly target?: Target;
}

/**
 * Removes what a person made and what is unplaced. Anything else would be proposed again, so it is rejected. Entities that nothing refers
 * to any more go with their last mention.
 */
export function deleteRecords(work: Working, ids: ReadonlySet<string>): void {
  const referencedBefore = namedEntities(work.document);
  const remove: ListFunction = (name, list) =>
    list.flatMap((record) => {
      if (!ids.has(record.id)) return [record];
      const removable = name === 'entities' ? !referencedBefore.has(record.id) : isRemovable(record);
      return removable ? [] : [{ ...record, review: stampReview(record.review, 'rejected', work.stamp) }];
    });
  const removed = mapLists(work.document, remove);
  const referenced = namedEntities(removed);
  const entities = removed.entities.filter(({ id }) => referenced.has(id) || !referencedBefore.has(id));
  work.document = dropDanglingLinks({ ...removed, entities });
}

function namedEntities(document: AnnotatedDocument): ReadonlySet<string> {
  return new Set([...referencedEntities(document), ...contestedEntities(document)]);
}

function isRemovable({ provenance, target }: Deletable): boolean {
  return provenance.method === 'human' || (target !== undefined && target.start === target.end);
}
