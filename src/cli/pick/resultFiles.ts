import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isSidecarName } from '../../core/sidecar/fileName.ts';
import type { CliIo } from '../cliIo.ts';
import { listFiles } from '../listFiles.ts';
import { ArticleError } from '../readArticle.ts';
import { type InputLine, splitLines } from '../worker/splitLines.ts';

/** A line of a worker's output, and where it stands: `FILE:LINE`. */
export interface ResultLine {
  readonly where: string;
  readonly line: InputLine;
}

const ENDINGS: ReadonlySet<string> = new Set(['.jsonl', '.ndjson', '.json', '.rows']);
/** The sidecar's JSON of the longest article that a worker takes is far below it. */
const MOST_BYTES = 256 * 1024 * 1024;
const PARQUET = 'Parquet is not read here: write its rows as JSON lines first (integrations/spark/README.md says how)';

/** A source of lines, opened when it is read. */
export interface ResultFile {
  readonly shown: string;
  /** Undefined for the standard input. */
  readonly full: string | undefined;
}

/** The files that arguments name; of folders those with an ending of JSON lines, by name. @throws ArticleError */
export async function findResults(args: readonly string[], io: CliIo): Promise<readonly ResultFile[]> {
  const found = await Promise.all(args.map(async (arg) => findResult(arg, io)));
  const seen = new Set<string | undefined>();
  return found.flat().filter(({ full }) => !seen.has(full) && seen.add(full));
}

async function findResult(arg: string, io: CliIo): Promise<readonly ResultFile[]> {
  if (arg === '-') return [{ shown: 'standard input', full: undefined }];
  const full = path.resolve(io.folder, arg);
  const entry = await stat(full).catch(() => undefined);
  if (entry === undefined) throw new ArticleError(`${arg}: no such file or folder`);
  if (!entry.isDirectory()) {
    if (isParquet(full)) throw new ArticleError(`${arg}: ${PARQUET}`);
    return [{ shown: arg, full }];
  }
  const { files, problems } = await listFiles(full, (name) => isParquet(name) || isResultName(name));
  const [problem] = problems;
  if (problem !== undefined) throw new ArticleError(`${path.join(arg, problem.inside)}: ${problem.why}`);
  const results = files.filter(isResultName);
  if (results.length === 0 && files.length > 0) throw new ArticleError(`${arg}: ${PARQUET}`);
  if (results.length === 0) throw new ArticleError(`${arg}: no files that end in ${[...ENDINGS].join(', ')}`);
  return results.map((inside) => ({ shown: path.join(arg, inside), full: path.join(full, inside) }));
}

function isResultName(name: string): boolean {
  return ENDINGS.has(path.extname(name).toLowerCase()) && !isSidecarName(name);
}

function isParquet(name: string): boolean {
  return path.extname(name).toLowerCase() === '.parquet';
}

/** The lines of all files, one after the other. @throws ArticleError */
export async function* readResultLines(files: readonly ResultFile[], io: CliIo): AsyncGenerator<ResultLine, void, void> {
  for (const { shown, full } of files) {
    let number = 0;
    try {
      const chunks = full === undefined ? io.stream.chunks() : readChunks(full);
      for await (const line of splitLines(chunks, MOST_BYTES)) yield { where: `${shown}:${++number}`, line };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new ArticleError(`${shown}: can't be read (${error.message})`, { cause: error });
    }
  }
}

async function* readChunks(full: string): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of createReadStream(full)) yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
