import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Entity } from '../model/entity.ts';
import { canonicalJson, comparable } from './comparable.ts';
import { mergeDecisions } from './decisionLog.ts';
import { isDecided } from './isDecided.ts';
import { dropDanglingLinks, referencedEntities } from './links.ts';
import { type Mergeable, mergeRecord } from './mergeRecord.ts';
import { listOf, mapLists, type ListFunction, type ListName, recordIds, type RecordTypes, sortRecords } from './records.ts';

/**
 * Three versions of one document, merged record by record by id: `base` as both sides last knew it, and the two sides. A change of one side
 * is taken; a person's decision beats the machine's proposal; of two people's different decisions the later stands and the other is kept as
 * a conflict. The same whichever side is which.
 */
export function mergeDocuments(base: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): AnnotatedDocument {
  const found: Conflict[] = [];
  const merge: ListFunction = (name, list) => mergeLists(name, listOf(base, name), list, listOf(b, name), found);
  const lists = dropDuplicates(mapLists(a, merge), a, b);
  const whole = mergeFields(base, a, b);
  const conflicts = mergeConflicts(base, a, b, found);
  const merged: AnnotatedDocument = {
    ...lists,
    ...whole,
    article: mergeArticle(base, a, b),
    entities: restoreReferenced(lists, [...a.entities, ...b.entities, ...base.entities]),
  };
  const decisions = mergeDecisions(a.decisions ?? [], b.decisions ?? []);
  if (decisions.length > 0) merged.decisions = decisions;
  if (conflicts.length > 0) merged.conflicts = conflicts;
  else delete merged.conflicts;
  return sortRecords(dropDanglingLinks(merged));
}

function mergeLists<K extends ListName>(
  name: K,
  base: readonly RecordTypes[K][],
  a: readonly RecordTypes[K][],
  b: readonly RecordTypes[K][],
  conflicts: Conflict[],
): RecordTypes[K][] {
  const inBase = byId(base);
  const inA = byId(a);
  const inB = byId(b);
  return [...new Set([...inA.keys(), ...inB.keys()])].flatMap((id) => {
    const { standing, other } = mergeRecord(inBase.get(id), inA.get(id), inB.get(id));
    if (other !== undefined) conflicts.push(toConflict(name, other));
    return standing === undefined ? [] : [standing];
  });
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

const TO_CONFLICT: { readonly [K in ListName]: (other: RecordTypes[K]) => Conflict } = {
  entities: (other) => ({ layer: 'entity', other }),
  mentions: (other) => ({ layer: 'mention', other }),
  quantities: (other) => ({ layer: 'quantity', other }),
  attributions: (other) => ({ layer: 'attribution', other }),
  events: (other) => ({ layer: 'event', other }),
  passages: (other) => ({ layer: 'passage', other }),
};

function toConflict<K extends ListName>(name: K, other: RecordTypes[K]): Conflict {
  return TO_CONFLICT[name](other);
}

/** Conflicts that neither side has settled, then the new ones. */
function mergeConflicts(
  base: AnnotatedDocument,
  a: AnnotatedDocument,
  b: AnnotatedDocument,
  found: readonly Conflict[],
): Conflict[] {
  const key = ({ layer, other }: Conflict): string => `${layer} ${other.id} ${comparable(other)}`;
  const keys = (document: AnnotatedDocument): Set<string> => new Set((document.conflicts ?? []).map(key));
  const [inBase, inA, inB] = [keys(base), keys(a), keys(b)];
  const all = new Map([...(a.conflicts ?? []), ...(b.conflicts ?? []), ...found].map((conflict) => [key(conflict), conflict]));
  const isSettled = (one: string): boolean => inBase.has(one) && !(inA.has(one) && inB.has(one));
  return [...all.entries()]
    .filter(([one]) => !isSettled(one))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, conflict]) => conflict);
}

/** The header: a given date beats a found one; else the side that changed it; else the same choice on every machine. */
function mergeArticle(base: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): AnnotatedDocument['article'] {
  const isGiven = ({ article }: AnnotatedDocument): boolean => article.dateSource === 'given';
  if (isGiven(a) !== isGiven(b)) {
    const given = isGiven(a) ? a : b;
    if (canonicalJson(given.article) !== canonicalJson(base.article) || !isGiven(base)) return given.article;
  }
  return chooseChanged(base.article, a.article, b.article);
}

function chooseChanged<T>(base: T, a: T, b: T): T {
  const [sayBase, sayA, sayB] = [canonicalJson(base), canonicalJson(a), canonicalJson(b)];
  if (sayA === sayBase) return b;
  if (sayB === sayBase) return a;
  return sayA <= sayB ? a : b;
}

const OWN_FIELDS: ReadonlySet<string> = new Set([
  'article',
  'entities',
  'mentions',
  'quantities',
  'attributions',
  'events',
  'passages',
  'conflicts',
  'decisions',
]);

/** Fields of the document that we don't know. */
function mergeFields(base: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): Record<string, unknown> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !OWN_FIELDS.has(name)));
  return Object.fromEntries(
    [...names].sort().map((name) => [name, chooseChanged(base[name], a[name] ?? base[name], b[name] ?? base[name])]),
  );
}

/** Takes out undecided proposals of one side at a place where something of another id stands. */
function dropDuplicates(document: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): AnnotatedDocument {
  const inA = recordIds(a);
  const inB = recordIds(b);
  const isOneSided = ({ id }: Placed): boolean => !inA.has(id) || !inB.has(id);
  const unique = <T extends Placed>(list: readonly T[]): T[] => {
    const first = new Map<string, Placed>();
    for (const one of list) {
      const held = first.get(placeKey(one));
      if (held === undefined || precedes(one, held)) first.set(placeKey(one), one);
    }
    return list.filter((one) => first.get(placeKey(one)) === one || isDecided(one) || !isOneSided(one));
  };
  return {
    ...document,
    mentions: unique(document.mentions),
    quantities: unique(document.quantities),
    attributions: unique(document.attributions),
    events: unique(document.events),
  };
}

interface Placed extends Mergeable {
  readonly target: { readonly start: number; readonly end: number; readonly exact: string };
}

function placeKey({ target }: Placed): string {
  return `${target.start} ${target.end} ${target.exact}`;
}

function precedes(a: Placed, b: Placed): boolean {
  return isDecided(a) === isDecided(b) ? a.id < b.id : isDecided(a);
}

/** One side merged an entity away, the other decided on a mention of it: the entity comes back. */
function restoreReferenced(document: AnnotatedDocument, known: readonly Entity[]): Entity[] {
  const present = byId(document.entities);
  const missing = [...referencedEntities(document)].filter((id) => !present.has(id));
  const restored = missing.flatMap((id) => {
    const versions = known.filter((entity) => entity.id === id);
    return versions.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)).slice(0, 1);
  });
  return [...document.entities, ...restored];
}
