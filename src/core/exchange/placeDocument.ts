import { describeTarget } from '../anchor/describeTarget.ts';
import { resolveDocument } from '../anchor/resolve.ts';
import { mapTargets } from '../anchor/targets.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';

/**
 * A document with its targets where their words stand in `text`, quoted as they stand there. What is not there keeps its quote in an empty
 * span at the likeliest place.
 */
export function placeDocument(document: AnnotatedDocument, text: string): AnnotatedDocument {
  const placements = resolveDocument(document, text);
  let at = 0;
  return mapTargets(document, (target) => {
    const { span, status } = placements[at++] ?? { span: target, status: 'orphaned' };
    if (status !== 'orphaned') return { ...target, ...describeTarget(text, span) };
    return { ...target, start: span.start, end: span.start };
  });
}
