import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';
import { certaintyOf } from '../model/certainty.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Target } from '../model/target.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';

interface EvalSpan extends Span {
  readonly text: string;
}

/** How sure the machine was of what it proposed; nothing where nobody estimated it. */
interface Trust {
  readonly confidence?: number;
  readonly sure?: boolean;
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

/** The eval format has weeks and no weekends: "2024-W09-WE" is "2024-W09". */
function withoutWeekend(iso: string | null): string | null {
  return iso?.replace(/-WE$/, '') ?? null;
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
  const trust = (layer: Layer, { provenance: { confidence } }: { provenance: Provenance }): Trust =>
    confidence === undefined ? {} : { confidence, sure: certaintyOf(layer, confidence) === 'sure' };
  const spans = (targets: readonly Target[]): { spans: EvalSpan[] } => ({ spans: targets.map(span) });
  return {
    text_sha256: sha256,
    header: { date: document.article.date ?? null, title: document.article.title ?? null },
    entities: document.entities.map(({ id, type, canonicalName, named }) => ({ id, type, canonical: canonicalName, named })),
    mentions: kept(document.mentions).map((mention) => {
      const { id, target, type, entity, form } = mention;
      return { id, ...span(target), type, entity, form, ...trust('mention', mention) };
    }),
    figures: kept(document.quantities).map((figure) => {
      const { id, target, kind, value, min, max, iso, magnitude, qualifier, unit, attribution } = figure;
      return {
        id,
        ...span(target),
        ...{ kind, value, min, max, iso: withoutWeekend(iso), magnitude, qualifier, unit },
        attribution: attribution ?? null,
        ...trust('quantity', figure),
      };
    }),
    attributions: kept(document.attributions).map((attribution) => {
      const { id, source, cue, content, kind, stance } = attribution;
      return {
        id,
        source: { ...spans(source.targets), entity: source.entity ?? null, implicit: source.implicit },
        cue: spans(cue.targets),
        content: spans(content.targets),
        kind,
        stance,
        ...trust('attribution', attribution),
      };
    }),
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
      ...trust('event', event),
    })),
  };
}
