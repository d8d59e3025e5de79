import type { LayeredAnnotation } from './documentIndex.ts';
import { indexDocument } from './documentIndex.ts';
import type { ArticleView } from './articleView.ts';
import { LAYER_OF_VIEW, type OutlineNode, type Shown, type ViewName } from './outline.ts';
import { walkDecided } from './outlines.ts';

/** In which order a reviewer goes: through the text, or through one view from top to bottom. */
export type ReviewOrder = 'text' | ViewName;

export interface Progress {
  readonly decided: number;
  readonly total: number;
}

/** The annotations to review, in order. Each stands once, decided ones included: nothing moves when something is decided. */
export function reviewQueue(
  view: ArticleView,
  shown: Shown,
  order: ReviewOrder,
  outline: readonly OutlineNode[],
): readonly LayeredAnnotation[] {
  const index = indexDocument(view.document);
  if (order === 'text') return index.annotations.filter(shown);
  const seen = new Set<string>();
  const queue: LayeredAnnotation[] = [];
  for (const { id } of walkDecided(outline)) {
    const annotation = id === undefined ? undefined : index.annotation(id);
    if (annotation === undefined || annotation.layer !== LAYER_OF_VIEW[order] || seen.has(annotation.value.id)) continue;
    seen.add(annotation.value.id);
    queue.push(annotation);
  }
  return queue;
}

export function progressOf(queue: readonly LayeredAnnotation[]): Progress {
  return { decided: queue.filter(({ value }) => value.review.status !== 'proposed').length, total: queue.length };
}

/**
 * The next proposal after `from` in the given direction, going round at the end; undefined when none is left. `from` is an annotation
 * of the queue, or a place in the text when the cursor is at none.
 */
export function nextProposal(
  queue: readonly LayeredAnnotation[],
  from: { readonly id: string } | { readonly offset: number },
  direction: 1 | -1,
): LayeredAnnotation | undefined {
  const start = startIndex(queue, from, direction);
  for (let step = 0; step < queue.length; step += 1) {
    const at = modulo(start + step * direction, queue.length);
    const annotation = queue[at];
    if (annotation?.value.review.status === 'proposed' && !('id' in from && annotation.value.id === from.id)) return annotation;
  }
  return undefined;
}

function startIndex(
  queue: readonly LayeredAnnotation[],
  from: { readonly id: string } | { readonly offset: number },
  direction: 1 | -1,
): number {
  if ('id' in from) {
    const at = queue.findIndex(({ value }) => value.id === from.id);
    return at === -1 ? (direction === 1 ? 0 : queue.length - 1) : at + direction;
  }
  if (direction === 1) {
    const at = queue.findIndex(({ value }) => value.target.start >= from.offset);
    return at === -1 ? 0 : at;
  }
  const at = lastIndexBefore(queue, from.offset);
  return at === -1 ? queue.length - 1 : at;
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function lastIndexBefore(queue: readonly LayeredAnnotation[], offset: number): number {
  let last = -1;
  queue.forEach(({ value }, at) => {
    if (value.target.start < offset) last = at;
  });
  return last;
}
