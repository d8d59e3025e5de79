import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { listOf, mapLists, type ListFunction, type ListName, type RecordTypes } from './records.ts';
import { listFields, stampField } from './recordFields.ts';

/**
 * The document after a decision, with the decision's id on every field of the named records that it changed. What only follows from it
 * (links to a merged actor) stays without.
 */
export function stampDecision(
  before: AnnotatedDocument,
  after: AnnotatedDocument,
  named: ReadonlySet<string>,
  id: string,
): AnnotatedDocument {
  const stamp: ListFunction = (name, list) => {
    const old = new Map(listOf(before, name).map((record) => [record.id, record]));
    return list.map((record) => (named.has(record.id) ? stampChanges(name, old.get(record.id), record, id) : record));
  };
  return mapLists(after, stamp);
}

function stampChanges<K extends ListName>(
  list: K,
  before: RecordTypes[K] | undefined,
  after: RecordTypes[K],
  id: string,
): RecordTypes[K] {
  if (before === after) return after;
  if (before === undefined) return stampField(after, 'status', id);
  const fields = listFields(list, [before, after]);
  const changed = fields.filter((field) => field.reads(before) !== field.reads(after));
  return changed.reduce((record, { name }) => stampField(record, name, id), after);
}
