import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon } from 'geojson';
import * as z from 'zod/mini';

const Atlas = z.custom<Topology<{ countries: GeometryCollection }>>(
  (value) => typeof value === 'object' && value !== null && 'objects' in value && 'arcs' in value,
);

/** Outlines of countries (npm `world-atlas`; Natural Earth, public domain) by ISO 3166-1 number. */
export function readCountryShapes(atlas: unknown): ReadonlyMap<number, Polygon | MultiPolygon> {
  const topology = Atlas.parse(atlas);
  const shapes = feature(topology, topology.objects.countries).features;
  return new Map(
    shapes.flatMap(({ id, geometry }) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [[Number(id), geometry] as const] : [],
    ),
  );
}
