import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { dropDanglingLinks } from './links.ts';
import { listOf, LIST_NAMES, mapLists } from './records.ts';
import type { Working } from './workingDocument.ts';

/** Adds the records whose ids are free; their links to what is not there go. */
export function importRecords(work: Working, records: AnnotatedDocument): void {
  const ids = LIST_NAMES.flatMap((name) => listOf(records, name).map(({ id }) => id));
  const fresh = new Set(ids.filter((id) => !work.used.has(id)));
  if (fresh.size === 0) return;
  const added = mapLists(work.document, (name, list) => [...list, ...listOf(records, name).filter(({ id }) => fresh.has(id))]);
  work.document = dropDanglingLinks(added);
  for (const id of fresh) {
    work.used.add(id);
    work.created.push(id);
  }
}
