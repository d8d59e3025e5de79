import type { AnnotatedDocument, Article } from '../model/annotatedDocument.ts';
import { ARTICLE_ID, type Conflict } from '../model/conflict.ts';
import type { DecidedFields, DecisionRecord } from '../model/decisionRecord.ts';
import type { Entity } from '../model/entity.ts';
import { codesOf } from './codes.ts';
import { type Act, describeAct, rememberAct, stampOf } from './act.ts';
import { conflictKey, type Loser, losersOf, toConflicts, withConflicts } from './conflicts.ts';
import { decidedBy, deriveDecisionId, knownDecisions } from './decisionLog.ts';
import { copyDate, givenDate } from './editArticle.ts';
import { findChanged } from './findChanged.ts';
import { giveBack } from './giveBack.ts';
import { restoreReferenced } from './followMerges.ts';
import { isDecided } from './isDecided.ts';
import { dropDanglingLinks, relinkDocument } from './links.ts';
import { placeRecords } from './placeRecords.ts';
import { type Field, GIVEN, isMember, listFields, memberName, stampField } from './recordFields.ts';
import { listOf, mapLists, type ListFunction, type ListName, type RecordTypes, sortRecords } from './records.ts';
import { settleDiverging } from './settleDiverging.ts';
import { type Stamp, stampReview } from './stamp.ts';
import { joinStamps, splitStamp } from './stamps.ts';

export interface Applied {
  readonly document: AnnotatedDocument;
  /** Ids of the records that changed; `article` for the article's date. */
  readonly changed: readonly string[];
  /** Ids of the records on which somebody decided since, and of which that was left as it is. */
  readonly left: readonly string[];
}

export interface TakenBack extends Applied {
  /** What was done; undefined where nothing was left to take back. */
  readonly act: Act | undefined;
}

/**
 * The document with an act of another time done again, by its id; unchanged where it is known already. What somebody else decided on the
 * same field meanwhile becomes a conflict. Positions of `document` are of `text`. Never throws.
 */
export function replayAct(document: AnnotatedDocument, text: string, act: Act): Applied {
  if (knownDecisions(document).has(act.id)) return { document, changed: [], left: [] };
  const carried = carryOver(document, text, { from: act.before, to: act.after, act, stance: 'replay', news: act });
  return { ...carried, document: rememberAct(carried.document, act) };
}

/** The document with one's own act taken back; what somebody decided since on the same fields stays. */
export function undoAct(
  document: AnnotatedDocument,
  text: string,
  act: Act,
  stamp: Stamp,
  kind: 'undo' | 'redo' = 'undo',
): TakenBack {
  const id = deriveDecisionId(document, stamp, [kind, act.id]);
  const carried = carryOver(document, text, {
    from: act.after,
    to: restamp(act, id),
    act,
    stance: 'undo',
    news: { id, ...stamp },
  });
  if (carried.changed.length === 0) return { ...carried, document, act: undefined };
  const { count, recodes } = act;
  const back = recodes === undefined ? undefined : { from: recodes.to, to: recodes.from };
  const header = { id, kind, stamp, count, undoes: act.id, recodes: back };
  const undone = describeAct(document, carried.document, carried.changed, header);
  return { ...carried, document: rememberAct(carried.document, undone), act: undone };
}

/** The records before an act as they are once it is taken back: what was decided before is decided again by that. */
function restamp({ before, after }: Act, id: string): AnnotatedDocument {
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

interface Carry {
  readonly from: AnnotatedDocument;
  readonly to: AnnotatedDocument;
  readonly act: Act;
  /** Whose decision on the same field wins: nobody's (both are kept), or what stands. */
  readonly stance: 'replay' | 'undo';
  /** The decision that it is. */
  readonly news: Pick<DecisionRecord, 'id' | 'at' | 'by'>;
}

interface Task extends Carry {
  readonly ids: ReadonlySet<string>;
  readonly left: Set<string>;
  /** The decisions that the document knows. */
  readonly known: ReadonlySet<string>;
  /** Actors that are part of others by other acts. */
  readonly parts: ReadonlySet<string>;
  conflicts: Conflict[];
}

function carryOver(document: AnnotatedDocument, text: string, carry: Carry): Applied {
  const ids = new Set(carry.act.ids);
  const placed = placeRecords(carry.to, document, text);
  const known = knownDecisions(document);
  const others = document.entities.filter(({ id }) => !ids.has(id));
  const parts = new Set(others.flatMap(({ merged = [] }) => merged));
  const conflicts = carryConflicts(document, carry);
  const task: Task = { ...carry, to: placed, ids, left: new Set(), known, parts, conflicts };
  const lists = mapLists(document, (name, list) => carryList(task, name, list));
  const carried = { ...lists, article: carryDate(task, document.article), conflicts: task.conflicts };
  const returned = carry.stance === 'undo' ? giveBackMerged(carried, carry) : carried;
  const linked = relinkRemoved(document, returned, carry);
  const entities = [...document.entities, ...placed.entities, ...carry.from.entities];
  const whole = dropDanglingLinks(restoreReferenced(linked, entities));
  const settled = settleDiverging(withConflicts(whole, returned.conflicts ?? []), carry.news);
  const sorted = sortRecords(settled);
  const conflicted = sorted.conflicts ?? [];
  const keys = new Set((document.conflicts ?? []).map(conflictKey));
  const news = conflicted.filter((conflict) => !keys.has(conflictKey(conflict))).map(({ other }) => other.id);
  const gone = (document.conflicts ?? []).filter((one) => !conflicted.some((other) => conflictKey(other) === conflictKey(one)));
  const changed = new Set([...findChanged(document, sorted), ...news, ...gone.map(({ other }) => other.id)]);
  return { document: sorted, changed: [...changed], left: [...task.left].filter((id) => !changed.has(id)) };
}

/** Actors of a merge that is taken back, with what was decided on them by somebody who didn't know of it. */
function giveBackMerged(document: AnnotatedDocument, { from, to, act }: Carry): AnnotatedDocument {
  const present = new Map(document.entities.map((entity) => [entity.id, entity]));
  const known = new Set([act.id, ...(act.before.decisions ?? []).map(({ id }) => id)]);
  const survivors = from.entities.filter(({ id, merged }) => merged !== undefined && act.ids.includes(id));
  return survivors.reduce((now, { id, merged = [] }) => {
    const into = to.entities.find((entity) => entity.id === id);
    return to.entities.reduce((all, { id: member }) => {
      const gone = present.get(member);
      if (into === undefined || gone === undefined || !merged.includes(member) || into.merged?.includes(member) === true)
        return all;
      return giveBack(all, { gone: plain(gone, act), into, known, stamp: gone.decided?.['status'] });
    }, now);
  }, document);
}

/** What is stamped only for having come back isn't decided yet. */
function plain(gone: Entity, { before }: Act): Entity {
  const was = before.entities.find(({ id }) => id === gone.id);
  return stampField(gone, 'status', was?.decided?.['status']);
}

/** What the act settled is settled again, or open again. */
function carryConflicts({ conflicts = [] }: AnnotatedDocument, { from, to }: Carry): Conflict[] {
  const after = new Set((to.conflicts ?? []).map(conflictKey));
  const settled = new Set((from.conflicts ?? []).map(conflictKey).filter((key) => !after.has(key)));
  return [...conflicts.filter((one) => !settled.has(conflictKey(one))), ...(to.conflicts ?? [])];
}

function carryList<K extends ListName>(task: Task, list: K, current: readonly RecordTypes[K][]): readonly RecordTypes[K][] {
  const from = byId(listOf(task.from, list));
  const to = byId(listOf(task.to, list));
  const now = byId(current);
  const records = current.flatMap((record) => {
    if (!task.ids.has(record.id)) return [record];
    const carried = carryRecord(task, list, from.get(record.id), to.get(record.id), record);
    return carried === undefined ? [] : [carried];
  });
  const missing = [...to.values()].filter(({ id }) => task.ids.has(id) && !now.has(id));
  return [...records, ...missing.filter((record) => returns(task, from.get(record.id), record))];
}

/** A record that isn't there any more comes back with what is done again, and where removing it is taken back. */
function returns(task: Task, from: RecordTypes[ListName] | undefined, { id }: { readonly id: string }): boolean {
  if (task.parts.has(id)) return false;
  if (task.act.recodes !== undefined) return task.stance === 'replay' && from !== undefined && !isKnown(task, from);
  if (task.stance === 'replay' || from === undefined) return true;
  task.left.add(id);
  return false;
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function carryRecord<K extends ListName>(
  task: Task,
  list: K,
  from: RecordTypes[K] | undefined,
  to: RecordTypes[K] | undefined,
  now: RecordTypes[K],
): RecordTypes[K] | undefined {
  if (to === undefined) return from === undefined ? now : carryRemoval(task, list, from, now);
  if (!hasRecoded(task, from, now)) return now;
  const fields = listFields(list, [to, now, ...(from === undefined ? [] : [from])]);
  const known: readonly Loser<RecordTypes[K]>[] = losersOf(task.conflicts, list, now);
  const losers = [...known];
  const opened = new Set(losersOf(task.to.conflicts ?? [], list, now).map(keyOfLoser));
  const carried = fields.reduce((record, field) => carryField({ task, from, to, losers, opened }, field, record), now);
  if (known.length === 0 && losers.length === 0) return carried;
  const others = task.conflicts.filter(({ other }) => other.id !== now.id);
  // What the act asserted without saying so goes with it.
  const open = task.stance === 'undo' ? losers.filter(({ stamp }) => stamp !== task.act.id) : losers;
  task.conflicts = [...others, ...toConflicts(list, carried, open)];
  return carried;
}

/** To rename a code is no judgement: what was there and isn't any more stays out. */
function isKnown({ known, act: { recodes } }: Task, record: RecordTypes[ListName]): boolean {
  const coding = recodes?.from.flatMap((code) => splitStamp(record.decided?.[memberName('code', code)])) ?? [];
  return (coding.length > 0 ? coding : decidedBy(record)).every((id) => known.has(id));
}

/** False where codes are renamed, and somebody took them away: then there is nothing to rename. */
function hasRecoded(task: Task, from: RecordTypes[ListName] | undefined, now: RecordTypes[ListName]): boolean {
  const { recodes } = task.act;
  if (recodes === undefined) return true;
  const codes = task.stance === 'replay' ? recodes.from : recodes.to;
  if (codesOf(now).some((code) => codes.includes(code))) return true;
  if (task.stance === 'undo') task.left.add(now.id);
  return task.stance === 'replay' && from !== undefined && !isKnown(task, from);
}

interface FieldCarry<T> {
  readonly task: Task;
  readonly from: T | undefined;
  readonly to: T;
  readonly losers: Loser<T>[];
  /** Those of them that lost before the act, which settled them. */
  readonly opened: ReadonlySet<string>;
}

function keyOfLoser({ field, stamp }: Pick<Loser<unknown>, 'stamp'> & { readonly field: { readonly name: string } }): string {
  return `${field.name} ${stamp ?? ''}`;
}

function carryField<T extends RecordTypes[ListName]>(carry: FieldCarry<T>, field: Field<T>, now: T): T {
  const { task, from, to } = carry;
  const { name } = field;
  const [stampFrom, stampTo, stampNow] = [from?.decided?.[name], to.decided?.[name], now.decided?.[name]];
  const isPart = from === undefined ? field.says(now) !== field.says(to) : field.reads(from) !== field.reads(to);
  if (!isPart && stampFrom === stampTo) return now;
  const expected = stampNow === stampFrom && from !== undefined;
  const follows =
    stampNow !== undefined || task.stance === 'replay' || (from !== undefined && field.says(now) === field.says(from));
  if (expected && follows) {
    const other = task.stance === 'undo' ? takeLoser(carry, name) : undefined;
    if (other !== undefined) return stampField(field.copy(now, other.record), name, other.stamp);
    return stampField(field.copy(now, to), name, stampTo);
  }
  if (task.stance === 'replay') return contest(carry, field, now, stampTo);
  const others = splitStamp(stampNow).filter((id) => id !== stampFrom);
  const shared = stampFrom !== undefined && others.length > 0 && others.length < splitStamp(stampNow).length;
  // Somebody else decided the same: that stays.
  return shared ? stampField(now, name, joinStamps(others)) : leave(carry, field, now, stampFrom);
}

/** The last of what others decided on a field. */
function takeLoser<T>({ losers, opened }: FieldCarry<T>, name: string): Loser<T> | undefined {
  const candidates = losers.filter((one) => one.field.name === name && !opened.has(keyOfLoser(one)));
  const last = candidates.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))[0];
  if (last !== undefined) losers.splice(losers.indexOf(last), 1);
  return last;
}

/** Somebody decided since: theirs stays, and one's own that lost against it goes. */
function leave<T extends { id: string }>(
  { task, losers }: FieldCarry<T>,
  { name }: Field<T>,
  now: T,
  own: string | undefined,
): T {
  const at = losers.findIndex(({ field, stamp }) => field.name === name && own !== undefined && stamp === own);
  if (at === -1) task.left.add(now.id);
  else losers.splice(at, 1);
  return now;
}

/** Both decided without knowing of each other. */
function contest<T extends RecordTypes[ListName]>(
  { task: { act }, to, losers }: FieldCarry<T>,
  field: Field<T>,
  now: T,
  stamp: string | undefined,
): T {
  if (stamp === undefined) return now;
  if (field.says(now) === field.says(to)) {
    return stampField(now, field.name, joinStamps([...splitStamp(now.decided?.[field.name]), stamp]));
  }
  if (isMember(field) && act.recodes === undefined)
    return field.says(to) === GIVEN ? stampField(field.copy(now, to), field.name, stamp) : now;
  const replayed: Loser<T> = { field, record: to, stamp, by: act.by, at: act.at };
  const { by, at } = now.review;
  const stampNow = now.decided?.[field.name];
  if (stampNow === undefined || isWeak(field, now)) return stampField(field.copy(now, to), field.name, stamp);
  if (isWeak(field, to)) return now;
  if ((at ?? '') > act.at) {
    losers.push(replayed);
    return now;
  }
  losers.push({ field, record: now, stamp: stampNow, by, at });
  return stampField(field.copy(now, to), field.name, stamp);
}

/** No judgement beats none. */
function isWeak<T extends RecordTypes[ListName]>(field: Field<T>, { review }: T): boolean {
  return field.name === 'status' && review.status === 'proposed';
}

function carryRemoval<K extends ListName>(
  task: Task,
  list: K,
  from: RecordTypes[K],
  now: RecordTypes[K],
): RecordTypes[K] | undefined {
  const seen = new Set(decidedBy(from));
  if (decidedBy(now).every((id) => seen.has(id))) return undefined;
  task.left.add(now.id);
  const { act } = task;
  const status = listFields(list, [now]).find(({ name }) => name === 'status');
  if (task.stance === 'replay' && act.kind === 'delete' && status !== undefined) {
    const rejected = { ...now, review: stampReview(now.review, 'rejected', stampOf(act)) };
    const loser = { field: status, record: rejected, stamp: act.id, by: act.by, at: act.at };
    task.conflicts.push(...toConflicts(list, now, [loser]));
  }
  return now;
}

function carryDate(task: Task, now: Article): Article {
  const { from, to, act, stance } = task;
  if (!task.ids.has(ARTICLE_ID)) return now;
  const stampNow = now.decided?.['date'];
  const stamp = to.article.decided?.['date'];
  const same = givenDate(now) === givenDate(to.article);
  if (stampNow === from.article.decided?.['date'] || (stance === 'replay' && (stampNow === undefined || same))) {
    return stampField(copyDate(now, to.article), 'date', stamp);
  }
  if (stance === 'replay') task.conflicts.push(dateConflict(to.article, act));
  task.left.add(ARTICLE_ID);
  return now;
}

function dateConflict(article: Article, { id, by, at }: Act): Conflict {
  const date = givenDate(article);
  return {
    layer: 'article',
    fields: ['date'],
    other: {
      id: ARTICLE_ID,
      ...(date === undefined ? {} : { date }),
      review: { status: 'accepted', ...(by === undefined ? {} : { by }), at },
      decided: { date: id },
    },
  };
}

/** Undecided mentions of an entity that goes with the act follow the act's own mentions. */
function relinkRemoved(before: AnnotatedDocument, after: AnnotatedDocument, { from, to }: Carry): AnnotatedDocument {
  const present = new Set(after.entities.map(({ id }) => id));
  const target = new Map<string, string>();
  const now = new Map(to.mentions.map(({ id, entity }) => [id, entity]));
  for (const { id, entity } of from.mentions) {
    const instead = now.get(id);
    if (!present.has(entity) && instead !== undefined && instead !== entity) target.set(entity, instead);
  }
  for (const { id } of before.entities) {
    const survivor = present.has(id) ? undefined : after.entities.find(({ merged }) => merged?.includes(id));
    if (survivor !== undefined) target.set(id, survivor.id);
  }
  if (target.size === 0) return after;
  const kept = new Set(
    after.mentions.filter((one) => isDecided(one) && !mergedAway(after, one.entity)).map(({ entity }) => entity),
  );
  return relinkDocument(after, { entity: (id) => (kept.has(id) ? id : (target.get(id) ?? id)), annotation: (id) => id });
}

function mergedAway({ entities }: AnnotatedDocument, id: string): boolean {
  return entities.some(({ merged }) => merged?.includes(id));
}
