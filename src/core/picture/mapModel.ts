import type { Location } from '../places/locate.ts';
import type { Steps } from '../steps.ts';
import type { PictureInput } from './picture.ts';
import { createActorOf, memberOf, visitFacts, type Fact } from './gatherFacts.ts';

/** A place of the articles. */
export interface MapPlace {
  readonly name: string;
  /** Undefined where it isn't known where it lies. */
  readonly location: Location | undefined;
  readonly mentions: readonly Fact[];
  /** What happened there. */
  readonly events: readonly Fact[];
}

/** Named places: those that are known, most mentioned first; then those that aren't. */
export function* readMapPlaces(input: PictureInput): Steps<readonly MapPlace[]> {
  const actorOf = createActorOf(input);
  const places = new Map<string, { name: string; location: Location | undefined; mentions: Fact[]; events: Fact[] }>();
  const placeFor = (fact: Fact, entity: string | undefined): { mentions: Fact[]; events: Fact[] } | undefined => {
    const actor = actorOf(fact.entry, entity);
    if (actor === undefined || entity === undefined || actor.type !== 'place' || !actor.named) return undefined;
    const location = input.locations?.get(fact.entry.path)?.get(entity);
    // "Georgia" of one article and of another may be two places.
    const key = location === undefined ? actor.key : `${actor.key}@${location.place.latitude},${location.place.longitude}`;
    const known = places.get(key) ?? { name: actor.name, location, mentions: [], events: [] };
    places.set(key, known);
    if (location !== undefined && (known.location?.sure ?? 0) < location.sure) known.location = location;
    return known;
  };
  yield* visitFacts(input, 'mention', (fact) => placeFor(fact, fact.annotation.entity)?.mentions.push(fact));
  yield* visitFacts(input, 'event', (fact) => {
    const where = new Set(
      fact.annotation.participants.flatMap(({ role, entity }) => (role === 'place' && entity !== undefined ? [entity] : [])),
    );
    for (const entity of where) placeFor(fact, entity)?.events.push(fact);
  });
  return [...places.values()].sort(
    (a, b) =>
      Number(a.location === undefined) - Number(b.location === undefined) ||
      b.mentions.length + b.events.length - (a.mentions.length + a.events.length) ||
      (a.name < b.name ? -1 : 1),
  );
}

export function membersOf({ mentions, events }: MapPlace): readonly string[] {
  return [...mentions, ...events].map(memberOf);
}
