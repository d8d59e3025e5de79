import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import type { Layer } from '../../core/model/annotation.ts';
import type { DecidedFields, DecisionRecord } from '../../core/model/decisionRecord.ts';
import type { ReviewStatus } from '../../core/model/review.ts';
import type { Target } from '../../core/model/target.ts';
import { isDecided } from '../../core/review/isDecided.ts';
import { listFields } from '../../core/review/recordFields.ts';
import { ANNOTATION_LISTS, type ListName, listOf, recordIds, type RecordTypes } from '../../core/review/records.ts';
import { referenceOf } from './placeRecord.ts';

/** What a person decided on one annotation, actor or article. */
export interface DecisionRow {
  /** Id and key of the record; null for an article that was not picked. */
  readonly record: string | number | null;
  readonly key: string | null;
  readonly file: string;
  readonly layer: Layer | 'entity' | 'article' | null;
  /** Id of the annotation or entity, as in the worker's output; of one that a person made, the sidecar's. */
  readonly annotation: string | null;
  /** `removed`: it is not there any more, as when two actors became one. Null for an article. */
  readonly status: ReviewStatus | 'removed' | null;
  /** Who made it: `rule`, `model`, `human` or `import`; null where it is gone. */
  readonly method: string | null;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  readonly note: string | null;
  /** UTF-16 code units of the article without byte order mark and with LF line ends. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  /** What a person set, by field, as it is now; of what a person made, all that it says. */
  readonly edited: Readonly<Record<string, unknown>>;
}

const LAYER_OF_LIST: Readonly<Record<ListName, Layer | 'entity'>> = {
  entities: 'entity',
  mentions: 'mention',
  quantities: 'quantity',
  attributions: 'attribution',
  events: 'event',
  passages: 'passage',
};

type Head = Pick<DecisionRow, 'record' | 'key' | 'file'>;

/** The decisions in one sidecar: on the article, on its records by list and place, then what is gone. */
export function decisionRows(document: AnnotatedDocument, file: string): readonly DecisionRow[] {
  const reference = referenceOf(document);
  const head = { record: reference?.id ?? null, key: reference?.key ?? null, file };
  const lists = [
    listRows(document, 'entities', ({ canonicalName }) => ({ start: null, end: null, text: canonicalName }), head),
    ...ANNOTATION_LISTS.map((list) => listRows(document, list, placeOf, head)),
  ];
  return [...articleRows(document, head), ...lists.flat(), ...removedRows(document, head)];
}

/** The date that the worker was given is in the sidecar too, and no decision of a reviewer. */
function articleRows({ article, decisions }: AnnotatedDocument, head: Head): readonly DecisionRow[] {
  const last = lastDecision(decisions, article.decided);
  if (last === undefined || last.kind === 'earlier') return [];
  const date = article.dateSource === 'given' ? (article.date ?? null) : null;
  return [{ ...head, ...NOTHING, layer: 'article', by: last.by ?? null, at: last.at, edited: { date } }];
}

const NOTHING = { annotation: null, status: null, method: null, note: null, start: null, end: null, text: null };

type RowWords = Pick<DecisionRow, 'start' | 'end' | 'text'>;

function listRows<K extends ListName>(
  document: AnnotatedDocument,
  list: K,
  wordsOf: (record: RecordTypes[K]) => RowWords,
  head: Head,
): readonly DecisionRow[] {
  return listOf(document, list).flatMap((record): readonly DecisionRow[] => {
    const { id, review, provenance, decided } = record;
    const edited = editedFields(list, record);
    if (!isDecidedByPerson(record) && Object.keys(edited).length === 0) return [];
    const last = lastDecision(document.decisions, decided);
    const who = { by: review.by ?? last?.by ?? null, at: review.at ?? (last?.at || null), note: review.note ?? null };
    const what = { layer: LAYER_OF_LIST[list], annotation: id, status: review.status, method: provenance.method };
    return [{ ...head, ...what, ...who, ...wordsOf(record), edited }];
  });
}

function placeOf({ target: { start, end, exact } }: { readonly target: Target }): RowWords {
  return { start, end, text: exact };
}

/** What another program proposed is no person's decision until a person decides on it. */
function isDecidedByPerson({ review, provenance, decided }: RecordTypes[ListName]): boolean {
  const made = provenance.method === 'import' ? { ...provenance, method: 'rule' as const } : provenance;
  return isDecided({ review, provenance: made }) || review.at !== undefined || Object.keys(decided ?? {}).length > 0;
}

function editedFields<K extends ListName>(list: K, record: RecordTypes[K]): Readonly<Record<string, unknown>> {
  const decided: DecidedFields = record.decided ?? {};
  const isMade = record.provenance.method === 'human';
  const fields = listFields(list, [record]).filter(({ name }) => {
    if (name === 'status' || name === 'note') return false;
    return isMade || decided[name] !== undefined || name.startsWith('code:');
  });
  return Object.fromEntries(fields.map(({ name, reads }) => [name, Json.parse(JSON.parse(reads(record)))]));
}

const Json = z.unknown();

/** What the last decision on it took away: not where that was to take back a decision. */
function removedRows(document: AnnotatedDocument, head: Head): readonly DecisionRow[] {
  const present = recordIds(document);
  const gone = new Map<string, DecisionRecord>();
  for (const decision of document.decisions ?? []) for (const id of decision.removes ?? []) gone.set(id, decision);
  return [...gone]
    .filter(([id, { kind }]) => !present.has(id) && kind !== 'undo')
    .map(([id, { by, at }]) => ({
      ...head,
      ...NOTHING,
      layer: null,
      annotation: id,
      status: 'removed',
      by: by ?? null,
      at: at === '' ? null : at,
      edited: {},
    }));
}

function lastDecision(
  decisions: readonly DecisionRecord[] | undefined,
  decided: DecidedFields | undefined,
): DecisionRecord | undefined {
  const ids = new Set(Object.values(decided ?? {}));
  return [...(decisions ?? [])].reverse().find(({ id }) => ids.has(id));
}
