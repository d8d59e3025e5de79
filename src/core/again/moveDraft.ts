import type { AnnotationDraft } from '../review/decision.ts';
import type { Span } from '../text/span.ts';

/** The draft of a part of a text as one of the whole text. @param by UTF-16 code units in front of the part */
export function moveDraft(draft: AnnotationDraft, by: number): AnnotationDraft {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  switch (draft.layer) {
    case 'attribution':
      return { ...draft, source: draft.source.map(move), cue: draft.cue.map(move), content: draft.content.map(move) };
    case 'event':
      return {
        ...draft,
        trigger: move(draft.trigger),
        arguments: draft.arguments.map((part) => ({ ...part, span: move(part.span) })),
      };
    case 'mention':
    case 'quantity':
    case 'passage':
      return { ...draft, span: move(draft.span) };
  }
}
