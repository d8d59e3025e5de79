import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { listContested } from './conflicts.ts';
import { memberName, stampField } from './recordFields.ts';
import { joinStamps, splitStamp } from './stamps.ts';

/**
 * What a link to an id becomes: another id, or undefined for no link. `link` names it among all links of the document: of a mention or a
 * statement by the record's id, of an event by that and which of its arguments it is, of others by that and the name of the field.
 */
export interface Relink {
  entity(id: string, link: string): string | undefined;
  annotation(id: string): string | undefined;
}

/** The name of the link of an event's nth argument. */
export function argumentLink(event: string, nth: number): string {
  return `${event} ${nth}`;
}

/** Records whose links all stay come back as the same objects. A mention always keeps an entity. */
export function relinkDocument(document: AnnotatedDocument, relink: Relink): AnnotatedDocument {
  return {
    ...document,
    entities: document.entities.map((entity) => relinkEntity(entity, relink)),
    mentions: document.mentions.map((mention) => relinkMention(mention, relink)),
    quantities: document.quantities.map((quantity) => relinkQuantity(quantity, relink)),
    attributions: document.attributions.map((attribution) => relinkAttribution(attribution, relink)),
    events: document.events.map((event) => relinkEvent(event, relink)),
  };
}

export function relinkEntity(entity: Entity, relink: Relink): Entity {
  const related = relinkField(entity, 'related', (id) => notItself(relink.entity(id, `${entity.id} related`), entity.id));
  return tellApartAnew(related, relink);
}

/** Who is told apart from what became another is told apart from that one, by the same decision. */
function tellApartAnew(entity: Entity, relink: Relink): Entity {
  return (entity.distinctFrom ?? []).reduce((now, id) => {
    const became = notItself(relink.entity(id, `${entity.id} distinct ${id}`), entity.id);
    if (became === id) return now;
    const { distinctFrom = [], ...rest } = now;
    const others = [...distinctFrom.filter((one) => one !== id), ...(became === undefined ? [] : [became])];
    const apart = others.length === 0 ? rest : { ...rest, distinctFrom: [...new Set(others)].sort() };
    return became === undefined ? apart : moveStamp(apart, memberName('distinct', id), memberName('distinct', became));
  }, entity);
}

/** A decision on the field that both are stands where it stood last. */
function moveStamp(entity: Entity, from: string, to: string): Entity {
  const stamps = [...splitStamp(entity.decided?.[to]), ...splitStamp(entity.decided?.[from])];
  return stampField(stampField(entity, from, undefined), to, joinStamps(stamps));
}

function notItself(id: string | undefined, self: string): string | undefined {
  return id === self ? undefined : id;
}

function relinkMention(mention: Mention, relink: Relink): Mention {
  const entity = relink.entity(mention.entity, mention.id) ?? mention.entity;
  return entity === mention.entity ? mention : { ...mention, entity };
}

function relinkQuantity(quantity: Quantity, relink: Relink): Quantity {
  const placed = relinkField(quantity, 'place', (id) => relink.entity(id, `${quantity.id} place`));
  const owned = relinkField(placed, 'bearer', (id) => relink.entity(id, `${quantity.id} bearer`));
  return relinkField(relinkField(owned, 'time', relink.annotation), 'attribution', relink.annotation);
}

function relinkAttribution(attribution: Attribution, relink: Relink): Attribution {
  const source = relinkField(attribution.source, 'entity', (id) => relink.entity(id, attribution.id));
  return source === attribution.source ? attribution : { ...attribution, source };
}

function relinkEvent(event: Event, relink: Relink): Event {
  const linked = relinkField(event, 'attribution', relink.annotation);
  const parts = linked.arguments.map((part, nth) =>
    relinkField(
      relinkField(part, 'entity', (id) => relink.entity(id, argumentLink(event.id, nth))),
      'quantity',
      relink.annotation,
    ),
  );
  return parts.every((part, index) => part === linked.arguments[index]) ? linked : { ...linked, arguments: parts };
}

/** The same object where the link stays. */
function relinkField<K extends string, T extends { [P in K]?: string | undefined }>(
  record: T,
  key: K,
  relink: (id: string) => string | undefined,
): T {
  const before = record[key];
  if (before === undefined) return record;
  const after = relink(before);
  if (after === before) return record;
  const changed = { ...record };
  if (after === undefined) delete changed[key];
  else Object.assign(changed, { [key]: after });
  return changed;
}

/** Optional links to what is not in the document are removed. */
export function dropDanglingLinks(document: AnnotatedDocument): AnnotatedDocument {
  const entities = new Set(document.entities.map(({ id }) => id));
  const annotations = new Set([...document.quantities, ...document.attributions].map(({ id }) => id));
  return relinkDocument(document, {
    entity: (id) => (entities.has(id) ? id : undefined),
    annotation: (id) => (annotations.has(id) ? id : undefined),
  });
}

/** The entities that mentions, sources, arguments and figures refer to. */
export function referencedEntities(document: AnnotatedDocument): Set<string> {
  const ids = new Set<string>();
  const note = (id: string): string => {
    ids.add(id);
    return id;
  };
  relinkDocument({ ...document, entities: [] }, { entity: note, annotation: (id) => id });
  return ids;
}

/** The entities that decisions refer to which lost against others and may yet be chosen; without those that are part of others now. */
export function contestedEntities(document: AnnotatedDocument): Set<string> {
  const ids = referencedEntities(listContested(document));
  for (const { merged = [] } of document.entities) for (const part of merged) ids.delete(part);
  return ids;
}

/** Each link of some records to an actor, by its name, as `Relink` has it. */
export function listLinks(records: AnnotatedDocument): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  relinkDocument(records, {
    entity: (id, link) => {
      links.set(link, id);
      return id;
    },
    annotation: (id) => id,
  });
  return links;
}

/** The figures that the arguments of events refer to. */
export function referencedFigures({ events }: Pick<AnnotatedDocument, 'events'>): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => event.arguments.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]))),
  );
}
