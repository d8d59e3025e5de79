import type { LayeredAnnotation } from './documentIndex.ts';
import type { ArticleView } from './articleView.ts';

/**
 * Whether a person has to decide again on what was decided: the words of one of its parts give another number, unit, day or negation now.
 * Where its own words do, it is Unplaced, and what stands there now is asked about.
 */
export function isAskedAgain(view: ArticleView, { review, id }: LayeredAnnotation['value']): boolean {
  return review.status !== 'proposed' && view.changedWords?.(id) !== undefined && view.anchorStatus(id) !== 'orphaned';
}
