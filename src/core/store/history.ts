import type { Placement } from '../anchor/resolve.ts';
import { resolveTargets } from '../anchor/resolve.ts';
import { listTargets, mapTargets } from '../anchor/targets.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { type ListFunction, listOf, mapLists, sortRecords } from '../review/records.ts';
import type { HistoryLabel } from './annotationStore.ts';

/** What one decision changed: the records before and after it; a record absent on one side was made or removed. */
export interface HistoryEntry {
  readonly label: HistoryLabel;
  readonly ids: readonly string[];
  readonly before: AnnotatedDocument;
  readonly after: AnnotatedDocument;
}

/** Keeps of both documents only the records that `ids` name. */
export function createEntry(
  label: HistoryLabel,
  ids: readonly string[],
  before: AnnotatedDocument,
  after: AnnotatedDocument,
): HistoryEntry {
  const named = new Set(ids);
  const only: ListFunction = (_, list) => list.filter(({ id }) => named.has(id));
  return { label, ids, before: mapLists(before, only), after: mapLists(after, only) };
}

/**
 * The document with the records of one side of an entry put back. They take the present places of what they are; what was removed since is
 * searched for in the text.
 */
export function putBack(
  document: AnnotatedDocument,
  text: string,
  entry: HistoryEntry,
  side: 'before' | 'after',
): AnnotatedDocument {
  const ids = new Set(entry.ids);
  const restored = placeRestored(entry[side], document, ids, text);
  const replace: ListFunction = (name, list) => [...list.filter(({ id }) => !ids.has(id)), ...listOf(restored, name)];
  const { conflicts: _, ...lists } = mapLists(document, replace);
  const { conflicts } = entry[side];
  return sortRecords(conflicts === undefined ? lists : { ...lists, conflicts });
}

function placeRestored(
  restored: AnnotatedDocument,
  present: AnnotatedDocument,
  ids: ReadonlySet<string>,
  text: string,
): AnnotatedDocument {
  const places = listTargets(restored);
  const known = new Map<string, Placement>();
  const named: ListFunction = (_, list) => list.filter(({ id }) => ids.has(id));
  for (const { id, target } of listTargets(mapLists(present, named))) {
    const status = target.end > target.start ? 'anchored' : 'orphaned';
    known.set(`${id} ${target.exact}`, { span: target, status });
  }
  const unknown = places.filter(({ id, target }) => !known.has(`${id} ${target.exact}`));
  const found = resolveTargets(unknown, text);
  const placements = new Map(unknown.map((place, index) => [place.target, found[index]]));
  return mapTargets(restored, (target, { id }) => {
    const span = (known.get(`${id} ${target.exact}`) ?? placements.get(target))?.span;
    return span === undefined ? target : { ...target, start: span.start, end: span.end };
  });
}
