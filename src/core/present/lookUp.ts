import type { Layer } from '../model/annotation.ts';
import type { Target } from '../model/target.ts';
import { overlaps, spanLength, type Span } from '../text/span.ts';
import { indexDocument, type LayeredAnnotation } from './documentIndex.ts';
import type { ArticleView } from './articleView.ts';

/** Every target that shows where an annotation is: an attribution has several. */
export function targetsOf(annotation: LayeredAnnotation): readonly Target[] {
  if (annotation.layer !== 'attribution') return [annotation.value.target];
  const { source, cue, content } = annotation.value;
  return [...source.targets, ...cue.targets, ...content.targets];
}

/**
 * The annotations that touch a place of the text, closest fit first: those of the shortest part there; a name before a figure before an
 * event before a coded passage before an attribution of the same length. An empty span also touches what it stands next to.
 */
export function annotationsAt(view: ArticleView, place: Span): readonly LayeredAnnotation[] {
  const touching = indexDocument(view.document).annotations.flatMap((annotation) => {
    const parts = targetsOf(annotation).filter((part) => part.start < part.end && touches(part, place));
    const shortest = Math.min(...parts.map(spanLength));
    return parts.length === 0 ? [] : [{ annotation, shortest }];
  });
  touching.sort((a, b) => a.shortest - b.shortest || PRECEDENCE[a.annotation.layer] - PRECEDENCE[b.annotation.layer]);
  return touching.map(({ annotation }) => annotation);
}

const PRECEDENCE: Readonly<Record<Layer, number>> = { mention: 0, quantity: 1, event: 2, passage: 3, attribution: 4 };

function touches(part: Span, place: Span): boolean {
  return place.start === place.end ? part.start <= place.start && place.start <= part.end : overlaps(part, place);
}
