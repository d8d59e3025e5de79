import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { ARTICLE_ID } from '../model/conflict.ts';
import { LIST_NAMES, listOf } from './records.ts';

/** The ids of records that are not the same objects, in the order of the lists; what was removed last, the article at the end. */
export function findChanged(before: AnnotatedDocument, after: AnnotatedDocument): string[] {
  const changed: string[] = [];
  for (const name of LIST_NAMES) {
    const old = new Map<string, unknown>(listOf(before, name).map((record) => [record.id, record]));
    for (const record of listOf(after, name)) {
      if (old.get(record.id) !== record) changed.push(record.id);
      old.delete(record.id);
    }
    changed.push(...old.keys());
  }
  if (before.article !== after.article) changed.push(ARTICLE_ID);
  return changed;
}
