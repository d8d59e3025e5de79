// npm run schema: writes the JSON Schemas of sidecars and project files from their zod models. With --check: fails when one is not up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { UserTerm } from '../src/core/model/userTerm.ts';
import { ProjectFile } from '../src/core/project/projectFile.ts';
import { SidecarFile } from '../src/core/sidecar/sidecarFile.ts';
import { describeProject } from './describeProject.ts';
import { descriptions } from './describeSidecar.ts';

/** JSON Schema, draft 7: the newest that VS Code's JSON language features know in full. */
function toSchema(title: string, model: z.ZodMiniType): Record<string, unknown> {
  return { title, ...z.toJSONSchema(model, { target: 'draft-7', io: 'input', metadata: descriptions }) };
}

export function generateSchema(): string {
  return write(toSchema('Annotations of a news article', SidecarFile));
}

/** A list alone is a dictionary. */
export function generateProjectSchema(): string {
  describeProject();
  const { title, $schema, ...file } = toSchema('A project of news articles', ProjectFile);
  const dictionary = z.toJSONSchema(z.array(UserTerm), { target: 'draft-7', io: 'input', metadata: descriptions });
  return write({ title, $schema, anyOf: [file, { ...dictionary, $schema: undefined }] });
}

function write(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

const SCHEMAS: readonly (readonly [file: string, generate: () => string])[] = [
  [path.join('schemas', 'annotations.schema.json'), generateSchema],
  [path.join('schemas', 'project.schema.json'), generateProjectSchema],
];

if (process.argv[1]?.endsWith('generateSchema.ts') === true) {
  mkdirSync('schemas', { recursive: true });
  for (const [file, generate] of SCHEMAS) {
    const schema = generate();
    if (!process.argv.includes('--check')) writeFileSync(file, schema);
    else if (readFileSync(file, 'utf8') !== schema) {
      console.error(`${file} is not up to date: npm run schema`);
      process.exitCode = 1;
    }
  }
}
