// Builds `models/names.given.bin`: npm run train:given-names (after `npm --prefix training/names ci`). Same inputs, same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME_MODEL_FILES } from '../src/core/extract/mentions/models.ts';
import { buildGivenNames } from './names/givenNames.ts';

const bytes = buildGivenNames(join(import.meta.dirname, 'names'));
writeFileSync(join(import.meta.dirname, '..', 'models', NAME_MODEL_FILES.givenNames), bytes);
console.log(`${NAME_MODEL_FILES.givenNames}: ${bytes.length} bytes`);
