import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { memberName, stampField } from './recordFields.ts';
import { joinStamps, splitStamp } from './stamps.ts';

/** What a link to an id becomes: another id, or undefined for no link. */
export interface Relink {
  entity(id: string): string | undefined;
  annotation(id: string): string | undefined;
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
  const related = relinkField(entity, 'related', (id) => notItself(relink.entity(id), entity.id));
  return tellApartAnew(related, relink);
}

/** Who is told apart from what became another is told apart from that one, by the same decision. */
function tellApartAnew(entity: Entity, relink: Relink): Entity {
  return (entity.distinctFrom ?? []).reduce((now, id) => {
    const became = notItself(relink.entity(id), entity.id);
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
  const entity = relink.entity(mention.entity) ?? mention.entity;
  return entity === mention.entity ? mention : { ...mention, entity };
}

function relinkQuantity(quantity: Quantity, relink: Relink): Quantity {
  const placed = relinkField(quantity, 'place', relink.entity);
  return relinkField(relinkField(placed, 'time', relink.annotation), 'attribution', relink.annotation);
}

function relinkAttribution(attribution: Attribution, relink: Relink): Attribution {
  const source = relinkField(attribution.source, 'entity', relink.entity);
  return source === attribution.source ? attribution : { ...attribution, source };
}

function relinkEvent(event: Event, relink: Relink): Event {
  const linked = relinkField(event, 'attribution', relink.annotation);
  const parts = linked.arguments.map((part) =>
    relinkField(relinkField(part, 'entity', relink.entity), 'quantity', relink.annotation),
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

/** The figures that the arguments of events refer to. */
export function referencedFigures({ events }: AnnotatedDocument): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => event.arguments.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]))),
  );
}
