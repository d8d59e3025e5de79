import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';

export interface Reviewed {
  readonly provenance: Provenance;
  readonly review: Review;
}

/** True when a person made it, judged it, changed it or wrote a note on it: analysis may not delete or overwrite it. */
export function isDecided({ provenance, review }: Reviewed): boolean {
  return review.status !== 'proposed' || provenance.method === 'human' || review.edited === true || review.note !== undefined;
}
