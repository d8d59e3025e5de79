import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { askedAbout } from './questions.ts';

/** How far the review of an article is. */
export interface ReviewState {
  /** What somebody has still to be asked about. */
  readonly proposed: number;
  readonly total: number;
}

export function reviewStateOf(document: AnnotatedDocument): ReviewState {
  const all = [...document.mentions, ...document.quantities, ...document.attributions, ...document.events];
  return { proposed: askedAbout(document).size, total: all.length };
}
