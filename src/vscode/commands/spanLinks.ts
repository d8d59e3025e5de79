import type { ArgumentRole, EventArgument } from '../../core/model/event.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { ArgumentDraft } from '../../core/review/decision.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { contains, type Span } from '../../core/text/span.ts';

/** The mention that words of the text are, or stand in or around. */
export function mentionAt({ document }: ArticleState, span: Span): Mention | undefined {
  return document.mentions.find(({ target }) => contains(span, target) || contains(target, span));
}

/** A participant with the actor or figure that its words are. */
export function argumentAt(state: ArticleState, role: ArgumentRole, span: Span): ArgumentDraft {
  if (role === 'time' || role === 'figure') {
    const quantity = state.document.quantities.find(({ target }) => contains(span, target) || contains(target, span));
    return { role, span, ...(quantity === undefined ? {} : { quantity: quantity.id }) };
  }
  const entity = mentionAt(state, span)?.entity;
  return { role, span, ...(entity === undefined ? {} : { entity }) };
}

/** The parts of an event as drafts, those that are still in the text. */
export function draftsOf(parts: readonly EventArgument[]): readonly ArgumentDraft[] {
  return parts
    .filter(({ target }) => target.start < target.end)
    .map(({ role, target: { start, end }, entity, quantity }) => ({
      role,
      span: { start, end },
      ...(entity === undefined ? {} : { entity }),
      ...(quantity === undefined ? {} : { quantity }),
    }));
}
