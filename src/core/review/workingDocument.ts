import { deriveIds, type IdSubject } from '../anchor/annotationIds.ts';
import { describeTarget } from '../anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityType } from '../model/entityType.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import type { EntityChoice } from './decision.ts';
import { claimId, listOf, type ListName, mapLists, recordIds, type RecordTypes } from './records.ts';
import { type Stamp, stampReview } from './stamp.ts';

export const BY_HAND: Provenance = { method: 'human' };

/** What a decision works on: changes are gathered in `document`, ids that it makes in `created`. */
export interface Working {
  readonly text: string;
  readonly stamp: Stamp;
  readonly used: Set<string>;
  readonly created: string[];
  /** The id of the decision that is being carried out. */
  readonly decisionId: string;
  document: AnnotatedDocument;
}

export function startWork(document: AnnotatedDocument, text: string, stamp: Stamp, decisionId: string): Working {
  return { document, text, stamp, used: recordIds(document), created: [], decisionId };
}

export function isInText({ text }: Working, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

export function targetAt({ text }: Working, span: Span): Target {
  return describeTarget(text, span);
}

export function targetsAt(work: Working, spans: readonly Span[]): Target[] {
  return spans.filter((span) => isInText(work, span)).map((span) => targetAt(work, span));
}

/** Replaces the records of one list that `ids` name. */
export function changeRecords<K extends ListName>(
  work: Working,
  list: K,
  ids: ReadonlySet<string>,
  change: (record: RecordTypes[K]) => RecordTypes[K],
): void {
  const records: readonly RecordTypes[K][] = listOf(work.document, list);
  const changed = records.map((record) => (ids.has(record.id) ? change(record) : record));
  if (changed.some((record, index) => record !== records[index])) setList(work, list, changed);
}

export function addRecord<K extends ListName>(work: Working, list: K, record: RecordTypes[K]): void {
  const records: readonly RecordTypes[K][] = listOf(work.document, list);
  setList(work, list, [...records.filter(({ id }) => id !== record.id), record]);
  work.created.push(record.id);
}

function setList<K extends ListName>(work: Working, list: K, records: RecordTypes[K][]): void {
  const changed: Partial<{ [P in ListName]: readonly RecordTypes[P][] }> = { [list]: records };
  work.document = { ...work.document, ...mapLists(work.document, (name, old) => changed[name] ?? old) };
}

export function deriveId({ text }: Working, kind: IdSubject['kind'], words: readonly string[], place: Span): string {
  return deriveIds(text, [{ kind, words, place }])[0] ?? kind;
}

/** The chosen entity's id; a new one is made by its name, once for all drafts of one decision. Undefined for an id that no entity has. */
export function chooseEntity(
  work: Working,
  choice: EntityChoice,
  type: EntityType,
  place: Span,
  ownType?: string,
): string | undefined {
  if ('id' in choice) return work.document.entities.some(({ id }) => id === choice.id) ? choice.id : undefined;
  const name = choice.newName.trim();
  if (name === '') return undefined;
  const made = work.document.entities.find(({ id, canonicalName }) => canonicalName === name && work.created.includes(id));
  if (made !== undefined) return made.id;
  const entity: Entity = {
    id: claimId(deriveId(work, 'entity', [name], place), work.used),
    type,
    ...(ownType === undefined ? {} : { ownType }),
    canonicalName: name,
    aliases: [],
    named: true,
    provenance: BY_HAND,
    review: stampReview({ status: 'accepted' }, 'accepted', work.stamp),
  };
  addRecord(work, 'entities', entity);
  return entity.id;
}
