import { conflictKey } from '../../../src/core/review/conflicts.ts';
import type { ArgumentDraft, Decision } from '../../../src/core/review/decision.ts';
import type { ArticleState } from '../../../src/core/store/annotationStore.ts';
import type { Choice } from './history.ts';
import { importable } from './importable.ts';

const CODES = ['claim', 'code 0', 'code 1', 'code 2'];

/** What a program decides, on what. */
interface Chosen {
  readonly ids: readonly string[];
  readonly decision: Decision;
}

/** The decision of a kind that two numbers stand for in an article as it is. */
export function choose(state: ArticleState, what: Choice, pick: number, other: number): Chosen {
  return CHOOSE[what](lookAt(state, pick, other));
}

type Sight = ReturnType<typeof lookAt>;

/** What there is to decide on: of each kind the one that `pick` or `other` leads to. */
function lookAt({ document, text, conflicts }: ArticleState, pick: number, other: number) {
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
  return {
    document,
    text,
    conflict: at(conflicts, pick),
    pick,
    other,
    annotation,
    anything,
    mention,
    quantity,
    entity,
    second,
    span,
    statement,
    event,
    said,
    takingPart,
  };
}

const CHOOSE: Readonly<Record<Choice, (sight: Sight) => Chosen>> = {
  accept: ({ anything }) => ({ ids: ids(anything), decision: { kind: 'accept' } }),
  reject: ({ anything }) => ({ ids: ids(anything), decision: { kind: 'reject' } }),
  reset: ({ anything }) => ({ ids: ids(anything), decision: { kind: 'reset' } }),
  delete: ({ anything }) => ({ ids: ids(anything), decision: { kind: 'delete' } }),
  note: ({ anything }) => ({ ids: ids(anything), decision: { kind: 'note', note: 'note' } }),
  noteOther: ({ anything }) => ({ ids: ids(anything), decision: { kind: 'note', note: 'noteOther' } }),
  type: ({ other, mention }) => ({
    ids: ids(mention),
    decision: { kind: 'editMention', type: other % 2 === 0 ? 'place' : 'organization' },
  }),
  value: ({ other, quantity }) => ({ ids: ids(quantity), decision: { kind: 'editQuantity', value: { value: other } } }),
  qualifier: ({ other, quantity }) => ({ ids: ids(quantity), decision: { kind: 'editQuantity', predicate: `said ${other}` } }),
  reattach: ({ annotation, span }) => ({ ids: ids(annotation), decision: { kind: 'reattach', span } }),
  split: ({ mention }) => ({ ids: ids(mention), decision: { kind: 'split', at: (mention?.target.start ?? 0) + 4 } }),
  splitOff: ({ other, mention, second }) => ({
    ids: ids(mention),
    decision: { kind: 'splitMention', entity: other % 2 === 0 ? { newName: 'Somebody' } : { id: second?.id ?? '' } },
  }),
  rename: ({ other, entity }) => ({ ids: ids(entity), decision: { kind: 'renameEntity', name: `Name ${other}` } }),
  aliases: ({ other, entity }) => ({
    ids: ids(entity),
    decision: { kind: 'setAliases', aliases: [`Alias ${other}`, 'The mayor'] },
  }),
  merge: ({ entity, second }) => ({
    ids: [...ids(entity), ...ids(second)],
    decision: { kind: 'mergeEntities', into: second?.id ?? '' },
  }),
  neverMerge: ({ entity, second }) => ({ ids: [...ids(entity), ...ids(second)], decision: { kind: 'neverMerge' } }),
  actorType: ({ entity }) => ({ ids: ids(entity), decision: { kind: 'editEntity', type: 'organization' } }),
  create: ({ other, span }) => ({
    ids: [],
    decision: {
      kind: 'create',
      drafts: [{ layer: 'mention', span, type: 'place', form: 'name', entity: { newName: `Place ${other}` } }],
      status: 'accepted',
    },
  }),
  passage: ({ span }) => ({
    ids: [],
    decision: { kind: 'create', drafts: [{ layer: 'passage', span, codes: ['claim'] }], status: 'accepted' },
  }),
  code: ({ other, annotation }) => ({ ids: ids(annotation), decision: { kind: 'code', add: [`code ${other % 3}`], remove: [] } }),
  uncode: ({ other, annotation }) => ({
    ids: ids(annotation),
    decision: { kind: 'code', add: [], remove: [`code ${other % 3}`] },
  }),
  renameCode: ({ pick, other }) => ({
    ids: [],
    decision: { kind: 'renameCode', from: [CODES[pick % CODES.length] ?? ''], to: CODES[other % CODES.length] ?? '' },
  }),
  date: () => ({ ids: [], decision: { kind: 'setDate', date: '2024-05-14' } }),
  otherDate: () => ({ ids: [], decision: { kind: 'setDate', date: '2024-05-15' } }),
  judgeSaid: ({ other, said }) => ({
    ids: ids(said),
    decision: { kind: (['accept', 'reject', 'reset', 'delete'] as const)[other % 4] ?? 'accept' },
  }),
  noteSaid: ({ other, said }) => ({ ids: ids(said), decision: { kind: 'note', note: `said ${other % 3}` } }),
  speaker: ({ other, second, statement }) => ({
    ids: ids(statement),
    decision: { kind: 'editAttribution', entity: other % 7 === 0 ? null : (second?.id ?? null) },
  }),
  stance: ({ other, statement }) => ({
    ids: ids(statement),
    decision: { kind: 'editAttribution', stance: other % 2 === 0 ? 'denies' : 'alleges' },
  }),
  content: ({ span, statement }) => ({ ids: ids(statement), decision: { kind: 'editAttribution', content: [span] } }),
  participants: ({ event, takingPart }) => ({ ids: ids(event), decision: { kind: 'editEvent', arguments: takingPart } }),
  modality: ({ other, event }) => ({
    ids: ids(event),
    decision: { kind: 'editEvent', modality: other % 2 === 0 ? 'planned' : 'negated' },
  }),
  eventType: ({ other, event }) => ({
    ids: ids(event),
    decision: { kind: 'editEvent', type: other % 2 === 0 ? 'attack' : 'arrest' },
  }),
  makeEvent: ({ span, takingPart }) => {
    const draft = { layer: 'event', trigger: span, type: 'other', modality: 'asserted', arguments: takingPart } as const;
    return { ids: [], decision: { kind: 'create', drafts: [draft], status: 'accepted' } };
  },
  import: ({ document, text, span }) => ({ ids: [], decision: { kind: 'import', records: importable(document, text, span) } }),
  settle: ({ conflict, other }) => {
    const only = conflict === undefined || other % 4 < 2 ? {} : { conflict: conflictKey(conflict) };
    return {
      ids: ids(conflict?.other),
      decision: { kind: 'resolveConflict', keep: other % 2 === 0 ? 'other' : 'standing', ...only },
    };
  },
};

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

function ids(one: { readonly id: string } | undefined): readonly string[] {
  return one === undefined ? [] : [one.id];
}
