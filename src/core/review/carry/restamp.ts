import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { DecidedFields } from '../../model/decisionRecord.ts';
import type { Act } from '../act.ts';
import { stampField } from '../recordFields.ts';
import { type ListFunction, listOf, mapLists } from '../records.ts';

/** The records before an act as they are once it is taken back: what was decided before is decided again by that. */
export function restamp({ before, after }: Act, id: string): AnnotatedDocument {
  const again: ListFunction = (name, list) => {
    const now = new Map(listOf(after, name).map((record) => [record.id, record]));
    return list.map((record) => restampRecord(record, now.get(record.id), id));
  };
  const restamped = mapLists(before, again);
  const { article, conflicts } = restamped;
  const same = article.decided?.['date'] === after.article.decided?.['date'];
  const decided =
    same || article.decided?.['date'] === undefined ? article : { ...article, decided: { ...article.decided, date: id } };
  const lost = conflicts?.map((conflict) => restampConflict(conflict, id));
  return { ...restamped, article: decided, ...(lost === undefined ? {} : { conflicts: lost }) };
}

function restampRecord<T extends { decided?: DecidedFields | undefined }>(record: T, after: T | undefined, id: string): T {
  if (after === undefined) return stampField(record, 'status', id);
  const names = Object.keys(record.decided ?? {}).filter((name) => record.decided?.[name] !== after.decided?.[name]);
  return names.reduce((now, name) => stampField(now, name, id), record);
}

function restampConflict(conflict: Conflict, id: string): Conflict {
  const decided = Object.fromEntries((conflict.fields ?? []).map((name) => [name, id]));
  const stamps = { decided: { ...conflict.other.decided, ...decided } };
  switch (conflict.layer) {
    case 'article':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
    case 'entity':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
    case 'mention':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
    case 'quantity':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
    case 'attribution':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
    case 'event':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
    case 'passage':
      return { ...conflict, other: { ...conflict.other, ...stamps } };
  }
}
