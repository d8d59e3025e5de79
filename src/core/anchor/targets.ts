import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Conflict } from '../model/conflict.ts';
import type { DecidedFields } from '../model/decisionRecord.ts';
import type { Event } from '../model/event.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import { isShapedByDecision } from '../model/shapedByDecision.ts';
import type { Target } from '../model/target.ts';

/** One target of a document; the principal one of its annotation or a part. */
export interface TargetPlace {
  readonly id: string;
  readonly layer: Layer;
  readonly principal: boolean;
  /** Whether a person made, judged, changed, coded or noted the annotation. */
  readonly decided: boolean;
  /** Whether it is of a decision that lost, kept in a conflict: the annotation of this id stands elsewhere. */
  readonly aside: boolean;
  readonly target: Target;
}

interface Annotated {
  readonly id: string;
  readonly provenance: Provenance;
  readonly review: Review;
  readonly codes?: readonly string[] | undefined;
  readonly decided?: DecidedFields | undefined;
}

function isHeld({ provenance, review, codes, decided }: Annotated): boolean {
  if (review.status !== 'proposed' || provenance.method === 'human' || isShapedByDecision(decided)) return true;
  return review.edited === true || review.note !== undefined || (codes !== undefined && codes.length > 0);
}

type Visit = (target: Target, principal: boolean) => Target;

/** Every target, in one fixed order: layer by layer, annotation by annotation, the principal one first. */
export function listTargets(document: AnnotatedDocument): readonly TargetPlace[] {
  const places: TargetPlace[] = [];
  mapTargets(document, (target, place) => {
    places.push({ ...place, target });
    return target;
  });
  return places;
}

/** The document with each target replaced. Visits in the order of `listTargets`. */
export function mapTargets(
  document: AnnotatedDocument,
  replace: (target: Target, place: Omit<TargetPlace, 'target'>) => Target,
): AnnotatedDocument {
  const visitor = (layer: Layer, record: Annotated, aside = false): Visit => {
    const place = { id: record.id, layer, decided: isHeld(record), aside };
    return (target, principal) => replace(target, { ...place, principal: principal && !aside });
  };
  const { passages, conflicts } = document;
  return {
    ...document,
    mentions: document.mentions.map((mention) => mapPrincipal(mention, visitor('mention', mention))),
    quantities: document.quantities.map((quantity) => mapPrincipal(quantity, visitor('quantity', quantity))),
    attributions: document.attributions.map((attribution) => mapAttribution(attribution, visitor('attribution', attribution))),
    events: document.events.map((event) => mapEvent(event, visitor('event', event))),
    ...(passages === undefined ? {} : { passages: passages.map((one) => mapPrincipal(one, visitor('passage', one))) }),
    ...(conflicts === undefined ? {} : { conflicts: conflicts.map((conflict) => mapConflict(conflict, visitor)) }),
  };
}

function mapConflict(conflict: Conflict, visitor: (layer: Layer, record: Annotated, aside: boolean) => Visit): Conflict {
  switch (conflict.layer) {
    case 'article':
    case 'entity':
      return conflict;
    case 'mention':
      return { ...conflict, other: mapPrincipal(conflict.other, visitor('mention', conflict.other, true)) };
    case 'quantity':
      return { ...conflict, other: mapPrincipal(conflict.other, visitor('quantity', conflict.other, true)) };
    case 'attribution':
      return { ...conflict, other: mapAttribution(conflict.other, visitor('attribution', conflict.other, true)) };
    case 'event':
      return { ...conflict, other: mapEvent(conflict.other, visitor('event', conflict.other, true)) };
    case 'passage':
      return { ...conflict, other: mapPrincipal(conflict.other, visitor('passage', conflict.other, true)) };
  }
}

function mapPrincipal<T extends { target: Target }>(annotation: T, visit: Visit): T {
  return { ...annotation, target: visit(annotation.target, true) };
}

function mapAttribution(attribution: Attribution, visit: Visit): Attribution {
  const { source, cue, content } = attribution;
  const target = visit(attribution.target, true);
  const part = (one: Target): Target => visit(one, false);
  return {
    ...attribution,
    target,
    source: { ...source, targets: source.targets.map(part) },
    cue: { ...cue, targets: cue.targets.map(part) },
    content: { ...content, targets: content.targets.map(part) },
  };
}

function mapEvent(event: Event, visit: Visit): Event {
  const target = visit(event.target, true);
  return {
    ...event,
    target,
    arguments: event.arguments.map((argument) => ({ ...argument, target: visit(argument.target, false) })),
  };
}
