import type { AnnotatedDocument, Article } from '../model/annotatedDocument.ts';
import { ARTICLE_ID, type Conflict } from '../model/conflict.ts';
import { canonicalJson, comparable } from './comparable.ts';
import { givenDate } from './editArticle.ts';
import type { Field } from './recordFields.ts';
import { listFields, stampField } from './recordFields.ts';
import { LIST_NAMES, listOf, type ListName, mapLists, recordIds, type RecordTypes } from './records.ts';
import type { Stamp } from './stamp.ts';

/** What somebody decided on one field of a record, where something else stands. */
export interface Loser<T> {
  readonly field: Field<T>;
  /** A version of the record that has the losing field. */
  readonly record: T;
  /** The decision, where it is known. */
  readonly stamp: string | undefined;
  readonly by: string | undefined;
  readonly at: string | undefined;
}

const TO_CONFLICT: { readonly [K in ListName]: (other: RecordTypes[K], fields: string[]) => Conflict } = {
  entities: (other, fields) => ({ layer: 'entity', fields, other }),
  mentions: (other, fields) => ({ layer: 'mention', fields, other }),
  quantities: (other, fields) => ({ layer: 'quantity', fields, other }),
  attributions: (other, fields) => ({ layer: 'attribution', fields, other }),
  events: (other, fields) => ({ layer: 'event', fields, other }),
  passages: (other, fields) => ({ layer: 'passage', fields, other }),
};

/** One conflict for each decision that lost: the standing record with the fields of that decision. */
export function toConflicts<K extends ListName>(
  list: K,
  standing: RecordTypes[K],
  losers: readonly Loser<RecordTypes[K]>[],
): Conflict[] {
  const byDecision = new Map<string, Loser<RecordTypes[K]>[]>();
  for (const loser of losers) {
    const key = loser.stamp ?? `${loser.at ?? ''} ${loser.by ?? ''}`;
    byDecision.set(key, [...(byDecision.get(key) ?? []), loser]);
  }
  return [...byDecision.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const put = (now: RecordTypes[K], { field, record, stamp }: Loser<RecordTypes[K]>): RecordTypes[K] =>
      stampField(field.copy(now, record), field.name, stamp);
    const other = withDecider(group.reduce(put, standing), first);
    return [TO_CONFLICT[list](other, group.map(({ field }) => field.name).sort())];
  });
}

function withDecider<T extends { review: RecordTypes[ListName]['review'] }>(
  record: T,
  { by, at }: Pick<Loser<T>, 'by' | 'at'>,
): T {
  const { by: _, at: __, ...kept } = record.review;
  return { ...record, review: { ...kept, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) } };
}

/** That somebody else gave the article another date, or none; `decision`: which says so, `stamp` who and when, as far as that is known. */
export function dateConflict(article: Article, stamp: Partial<Stamp> | undefined, decision: string | undefined): Conflict {
  const date = givenDate(article);
  const { by, at } = stamp ?? {};
  return {
    layer: 'article',
    fields: ['date'],
    other: {
      id: ARTICLE_ID,
      ...(date === undefined ? {} : { date }),
      review: { status: 'accepted', ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) },
      ...(decision === undefined ? {} : { decided: { date: decision } }),
    },
  };
}

/** Equal for conflicts that say the same. */
export function conflictKey({ layer, other, fields }: Conflict): string {
  return `${layer} ${other.id} ${(fields ?? []).join(' ')} ${comparable(other)} ${canonicalJson(stampsOf(other, fields))}`;
}

function stampsOf({ decided }: Conflict['other'], fields: readonly string[] | undefined): unknown {
  return fields === undefined ? undefined : fields.map((name) => decided?.[name] ?? null);
}

/** The losing decisions of one record. */
export function losersOf<K extends ListName>(
  conflicts: readonly Conflict[],
  list: K,
  standing: RecordTypes[K],
): Loser<RecordTypes[K]>[] {
  return conflicts.flatMap((conflict) => {
    const other = recordOf(list, conflict);
    if (other === undefined || other.id !== standing.id) return [];
    const { by, at } = other.review;
    return listFields(list, [standing, other])
      .filter((field) =>
        conflict.fields === undefined ? field.says(standing) !== field.says(other) : conflict.fields.includes(field.name),
      )
      .map((field) => ({ field, record: other, stamp: other.decided?.[field.name], by, at }));
  });
}

const OTHERS: { readonly [K in ListName]: (conflict: Conflict) => RecordTypes[K] | undefined } = {
  entities: (conflict) => (conflict.layer === 'entity' ? conflict.other : undefined),
  mentions: (conflict) => (conflict.layer === 'mention' ? conflict.other : undefined),
  quantities: (conflict) => (conflict.layer === 'quantity' ? conflict.other : undefined),
  attributions: (conflict) => (conflict.layer === 'attribution' ? conflict.other : undefined),
  events: (conflict) => (conflict.layer === 'event' ? conflict.other : undefined),
  passages: (conflict) => (conflict.layer === 'passage' ? conflict.other : undefined),
};

function recordOf<K extends ListName>(list: K, conflict: Conflict): RecordTypes[K] | undefined {
  return OTHERS[list](conflict);
}

/** A document's records as decisions that lost would have them, in place of those that stand. */
export function listContested(document: AnnotatedDocument): AnnotatedDocument {
  const { conflicts = [] } = document;
  return mapLists(document, (name) => conflicts.flatMap((conflict) => recordOf(name, conflict) ?? []));
}

/** Conflicts in one order; without those of records that are gone. The key is absent where there are none. */
export function withConflicts(document: AnnotatedDocument, conflicts: readonly Conflict[]): AnnotatedDocument {
  const { conflicts: _, ...rest } = document;
  const present = new Set<string>([ARTICLE_ID]);
  for (const id of recordIds(document)) present.add(id);
  const unique = new Map(conflicts.filter(({ other }) => present.has(other.id)).map((one) => [conflictKey(one), one]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return sorted.length === 0 ? rest : { ...rest, conflicts: sorted };
}

/**
 * After a decision: what it decided is no longer in conflict, and what is shows the record as it stands now otherwise. Without a decision
 * only what says the same as what stands is settled.
 */
export function reviseConflicts(document: AnnotatedDocument, decision: string | undefined): AnnotatedDocument {
  const { conflicts } = document;
  if (conflicts === undefined) return document;
  const ids = new Set<string>(conflicts.map(({ other }) => other.id));
  const revised = LIST_NAMES.flatMap((name) => reviseList(document, name, conflicts, ids, decision));
  const isOpen = decision === undefined || document.article.decided?.['date'] !== decision;
  const ofArticle = conflicts.filter(({ layer }) => layer === 'article' && isOpen);
  return withConflicts(document, [...ofArticle, ...revised]);
}

function reviseList(
  document: AnnotatedDocument,
  name: ListName,
  conflicts: readonly Conflict[],
  ids: ReadonlySet<string>,
  decision: string | undefined,
): readonly Conflict[] {
  const standing = listOf(document, name).filter(({ id }) => ids.has(id));
  return standing.flatMap((record) => {
    const losers = losersOf(conflicts, name, record);
    const open = losers.filter(({ field, record: other }) =>
      decision === undefined ? field.says(other) !== field.says(record) : record.decided?.[field.name] !== decision,
    );
    return toConflicts(name, record, open);
  });
}
