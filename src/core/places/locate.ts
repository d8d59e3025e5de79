import { foldPlaceName, withoutKind } from './foldPlaceName.ts';
import type { NamedPlace, KnownPlace, PlaceTable } from './placeTable.ts';

/** A name to look up, as an article says it. */
export interface PlaceName {
  /** The best name first, then others for the same place. */
  readonly names: readonly string[];
  /** What is said right after it, as in "Paris, Texas". */
  readonly inside?: readonly string[];
}

/** Where a place lies. */
export interface Location {
  readonly place: KnownPlace;
  /** 0 to 1: the share that this candidate, and others within `ONE_SPOT` of it, have of all. An estimate from how large they are and which countries the article names. */
  readonly sure: number;
  /** Other places of that name, the likelier first. */
  readonly others: readonly KnownPlace[];
}

/** Names of one article: places, and what tells where they are (nationalities, countries). */
export interface PlaceContext {
  /** Names and how often each is said. */
  readonly said: readonly { readonly name: string; readonly times: number }[];
}

/** Two candidates nearer than this are one spot on a map of a country. Kilometres. */
const ONE_SPOT = 60;
/** Kilometres. */
const NEAR = 700;
/** How much likelier a candidate is for each reason. */
const WEIGHTS = {
  /** A bare name of a country is mostly the country. */
  country: 20,
  /** The power of a candidate's weight that counts. */
  size: 0.75,
  alias: 0.3,
  /** A bare name that a city bears too is mostly the city. */
  region: 0.25,
  /** Looked up without "State", "Province" …: then a region is meant. */
  regionByKind: 100,
  /** In a country that the article names. */
  countrySaid: 40,
  /** Beside a place that is known for sure: at most so much, less by e at each `NEAR`. */
  near: 12,
  /** In a state or province that the article names. */
  regionSaid: 60,
  /** In what is said right after it. */
  insideSaid: 1e6,
} as const;

interface Weighed {
  readonly place: KnownPlace;
  readonly weight: number;
}

/**
 * Where the places of an article lie; those that the table doesn't know, or that are no point (seas, continents, streets), are left out. What one
 * name leaves open the others decide: "Georgia" beside "Tbilisi" is the country.
 */
export function locatePlaces<K>(
  table: PlaceTable,
  names: ReadonlyMap<K, PlaceName>,
  { said }: PlaceContext,
): ReadonlyMap<K, Location> {
  const hints = [...hintsOf(table, said)];
  const found = new Map<K, Location>();
  for (const [key, name] of names) {
    const location = locateOne(table, name, hints);
    if (location !== undefined) found.set(key, location);
  }
  return found;
}

/** Where one place lies, without an article around it. */
export function locatePlace(table: PlaceTable, name: PlaceName): Location | undefined {
  return locateOne(table, name, []);
}

/** Which countries and regions an article speaks of, each with its share (0 to 1) of the most spoken of. */
interface Evidence {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
  /** Cities and regions that are hardly anywhere else. */
  readonly sure: readonly KnownPlace[];
}

/** What one name tells. */
interface Hint {
  readonly folded: string;
  readonly place: KnownPlace;
  readonly share: number;
}

function* hintsOf(table: PlaceTable, said: PlaceContext['said']): Generator<Hint> {
  for (const { name, times } of said) {
    const folded = foldPlaceName(name);
    const candidates = weighAll(table, name);
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
    // What is one of many places of a name says little of any country.
    for (const { place, weight } of candidates) yield { folded, place, share: (weight / total) ** 2 * Math.sqrt(times) };
  }
}

const SURE_SHARE = 0.8;

/** What the names of an article tell of one place: its own name counts for nothing. */
function evidenceFor(hints: readonly Hint[], own: ReadonlySet<string>): Evidence {
  const [countries, regions] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string, amount: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + amount);
  };
  const sure: KnownPlace[] = [];
  for (const { folded, place, share } of hints) {
    if (own.has(folded)) continue;
    if (share >= SURE_SHARE && (place.kind === 'city' || place.kind === 'region')) sure.push(place);
    add(countries, place.country, share);
    if (place.region !== undefined) add(regions, regionKey(place), share);
  }
  return { countries: shares(countries), regions: shares(regions), sure };
}

function regionKey({ country, region = '' }: KnownPlace): string {
  return `${country}/${region}`;
}

function shares(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  return new Map([...counts].map(([key, count]) => [key, count / most]));
}

function locateOne(table: PlaceTable, { names, inside = [] }: PlaceName, hints: readonly Hint[]): Location | undefined {
  const holders = new Set(inside.map((name) => withoutKind(foldPlaceName(name))));
  let evidence: Evidence | undefined;
  for (const name of names) {
    const known = weighAll(table, name).filter(({ place }) => place.kind !== 'people');
    if (known.length === 0) continue;
    const clues = (evidence ??= evidenceFor(hints, new Set(names.map(foldPlaceName))));
    const candidates = known
      .map(({ place, weight }) => ({ place, weight: weight * fit(table, place, clues, holders) }))
      .sort((a, b) => b.weight - a.weight);
    const [best] = candidates;
    if (best === undefined) continue;
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
    const isHere = ({ place }: Weighed): boolean => isOneSpot(place, best.place);
    const here = candidates.filter(isHere).reduce((sum, { weight }) => sum + weight, 0);
    const others = candidates.filter((one) => !isHere(one)).map(({ place }) => place);
    return { place: best.place, sure: Math.round((here / total) * 100) / 100, others };
  }
  return undefined;
}

/** Near each other, or a city and the region of its own name that it lies in. */
function isOneSpot(a: KnownPlace, b: KnownPlace): boolean {
  const isWithin = a.country === b.country && a.region !== undefined && a.region === b.region && a.kind !== b.kind;
  return isWithin || distance(a, b) <= ONE_SPOT;
}

function weighAll(table: PlaceTable, name: string): readonly Weighed[] {
  const folded = foldPlaceName(name);
  const bare = withoutKind(folded);
  const asWritten = table.find(folded).map((one) => weigh(one, 1));
  if (bare === folded) return asWritten;
  const byKind = table
    .find(bare)
    .filter(({ place }) => place.kind === 'region' || (place.kind === 'city' && folded.includes('city')))
    .map((one) => weigh(one, WEIGHTS.regionByKind));
  const known = new Set(asWritten.map(({ place }) => `${place.latitude}/${place.longitude}`));
  return [...asWritten, ...byKind.filter(({ place }) => !known.has(`${place.latitude}/${place.longitude}`))];
}

const BY_KIND: Readonly<Record<KnownPlace['kind'], number>> = {
  country: WEIGHTS.country,
  people: WEIGHTS.country,
  region: WEIGHTS.region,
  city: 1,
};

function weigh({ place, byAlias }: NamedPlace, factor: number): Weighed {
  return { place, weight: place.weight ** WEIGHTS.size * BY_KIND[place.kind] * factor * (byAlias ? WEIGHTS.alias : 1) };
}

/** How well a candidate fits what the article says elsewhere. */
function fit(table: PlaceTable, place: KnownPlace, evidence: Evidence, holders: ReadonlySet<string>): number {
  const inCountry = 1 + WEIGHTS.countrySaid * (evidence.countries.get(place.country) ?? 0);
  const region = place.region === undefined ? 0 : (evidence.regions.get(regionKey(place)) ?? 0);
  const nearest = evidence.sure.reduce((least, other) => Math.min(least, distance(place, other)), Number.POSITIVE_INFINITY);
  const isNear = 1 + WEIGHTS.near * Math.exp(-nearest / NEAR);
  return inCountry * isNear * (1 + WEIGHTS.regionSaid * region) * (isIn(table, place, holders) ? WEIGHTS.insideSaid : 1);
}

function isIn(table: PlaceTable, { country, region }: KnownPlace, holders: ReadonlySet<string>): boolean {
  return [...holders].some((holder) =>
    table
      .find(holder)
      .some(
        ({ place }) =>
          place.country === country && (place.kind === 'country' || (place.kind === 'region' && place.region === region)),
      ),
  );
}

const EARTH_RADIUS = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres between two places along the surface (haversine). */
export function distance(a: Pick<KnownPlace, 'latitude' | 'longitude'>, b: Pick<KnownPlace, 'latitude' | 'longitude'>): number {
  const [lat, lon] = [(b.latitude - a.latitude) * RADIANS, (b.longitude - a.longitude) * RADIANS];
  const chord = Math.sin(lat / 2) ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
