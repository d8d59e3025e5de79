import { counted } from './counted.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityType } from '../model/entityType.ts';
import type { Mention } from '../model/mention.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import { eventRow } from './eventOutline.ts';
import { statementRow } from './attributionOutline.ts';
import {
  annotationRow,
  codeLabelsOf,
  flagsOf,
  groupNode,
  lazyNode,
  NO_FLAGS,
  unplacedGroup,
  wordsInContext,
  type OutlineNode,
  type Shown,
} from './outline.ts';
import type { Translate } from './translate.ts';

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'norp', 'other'];

/**
 * Actors by type, those never called by a name last; within a group the most mentioned first, then by place in the text. Decisions
 * change no order.
 */
export function actorOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const rank = new Map(view.document.entities.map((entity) => [entity.id, rankOf(index, entity)]));
  const order = (a: Entity, b: Entity): number => compareRanks(rank.get(a.id), rank.get(b.id));
  const rows = [...view.document.entities].sort(order).flatMap((entity) => {
    const row = actorRow(t, view, index, entity, shown);
    return row === undefined ? [] : [{ entity, row }];
  });
  const groupOf = (key: string, label: string, belongs: (entity: Entity) => boolean): readonly OutlineNode[] => {
    const members = rows.filter(({ entity }) => belongs(entity)).map(({ row }) => row);
    return members.length === 0 ? [] : [groupNode(key, label, members)];
  };
  return [
    ...unplacedGroup(t, view, annotationsOfLayer(index, 'mention').filter(shown)),
    ...TYPES.flatMap((type) => groupOf(`type:${type}`, groupLabel(t, type), (entity) => entity.named && entity.type === type)),
    ...groupOf('unnamed', t('Unnamed'), (entity) => !entity.named),
  ];
}

export function groupLabel(t: Translate, type: EntityType): string {
  const labels: Record<EntityType, string> = {
    person: t('People'),
    organization: t('Organizations'),
    place: t('Places'),
    norp: t('Nationalities and Groups'),
    other: t('Other Names'),
  };
  return labels[type];
}

interface Rank {
  readonly mentions: number;
  readonly first: number;
}

function rankOf(index: DocumentIndex, entity: Entity): Rank {
  const mentions = index.mentionsOf(entity.id);
  return { mentions: mentions.length, first: mentions[0]?.target.start ?? Infinity };
}

function compareRanks(a: Rank | undefined, b: Rank | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return b.mentions - a.mentions || a.first - b.first || 0;
}

function actorRow(t: Translate, view: ArticleView, index: DocumentIndex, entity: Entity, shown: Shown): OutlineNode | undefined {
  const all = index.mentionsOf(entity.id);
  const placed = all.filter((mention) => shown({ layer: 'mention', value: mention }) && !isUnplaced(view, mention));
  if (placed.length === 0) return undefined;
  const key = `entity/${entity.id}`;
  const said = index.statementsOf(entity.id).filter((value) => shown({ layer: 'attribution', value }));
  const did = index.eventsOf(entity.id).filter((value) => shown({ layer: 'event', value }));
  const first = placed[0];
  const fields: Omit<OutlineNode, 'children'> = {
    key,
    kind: 'entity',
    label: entity.canonicalName,
    description: describeActor(t, entity, placed.length, said.length, did.length),
    icon: { of: 'entity', type: entity.type, named: entity.named },
    status: entity.review.status,
    flags: { ...flagsOf(view, entity.id), moved: false, unplaced: false },
    id: entity.id,
    decides: [entity.id, ...placed.map(({ id }) => id)],
    amount: placed.length,
    ...(first === undefined ? {} : { span: { start: first.target.start, end: first.target.end } }),
    ...(entity.review.note === undefined ? {} : { note: entity.review.note }),
  };
  return lazyNode(fields, () => [
    ...placed.map((mention) => mentionRow(view, entity, mention, key)),
    ...nested(`${key}/said`, t('Statements'), said, (statement) => statementRow(t, view, statement, key)),
    ...nested(`${key}/did`, t('Events'), did, (event) => eventRow(t, view, index, event, key)),
  ]);
}

function isUnplaced(view: ArticleView, mention: Mention): boolean {
  return view.anchorStatus(mention.id) === 'orphaned';
}

/** A group inside an actor: accepting it decides nothing by itself. */
function nested<T>(key: string, label: string, items: readonly T[], row: (item: T) => OutlineNode): readonly OutlineNode[] {
  if (items.length === 0) return [];
  const group = { key, kind: 'group', label, description: String(items.length), icon: { of: 'group' } } as const;
  return [lazyNode({ ...group, flags: NO_FLAGS, decides: [] }, () => items.map(row))];
}

function mentionRow(view: ArticleView, entity: Entity, mention: Mention, parentKey: string): OutlineNode {
  return {
    ...annotationRow(view, { layer: 'mention', value: mention }, parentKey),
    ...wordsInContext(mention.target),
    description: codeLabelsOf(view, { layer: 'mention', value: mention }),
    icon: { of: 'entity', type: mention.type, named: entity.named && mention.form === 'name' },
    children: [],
  };
}

function describeActor(t: Translate, entity: Entity, mentions: number, said: number, did: number): string {
  const parts = [counted(t, 'mention', mentions)];
  if (said > 0) parts.push(counted(t, 'statement', said));
  if (did > 0) parts.push(counted(t, 'event', did));
  if (entity.aliases.length > 0) parts.push(t('also {0}', entity.aliases.join(', ')));
  return parts.join(' · ');
}
