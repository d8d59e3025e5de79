import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Passage } from '../model/passage.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';
import { compareSpans, type Span } from '../text/span.ts';

/** The lists of a document, by the name of their field. */
export interface RecordTypes {
  entities: Entity;
  mentions: Mention;
  quantities: Quantity;
  attributions: Attribution;
  events: Event;
  passages: Passage;
}
export type ListName = keyof RecordTypes;
/** The lists of annotations, which stand at words of the text. */
export const ANNOTATION_LISTS = ['mentions', 'quantities', 'attributions', 'events', 'passages'] as const;
export const LIST_NAMES: readonly ListName[] = ['entities', ...ANNOTATION_LISTS];

/** The records of one list. */
export function listOf<K extends ListName>(document: AnnotatedDocument, name: K): readonly RecordTypes[K][] {
  const lists: { readonly [P in ListName]?: readonly RecordTypes[P][] | undefined } = document;
  return lists[name] ?? [];
}

/** The document with its passages replaced; without the field where there are none. */
function withPassages(document: AnnotatedDocument, passages: readonly Passage[]): AnnotatedDocument {
  if (passages.length > 0) return { ...document, passages: [...passages] };
  if (document.passages === undefined) return document;
  const { passages: _, ...rest } = document;
  return rest;
}

/** One function for each list, each keeping its type. */
export type ListFunction = <K extends ListName>(name: K, list: readonly RecordTypes[K][]) => readonly RecordTypes[K][];

/** The document with each list replaced. */
export function mapLists(document: AnnotatedDocument, replace: ListFunction): AnnotatedDocument {
  const lists = {
    ...document,
    entities: [...replace('entities', document.entities)],
    mentions: [...replace('mentions', document.mentions)],
    quantities: [...replace('quantities', document.quantities)],
    attributions: [...replace('attributions', document.attributions)],
    events: [...replace('events', document.events)],
  };
  return withPassages(lists, replace('passages', document.passages ?? []));
}

/** Behind every text. */
const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** Text order; entities by their first mention, as the analysis lists them, those without mentions last. What starts and ends together is ordered by id. */
export function sortRecords(document: AnnotatedDocument): AnnotatedDocument {
  const first = new Map<string, Span>();
  for (const { entity, target } of document.mentions) {
    const known = first.get(entity);
    if (known === undefined || compareSpans(target, known) < 0) first.set(entity, target);
  }
  const place = (id: string): Span => first.get(id) ?? NOWHERE;
  const sorted = {
    ...document,
    entities: [...document.entities].sort((a, b) => compareSpans(place(a.id), place(b.id)) || compareIds(a, b)),
    mentions: [...document.mentions].sort(compareRecords),
    quantities: [...document.quantities].sort(compareRecords),
    attributions: [...document.attributions].sort(compareRecords),
    events: [...document.events].sort(compareRecords),
  };
  return withPassages(sorted, [...(document.passages ?? [])].sort(compareRecords));
}

interface PlacedRecord {
  readonly id: string;
  readonly target: Target;
}

function compareRecords(a: PlacedRecord, b: PlacedRecord): number {
  return compareSpans(a.target, b.target) || compareIds(a, b);
}

/** By code units: the same on every machine. */
function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Every id of the document. */
export function recordIds(document: AnnotatedDocument): Set<string> {
  return new Set(LIST_NAMES.flatMap((name) => listOf(document, name).map(({ id }) => id)));
}

/** `id`, or where it is in use `id-2`, `id-3` …; the result is added to `used`. */
export function claimId(id: string, used: Set<string>): string {
  let free = id;
  for (let nth = 2; used.has(free); nth++) free = `${id}-${nth}`;
  used.add(free);
  return free;
}
