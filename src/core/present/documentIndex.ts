import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Passage } from '../model/passage.ts';
import type { Quantity } from '../model/quantity.ts';

/** An annotation with the layer it belongs to. */
export type LayeredAnnotation =
  | { readonly layer: 'mention'; readonly value: Mention }
  | { readonly layer: 'quantity'; readonly value: Quantity }
  | { readonly layer: 'attribution'; readonly value: Attribution }
  | { readonly layer: 'event'; readonly value: Event }
  | { readonly layer: 'passage'; readonly value: Passage };

/** Look-ups over one document. Lists are in text order. */
export interface DocumentIndex {
  readonly document: AnnotatedDocument;
  /** All layers together, by place in the text; of two that start together, the longer first. */
  readonly annotations: readonly LayeredAnnotation[];
  annotation(id: string): LayeredAnnotation | undefined;
  entity(id: string): Entity | undefined;
  mentionsOf(entity: string): readonly Mention[];
  statementsOf(entity: string): readonly Attribution[];
  eventsOf(entity: string): readonly Event[];
  quantitiesIn(attribution: string): readonly Quantity[];
}

const indices = new WeakMap<AnnotatedDocument, DocumentIndex>();

/** The index of a document; made once for each. */
export function indexDocument(document: AnnotatedDocument): DocumentIndex {
  const known = indices.get(document);
  if (known !== undefined) return known;
  const made = createIndex(document);
  indices.set(document, made);
  return made;
}

function createIndex(document: AnnotatedDocument): DocumentIndex {
  const annotations = listAnnotations(document);
  const byId = new Map(annotations.map((annotation) => [annotation.value.id, annotation]));
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const mentions = group(document.mentions, (mention) => [mention.entity]);
  const statements = group(document.attributions, ({ source }) => (source.entity === undefined ? [] : [source.entity]));
  const events = group(document.events, (event) => [
    ...new Set(event.arguments.flatMap(({ entity }) => (entity === undefined ? [] : [entity]))),
  ]);
  const quantities = group(document.quantities, ({ attribution }) => (attribution === undefined ? [] : [attribution]));
  return {
    document,
    annotations,
    annotation: (id) => byId.get(id),
    entity: (id) => entities.get(id),
    mentionsOf: (entity) => mentions.get(entity) ?? [],
    statementsOf: (entity) => statements.get(entity) ?? [],
    eventsOf: (entity) => events.get(entity) ?? [],
    quantitiesIn: (attribution) => quantities.get(attribution) ?? [],
  };
}

function listAnnotations(document: AnnotatedDocument): LayeredAnnotation[] {
  const all: LayeredAnnotation[] = [
    ...document.mentions.map((value) => ({ layer: 'mention', value }) as const),
    ...document.quantities.map((value) => ({ layer: 'quantity', value }) as const),
    ...document.attributions.map((value) => ({ layer: 'attribution', value }) as const),
    ...document.events.map((value) => ({ layer: 'event', value }) as const),
    ...(document.passages ?? []).map((value) => ({ layer: 'passage', value }) as const),
  ];
  return all.sort((a, b) => a.value.target.start - b.value.target.start || b.value.target.end - a.value.target.end);
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [item]);
      else members.push(item);
    }
  }
  return groups;
}

/** The layer's annotations, whatever their type. */
export function annotationsOfLayer(index: DocumentIndex, layer: Layer): readonly LayeredAnnotation[] {
  return index.annotations.filter((annotation) => annotation.layer === layer);
}
