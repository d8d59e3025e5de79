import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** What another program found at a place: an actor, a mention of it and an event. */
export function importable({ article }: AnnotatedDocument, text: string, span: Span): AnnotatedDocument {
  const entity = `entity-of-import-${span.start}`;
  const found = { provenance: { method: 'import' as const, name: 'other' }, review: { status: 'proposed' as const } };
  const target = describeTarget(text, span);
  const mention = { id: `mention-of-import-${span.start}`, target, ...found, type: 'place', form: 'name', entity } as const;
  const event = { id: `event-of-import-${span.start}`, target, ...found, type: 'other', modality: 'asserted' } as const;
  const whole = {
    id: entity,
    ...found,
    type: 'place',
    canonicalName: `Place of ${span.start}`,
    aliases: [],
    named: true,
  } as const;
  return {
    article,
    entities: [{ ...whole, aliases: [] }],
    mentions: [mention],
    quantities: [],
    attributions: [],
    events: [{ ...event, arguments: [{ role: 'place', target, entity }] }],
  };
}
