import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPlaceName, withoutKind } from '../../../src/core/places/foldPlaceName.ts';
import { distance, locatePlace, locatePlaces } from '../../../src/core/places/locate.ts';
import { PLACES_FILE, readPlaceTable } from '../../../src/core/places/placeTable.ts';
import { locateAll } from '../../../src/core/places/locateEntities.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../../models', PLACES_FILE));
const table = readPlaceTable(bytes);

describe('one place alone', () => {
  test.each([
    ['Kyiv', 'UA', 50.45, 30.52],
    ['Kiev', 'UA', 50.45, 30.52],
    ['Cologne', 'DE', 50.93, 6.95],
    ['the Hague', 'NL', 52.08, 4.3],
    ['U.S.', 'US', 39.9, -98.8],
    ['Borno State', 'NG', 11.6, 13],
    ['Gaza Strip', 'PS', 31.4, 34.4],
    ['Calif.', 'US', 36.2, -119.9],
    ['Côte d’Ivoire', 'CI', 7.6, -5.6],
    ['New York', 'US', 40.71, -74.01],
    ['Washington', 'US', 38.9, -77.03],
    ['São Paulo', 'BR', -23.55, -46.64],
  ])('%s', (name, country, latitude, longitude) => {
    const found = locatePlace(table, { names: [name] });
    expect(found?.place.country).toBe(country);
    expect(distance(found?.place ?? { latitude: 0, longitude: 0 }, { latitude, longitude })).toBeLessThan(20);
  });

  test.each(['Zzyzxville', '', ' ', '…', 'Baltic Sea', 'Europe', 'American', '北京'])('%j is no point', (name) => {
    expect(locatePlace(table, { names: [name] })).toBeUndefined();
  });

  test('says how sure it is', () => {
    expect(locatePlace(table, { names: ['Kyiv'] })?.sure).toBe(1);
    const springfield = locatePlace(table, { names: ['Springfield'] });
    expect(springfield?.sure).toBeLessThan(0.5);
    expect(springfield?.others.length).toBeGreaterThan(2);
  });

  test('tries its other names', () => {
    expect(locatePlace(table, { names: ['The Eternal City', 'Rome'] })?.place.country).toBe('IT');
  });
});

test.each([
  ['Georgia', ['Tbilisi', 'Batumi'], 'country', 'GE'],
  ['Georgia', ['Atlanta', 'U.S.', 'Alabama'], 'region', 'US'],
  ['Tripoli', ['Lebanon', 'Beirut'], 'city', 'LB'],
  ['Tripoli', ['Libyan', 'Benghazi'], 'city', 'LY'],
  ['Odessa', ['Texas', 'Midland'], 'city', 'US'],
  ['Odessa', ['Ukrainian', 'Kharkiv'], 'region', 'UA'],
])('%s beside %j', (name, others, kind, country) => {
  const said = [name, ...others].map((one) => ({ name: one, times: 1 }));
  const place = locatePlaces(table, new Map([['it', { names: [name] }]]), { said }).get('it')?.place;
  expect([place?.kind, place?.country]).toEqual([kind, country]);
});

test('what is said right after a name tells which is meant', () => {
  const found = locateAll(table, [
    { id: 'a', type: 'place', names: ['Paris'], after: [', Texas, on Monday'] },
    { id: 'b', type: 'place', names: ['London'], after: [', Ont., where'] },
    { id: 'c', type: 'place', names: ['Birmingham'], after: [' (Alabama)'] },
    { id: 'd', type: 'norp', names: ['French'], after: [] },
    { id: 'e', type: 'person', names: ['Paris'], after: [] },
  ]);
  expect(found.get('a')?.place.region).toBe('Texas');
  expect(found.get('c')?.place.region).toBe('Alabama');
  expect(found.has('d')).toBe(false);
  expect(found.has('e')).toBe(false);
});

test.each([
  ['Deir ez-Zor', 'deir ez zor'],
  ['Al-Hasakah', 'hasakah'],
  ["N'Djamena", 'ndjamena'],
  ['Łódź', 'lodz'],
  ['St. Louis', 'saint louis'],
  ['The Hague', 'hague'],
])('%s is compared as %s', (name, folded) => {
  expect(foldPlaceName(name)).toBe(folded);
});

test('the word for its kind is left out', () => {
  expect(withoutKind('borno state')).toBe('borno');
  expect(withoutKind('state of texas')).toBe('texas');
  expect(withoutKind('state')).toBe('state');
});

test('any name is looked up without an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => void locatePlace(table, { names: [name] })));
});

test('a table cut short is no table', () => {
  expect(() => readPlaceTable(bytes.subarray(0, 100))).toThrow(Error);
});
