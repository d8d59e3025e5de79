import { LAYERS } from '../model/annotation.ts';
import { certaintyOf, type Certainty } from '../model/certainty.ts';
import type { ArticleView } from './articleView.ts';
import { isAskedAgain } from './askedAgain.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from './documentIndex.ts';
import { LAYER_OF_VIEW, VIEW_NAMES, type OutlineNode, type Shown, type ViewName } from './outline.ts';
import { walkDecided } from './outlines.ts';
import { questionsOf, type Question } from './questions.ts';

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

/** An annotation to review, with what is decided with it; `open` while it has to be decided, or decided again. */
export type Queued = LayeredAnnotation & Pick<Question, 'alike' | 'parts'> & { readonly open: boolean };

/**
 * The annotations to review, in order. Each stands once, decided ones included: nothing moves when something is decided.
 * @param singly asks about each on its own, also about what is decided with another one
 */
export function reviewQueue(
  view: ArticleView,
  shown: Shown,
  order: ReviewOrder,
  outline: readonly OutlineNode[],
  singly = false,
): readonly Queued[] {
  const all = inOrder(view, shown, order, outline);
  const questions = singly
    ? all.map((annotation) => ({ annotation, alike: [], parts: [] }))
    : questionsOf(indexDocument(view.document), all, ({ value }) => isAskedAgain(view, value));
  return questions.map(({ annotation, alike, parts }) => {
    const { value } = annotation;
    return { ...annotation, alike, parts, open: value.review.status === 'proposed' || isAskedAgain(view, value) };
  });
}

/** These and what is decided with them: what is alike is accepted or rejected as they are, their parts are accepted. */
export function withCompany(
  queue: readonly Queued[],
  ids: readonly string[],
  company: readonly ('alike' | 'parts')[],
): readonly string[] {
  const questions = new Map(queue.map((question) => [question.value.id, question]));
  const all = ids.flatMap((id) => [id, ...company.flatMap((which) => questions.get(id)?.[which] ?? [])]);
  return [...new Set(all)];
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
 * of the queue, or a place in the text when the cursor is at none; with both, the place counts where the queue doesn't have the annotation.
 */
export function nextProposal(queue: readonly Queued[], from: ReviewPlace, direction: 1 | -1): Queued | undefined {
  const start = startIndex(queue, from, direction);
  for (let step = 0; step < queue.length; step += 1) {
    const at = modulo(start + step * direction, queue.length);
    const annotation = queue[at];
    if (annotation?.open === true && !('id' in from && annotation.value.id === from.id)) return annotation;
  }
  return undefined;
}

/** Where a review goes on from. `offset`: UTF-16 code units of the text. */
export type ReviewPlace = { readonly id: string; readonly offset?: number } | { readonly offset: number };

function startIndex(queue: readonly LayeredAnnotation[], from: ReviewPlace, direction: 1 | -1): number {
  const at = 'id' in from ? queue.findIndex(({ value }) => value.id === from.id) : -1;
  if (at !== -1) return at + direction;
  return indexFrom(queue, from.offset, direction);
}

function indexFrom(queue: readonly LayeredAnnotation[], offset: number | undefined, direction: 1 | -1): number {
  if (offset === undefined) return direction === 1 ? 0 : queue.length - 1;
  if (direction === 1) {
    const at = queue.findIndex(({ value }) => value.target.start >= offset);
    return at === -1 ? 0 : at;
  }
  const at = lastIndexBefore(queue, offset);
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
