import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';

/** The document with some of its layers only: links to what is left out go too, and without mentions only actors that something refers to stay. */
export function keepLayers(document: AnnotatedDocument, layers: ReadonlySet<Layer>): AnnotatedDocument {
  const mentions = layers.has('mention') ? document.mentions : [];
  const attributions = layers.has('attribution') ? document.attributions : [];
  const quantities = layers.has('quantity') ? document.quantities : [];
  const events = layers.has('event') ? document.events : [];
  const kept = new Set([...attributions, ...quantities].map(({ id }) => id));
  const whole = layers.has('mention');
  const entities = whole ? document.entities : namedBy(document, { attributions, quantities, events });
  const known = new Set(entities.map(({ id }) => id));
  return {
    ...document,
    entities: entities.map((entity) => dropLinks(entity, ['related'], known)),
    mentions,
    quantities: quantities.map((quantity) => dropLinks(quantity, ['time', 'attribution'], kept)),
    attributions,
    events: events.map((event) => ({
      ...dropLinks(event, ['attribution'], kept),
      arguments: event.arguments.map((argument) => dropLinks(argument, ['quantity'], kept)),
    })),
  };
}

function namedBy(
  { entities }: AnnotatedDocument,
  { attributions, quantities, events }: Pick<AnnotatedDocument, 'attributions' | 'quantities' | 'events'>,
): AnnotatedDocument['entities'] {
  const used = new Set([
    ...attributions.map(({ source }) => source.entity),
    ...quantities.map(({ place }) => place),
    ...events.flatMap((event) => event.arguments.map(({ entity }) => entity)),
  ]);
  return entities.filter(({ id }) => used.has(id));
}

function dropLinks<T extends object>(record: T, links: readonly (keyof T)[], known: ReadonlySet<unknown>): T {
  const broken = links.filter((link) => record[link] !== undefined && !known.has(record[link]));
  if (broken.length === 0) return record;
  const copy = { ...record };
  for (const link of broken) delete copy[link];
  return copy;
}
