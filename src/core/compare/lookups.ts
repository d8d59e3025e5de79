import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { lastStartingBy } from '../text/searchSpans.ts';

/** What is asked of a document for each of its figures. Offsets are those of the document's targets. */
export interface Lookups {
  readonly attribution: (id: string | undefined) => Attribution | undefined;
  readonly quantity: (id: string | undefined) => Quantity | undefined;
  readonly entity: (id: string | undefined) => Entity | undefined;
  /** The mentions that start from one offset up to, not at, another. */
  readonly mentionsFrom: (start: number, end: number) => readonly Mention[];
  /** Where an actor is mentioned first. */
  readonly firstMentionOf: (entity: EntityId) => number;
}

const known = new WeakMap<AnnotatedDocument, Lookups>();

/** Made once for each document. */
export function lookupsOf(document: AnnotatedDocument): Lookups {
  const made = known.get(document) ?? makeLookups(document);
  known.set(document, made);
  return made;
}

function makeLookups({ attributions, quantities, entities, mentions }: AnnotatedDocument): Lookups {
  const [saidBy, figures, actors] = [byId(attributions), byId(quantities), byId(entities)];
  const sorted = [...mentions].sort((a, b) => a.target.start - b.target.start);
  const spans = sorted.map(({ target }) => target);
  const first = new Map<EntityId, number>();
  for (const { entity, target } of sorted) if (!first.has(entity)) first.set(entity, target.start);
  return {
    attribution: (id) => saidBy.get(id ?? ''),
    quantity: (id) => figures.get(id ?? ''),
    entity: (id) => actors.get(id ?? ''),
    mentionsFrom: (start, end) => sorted.slice(lastStartingBy(spans, start - 1) + 1, lastStartingBy(spans, end - 1) + 1),
    firstMentionOf: (entity) => first.get(entity) ?? Number.POSITIVE_INFINITY,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
