import type { DecidedFields } from '../model/decisionRecord.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import { isShapedByDecision } from '../model/shapedByDecision.ts';

export interface Reviewed {
  readonly provenance: Provenance;
  readonly review: Review;
  readonly codes?: readonly string[] | undefined;
  readonly merged?: readonly string[] | undefined;
  readonly distinctFrom?: readonly string[] | undefined;
  readonly decided?: DecidedFields | undefined;
}

/**
 * True when a person or another program made it, a person judged it, changed it, coded it, wrote a note on it, merged something into it or told
 * it apart from another: analysis may not delete or overwrite it.
 */
export function isDecided({ provenance, review, codes, merged = [], distinctFrom = [], decided }: Reviewed): boolean {
  if (review.status !== 'proposed' || provenance.method === 'human' || provenance.method === 'import') return true;
  if (review.edited === true || review.note !== undefined || isShapedByDecision(decided)) return true;
  return (codes !== undefined && codes.length > 0) || merged.length > 0 || distinctFrom.length > 0;
}
