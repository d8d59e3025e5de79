import type { Loser } from '../conflicts.ts';
import { type Field, GIVEN, isMember, stampField } from '../recordFields.ts';
import type { ListName, RecordTypes } from '../records.ts';
import { joinStamps, splitStamp } from '../stamps.ts';
import type { Task } from './carry.ts';

export interface FieldCarry<T> {
  readonly task: Task;
  readonly from: T | undefined;
  readonly to: T;
  readonly losers: Loser<T>[];
  /** Those of them that lost before the act, which settled them. */
  readonly opened: ReadonlySet<string>;
  /** Nobody decided anything on the record as it is now: the machine may have read it anew. */
  readonly isProposal: boolean;
}

export function keyOfLoser({
  field,
  stamp,
}: Pick<Loser<unknown>, 'stamp'> & { readonly field: { readonly name: string } }): string {
  return `${field.name} ${stamp ?? ''}`;
}

export function carryField<T extends RecordTypes[ListName]>(carry: FieldCarry<T>, field: Field<T>, now: T): T {
  const { task, from, to } = carry;
  const { name } = field;
  const [stampFrom, stampTo, stampNow] = [from?.decided?.[name], to.decided?.[name], now.decided?.[name]];
  const isPart = from === undefined ? field.says(now) !== field.says(to) : field.reads(from) !== field.reads(to);
  if (!isPart && stampFrom === stampTo) return now;
  const expected = stampNow === stampFrom && from !== undefined;
  const follows =
    stampNow !== undefined || task.stance === 'replay' || (from !== undefined && field.says(now) === field.says(from));
  const isSaidAgain = carry.isProposal && task.stance === 'undo' && stampTo !== undefined && stampNow === undefined;
  if ((expected && follows) || isSaidAgain) {
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
