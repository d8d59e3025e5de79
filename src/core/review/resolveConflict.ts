import type { Conflict } from '../model/conflict.ts';
import { changeRecords, type Working } from './workingDocument.ts';

/** The record that a person chose stands alone from now on. */
export function resolveConflict(work: Working, ids: ReadonlySet<string>, keep: 'standing' | 'other'): void {
  const { conflicts } = work.document;
  const settled = conflicts?.filter(({ other }) => ids.has(other.id)) ?? [];
  if (conflicts === undefined || settled.length === 0) return;
  if (keep === 'other') for (const conflict of settled) putOther(work, conflict);
  const left = conflicts.filter(({ other }) => !ids.has(other.id));
  const { conflicts: _, ...rest } = work.document;
  work.document = left.length === 0 ? rest : { ...rest, conflicts: left };
}

function putOther(work: Working, conflict: Conflict): void {
  const id = new Set([conflict.other.id]);
  switch (conflict.layer) {
    case 'entity':
      return changeRecords(work, 'entities', id, () => conflict.other);
    case 'mention':
      return changeRecords(work, 'mentions', id, () => conflict.other);
    case 'quantity':
      return changeRecords(work, 'quantities', id, () => conflict.other);
    case 'attribution':
      return changeRecords(work, 'attributions', id, () => conflict.other);
    case 'event':
      return changeRecords(work, 'events', id, () => conflict.other);
    case 'passage':
      return changeRecords(work, 'passages', id, () => conflict.other);
  }
}
