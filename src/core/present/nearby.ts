import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { ArgumentRole } from '../model/event.ts';
import { overlaps, type Span } from '../text/span.ts';

/** The line of the text that words stand in. */
export function paragraphAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n', Math.max(0, start - 1));
  const after = text.indexOf('\n', end);
  return { start: before === -1 ? 0 : before + 1, end: after === -1 ? text.length : after };
}

/** The names and descriptions of the same paragraph, the nearest first. */
export function actorsNear({ mentions }: AnnotatedDocument, text: string, near: Span): readonly Span[] {
  return nearest(
    mentions.map(({ target }) => target),
    text,
    near,
  );
}

/** What may take part in that role: for when and how much the figures of the paragraph, for the others its names and descriptions. */
export function partsNear(document: AnnotatedDocument, text: string, near: Span, role: ArgumentRole): readonly Span[] {
  if (role !== 'time' && role !== 'figure') return actorsNear(document, text, near);
  const isOfRole = (kind: string): boolean => (kind === 'date') === (role === 'time');
  return nearest(
    document.quantities.filter(({ kind }) => isOfRole(kind)).map(({ target }) => target),
    text,
    near,
  );
}

function nearest(spans: readonly Span[], text: string, near: Span): readonly Span[] {
  const paragraph = paragraphAround(text, near);
  const distance = (span: Span): number => Math.min(Math.abs(span.start - near.end), Math.abs(near.start - span.end));
  return spans
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => span.start < span.end && overlaps(span, paragraph))
    .sort((a, b) => distance(a) - distance(b));
}
