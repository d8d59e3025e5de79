import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { type Missing, preparePython, type PythonEnvironment } from '../../scripts/pythonEnvironment.ts';

/** spaCy with its small pipeline, and the folder of packages that has the middle one. */
export interface Spacy extends PythonEnvironment {
  readonly more: string;
}

/** The wheel of the middle pipeline is data only, but asks for a newer Python than the others need: it is put into an environment of its own. */
export async function prepareSpacy(): Promise<Spacy | Missing> {
  const small = await preparePython('spacy', 'bench/scale/requirements.txt');
  if ('missing' in small) return small;
  const middle = await preparePython('spacy-md', 'bench/scale/requirements.md.txt', ['--no-deps', '--ignore-requires-python']);
  if ('missing' in middle) return middle;
  const folder = path.join(path.dirname(middle.python), '..');
  const library = readdirSync(folder).find((name) => name.toLowerCase() === 'lib') ?? 'lib';
  const version = readdirSync(path.join(folder, library)).find((name) => name.startsWith('python')) ?? '';
  return { ...small, more: path.join(folder, library, version, 'site-packages') };
}

export type SpacyModel = 'sm' | 'md';

/** Start, end (UTF-16 code units) and label. */
const Name = z.tuple([z.int(), z.int(), z.string()]);
const Summary = z.object({ articles: z.number(), cpu: z.number() });

export interface SpacyRun {
  /** Processor seconds an article. */
  readonly cpuEach: number;
  /** For each article its names. */
  readonly names: readonly (readonly z.infer<typeof Name>[])[];
}

/** Gives records to spaCy's tagger, parser and names, in one thread. */
export async function runSpacy({ python, more }: Spacy, model: SpacyModel, lines: Iterable<string>): Promise<SpacyRun> {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONPATH: more };
  const child = spawn(python, ['bench/scale/readWithSpacy.py', model], { stdio: ['pipe', 'pipe', 'inherit'], env });
  Readable.from(lines).pipe(child.stdin);
  const output = Buffer.concat(z.array(z.instanceof(Uint8Array)).parse(await child.stdout.toArray())).toString();
  const printed = output.trim().split('\n');
  const { articles, cpu } = Summary.parse(JSON.parse(printed.at(-1) ?? ''));
  return { cpuEach: cpu / articles, names: printed.slice(0, -1).map((line) => z.array(Name).parse(JSON.parse(line))) };
}
