import { Attribution } from '../model/attribution.ts';
import { Entity } from '../model/entity.ts';
import { Event } from '../model/event.ts';
import { Mention } from '../model/mention.ts';
import { Passage } from '../model/passage.ts';
import { Quantity } from '../model/quantity.ts';
import type { ListName } from './records.ts';

const KNOWN: { readonly [K in ListName]: ReadonlySet<string> } = {
  entities: new Set(Object.keys(Entity.shape)),
  mentions: new Set(Object.keys(Mention.shape)),
  quantities: new Set(Object.keys(Quantity.shape)),
  attributions: new Set(Object.keys(Attribution.shape)),
  events: new Set(Object.keys(Event.shape)),
  passages: new Set(Object.keys(Passage.shape)),
};

/** The fields of a record that another program or a later version put there. */
export function unknownFields(list: ListName, record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !KNOWN[list].has(key)));
}

/** The field of this name, not what all objects have by it. */
export function ownField(record: object | undefined, name: string): unknown {
  return record === undefined ? undefined : Object.getOwnPropertyDescriptor(record, name)?.value;
}
