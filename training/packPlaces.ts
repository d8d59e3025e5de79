// Builds `models/places.bin`: npm run train:places -- FOLDER, where the wheels of training/places/geoNames.ts are unpacked. Same inputs, same bytes.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PLACES_FILE } from '../src/core/places/placeTable.ts';
import { choosePlaces } from './places/choosePlaces.ts';
import { readCountryShapes } from './places/countryShapes.ts';
import { readGeoNames } from './places/geoNames.ts';
import { writePlaceTable } from './places/writePlaceTable.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the wheels are unpacked: npm run train:places -- FOLDER');
const atlas: unknown = createRequire(import.meta.url)('world-atlas/countries-50m.json');
const bytes = writePlaceTable(choosePlaces(readGeoNames(folder), readCountryShapes(atlas)));
writeFileSync(join(import.meta.dirname, '..', 'models', PLACES_FILE), bytes);
console.log(`${PLACES_FILE}: ${bytes.length} bytes`);
