import type { Recoding } from '../model/decisionRecord.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import { codesOf } from './codes.ts';
import { canonicalJson } from './comparable.ts';
import { type Loser, losersOf } from './conflicts.ts';
import { decidedBy } from './decisionLog.ts';
import { isDecided } from './isDecided.ts';
import { type Field, GIVEN, isMember, listFields, memberName, stampField } from './recordFields.ts';
import type { ListName, RecordTypes } from './records.ts';
import { stampReview } from './stamp.ts';
import { joinStamps, splitStamp } from './stamps.ts';
import { ownField, unknownFields } from './unknownFields.ts';
import { type Opinion, isOverruled, latestOf, type Settled, settleClaims, type Side, type Versions } from './versions.ts';

export interface Mergeable {
  readonly id: string;
  readonly provenance: Provenance;
  readonly review: Review;
}

/** `standing` is undefined where the record is gone. */
export interface MergedRecord<T> {
  readonly standing: T | undefined;
  readonly losers: readonly Loser<T>[];
}

/**
 * One record in three versions: as last known, and as two sides have it now; field by field. The result doesn't depend on which side is
 * which.
 */
export function mergeRecord<K extends ListName>(
  versions: Versions,
  list: K,
  base: RecordTypes[K] | undefined,
  a: RecordTypes[K] | undefined,
  b: RecordTypes[K] | undefined,
): MergedRecord<RecordTypes[K]> {
  if (a !== undefined && b !== undefined) return mergeFields(versions, list, base, a, b);
  if (a !== undefined) return keepOrDrop(list, base, a, versions.a, versions.b);
  if (b !== undefined) return keepOrDrop(list, base, b, versions.b, versions.a);
  return { standing: undefined, losers: [] };
}

/** The other side has it no more, or never had it. */
function keepOrDrop<K extends ListName>(
  list: K,
  base: RecordTypes[K] | undefined,
  present: RecordTypes[K],
  owner: Side,
  other: Side,
): MergedRecord<RecordTypes[K]> {
  const decisions = decidedBy(present);
  const losers = losersOf(owner.document.conflicts ?? [], list, present);
  if (decisions.length === 0) return { standing: base === undefined ? present : undefined, losers: [] };
  const isKnown = (stamp: string | undefined): boolean =>
    stamp !== undefined && splitStamp(stamp).every((id) => other.known.has(id));
  if (decisions.every(isKnown)) return { standing: undefined, losers: [] };
  const own = decisions.filter((id) => !other.known.has(id));
  const takenOut = other.document.decisions?.some(({ id, removes }) => removes?.includes(present.id) && !owner.known.has(id));
  if (takenOut === true && own.every((id) => recodingOf(owner, id) !== undefined)) return { standing: undefined, losers: [] };
  const removals =
    other.document.decisions?.filter(({ kind, removes }) => kind === 'delete' && removes?.includes(present.id)) ?? [];
  const kept = losers.filter(({ stamp }) => !isKnown(stamp) || removals.some(({ id }) => splitStamp(stamp).includes(id)));
  const removal = removals.find(({ id }) => !owner.known.has(id));
  const status = listFields(list, [present]).find(({ name }) => name === 'status');
  if (removal === undefined || status === undefined || present.review.status === 'rejected')
    return { standing: present, losers: kept };
  const { id, by, at } = removal;
  const record = { ...present, review: stampReview(present.review, 'rejected', { by, at }) };
  return { standing: present, losers: [...kept, { field: status, record, stamp: id, by, at }] };
}

function mergeFields<K extends ListName>(
  versions: Versions,
  list: K,
  base: RecordTypes[K] | undefined,
  a: RecordTypes[K],
  b: RecordTypes[K],
): MergedRecord<RecordTypes[K]> {
  if (
    canonicalJson(a) === canonicalJson(b) &&
    versions.a.document.conflicts === undefined &&
    versions.b.document.conflicts === undefined
  )
    return { standing: a, losers: [] };
  const lost = {
    a: losersOf(versions.a.document.conflicts ?? [], list, a),
    b: losersOf(versions.b.document.conflicts ?? [], list, b),
  };
  const fields = listFields(list, [a, b, ...[...lost.a, ...lost.b].map(({ record }) => record)]);
  const body = chooseBody(versions, list, base, a, b);
  const losers: Loser<RecordTypes[K]>[] = [];
  const merged = fields.reduce(
    (now, field) => mergeField({ versions, base, a, b, lost, losers }, field, now),
    withoutStamps(body),
  );
  return { standing: orderMembers(merged, a, b), losers };
}

interface FieldMerge<T> {
  readonly versions: Versions;
  readonly base: T | undefined;
  readonly a: T;
  readonly b: T;
  readonly lost: { readonly a: readonly Loser<T>[]; readonly b: readonly Loser<T>[] };
  readonly losers: Loser<T>[];
}

function mergeField<T extends RecordTypes[ListName]>(merge: FieldMerge<T>, field: Field<T>, now: T): T {
  const { versions, a, b, lost } = merge;
  const claims = (record: T, others: readonly Loser<T>[]): readonly Opinion<T>[] => [
    claimOf(field, record, record.decided?.[field.name] ?? assertedBy(record, field)),
    ...others.filter((loser) => loser.field.name === field.name).map((loser) => claimOf(field, loser.record, loser.stamp)),
  ];
  const ofA = claims(a, lost.a);
  const ofB = claims(b, lost.b);
  const goneA = isTakenAway(field, ofA[0], versions.a, b, versions.b);
  const goneB = isTakenAway(field, ofB[0], versions.b, a, versions.a);
  const settled = settleClaims(versions, goneA ? ofA.slice(1) : ofA, goneB ? ofB.slice(1) : ofB);
  if (settled === undefined) {
    if (goneA !== goneB) return mergeUndecided(merge, goneA, goneB, field, now);
    return mergeUndecided(merge, isOverruled(ofA, ofB, versions.b), isOverruled(ofB, ofA, versions.a), field, now);
  }
  const winner = isMember(field) ? chooseGiven(versions, settled) : settled.winner;
  if (!isMember(field)) {
    for (const { value, stamp } of settled.losers)
      merge.losers.push({ field, record: value, stamp, ...decider(versions, stamp, value) });
  }
  const copied = keepEdited(field, field.copy(now, winner.value), [...ofA, ...ofB], winner);
  const isSaid = [winner, ...ofA, ...ofB].some(
    ({ says, stamp, value }) => says === winner.says && stamp === winner.stamp && value.decided?.[field.name] !== undefined,
  );
  const isImplied = !isSaid && winner.stamp === assertedBy(copied, field);
  return isImplied && settled.losers.length === 0 ? copied : stampField(copied, field.name, winner.stamp);
}

/** A code that is there only because another was renamed, where the other side took that one away without knowing of it. */
function isTakenAway<T extends RecordTypes[ListName]>(
  { name }: Field<T>,
  claim: Opinion<T> | undefined,
  owner: Side,
  other: T,
  otherSide: Side,
): boolean {
  const stamps = splitStamp(claim?.stamp);
  if (!name.startsWith(memberName('code', '')) || stamps.length === 0) return false;
  const isTaken = (code: string): boolean =>
    !codesOf(other).includes(code) &&
    splitStamp(other.decided?.[memberName('code', code)]).some(
      (id) => !owner.known.has(id) && recodingOf(otherSide, id) === undefined,
    );
  return stamps.every((id) => {
    const recoding = recodingOf(owner, id);
    return recoding?.to.some((code) => memberName('code', code) === name) === true && recoding.from.some(isTaken);
  });
}

function recodingOf({ document }: Side, decision: string): Recoding | undefined {
  return document.decisions?.find(({ id }) => id === decision)?.recodes;
}

function claimOf<T extends RecordTypes[ListName]>(field: Field<T>, record: T, stamp: string | undefined): Opinion<T> {
  const weak = field.name === 'status' && record.review.status === 'proposed';
  return { says: field.says(record), stamp, weak, value: record, rank: rankOf(field, record) };
}

/** What is placed comes before what is unplaced. */
function rankOf<T>(field: Field<T>, record: T): string {
  return `${isUnplaced(record) ? 1 : 0} ${field.reads(record)}`;
}

function isUnplaced(record: unknown): boolean {
  const target = typeof record === 'object' && record !== null && 'target' in record ? record.target : undefined;
  if (typeof target !== 'object' || target === null || !('start' in target) || !('end' in target)) return false;
  return target.start === target.end;
}

/** To accept an annotation is to say that all of it is right. An actor's name and aliases may still be improved. */
function assertedBy(
  { decided, review }: RecordTypes[ListName],
  { name, asserted }: Pick<Field<unknown>, 'name' | 'asserted'>,
): string | undefined {
  return asserted && name !== 'status' && review.status === 'accepted' ? decided?.['status'] : undefined;
}

/** Of one who takes a member away and one who gives it; to rename a code takes it away from whatever has it. */
function chooseGiven<T>({ find }: Versions, { winner, losers }: Settled<T>): Opinion<T> {
  const isRecoded = splitStamp(winner.stamp).some((id) => find(id)?.recodes !== undefined);
  return isRecoded ? winner : (losers.find(({ says }) => says === GIVEN) ?? winner);
}

function decider(
  versions: Versions,
  stamp: string | undefined,
  { review }: Mergeable,
): { by: string | undefined; at: string | undefined } {
  const record = latestOf(versions.find, stamp);
  return record === undefined ? { by: review.by, at: review.at } : { by: record.by, at: record.at };
}

/** Of two people who accept, one of whom also changed it, it is changed. */
function keepEdited<T extends RecordTypes[ListName]>(
  field: Field<T>,
  now: T,
  claims: readonly Opinion<T>[],
  winner: Opinion<T>,
): T {
  if (field.name !== 'status' || now.review.edited === true) return now;
  const edited = claims.some(({ says, value }) => says === winner.says && value.review.edited === true);
  return edited && now.review.status === 'accepted' ? { ...now, review: { ...now.review, edited: true } } : now;
}

/** What no decision says: as the decided record has it, else as the side that changed it, else the same on every machine. */
function mergeUndecided<T extends RecordTypes[ListName]>(
  { base, a, b }: FieldMerge<T>,
  notA: boolean,
  notB: boolean,
  field: Field<T>,
  now: T,
): T {
  const chosen = notA === notB ? chooseSide(base, a, b, field) : notA ? b : a;
  if (notA === notB && field.reads(a) === field.reads(b)) {
    const both = [a, b].flatMap(({ decided }) => splitStamp(decided?.[field.name]));
    return stampField(field.copy(now, chosen), field.name, joinStamps(both));
  }
  return stampField(field.copy(now, chosen), field.name, chosen.decided?.[field.name]);
}

/** How a field of one member of a list reads where the record has it. */
const HAS_IT = canonicalJson(true);

function chooseSide<T extends RecordTypes[ListName]>(base: T | undefined, a: T, b: T, field: Field<T>): T {
  const [readsA, readsB] = [field.reads(a), field.reads(b)];
  const stamped = (record: T): boolean => record.decided?.[field.name] !== undefined;
  if (readsA === readsB) return stamped(a) ? a : b;
  // The machine gives no codes: without a version from before, somebody gave this one.
  if (base === undefined && field.name.startsWith(memberName('code', ''))) return field.reads(a) === HAS_IT ? a : b;
  if (isDecided(a) !== isDecided(b)) return isDecided(a) ? a : b;
  if ((isUnplaced(a) || isUnplaced(b)) && field.says(a) === field.says(b)) return rankOf(field, a) <= rankOf(field, b) ? a : b;
  const readsBase = base === undefined ? undefined : field.reads(base);
  if (readsA === readsBase) return b;
  if (readsB === readsBase) return a;
  return readsA <= readsB ? a : b;
}

/** All that isn't a field of its own: provenance, links, what others put there. */
function chooseBody<K extends ListName>(
  versions: Versions,
  list: K,
  base: RecordTypes[K] | undefined,
  a: RecordTypes[K],
  b: RecordTypes[K],
): RecordTypes[K] {
  const [sayA, sayB] = [canonicalJson(a), canonicalJson(b)];
  const sayBase = base === undefined ? undefined : canonicalJson(base);
  const byChange = sayA === sayBase ? b : sayB === sayBase || sayA <= sayB ? a : b;
  const [decidesA, decidesB] = [stillDecided(a, b, versions.b), stillDecided(b, a, versions.a)];
  const body = decidesA === decidesB ? byChange : decidesA ? a : b;
  const [ofBase, ofA, ofB] = [base ?? {}, a, b].map((record) => unknownFields(list, record));
  const names = new Set([...Object.keys(ofA ?? {}), ...Object.keys(ofB ?? {})]);
  const others = [...names].map((name): [string, unknown] => [
    name,
    chooseChanged(ownField(ofBase, name), ownField(ofA, name), ownField(ofB, name)),
  ]);
  return { ...body, ...Object.fromEntries(others) };
}

/** Whether anything of what somebody decided on a record stands: not where the other version knew it all and has none of it any more. */
function stillDecided<T extends RecordTypes[ListName]>(own: T, other: T, { known }: Side): boolean {
  const stamps = decidedBy(own);
  const held = new Set(decidedBy(other));
  return isDecided(own) && (stamps.length === 0 || stamps.some((id) => !known.has(id) || held.has(id)));
}

/** Of a value in three versions: the one that changed, else the same on every machine. */
export function chooseChanged<T>(base: T, a: T, b: T): T {
  const [sayBase, sayA, sayB] = [canonicalJson(base), canonicalJson(a), canonicalJson(b)];
  if (sayA === sayBase) return b;
  if (sayB === sayBase) return a;
  return sayA <= sayB ? a : b;
}

function withoutStamps<T extends { decided?: Record<string, string> | undefined }>(record: T): T {
  if (record.decided === undefined) return record;
  const bare = { ...record };
  delete bare.decided;
  return bare;
}

/** Aliases of two sides that differ come in one order. */
function orderMembers<T extends RecordTypes[ListName]>(merged: T, a: T, b: T): T {
  if (!hasAliases(merged) || !hasAliases(a) || !hasAliases(b)) return merged;
  const lists = [merged, a, b].map(({ aliases }) => aliases.join('\n'));
  const ordered = new Set(lists).size === 1 ? a.aliases : sameMembers(merged.aliases, a.aliases, b.aliases);
  return { ...merged, aliases: ordered };
}

function sameMembers(merged: readonly string[], a: readonly string[], b: readonly string[]): string[] {
  const equals = (other: readonly string[]): boolean =>
    other.length === merged.length && other.every((one) => merged.includes(one));
  if (equals(a) && !equals(b)) return [...a];
  if (equals(b) && !equals(a)) return [...b];
  return [...merged].sort();
}

function hasAliases(record: object): record is { aliases: string[] } {
  return 'aliases' in record;
}
