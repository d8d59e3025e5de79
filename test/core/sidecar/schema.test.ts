import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generateProjectSchema, generateSchema } from '../../../scripts/generateSchema.ts';

it('the JSON Schema is made of the present model (npm run schema)', () => {
  expect(readFileSync(path.join('schemas', 'annotations.schema.json'), 'utf8')).toBe(generateSchema());
  expect(readFileSync(path.join('schemas', 'project.schema.json'), 'utf8')).toBe(generateProjectSchema());
});
