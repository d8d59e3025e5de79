import { stampOf } from '../act.ts';
import { codesOf } from '../codes.ts';
import { type Loser, losersOf, toConflicts } from '../conflicts.ts';
import { decidedBy } from '../decisionLog.ts';
import { isDecided } from '../isDecided.ts';
import { listFields, memberName } from '../recordFields.ts';
import { type ListName, listOf, type RecordTypes } from '../records.ts';
import { stampReview } from '../stamp.ts';
import { splitStamp } from '../stamps.ts';
import type { Task } from './carry.ts';
import { carryField, keyOfLoser } from './carryField.ts';

/** The records of a list with what the act did to them. */
export function carryList<K extends ListName>(
  task: Task,
  list: K,
  current: readonly RecordTypes[K][],
): readonly RecordTypes[K][] {
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
  // It becomes part of what it is part of here, with what was decided on it.
  if (task.parts.has(id)) return task.stance === 'replay';
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
  const carry = { task, from, to, losers, opened, isProposal: !isDecided(now) };
  const carried = fields.reduce((record, field) => carryField(carry, field, record), now);
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
