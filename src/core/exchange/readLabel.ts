import { EntityType } from '../model/entityType.ts';
import { EventType } from '../model/event.ts';
import { QuantityKind } from '../model/quantity.ts';
import { labelKey, type LabelMeaning } from '../model/labelMeaning.ts';
import { ATTRIBUTION, PARTICIPANT } from './marks.ts';

/** Names that others have for our types: of CoNLL-2003, OntoNotes, ACE, brat's and Label Studio's templates. */
const ENTITY_LABELS: Readonly<Record<string, EntityType>> = {
  per: 'person',
  pers: 'person',
  org: 'organization',
  organisation: 'organization',
  company: 'organization',
  loc: 'place',
  location: 'place',
  gpe: 'place',
  fac: 'place',
  misc: 'other',
};
const QUANTITY_LABELS: Readonly<Record<string, QuantityKind>> = {
  date: 'date',
  time: 'date',
  money: 'money',
  percent: 'percent',
  cardinal: 'count',
  number: 'count',
  quantity: 'measurement',
  ordinal: 'ordinal',
  duration: 'duration',
};
const PARTS: ReadonlySet<string> = new Set(['source', 'content', PARTICIPANT]);

/** What a label means by itself; undefined for one of somebody's own: a code. */
export function readLabel(label: string): LabelMeaning | undefined {
  const name = labelKey(label);
  if (name === ATTRIBUTION) return { layer: 'attribution' };
  if (PARTS.has(name)) return { layer: 'part' };
  const figure = /^figure-(.+)$/.exec(name)?.[1];
  const event = /^event-(.+)$/.exec(name)?.[1];
  const kind = QuantityKind.safeParse(figure);
  if (kind.success) return { layer: 'quantity', kind: kind.data };
  const type = EventType.safeParse(event);
  if (type.success) return { layer: 'event', type: type.data };
  const entity = EntityType.safeParse(ENTITY_LABELS[name] ?? name);
  if (entity.success) return { layer: 'mention', type: entity.data };
  const quantity = QUANTITY_LABELS[name];
  return quantity === undefined ? undefined : { layer: 'quantity', kind: quantity };
}
