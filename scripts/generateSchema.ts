// npm run schema: writes schemas/annotations.schema.json from the sidecar's zod model. With --check: fails when the file is not up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { SidecarFile } from '../src/core/sidecar/sidecarFile.ts';
import { descriptions } from './describeSidecar.ts';

const FILE = path.join('schemas', 'annotations.schema.json');

/** JSON Schema, draft 7: the newest that VS Code's JSON language features know in full. */
export function generateSchema(): string {
  const schema = z.toJSONSchema(SidecarFile, { target: 'draft-7', io: 'input', metadata: descriptions });
  return `${JSON.stringify({ title: 'Annotations of a news article', ...schema }, undefined, 2)}\n`;
}

if (process.argv[1]?.endsWith('generateSchema.ts') === true) {
  mkdirSync(path.dirname(FILE), { recursive: true });
  const schema = generateSchema();
  if (!process.argv.includes('--check')) writeFileSync(FILE, schema);
  else if (readFileSync(FILE, 'utf8') !== schema) {
    console.error(`${FILE} is not up to date: npm run schema`);
    process.exitCode = 1;
  }
}
