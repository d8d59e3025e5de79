import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Entity } from '../model/entity.ts';
import { conflictKey } from './conflicts.ts';
import type { Decision } from './decision.ts';
import { mergeEntities } from './editEntity.ts';
import { bare, followMerges } from './followMerges.ts';
import { giveBack } from './giveBack.ts';
import { dropDanglingLinks } from './links.ts';
import { withDate } from './editArticle.ts';
import { listFields, memberName, stampField } from './recordFields.ts';
import { listOf, type ListName, type RecordTypes } from './records.ts';
import { asGone } from './splitOut.ts';
import { changeRecords, type Working } from './workingDocument.ts';

/** The record that a person chose stands alone from now on. */
export function resolveConflict(
  work: Working,
  ids: ReadonlySet<string>,
  { keep, conflict: only }: Extract<Decision, { kind: 'resolveConflict' }>,
): void {
  const { conflicts } = work.document;
  const settled = conflicts?.filter((one) => ids.has(one.other.id) && (only === undefined || conflictKey(one) === only)) ?? [];
  if (conflicts === undefined || settled.length === 0) return;
  for (const conflict of settled) settle(work, conflict, keep);
  const left = conflicts.filter((one) => !settled.includes(one));
  const { conflicts: _, ...rest } = followLinks(work.document);
  work.document = left.length === 0 ? rest : { ...rest, conflicts: left };
}

/** Who lost spoke of actors that may have become part of others since. */
function followLinks(document: AnnotatedDocument): AnnotatedDocument {
  return dropDanglingLinks(followMerges(document, document.entities));
}

function settle(work: Working, conflict: Conflict, keep: 'standing' | 'other'): void {
  switch (conflict.layer) {
    case 'article':
      return settleDate(work, keep === 'other' ? conflict.other.date : undefined, keep);
    case 'entity':
      settleFields(work, 'entities', conflict.other, conflict.fields, keep);
      return keep === 'other' ? joinAgain(work, conflict.other, conflict.fields ?? []) : undefined;
    case 'mention':
      return settleFields(work, 'mentions', conflict.other, conflict.fields, keep);
    case 'quantity':
      return settleFields(work, 'quantities', conflict.other, conflict.fields, keep);
    case 'attribution':
      return settleFields(work, 'attributions', conflict.other, conflict.fields, keep);
    case 'event':
      return settleFields(work, 'events', conflict.other, conflict.fields, keep);
    case 'passage':
      return settleFields(work, 'passages', conflict.other, conflict.fields, keep);
  }
}

/** Both ways of settling are decisions on the fields that were in conflict. */
function settleFields<K extends ListName>(
  work: Working,
  list: K,
  other: RecordTypes[K],
  names: readonly string[] | undefined,
  keep: 'standing' | 'other',
): void {
  const standing = listOf(work.document, list).find(({ id }) => id === other.id);
  if (standing === undefined) return;
  const fields = listFields(list, [standing, other]).filter((field) =>
    names === undefined ? field.says(standing) !== field.says(other) : names.includes(field.name),
  );
  changeRecords(work, list, new Set([other.id]), (record) =>
    fields.reduce((now, field) => {
      const settled = keep === 'other' ? field.copy(now, other) : now;
      return stampField(settled, field.name, work.decisionId);
    }, record),
  );
}

/** Entities that were merged on one side, and on the other told apart or merged into a third. */
function joinAgain(work: Working, whole: Entity, fields: readonly string[]): void {
  const { id, merged = [] } = whole;
  const gone = merged.filter((one) => fields.includes(memberName('merged', one)));
  for (const one of gone) takeOut(work, one, whole);
  if (gone.length > 0) mergeEntities(work, new Set(gone), id);
}

/** Out of the actor that it is part of, with the names and mentions that came with it. */
function takeOut(work: Working, gone: string, whole: Entity): void {
  const { entities } = work.document;
  const holder = entities.find(({ id, merged }) => id !== whole.id && merged?.includes(gone) === true);
  if (holder === undefined || entities.some(({ id }) => id === gone)) return;
  const stamp = holder.decided?.[memberName('merged', gone)];
  const isOfMerge = (name: string): boolean => stamp !== undefined && holder.decided?.[memberName('alias', name)] === stamp;
  const names = holder.aliases.filter((name) => isOfMerge(name) && [whole.canonicalName, ...whole.aliases].includes(name));
  const lost = new Set([memberName('merged', gone), ...names.map((name) => memberName('alias', name))]);
  work.document = giveBack(work.document, { gone: asGone(gone, holder, whole), into: bare(holder), known: NONE });
  const without: Entity = { ...holder, merged: [], aliases: [] };
  changeRecords(work, 'entities', new Set([holder.id]), (entity) =>
    listFields('entities', [entity])
      .filter(({ name }) => lost.has(name))
      .reduce((now, field) => stampField(field.copy(now, without), field.name, work.decisionId), entity),
  );
}

const NONE: ReadonlySet<string> = new Set();

function settleDate(work: Working, date: string | undefined, keep: 'standing' | 'other'): void {
  const { article } = work.document;
  const settled = keep === 'other' ? withDate(article, date) : article;
  work.document = { ...work.document, article: stampField(settled, 'date', work.decisionId) };
}
