import type { EventArgument } from '../../core/model/event.ts';
import type { ArgumentDraft } from '../../core/review/decision.ts';

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
