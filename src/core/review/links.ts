import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';

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

function relinkEntity(entity: Entity, relink: Relink): Entity {
  const related = relinkField(entity, 'related', (id) => notItself(relink.entity(id), entity.id));
  const { distinctFrom } = related;
  if (distinctFrom === undefined) return related;
  const distinct = [...new Set(distinctFrom.flatMap((id) => notItself(relink.entity(id), entity.id) ?? []))];
  if (distinct.length === distinctFrom.length && distinct.every((id, index) => id === distinctFrom[index])) return related;
  const { distinctFrom: _, ...rest } = related;
  return distinct.length === 0 ? rest : { ...rest, distinctFrom: distinct };
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
