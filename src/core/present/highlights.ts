import type { Layer } from '../model/annotation.ts';
import type { Attribution } from '../model/attribution.ts';
import type { EntityType } from '../model/entityType.ts';
import type { ReviewStatus } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import type { ArticleView } from './articleView.ts';
import { indexDocument, type LayeredAnnotation } from './documentIndex.ts';

export type HighlightStyle = EntityType | 'nominal' | 'figure' | 'source' | 'cue' | 'content' | 'event' | 'passage';
export const HIGHLIGHT_STYLES: readonly HighlightStyle[] = [
  'passage',
  'content',
  'source',
  'nominal',
  'cue',
  'event',
  'figure',
  'person',
  'organization',
  'place',
  'norp',
  'other',
];

/** A stretch of text to mark. Rejected and unplaced annotations have none. */
export interface Highlight {
  readonly span: Span;
  readonly style: HighlightStyle;
  readonly accepted: boolean;
  readonly id: string;
}

export function highlightsOf(view: ArticleView, layers: readonly Layer[]): readonly Highlight[] {
  return indexDocument(view.document).annotations.flatMap((annotation) =>
    layers.includes(annotation.layer) && annotation.value.review.status !== 'rejected' ? highlight(annotation) : [],
  );
}

function highlight(annotation: LayeredAnnotation): readonly Highlight[] {
  const { id, target, review } = annotation.value;
  const mark = (style: HighlightStyle, targets: readonly Target[]): readonly Highlight[] =>
    marks(targets, style, id, review.status);
  switch (annotation.layer) {
    case 'mention':
      return mark(annotation.value.form === 'name' ? annotation.value.type : 'nominal', [target]);
    case 'quantity':
      return mark('figure', [target]);
    case 'event':
      return mark('event', [target]);
    case 'passage':
      return mark('passage', [target]);
    case 'attribution':
      return attributionHighlights(annotation.value);
  }
}

/** Source, cue and content of one attribution. */
export function attributionHighlights(attribution: Attribution): readonly Highlight[] {
  const { id, source, cue, content, review } = attribution;
  return [
    ...marks(source.targets, 'source', id, review.status),
    ...marks(cue.targets, 'cue', id, review.status),
    ...marks(content.targets, 'content', id, review.status),
  ];
}

function marks(targets: readonly Target[], style: HighlightStyle, id: string, status: ReviewStatus): readonly Highlight[] {
  return targets
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ span: { start, end }, style, accepted: status === 'accepted', id }));
}
