import type { Span } from '../text/span.ts';
import type { AnnotationDraft } from './decision.ts';

/** Phrases of a text that may take part in something, beside what is marked in it. */
export function phrasesOf(readings: { readonly drafts: readonly AnnotationDraft[] } | undefined): readonly Span[] {
  return (readings?.drafts ?? []).flatMap((draft) => (draft.layer === 'mention' && draft.form === 'nominal' ? [draft.span] : []));
}
