import { indexDocument } from '../../present/documentIndex.ts';
import { locateEntities } from '../../places/locateEntities.ts';
import type { Location } from '../../places/locate.ts';
import type { KnownPlace, PlaceTable } from '../../places/placeTable.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';

/**
 * Places of articles as points (RFC 7946: longitude first, WGS 84), a feature for each place of each article, with how sure it is that this
 * is the place meant, and what else bears that name. For QGIS, Datawrapper, Flourish, kepler.gl, uMap.
 */
export const geoJson: Format = {
  name: 'geojson',
  output: 'file',
  ending: '.geojson',
  keepsStatus: false,
  needsPlaces: true,
  write,
};

function write({ places }: ExportOptions, drop: Drop): FormatWriter {
  let isFirst = true;
  const piece = (text: string): { path: string; bytes: Uint8Array } => ({ path: '', bytes: encodeUtf8(text) });
  return {
    add(article) {
      const features = places === undefined ? [] : toFeatures(article, places, drop);
      return features.map((feature) => {
        const before = isFirst ? '{"type":"FeatureCollection","features":[\n' : ',\n';
        isFirst = false;
        return piece(before + JSON.stringify(feature));
      });
    },
    end: async () => Promise.resolve([piece(isFirst ? '{"type":"FeatureCollection","features":[]}\n' : '\n]}\n')]),
  };
}

function toFeatures({ document, path }: ExchangeArticle, table: PlaceTable, drop: Drop): readonly object[] {
  const located = locateEntities(table, document);
  const index = indexDocument(document);
  const places = document.entities.filter(({ type, named }) => type === 'place' && named);
  drop('no-coordinates', 'actor', places.filter(({ id }) => !located.has(id)).length);
  return places.flatMap((entity) => {
    const location = located.get(entity.id);
    if (location === undefined) return [];
    const { place, sure, others } = location;
    const events = document.events.filter((event) =>
      event.arguments.some((argument) => argument.role === 'place' && argument.entity === entity.id),
    );
    return [
      {
        type: 'Feature',
        id: `${path}#${entity.id}`,
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
        properties: {
          article: path,
          date: document.article.date ?? null,
          entity: entity.id,
          name: entity.canonicalName,
          aliases: entity.aliases,
          mentions: index.mentionsOf(entity.id).length,
          events: events.map(({ id, type }) => ({ id, type })),
          status: entity.review.status,
          ...describe(place),
          sure: round(sure),
          others: describeOthers({ others }),
        },
      },
    ];
  });
}

function describe({ kind, country, countryName, region }: KnownPlace): object {
  return { kind, country, countryName, region: region ?? null };
}

function describeOthers({ others }: Pick<Location, 'others'>): readonly object[] {
  return others.map((place) => ({ ...describe(place), coordinates: [place.longitude, place.latitude] }));
}

function round(sure: number): number {
  return Math.round(sure * 100) / 100;
}
