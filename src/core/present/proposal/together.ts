import { indexDocument, type DocumentIndex, type LayeredAnnotation } from '../documentIndex.ts';
import type { ArticleView } from '../articleView.ts';
import { withCompany, type Queued } from '../reviewQueue.ts';
import { certaintyOfAnnotation } from './certaintyWord.ts';

/** What can be accepted at once: the rest of a paragraph, an actor, what says the same, what the machine is sure of. */
export type Togetherness = 'paragraph' | 'actor' | 'alike' | 'sure';

/** The proposals of the queue that say the same as one and are rejected with it; parts of what is rejected may be right. */
export function rejectedTogether(queue: readonly Queued[], current: LayeredAnnotation): readonly string[] {
  return withCompany(queue, alikeOf(queue, current), ['alike']);
}

/**
 * The proposals of the queue that are decided together with one, itself included where it belongs to them; in the queue's order, with what
 * is accepted with them. For an actor its entity comes first. What is sure is taken one by one: nothing comes with it that isn't.
 */
export function together(
  view: ArticleView,
  queue: readonly Queued[],
  current: LayeredAnnotation,
  how: Togetherness,
): readonly string[] {
  const proposals = queue.filter(({ value }) => value.review.status === 'proposed');
  const idsOf = (belongs: (annotation: LayeredAnnotation) => boolean): readonly string[] =>
    withCompany(
      queue,
      proposals.filter(belongs).map(({ value }) => value.id),
      ['alike', 'parts'],
    );
  switch (how) {
    case 'sure':
      return sureOf(
        indexDocument(view.document),
        idsOf(() => true),
      );
    case 'paragraph':
      return idsOf(restOfParagraph(view.text, current));
    case 'alike':
      return withCompany(queue, alikeOf(queue, current), ['alike', 'parts']);
    case 'actor':
      return ofActor(indexDocument(view.document), current);
  }
}

function sureOf(index: DocumentIndex, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const annotation = index.annotation(id);
    return annotation !== undefined && certaintyOfAnnotation(annotation) === 'sure';
  });
}

/** From the current one on: what was passed over before it was passed over on purpose. */
function restOfParagraph(text: string, { value: { target } }: LayeredAnnotation): (annotation: LayeredAnnotation) => boolean {
  const found = text.indexOf('\n', target.start);
  const end = found === -1 ? text.length : found;
  return ({ value }) => value.target.start >= target.start && value.target.start < end && value.target.start < value.target.end;
}

function alikeOf(queue: readonly Queued[], current: LayeredAnnotation): readonly string[] {
  const wanted = meaningOf(current);
  return queue
    .filter((annotation) => annotation.value.review.status === 'proposed' && meaningOf(annotation) === wanted)
    .map(({ value }) => value.id);
}

/** The same for all that would be judged alike: equal words of one kind, from one source. */
function meaningOf(annotation: LayeredAnnotation): string {
  const { layer, value } = annotation;
  const words = value.target.exact.toLowerCase();
  switch (annotation.layer) {
    case 'mention':
      return [layer, annotation.value.type, annotation.value.form, words].join('\n');
    case 'quantity':
      return [layer, annotation.value.kind, annotation.value.iso ?? '', words].join('\n');
    case 'attribution': {
      const { source, stance } = annotation.value;
      return [layer, stance, source.entity ?? source.targets.map(({ exact }) => exact.toLowerCase()).join(' ')].join('\n');
    }
    case 'event':
      return [layer, annotation.value.type, words].join('\n');
    case 'passage':
      return [layer, value.id].join('\n');
  }
}

function ofActor(index: DocumentIndex, current: LayeredAnnotation): readonly string[] {
  const entity =
    current.layer === 'mention'
      ? current.value.entity
      : current.layer === 'attribution'
        ? current.value.source.entity
        : undefined;
  if (entity === undefined || index.entity(entity) === undefined) return [];
  const mentions = index.mentionsOf(entity).filter(({ review }) => review.status === 'proposed');
  return [entity, ...mentions.map(({ id }) => id)];
}
