import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { copyDate, givenDate } from './editArticle.ts';
import { figuresOfDecisions, restoreFigures } from './figuresOfDecisions.ts';
import { isDecided, type Reviewed } from './isDecided.ts';
import { contestedEntities, dropDanglingLinks, referencedEntities, relinkDocument } from './links.ts';
import { type AnnotationMatch, matchAnnotations } from './matchAnnotations.ts';
import { isShapedByHand, matchEntities } from './matchEntities.ts';
import { claimId, LIST_NAMES, type ListName, listOf, sortRecords } from './records.ts';
import { renewEvent, renewFigure } from './renewLinks.ts';
import { unknownFields } from './unknownFields.ts';

export interface Reconciled {
  readonly document: AnnotatedDocument;
  /** Proposals that were not there before. */
  readonly newIds: ReadonlySet<string>;
}

/**
 * An earlier review and a fresh analysis of the same text (resolve the earlier one against it first). What a person decided stays as it
 * is; what the machine proposes again keeps its id; what it no longer finds and nobody decided goes.
 */
export function reconcile(earlier: AnnotatedDocument, fresh: AnnotatedDocument): Reconciled {
  const matches: Matches = {
    mentions: matchAnnotations('mentions', earlier.mentions, fresh.mentions),
    quantities: matchAnnotations('quantities', earlier.quantities, fresh.quantities),
    attributions: matchAnnotations('attributions', earlier.attributions, fresh.attributions),
    events: matchAnnotations('events', earlier.events, fresh.events),
  };
  const entities = matchEntities(earlier, fresh, matches.mentions);
  const { ids, newIds } = planIds(earlier, fresh, matches, entities);
  const now = (id: string): string | undefined => ids.get(id);
  const proposals = relinkDocument(
    {
      ...fresh,
      mentions: proposalsOf('mentions', matches.mentions),
      quantities: proposalsOf('quantities', matches.quantities),
      attributions: proposalsOf('attributions', matches.attributions),
      events: proposalsOf('events', matches.events),
    },
    { entity: now, annotation: now },
  );
  const joined: AnnotatedDocument = {
    ...earlier,
    article: joinArticles(earlier, fresh),
    entities: [...earlier.entities.filter(isDecided), ...renamed(freshEntities(fresh, proposals, entities), ids)],
    mentions: [
      ...earlier.mentions.filter(isDecided),
      ...followShapedEntities(renamed(proposals.mentions, ids), matches.mentions, ids, earlier.entities),
    ],
    quantities: [
      ...renewed(earlier.quantities, matches.quantities, (figure, fresh) => renewFigure(figure, fresh, now)),
      ...renamed(proposals.quantities, ids),
    ],
    attributions: [...earlier.attributions.filter(isDecided), ...renamed(proposals.attributions, ids)],
    events: [
      ...renewed(earlier.events, matches.events, (event, fresh) => renewEvent(event, fresh, now)),
      ...renamed(proposals.events, ids),
    ],
  };
  const whole = restoreFigures(joined, figuresOfDecisions(joined), earlier.quantities);
  return { document: sortRecords(dropDanglingLinks(withReferencedEntities(whole, earlier.entities))), newIds };
}

/** What was decided on, each with what the machine finds there now. */
function renewed<T extends Reviewed & { readonly id: string }>(
  earlier: readonly T[],
  matches: readonly AnnotationMatch<T>[],
  renew: (record: T, fresh: T) => T,
): T[] {
  const found = new Map(matches.flatMap(({ fresh, earlier: old, absorbed }) => (absorbed ? [[old?.id, fresh]] : [])));
  return earlier.filter(isDecided).map((record) => {
    const fresh = found.get(record.id);
    return fresh === undefined ? record : renew(record, fresh);
  });
}

interface Matches {
  readonly mentions: readonly AnnotationMatch<AnnotatedDocument['mentions'][number]>[];
  readonly quantities: readonly AnnotationMatch<AnnotatedDocument['quantities'][number]>[];
  readonly attributions: readonly AnnotationMatch<AnnotatedDocument['attributions'][number]>[];
  readonly events: readonly AnnotationMatch<AnnotatedDocument['events'][number]>[];
}

/** What each id of the fresh analysis is called from now on: as the earlier record that it is, else its own, made unique. */
function planIds(
  earlier: AnnotatedDocument,
  fresh: AnnotatedDocument,
  { mentions, quantities, attributions, events }: Matches,
  entities: ReadonlyMap<string, Entity>,
): { ids: ReadonlyMap<string, string>; newIds: ReadonlySet<string> } {
  const plan: { readonly id: string; readonly before: string | undefined }[] = [
    ...[...mentions, ...quantities, ...attributions, ...events].map(({ fresh: one, earlier: old }) => ({
      id: one.id,
      before: old?.id,
    })),
    ...fresh.entities.map(({ id }) => ({ id, before: entities.get(id)?.id })),
  ];
  const used = new Set(LIST_NAMES.flatMap((name) => decidedIds(earlier, name)));
  for (const { before } of plan) if (before !== undefined) used.add(before);
  for (const id of [...referencedByDecided(earlier), ...figuresOfDecisions(earlier)]) used.add(id);
  const newIds = new Set<string>();
  const ids = new Map<string, string>();
  for (const { id, before } of plan) {
    const now = before ?? claimId(id, used);
    if (before === undefined) newIds.add(now);
    ids.set(id, now);
  }
  return { ids, newIds };
}

function decidedIds(document: AnnotatedDocument, name: ListName): string[] {
  const records: readonly (Reviewed & { readonly id: string })[] = listOf(document, name);
  return records.filter(isDecided).map(({ id }) => id);
}

/** Entities that stay because a decided annotation or one in a conflict refers to them. */
function referencedByDecided(earlier: AnnotatedDocument): ReadonlySet<string> {
  const decided = referencedEntities({
    ...earlier,
    mentions: earlier.mentions.filter(isDecided),
    quantities: earlier.quantities.filter(isDecided),
    attributions: earlier.attributions.filter(isDecided),
    events: earlier.events.filter(isDecided),
  });
  return new Set([...decided, ...contestedEntities(earlier)]);
}

/** What no decision covers; fields that others put on the earlier record stay. */
function proposalsOf<T extends { id: string }>(list: ListName, matches: readonly AnnotationMatch<T>[]): T[] {
  return matches
    .filter(({ absorbed }) => !absorbed)
    .map(({ fresh, earlier }) => (earlier === undefined ? fresh : { ...unknownFields(list, earlier), ...fresh }));
}

function freshEntities(fresh: AnnotatedDocument, relinked: AnnotatedDocument, matched: ReadonlyMap<string, Entity>): Entity[] {
  return fresh.entities.flatMap((entity, index) => {
    const earlier = matched.get(entity.id);
    if (earlier !== undefined && isDecided(earlier)) return [];
    const proposal = relinked.entities[index] ?? entity;
    return [earlier === undefined ? proposal : { ...unknownFields('entities', earlier), ...proposal }];
  });
}

function renamed<T extends { id: string }>(records: readonly T[], ids: ReadonlyMap<string, string>): T[] {
  return records.map((record) => ({ ...record, id: ids.get(record.id) ?? record.id }));
}

/** A mention of an entity that a person shaped stays with it, and has its type. */
function followShapedEntities(
  mentions: readonly Mention[],
  matches: readonly AnnotationMatch<Mention>[],
  ids: ReadonlyMap<string, string>,
  entities: readonly Entity[],
): Mention[] {
  const shaped = new Map(entities.filter(isShapedByHand).map((entity) => [entity.id, entity]));
  const before = new Map(matches.map(({ fresh, earlier }) => [ids.get(fresh.id), earlier?.entity]));
  return mentions.map((mention) => {
    const entity = shaped.get(before.get(mention.id) ?? '') ?? shaped.get(mention.entity);
    return entity === undefined ? mention : { ...mention, entity: entity.id, type: entity.type };
  });
}

/** Adds what a kept annotation or one in a conflict refers to, and who was told apart from another; proposals that nothing refers to any more go. */
function withReferencedEntities(document: AnnotatedDocument, earlier: readonly Entity[]): AnnotatedDocument {
  const apart = document.entities.flatMap(({ distinctFrom = [] }) => distinctFrom);
  const referenced = new Set([...referencedEntities(document), ...contestedEntities(document), ...apart]);
  const present = new Set(document.entities.map(({ id }) => id));
  const missing = earlier.filter(({ id }) => referenced.has(id) && !present.has(id));
  const kept = document.entities.filter((entity) => isDecided(entity) || referenced.has(entity.id));
  return { ...document, entities: [...kept, ...missing] };
}

/** The fresh facts; fields of others stay. A date that a person gave stays, unless the analysis was given another. */
function joinArticles(earlier: AnnotatedDocument, fresh: AnnotatedDocument): AnnotatedDocument['article'] {
  const { title: _, date: __, dateSource: ___, reading: ____, ...rest } = earlier.article;
  const joined = { ...rest, ...fresh.article };
  const isKept = givenDate(earlier.article) !== undefined && givenDate(fresh.article) === undefined;
  return isKept ? copyDate(joined, earlier.article) : joined;
}
