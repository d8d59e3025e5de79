import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import atlas from 'world-atlas/countries-110m.json';
import * as z from 'zod/mini';

/** Countries and the lines between them at 1:110 million (npm `world-atlas`; Natural Earth, public domain). */
export interface WorldOutline {
  readonly countries: FeatureCollection;
  readonly borders: MultiLineString;
}

const Atlas = z.custom<Topology<{ countries: GeometryCollection }>>(
  (value) => typeof value === 'object' && value !== null && 'objects' in value && 'arcs' in value,
);

let made: WorldOutline | undefined;

/** Made at the first use. */
export function worldOutline(): WorldOutline {
  if (made !== undefined) return made;
  const topology = Atlas.parse(atlas);
  const { countries } = topology.objects;
  made = { countries: feature(topology, countries), borders: mesh(topology, countries, (a, b) => a !== b) };
  return made;
}

export function countryName({ properties }: Feature): string {
  const name: unknown = properties?.['name'];
  return typeof name === 'string' ? name : '';
}
