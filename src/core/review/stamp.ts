import type { Review, ReviewStatus } from '../model/review.ts';

/** Who decides and when. */
export interface Stamp {
  /** ISO 8601 */
  readonly at: string;
  readonly by: string | undefined;
}

/** The review after a person's decision. */
export function stampReview(review: Review, status: ReviewStatus, stamp: Stamp, edited = false): Review {
  const { by: _, at: __, ...kept } = review;
  return {
    ...kept,
    status,
    ...(stamp.by === undefined || stamp.by === '' ? {} : { by: stamp.by }),
    at: stamp.at,
    ...(edited ? { edited: true } : {}),
  };
}

/** The review with the decision taken back; a note stays. */
export function clearReview(review: Review): Review {
  const { by: _, at: __, edited: ___, ...kept } = review;
  return { ...kept, status: 'proposed' };
}

export function noteReview(review: Review, note: string, stamp: Stamp): Review {
  const { note: _, ...kept } = review;
  return stampReview(note === '' ? kept : { ...kept, note }, review.status, stamp);
}
