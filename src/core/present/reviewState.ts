import type { AnnotatedDocument } from '../model/annotatedDocument.ts';

/** How far the review of an article is. */
export interface ReviewState {
  readonly proposed: number;
  readonly total: number;
}

export function reviewStateOf(document: AnnotatedDocument): ReviewState {
  const all = [...document.mentions, ...document.quantities, ...document.attributions, ...document.events];
  return { proposed: all.filter(({ review }) => review.status === 'proposed').length, total: all.length };
}
