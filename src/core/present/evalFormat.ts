import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Target } from '../model/target.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';

interface EvalSpan extends Span {
  readonly text: string;
}

/** The shape that the scorer reads; offsets are UTF-16 code units of the original file, byte order mark and CR counted. */
export interface EvalDocument {
  readonly text_sha256: string;
  readonly header: { readonly date: string | null; readonly title: string | null };
  readonly entities: readonly object[];
  readonly mentions: readonly object[];
  readonly figures: readonly object[];
  readonly attributions: readonly object[];
  readonly events: readonly object[];
}

/** `source` is the text that `document` annotates; `sha256` that of the original file. Rejected annotations are left out. */
export function toEvalFormat(document: AnnotatedDocument, source: SourceText, sha256: string): EvalDocument {
  const kept = <T extends { review: { status: string } }>(items: readonly T[]): T[] =>
    items.filter((item) => item.review.status !== 'rejected');
  const span = ({ start, end, exact }: Target): EvalSpan => ({
    start: source.toOriginal(start),
    end: source.toOriginal(end),
    text: exact,
  });
  const spans = (targets: readonly Target[]): { spans: EvalSpan[] } => ({ spans: targets.map(span) });
  return {
    text_sha256: sha256,
    header: { date: document.article.date ?? null, title: document.article.title ?? null },
    entities: document.entities.map(({ id, type, canonicalName, named }) => ({ id, type, canonical: canonicalName, named })),
    mentions: kept(document.mentions).map(({ id, target, type, entity, form }) => ({ id, ...span(target), type, entity, form })),
    figures: kept(document.quantities).map(
      ({ id, target, kind, value, min, max, iso, magnitude, qualifier, unit, attribution }) => ({
        id,
        ...span(target),
        ...{ kind, value, min, max, iso, magnitude, qualifier, unit },
        attribution: attribution ?? null,
      }),
    ),
    attributions: kept(document.attributions).map(
      ({ id, source: { targets, entity, implicit }, cue, content, kind, stance }) => ({
        id,
        source: { ...spans(targets), entity: entity ?? null, implicit },
        cue: spans(cue.targets),
        content: spans(content.targets),
        kind,
        stance,
      }),
    ),
    events: kept(document.events).map((event) => ({
      trigger: span(event.target),
      type: event.type,
      modality: event.modality,
      args: event.arguments.map(({ role, target, entity, quantity }) => ({
        role,
        ...span(target),
        entity: entity ?? null,
        figure: quantity ?? null,
      })),
    })),
  };
}
