import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { EntityId } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { lookupsOf, type Lookups } from './lookups.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import { eventsOf } from './topic.ts';

/** Where and when a figure holds, and who says so; what the article leaves open is empty. */
export interface ComparedScope {
  readonly places: ReadonlySet<EntityId>;
  /** Whether the words around limit it to a part of some place ("in the country's northwest"). */
  readonly partOfPlace: boolean;
  /** ISO dates of the events that the figure belongs to. */
  readonly times: ReadonlySet<string>;
  readonly source: EntityId | undefined;
}

/** How far from a figure the name of its place may stand, in code units. */
const PLACE_REACH = 90;
const LONGEST_NAME = 100;
const PART_OF_PLACE =
  /\b(?:parts?|north(?:west|east|ern)?|south(?:west|east|ern)?|east(?:ern)?|west(?:ern)?|province|region|district|village|town|neighbou?rhood|city of|camp|county|area)\b/i;
const LOCATING = /\b(?:in|across|throughout|near|at|around|inside)\s+(?:the\s+)?$/i;

export function scopeOf(document: AnnotatedDocument, quantity: Quantity): ComparedScope {
  const lookups = lookupsOf(document);
  const events = eventsOf(document, quantity);
  const places = new Set<EntityId>();
  const times = new Set<string>();
  for (const event of events) {
    for (const argument of event.arguments) {
      if (argument.role === 'place' && argument.entity !== undefined) places.add(argument.entity);
      const time = argument.role === 'time' ? lookups.quantity(argument.quantity)?.iso : undefined;
      if (time !== undefined && time !== null) times.add(time);
    }
  }
  const time = lookups.quantity(quantity.time)?.iso;
  if (time !== undefined && time !== null) times.add(time);
  if (quantity.place !== undefined) places.add(quantity.place);
  for (const { target, entity } of placesNear(lookups, quantity)) if (isNear(quantity, target)) places.add(entity);
  const source = lookups.attribution(quantity.attribution)?.source.entity;
  const around = `${wordsBefore(quantity.target)} ${wordsAfter(quantity.target)}`;
  return { places, partOfPlace: PART_OF_PLACE.test(around), times, source };
}

/** The places that are named with a preposition of place, as far away as a name may begin: "across Syria". */
function placesNear({ mentionsFrom }: Lookups, { target }: Quantity): readonly Mention[] {
  return mentionsFrom(target.start - PLACE_REACH - LONGEST_NAME, target.end + PLACE_REACH + 1).filter(
    ({ type, target: place }) => type === 'place' && LOCATING.test(place.prefix),
  );
}

/** Whether it is named right around the figure: "people died across Syria". */
function isNear(quantity: Quantity, place: { start: number; end: number }): boolean {
  const distance = Math.max(place.start - quantity.target.end, quantity.target.start - place.end);
  return distance >= 0 && distance <= PLACE_REACH;
}
