import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Layer } from '../model/annotation.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Event } from '../model/event.ts';
import type { Target } from '../model/target.ts';

/** One target of a document; the principal one of its annotation or a part. */
export interface TargetPlace {
  readonly id: string;
  readonly layer: Layer;
  readonly principal: boolean;
  readonly target: Target;
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
  const visitor =
    (layer: Layer, id: string): Visit =>
    (target, principal) =>
      replace(target, { id, layer, principal });
  const { passages } = document;
  return {
    ...document,
    mentions: document.mentions.map((mention) => mapPrincipal(mention, visitor('mention', mention.id))),
    quantities: document.quantities.map((quantity) => mapPrincipal(quantity, visitor('quantity', quantity.id))),
    attributions: document.attributions.map((attribution) => mapAttribution(attribution, visitor('attribution', attribution.id))),
    events: document.events.map((event) => mapEvent(event, visitor('event', event.id))),
    ...(passages === undefined ? {} : { passages: passages.map((one) => mapPrincipal(one, visitor('passage', one.id))) }),
  };
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
