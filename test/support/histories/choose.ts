import { conflictKey } from '../../../src/core/review/conflicts.ts';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Span } from '../../../src/core/text/span.ts';
import type { ArgumentDraft, Decision } from '../../../src/core/review/decision.ts';
import type { ArticleState } from '../../../src/core/store/annotationStore.ts';
import type { Choice } from './history.ts';

/** What another program found at a place: an actor, a mention of it and an event. */
function importable({ article }: AnnotatedDocument, text: string, span: Span): AnnotatedDocument {
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

const CODES = ['claim', 'code 0', 'code 1', 'code 2'];

export function choose(
  { document, text, conflicts }: ArticleState,
  what: Choice,
  pick: number,
  other: number,
): { ids: readonly string[]; decision: Decision } | undefined {
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  const ids = (one: { id: string } | undefined): readonly string[] => (one === undefined ? [] : [one.id]);
  const passages = document.passages ?? [];
  const annotation = at([...document.mentions, ...document.quantities, ...passages], pick);
  const anything = at([...document.mentions, ...document.quantities, ...document.entities], pick);
  const mention = at(document.mentions, pick);
  const quantity = at(document.quantities, pick);
  const entity = at(document.entities, pick);
  const second = at(document.entities, other);
  const start = Math.min(text.length, other * 4);
  const span = { start, end: Math.min(text.length, start + 5) };
  const statement = at(document.attributions, pick);
  const event = at(document.events, pick);
  const said = at([...document.attributions, ...document.events], pick);
  const takingPart: readonly ArgumentDraft[] = [
    { role: 'actor', span: { start: span.start, end: span.end }, ...(second === undefined ? {} : { entity: second.id }) },
    ...(quantity === undefined || other % 2 === 0
      ? []
      : [{ role: 'figure' as const, span: { start: quantity.target.start, end: quantity.target.end }, quantity: quantity.id }]),
  ];
  switch (what) {
    case 'accept':
    case 'reject':
    case 'reset':
    case 'delete':
      return { ids: ids(anything), decision: { kind: what } };
    case 'note':
    case 'noteOther':
      return { ids: ids(anything), decision: { kind: 'note', note: what } };
    case 'type':
      return { ids: ids(mention), decision: { kind: 'editMention', type: other % 2 === 0 ? 'place' : 'organization' } };
    case 'value':
      return { ids: ids(quantity), decision: { kind: 'editQuantity', value: { value: other } } };
    case 'qualifier':
      return { ids: ids(quantity), decision: { kind: 'editQuantity', predicate: `said ${other}` } };
    case 'reattach':
      return { ids: ids(annotation), decision: { kind: 'reattach', span } };
    case 'split':
      return { ids: ids(mention), decision: { kind: 'split', at: (mention?.target.start ?? 0) + 4 } };
    case 'splitOff':
      return {
        ids: ids(mention),
        decision: { kind: 'splitMention', entity: other % 2 === 0 ? { newName: 'Somebody' } : { id: second?.id ?? '' } },
      };
    case 'rename':
      return { ids: ids(entity), decision: { kind: 'renameEntity', name: `Name ${other}` } };
    case 'aliases':
      return { ids: ids(entity), decision: { kind: 'setAliases', aliases: [`Alias ${other}`, 'The mayor'] } };
    case 'merge':
      return { ids: [...ids(entity), ...ids(second)], decision: { kind: 'mergeEntities', into: second?.id ?? '' } };
    case 'neverMerge':
      return { ids: [...ids(entity), ...ids(second)], decision: { kind: 'neverMerge' } };
    case 'actorType':
      return { ids: ids(entity), decision: { kind: 'editEntity', type: 'organization' } };
    case 'create':
      return {
        ids: [],
        decision: {
          kind: 'create',
          drafts: [{ layer: 'mention', span, type: 'place', form: 'name', entity: { newName: `Place ${other}` } }],
          status: 'accepted',
        },
      };
    case 'passage':
      return {
        ids: [],
        decision: { kind: 'create', drafts: [{ layer: 'passage', span, codes: ['claim'] }], status: 'accepted' },
      };
    case 'code':
      return { ids: ids(annotation), decision: { kind: 'code', add: [`code ${other % 3}`], remove: [] } };
    case 'uncode':
      return { ids: ids(annotation), decision: { kind: 'code', add: [], remove: [`code ${other % 3}`] } };
    case 'renameCode':
      return {
        ids: [],
        decision: { kind: 'renameCode', from: [CODES[pick % CODES.length] ?? ''], to: CODES[other % CODES.length] ?? '' },
      };
    case 'date':
    case 'otherDate':
      return { ids: [], decision: { kind: 'setDate', date: what === 'date' ? '2024-05-14' : '2024-05-15' } };
    case 'judgeSaid':
      return { ids: ids(said), decision: { kind: (['accept', 'reject', 'reset', 'delete'] as const)[other % 4] ?? 'accept' } };
    case 'noteSaid':
      return { ids: ids(said), decision: { kind: 'note', note: `said ${other % 3}` } };
    case 'speaker':
      return {
        ids: ids(statement),
        decision: { kind: 'editAttribution', entity: other % 7 === 0 ? null : (second?.id ?? null) },
      };
    case 'stance':
      return { ids: ids(statement), decision: { kind: 'editAttribution', stance: other % 2 === 0 ? 'denies' : 'alleges' } };
    case 'content':
      return { ids: ids(statement), decision: { kind: 'editAttribution', content: [span] } };
    case 'participants':
      return { ids: ids(event), decision: { kind: 'editEvent', arguments: takingPart } };
    case 'modality':
      return { ids: ids(event), decision: { kind: 'editEvent', modality: other % 2 === 0 ? 'planned' : 'negated' } };
    case 'eventType':
      return { ids: ids(event), decision: { kind: 'editEvent', type: other % 2 === 0 ? 'attack' : 'arrest' } };
    case 'makeEvent': {
      const draft = { layer: 'event', trigger: span, type: 'other', modality: 'asserted', arguments: takingPart } as const;
      return { ids: [], decision: { kind: 'create', drafts: [draft], status: 'accepted' } };
    }
    case 'import':
      return { ids: [], decision: { kind: 'import', records: importable(document, text, span) } };
    case 'settle': {
      const conflict = at(conflicts, pick);
      const only = conflict === undefined || other % 4 < 2 ? {} : { conflict: conflictKey(conflict) };
      return {
        ids: ids(conflict?.other),
        decision: { kind: 'resolveConflict', keep: other % 2 === 0 ? 'other' : 'standing', ...only },
      };
    }
  }
}
