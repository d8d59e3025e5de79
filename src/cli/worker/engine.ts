import { createHash } from 'node:crypto';
import { loadModels, type LoadOptions, type Models } from '../../core/analyze.ts';
import type { ModelSource } from '../../core/ports.ts';
import type { WorkerOptions } from './workerOptions.ts';

/** What makes the annotations. Same engine, models and options: the same output for the same text and date. */
export interface Engine {
  readonly models: Models;
  /** Name and version. */
  readonly name: string;
  /** SHA-256 over names and contents of the model files, its first 16 hexadecimal digits. */
  readonly modelHash: string;
}

/** Loads the models and hashes what was loaded. @throws FileStoreError `not-found`, `unavailable` */
export async function loadEngine(source: ModelSource, version: string, options: LoadOptions = {}): Promise<Engine> {
  const hashes = new Map<string, string>();
  const load: ModelSource['load'] = async (name) => {
    const bytes = await source.load(name);
    hashes.set(name, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  };
  const models = await loadModels({ load }, options);
  const lines = [...hashes].map(([name, hash]) => `${name} ${hash}\n`).sort();
  const modelHash = createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
  return { models, name: `article-annotator ${version}`, modelHash };
}

/** SHA-256 of everything but text and date that a record's output depends on, as hexadecimal digits. */
export function hashConfiguration(
  { name, modelHash }: Omit<Engine, 'models'>,
  options: Pick<WorkerOptions, 'rows' | 'layers' | 'offsets'>,
): string {
  const { rows, layers, offsets } = options;
  const configuration = [name, modelHash, rows ? 'rows' : 'document', [...layers].sort().join(','), offsets];
  return createHash('sha256').update(configuration.join('\n')).digest('hex');
}

/** The key of a record: SHA-256 of the configuration's hash, the date and the text, with a line end between them. */
export function recordKey(configuration: string, date: string | undefined, text: string): string {
  return createHash('sha256')
    .update(`${configuration}\n${date ?? ''}\n`)
    .update(text)
    .digest('hex');
}
