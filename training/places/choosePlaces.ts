import { geoArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { COUNTRIES, type Country } from '../../src/core/lexicon/countries.ts';
import { foldPlaceName, withoutKind } from '../../src/core/places/foldPlaceName.ts';
import type { CityRecord, CountryRecord, GeoNames, TownRecord } from './geoNames.ts';
import type { PlaceToPack } from './writePlaceTable.ts';

/** Of larger cities the names in other languages and of other times are kept too ("Kiev", "Bombay"). */
const ALIASES_FROM = 200_000;
const CAPITAL_COUNTS_AS = 8;

/** Names of our lexicon that GeoNames writes otherwise. */
const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'Czech Republic': 'CZ',
  'Cape Verde': 'CV',
  'Democratic Republic of the Congo': 'CD',
  'Republic of the Congo': 'CG',
  'East Timor': 'TL',
  Palestine: 'PS',
  Macedonia: 'MK',
  'North Macedonia': 'MK',
  Swaziland: 'SZ',
  Turkey: 'TR',
  Burma: 'MM',
  'Vatican City': 'VA',
  'United States of America': 'US',
};

/** Abbreviations of states that news agencies use and that are not the postal ones. */
const AGENCY_STATES: Readonly<Record<string, string>> = {
  'Ala.': 'Alabama',
  'Ariz.': 'Arizona',
  'Ark.': 'Arkansas',
  'Calif.': 'California',
  'Colo.': 'Colorado',
  'Conn.': 'Connecticut',
  'Del.': 'Delaware',
  'Fla.': 'Florida',
  'Ga.': 'Georgia',
  'Ill.': 'Illinois',
  'Ind.': 'Indiana',
  'Kan.': 'Kansas',
  'Ky.': 'Kentucky',
  'La.': 'Louisiana',
  'Mass.': 'Massachusetts',
  'Mich.': 'Michigan',
  'Minn.': 'Minnesota',
  'Miss.': 'Mississippi',
  'Mo.': 'Missouri',
  'Mont.': 'Montana',
  'Neb.': 'Nebraska',
  'Nev.': 'Nevada',
  'Okla.': 'Oklahoma',
  'Ore.': 'Oregon',
  'Pa.': 'Pennsylvania',
  'Tenn.': 'Tennessee',
  'Tex.': 'Texas',
  'Va.': 'Virginia',
  'Vt.': 'Vermont',
  'W.Va.': 'West Virginia',
  'Wash.': 'Washington',
  'Wis.': 'Wisconsin',
  'Wyo.': 'Wyoming',
};

export type CountryShapes = ReadonlyMap<number, Polygon | MultiPolygon>;

/** The places to pack, in a fixed order. `shapes`: outlines by ISO 3166-1 number. */
export function choosePlaces(geoNames: GeoNames, shapes: CountryShapes): readonly PlaceToPack[] {
  const ours = matchLexicon(geoNames.countries);
  const countries = new Map(
    geoNames.countries.map((country) => [country.iso, { ...country, name: ours.get(country.iso)?.name ?? country.name }]),
  );
  return [...chooseCountries(geoNames, shapes), ...chooseRegions(geoNames, countries), ...chooseCities(geoNames, countries)];
}

function chooseCountries(geoNames: GeoNames, shapes: CountryShapes): readonly PlaceToPack[] {
  const ours = matchLexicon(geoNames.countries);
  return geoNames.countries.flatMap((country): PlaceToPack[] => {
    const point = centreOf(shapes.get(country.isonumeric)) ?? largestTown(geoNames.towns, country.iso);
    if (point === undefined) return [];
    const entry = ours.get(country.iso);
    const [longitude, latitude] = point;
    const of = {
      country: country.iso,
      countryName: entry?.name ?? country.name,
      region: undefined,
      latitude,
      longitude,
      weight: country.population,
      aliases: [],
    };
    const names = fold([entry?.name ?? country.name, country.name, ...(entry?.aliases ?? [])]);
    const people = fold(entry?.demonyms ?? []);
    return [
      { ...of, kind: 'country', names },
      ...(people.length === 0 ? [] : [{ ...of, kind: 'people' as const, names: people }]),
    ];
  });
}

/** Our own countries by the code of GeoNames; countries that are gone have none. */
function matchLexicon(countries: readonly CountryRecord[]): ReadonlyMap<string, Country> {
  const codes = new Map(countries.map(({ name, iso }) => [foldPlaceName(name), iso]));
  return new Map(
    COUNTRIES.flatMap((country) => {
      const known = [country.name, ...country.aliases].map((name) => codes.get(foldPlaceName(name)));
      const code = OTHER_COUNTRY_NAMES[country.name] ?? known.find((one) => one !== undefined);
      return code === undefined ? [] : [[code, country] as const];
    }),
  );
}

/** The middle of the largest part: of France not between Paris and Cayenne. */
function centreOf(shape: Polygon | MultiPolygon | undefined): [number, number] | undefined {
  if (shape === undefined) return undefined;
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  polygons.sort((a, b) => geoArea(b) - geoArea(a));
  const [largest] = polygons;
  return largest === undefined ? undefined : geoCentroid(largest);
}

function largestTown(towns: readonly TownRecord[], iso: string): [number, number] | undefined {
  const [first] = towns.filter(({ country_code: code }) => code === iso).sort((a, b) => b.population - a.population);
  return first === undefined ? undefined : [first.longitude, first.latitude];
}

/** States and provinces stand in the middle of their towns. */
function chooseRegions(geoNames: GeoNames, countries: ReadonlyMap<string, CountryRecord>): readonly PlaceToPack[] {
  const byRegion = new Map<string, TownRecord[]>();
  for (const town of geoNames.towns) {
    if (town.state === undefined || town.state === '') continue;
    const key = `${town.country_code}\t${town.state}`;
    byRegion.set(key, [...(byRegion.get(key) ?? []), town]);
  }
  const usAliases = new Map<string, string[]>();
  for (const { code, name } of geoNames.usStates) usAliases.set(name, [`${code.charAt(0)}.${code.charAt(1)}.`]);
  for (const [alias, name] of Object.entries(AGENCY_STATES)) usAliases.get(name)?.push(alias);
  return [...byRegion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, towns]): PlaceToPack[] => {
      const [country = '', region = ''] = key.split('\t');
      const known = countries.get(country);
      if (known === undefined) return [];
      const mean = (read: (town: TownRecord) => number): number =>
        towns.reduce((sum, town) => sum + read(town), 0) / towns.length;
      const folded = foldPlaceName(region);
      const names = [withoutKind(folded), folded, ...fold(country === 'US' ? (usAliases.get(region) ?? []) : [])];
      return [
        {
          kind: 'region',
          country,
          countryName: known.name,
          region,
          latitude: mean(({ latitude }) => latitude),
          longitude: mean(({ longitude }) => longitude),
          weight: towns.reduce((sum, { population }) => sum + population, 0),
          names: [...new Set(names)],
          aliases: [],
        },
      ];
    });
}

function chooseCities(geoNames: GeoNames, countries: ReadonlyMap<string, CountryRecord>): readonly PlaceToPack[] {
  const states = new Map(geoNames.towns.map((town) => [spot(town.country_code, town.latitude, town.longitude), town.state]));
  const cities = [...geoNames.cities].sort((a, b) => b.population - a.population || a.geonameid - b.geonameid);
  const taken = new Map<string, number>();
  for (const { name, population } of [...cities].reverse()) taken.set(foldPlaceName(name), population);
  return cities.flatMap((city): PlaceToPack[] => {
    const country = countries.get(city.countrycode);
    const [name = ''] = fold([city.name]);
    const names = [...new Set([name, withoutKind(name)])].filter((one) => one !== '');
    const aliases = city.population >= ALIASES_FROM ? fold(aliasesOf(city, taken)).filter((one) => !names.includes(one)) : [];
    if (country === undefined || names.length === 0) return [];
    const isCapital = foldPlaceName(country.capital) === names[0];
    return [
      {
        kind: 'city',
        country: city.countrycode,
        countryName: country.name,
        region: states.get(spot(city.countrycode, city.latitude, city.longitude)),
        latitude: city.latitude,
        longitude: city.longitude,
        weight: city.population * (isCapital ? CAPITAL_COUNTS_AS : 1),
        names,
        aliases,
      },
    ];
  });
}

function spot(country: string, latitude: number, longitude: number): string {
  return `${country}/${latitude.toFixed(2)}/${longitude.toFixed(2)}`;
}

/** Names in Latin letters that could stand in an English text and that no city half as large bears: not the code of an airport. */
function aliasesOf({ alternatenames, population }: CityRecord, taken: ReadonlyMap<string, number>): readonly string[] {
  return alternatenames.filter((name) => {
    const isName = name.length > 3 && /^\p{Lu}\p{Ll}[\p{Ll}\p{M}'’-]*(?:[ -]\p{Lu}?[\p{Ll}\p{M}'’-]+){0,2}$/u.test(name);
    return isName && /^[\p{Script=Latin}\p{M}'’ -]+$/u.test(name) && (taken.get(foldPlaceName(name)) ?? 0) * 2 <= population;
  });
}

function fold(names: readonly string[]): string[] {
  return [...new Set(names.map(foldPlaceName))].filter((name) => name !== '');
}
