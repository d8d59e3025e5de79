import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { ArgumentRole } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import { contains, type Span } from '../text/span.ts';
import type { AnnotationDraft, ArgumentDraft } from './decision.ts';

/** The mention that words of the text are, or stand in or around. */
export function mentionAt({ mentions }: AnnotatedDocument, span: Span): Mention | undefined {
  return mentions.find(({ target }) => contains(span, target) || contains(target, span));
}

/** A participant with the actor or figure that its words are. */
export function argumentAt(document: AnnotatedDocument, role: ArgumentRole, span: Span): ArgumentDraft {
  if (role === 'time' || role === 'figure') {
    const quantity = document.quantities.find(({ target }) => contains(span, target) || contains(target, span));
    return { role, span, ...(quantity === undefined ? {} : { quantity: quantity.id }) };
  }
  const entity = mentionAt(document, span)?.entity;
  return { role, span, ...(entity === undefined ? {} : { entity }) };
}

/** A draft that knows only words, with the actors and figures of the document that they are. */
export function linkDraft(document: AnnotatedDocument, draft: AnnotationDraft): AnnotationDraft {
  switch (draft.layer) {
    case 'event':
      return { ...draft, arguments: draft.arguments.map(({ role, span }) => argumentAt(document, role, span)) };
    case 'attribution': {
      const [source] = draft.source;
      const entity = source === undefined ? undefined : mentionAt(document, source)?.entity;
      return entity === undefined ? draft : { ...draft, entity };
    }
    case 'mention': {
      if (!('newName' in draft.entity)) return draft;
      const { newName } = draft.entity;
      const known = document.entities.find(({ canonicalName, aliases }) => [canonicalName, ...aliases].includes(newName));
      return known === undefined ? draft : { ...draft, type: known.type, entity: { id: known.id } };
    }
    case 'quantity':
    case 'passage':
      return draft;
  }
}
