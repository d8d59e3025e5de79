import { editDistance } from '../anchor/editDistance.ts';
import { isWithinErrors } from '../anchor/matchQuote.ts';
import { statesSameFacts } from '../anchor/statedFacts.ts';
import type { Target } from '../model/target.ts';
import { isDecided, type Reviewed } from './isDecided.ts';
import { listOf, type ListFunction, mapLists } from './records.ts';
import type { Working } from './workingDocument.ts';

interface ReviewedRecord extends Reviewed {
  readonly id: string;
  readonly target?: Target;
}

/**
 * Words that were decided on gave another number or day than what stands there now, and was read anew. Who decides on that has answered for
 * both: the earlier decision goes.
 */
export function retireChanged(work: Working, ids: ReadonlySet<string>): void {
  const retire: ListFunction = (name, list) => {
    const present: readonly ReviewedRecord[] = listOf(work.document, name);
    const asked = present.flatMap(({ id, target }) =>
      ids.has(id) && target !== undefined && target.end > target.start ? [target] : [],
    );
    return asked.length === 0
      ? list
      : list.filter((record) => ids.has(record.id) || !asked.some((target) => replaces(target, record)));
  };
  work.document = mapLists(work.document, retire);
}

function replaces(now: Target, record: ReviewedRecord): boolean {
  const { target: before } = record;
  if (before === undefined || before.end > before.start || !isDecided(record)) return false;
  if (before.start < now.start || before.start > now.end) return false;
  const errors = editDistance(before.exact, now.exact);
  return isWithinErrors(errors, Math.max(before.exact.length, now.exact.length)) && !statesSameFacts(before.exact, now.exact);
}
