import { conflictKey } from '../../../src/core/review/conflicts.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import type { ArticleState } from '../../../src/core/store/annotationStore.ts';
import type { Choice } from './history.ts';

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
