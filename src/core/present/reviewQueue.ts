import { LAYERS } from '../model/annotation.ts';
import { certaintyOf, type Certainty } from '../model/certainty.ts';
import type { ArticleView } from './articleView.ts';
import { isAskedAgain } from './askedAgain.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from './documentIndex.ts';
import { LAYER_OF_VIEW, VIEW_NAMES, type OutlineNode, type Shown, type ViewName } from './outline.ts';
import { walkDecided } from './outlines.ts';

/**
 * In which order a reviewer goes: through the text; the doubtful first; actor by actor with what each says and does; kind by kind; or
 * through one view from top to bottom, and nothing else.
 */
export type ReviewOrder = 'text' | 'doubtful' | 'actor' | 'kind' | ViewName;
export const REVIEW_ORDERS: readonly ReviewOrder[] = ['text', 'doubtful', 'actor', 'kind', ...VIEW_NAMES];

export interface ReviewProgress {
  readonly decided: number;
  readonly total: number;
}

/** An annotation to review; `open` while it has to be decided, or decided again. */
export type Queued = LayeredAnnotation & { readonly open: boolean };

/** The annotations to review, in order. Each stands once, decided ones included: nothing moves when something is decided. */
export function reviewQueue(
  view: ArticleView,
  shown: Shown,
  order: ReviewOrder,
  outline: readonly OutlineNode[],
): readonly Queued[] {
  return inOrder(view, shown, order, outline).map((annotation) => {
    const { value } = annotation;
    return { ...annotation, open: value.review.status === 'proposed' || isAskedAgain(view, value) };
  });
}

function inOrder(
  view: ArticleView,
  shown: Shown,
  order: ReviewOrder,
  outline: readonly OutlineNode[],
): readonly LayeredAnnotation[] {
  const index = indexDocument(view.document);
  const all = index.annotations.filter(shown);
  switch (order) {
    case 'text':
      return all;
    case 'doubtful':
      return sortBy(all, rankOfCertainty);
    case 'kind':
      return sortBy(all, ({ layer }) => LAYERS.indexOf(layer));
    case 'actor':
      return byActor(index, all);
    default:
      return throughView(index, shown, order, outline);
  }
}

/** Of equal rank in the order that they were in. A decision changes no rank. */
function sortBy(
  annotations: readonly LayeredAnnotation[],
  rank: (annotation: LayeredAnnotation) => number,
): readonly LayeredAnnotation[] {
  return annotations
    .map((annotation) => ({ annotation, rank: rank(annotation) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ annotation }) => annotation);
}

const RANKS: Readonly<Record<Certainty, number>> = { doubtful: 0, likely: 1, sure: 2 };

function rankOfCertainty({ layer, value }: LayeredAnnotation): number {
  const certainty = certaintyOf(layer, value.provenance.confidence);
  return certainty === undefined ? RANKS.likely : RANKS[certainty];
}

/** Each actor's mentions, then what it says and takes part in, in the order in which actors come up; what is nobody's last. */
function byActor(index: DocumentIndex, all: readonly LayeredAnnotation[]): readonly LayeredAnnotation[] {
  const order = new Map<string, number>();
  for (const annotation of all) {
    if (annotation.layer === 'mention' && !order.has(annotation.value.entity)) order.set(annotation.value.entity, order.size);
  }
  const rankOf = (entity: string | undefined): number => (entity === undefined ? undefined : order.get(entity)) ?? order.size;
  const rank = (annotation: LayeredAnnotation): number => {
    switch (annotation.layer) {
      case 'mention':
        return rankOf(annotation.value.entity);
      case 'attribution':
        return rankOf(annotation.value.source.entity) + 0.5;
      case 'quantity': {
        const said = annotation.value.attribution === undefined ? undefined : index.annotation(annotation.value.attribution);
        return (said?.layer === 'attribution' ? rankOf(said.value.source.entity) : order.size) + 0.6;
      }
      case 'event':
        return Math.min(...annotation.value.arguments.map(({ entity }) => rankOf(entity)), order.size) + 0.7;
      case 'passage':
        return order.size + 1;
    }
  };
  return sortBy(all, rank);
}

function throughView(
  index: DocumentIndex,
  shown: Shown,
  order: ViewName,
  outline: readonly OutlineNode[],
): readonly LayeredAnnotation[] {
  const seen = new Set<string>();
  const queue: LayeredAnnotation[] = [];
  for (const { id } of walkDecided(outline)) {
    const annotation = id === undefined ? undefined : index.annotation(id);
    if (
      annotation === undefined ||
      annotation.layer !== LAYER_OF_VIEW[order] ||
      seen.has(annotation.value.id) ||
      !shown(annotation)
    )
      continue;
    seen.add(annotation.value.id);
    queue.push(annotation);
  }
  return queue;
}

export function progressOf(queue: readonly Queued[]): ReviewProgress {
  return { decided: queue.filter(({ open }) => !open).length, total: queue.length };
}

/**
 * The next one that is open after `from` in the given direction, going round at the end; undefined when none is left. `from` is an annotation
 * of the queue, or a place in the text when the cursor is at none.
 */
export function nextProposal(
  queue: readonly Queued[],
  from: { readonly id: string } | { readonly offset: number },
  direction: 1 | -1,
): Queued | undefined {
  const start = startIndex(queue, from, direction);
  for (let step = 0; step < queue.length; step += 1) {
    const at = modulo(start + step * direction, queue.length);
    const annotation = queue[at];
    if (annotation?.open === true && !('id' in from && annotation.value.id === from.id)) return annotation;
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
