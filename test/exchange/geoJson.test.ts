import { describe, expect, test } from 'vitest';
import { describeTarget } from '../../src/core/anchor/describeTarget.ts';
import { findFormat } from '../../src/core/exchange/registry.ts';
import { writeArticle } from '../../src/core/exchange/startExport.ts';
import type { Entity } from '../../src/core/model/entity.ts';
import type { Mention } from '../../src/core/model/mention.ts';
import { PLACES_FILE, readPlaceTable } from '../../src/core/places/placeTable.ts';
import { decodeUtf8 } from '../../src/core/text/utf8.ts';
import { modelFolder } from '../support/models.ts';
import { EVERYTHING } from './fixture.ts';

const TEXT = 'Floods hit Paris, Texas, and Zzyzx Hollow on Monday, officials in Dallas said.';
const model = { method: 'model', name: 'names', version: '1' } as const;
const review = { status: 'proposed' } as const;

function place(name: string): { entity: Entity; mention: Mention } {
  const start = TEXT.indexOf(name);
  const id = `entity-${name}`;
  return {
    entity: { id, type: 'place', canonicalName: name, aliases: [], named: true, provenance: model, review },
    mention: {
      id: `mention-${name}`,
      target: describeTarget(TEXT, { start, end: start + name.length }),
      type: 'place',
      form: 'name',
      entity: id,
      provenance: model,
      review,
    },
  };
}

describe('GeoJSON', () => {
  const made = ['Paris', 'Texas', 'Zzyzx Hollow', 'Dallas'].map(place);
  const document = {
    article: { file: 'a.txt', length: TEXT.length, sha256: '', language: 'en', date: '2024-03-04' },
    entities: made.map(({ entity }) => entity),
    mentions: made.map(({ mention }) => mention),
    quantities: [],
    attributions: [],
    events: [],
  };

  test('tells where places are, longitude first, how sure that is, and which others bear the name', async () => {
    const format = findFormat('geojson');
    if (format === undefined) throw new Error('geojson');
    const places = readPlaceTable(await modelFolder.load(PLACES_FILE));
    const article = { document, text: TEXT, path: 'news/a.txt' };
    const { files, dropped } = await writeArticle(format, article, { ...EVERYTHING, places });
    const collection: unknown = JSON.parse(decodeUtf8(files[0]?.bytes ?? new Uint8Array()) ?? '');
    expect(collection).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          id: 'news/a.txt#entity-Paris',
          geometry: { type: 'Point', coordinates: [expect.closeTo(-95.55, 1), expect.closeTo(33.66, 1)] },
          properties: { name: 'Paris', kind: 'city', country: 'US', region: 'Texas', date: '2024-03-04', mentions: 1 },
        },
        { properties: { name: 'Texas', kind: 'region' } },
        { properties: { name: 'Dallas', country: 'US' } },
      ],
    });
    expect(JSON.stringify(collection)).toContain('"others":[{"kind":"city","country":"FR"');
    expect(dropped).toEqual([{ reason: 'no-coordinates', layer: 'actor', count: 1 }]);
  });

  test('of articles without places is a collection without features', async () => {
    const format = findFormat('geojson');
    if (format === undefined) throw new Error('geojson');
    const { files } = await writeArticle(
      format,
      { document: { ...document, entities: [], mentions: [] }, text: TEXT, path: 'a' },
      EVERYTHING,
    );
    expect(JSON.parse(decodeUtf8(files[0]?.bytes ?? new Uint8Array()) ?? '')).toEqual({
      type: 'FeatureCollection',
      features: [],
    });
  });
});
