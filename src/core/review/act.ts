import * as z from 'zod/mini';
import { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { ARTICLE_ID } from '../model/conflict.ts';
import { DecisionId, Recoding } from '../model/decisionRecord.ts';
import { restoreNames } from '../sidecar/restoreNames.ts';
import { addDecision, describeDecision } from './decisionLog.ts';
import { isDecided } from './isDecided.ts';
import { contestedEntities, listLinks, referencedEntities, referencedFigures } from './links.ts';
import { type ListFunction, listOf, type ListName, LIST_NAMES, mapLists } from './records.ts';
import type { Stamp } from './stamp.ts';

/**
 * One thing that a person did, apart from the document that it was done to: plain JSON, for a journal. `before` and `after` hold only the
 * records that it changed, and the entities and figures that those refer to; their targets quote the words they are about, so that it can be done again
 * on a text that was edited meanwhile.
 */
export const Act = z.looseObject({
  id: DecisionId,
  /** A `DecisionKind`, `undo` or `redo`. */
  kind: z.string(),
  by: z.optional(z.string()),
  /** ISO 8601 */
  at: z.string(),
  /** How many annotations and entities it was asked to decide on. */
  count: z.int(),
  /** The act that an `undo` or `redo` takes back. */
  undoes: z.optional(DecisionId),
  /** Of all that it changed; `article` for the article's date. */
  ids: z.array(z.string()),
  /** Where it renamed codes, or took that back. */
  recodes: z.optional(Recoding),
  before: AnnotatedDocument,
  after: AnnotatedDocument,
});
export type Act = z.infer<typeof Act>;

export interface ActHeader {
  readonly id: string;
  readonly kind: string;
  readonly stamp: Stamp;
  readonly count: number;
  readonly undoes?: string;
  readonly recodes?: Recoding | undefined;
}

/** The act of a JSON value; undefined for anything else. */
export function readAct(value: unknown): Act | undefined {
  const parsed = Act.safeParse(value);
  if (!parsed.success) return undefined;
  restoreNames(parsed.data, value);
  return parsed.data;
}

/** What leads from one document to another. */
export function describeAct(
  before: AnnotatedDocument,
  after: AnnotatedDocument,
  ids: readonly string[],
  { id, kind, stamp, count, undoes, recodes }: ActHeader,
): Act {
  return {
    id,
    kind,
    ...(stamp.by === undefined || stamp.by === '' ? {} : { by: stamp.by }),
    at: stamp.at,
    count,
    ...(undoes === undefined ? {} : { undoes }),
    ids: [...ids],
    ...(recodes === undefined ? {} : { recodes }),
    before: withKnown(onlyNamed(before, new Set(ids)), before, after),
    after: onlyNamed(after, new Set(ids)),
  };
}

/** With the decisions that were known on actors that the act removes or brings back: others on them come from whoever didn't know of it. */
function withKnown(only: AnnotatedDocument, before: AnnotatedDocument, after: AnnotatedDocument): AnnotatedDocument {
  const [had, has] = [before, after].map(({ entities }) => new Set(entities.map(({ id }) => id)));
  const moved = [...before.entities, ...after.entities].filter(({ id }) => had?.has(id) !== has?.has(id)).map(({ id }) => id);
  const decisions = before.decisions?.filter(({ on }) => moved.some((id) => on?.includes(id) === true)) ?? [];
  return decisions.length === 0 ? only : { ...only, decisions };
}

/** The document with the act among its decisions. */
export function rememberAct(document: AnnotatedDocument, act: Act): AnnotatedDocument {
  const present = new Set(LIST_NAMES.flatMap((name) => listOf(act.after, name).map(({ id }) => id)));
  const had = new Set(LIST_NAMES.flatMap((name) => listOf(act.before, name).map(({ id }) => id)));
  const removes = act.ids.filter((id) => had.has(id) && !present.has(id));
  const on = findStamped(act).filter((id) => !removes.includes(id));
  const { undoes, recodes } = act;
  const about = {
    on,
    removes,
    gives: { ...findMoved(act, removes), ...findGiven(act, had) },
    names: { ...findNamed(act), ...findRemovedNames(act, removes) },
    recodes,
    ...(undoes === undefined ? {} : { undoes }),
  };
  return addDecision(document, describeDecision(act.id, act.kind, stampOf(act), about));
}

/**
 * Whom each link leads to that the act gave to an actor, or that came with a record which it made: whose a mention is, who says a
 * statement, who takes part in an event.
 */
function findGiven({ id, ids, after }: Act, had: ReadonlySet<string>): Readonly<Record<string, string>> {
  const given: ListFunction = (name, list) =>
    list.filter((record) => ids.includes(record.id) && (!had.has(record.id) || record.decided?.[LINKED[name] ?? ''] === id));
  return Object.fromEntries(listLinks({ ...mapLists(after, given), entities: [] }));
}

/** The fields with links to actors. */
const LINKED: Readonly<Partial<Record<ListName, string>>> = { mentions: 'entity', attributions: 'source', events: 'arguments' };

/** The names that the act gave. */
function findNamed({ id, after }: Act): Readonly<Record<string, string>> {
  const named = after.entities.filter(({ decided }) => decided?.['canonicalName'] === id);
  return Object.fromEntries(named.map((entity) => [entity.id, entity.canonicalName]));
}

/** The names of actors that became part of others. */
function findRemovedNames({ before, after }: Act, removes: readonly string[]): Readonly<Record<string, string>> {
  const parts = new Set(after.entities.flatMap(({ merged = [] }) => merged));
  const gone = before.entities.filter(({ id }) => removes.includes(id) && parts.has(id));
  return Object.fromEntries(gone.map(({ id, canonicalName }) => [id, canonicalName]));
}

/** Whom each link led to that follows an actor which the act merged: of mentions, and of all else that isn't read anew. */
function findMoved({ ids, before }: Act, removes: readonly string[]): Readonly<Record<string, string>> {
  const kept: ListFunction = (name, list) =>
    list.filter((record) => ids.includes(record.id) && (name === 'mentions' || isDecided(record)));
  const links = listLinks({ ...mapLists(before, kept), entities: [] });
  return Object.fromEntries([...links].filter(([, entity]) => removes.includes(entity)));
}

export function stampOf({ at, by }: Act): Stamp {
  return { at, by };
}

/** The records that carry the act's id. */
function findStamped({ id, after, ids }: Act): readonly string[] {
  const stamped = new Set<string>();
  const note = ({ id: record, decided }: { id: string; decided?: Readonly<Record<string, string>> | undefined }): void => {
    if (Object.values(decided ?? {}).includes(id)) stamped.add(record);
  };
  for (const name of LIST_NAMES) listOf(after, name).forEach(note);
  if (ids.includes(ARTICLE_ID)) stamped.add(ARTICLE_ID);
  return [...stamped].sort();
}

/** Only the named records, with the conflicts about them, and the actors and figures that they refer to. */
function onlyNamed(document: AnnotatedDocument, named: ReadonlySet<string>): AnnotatedDocument {
  const { decisions: _, conflicts, ...lists } = mapLists(document, (_, list) => list.filter(({ id }) => named.has(id)));
  const about = conflicts?.filter(({ other }) => named.has(other.id)) ?? [];
  const contested = contestedEntities({ ...lists, conflicts: about });
  const [entities, figures] = [new Set([...referencedEntities(lists), ...contested]), referencedFigures(lists)];
  return {
    ...lists,
    entities: document.entities.filter(({ id }) => named.has(id) || entities.has(id)),
    quantities: document.quantities.filter(({ id }) => named.has(id) || figures.has(id)),
    ...(about.length === 0 ? {} : { conflicts: about }),
  };
}
