import { describeCompactRows } from '../../core/rows/compactRows.ts';
import type { CliIo } from '../cliIo.ts';
import { SUCCESS, TERMINATED } from '../exitCodes.ts';
import { createAnswerer } from '../worker/answer.ts';
import { hashConfiguration, loadEngine } from '../worker/engine.ts';
import { splitLines } from '../worker/splitLines.ts';
import { readWorkerOptions } from '../worker/workerOptions.ts';
import { say } from '../say.ts';

/** A character takes at most six bytes in JSON (`\\u0000`); the rest of a record is small. */
const BYTES_A_CHAR = 6;
const BYTES_AROUND_TEXT = 64 * 1024;

/** Windows that the reader of paragraphs remembers: those of some twenty articles, which may be versions of one; all others are read once. */
const MOST_REMEMBERED = 100;

/**
 * Reads articles from the standard input, a JSON record a line, and answers each with a line, in order, until the input ends, whoever reads
 * has gone, or it is told to stop: then it finishes the line it is at.
 */
export async function runWorker(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readWorkerOptions(argv);
  const engine = await loadEngine(io.modelSource, io.version, { fast: options.fast, mostRemembered: MOST_REMEMBERED });
  const configuration = hashConfiguration(engine, options);
  if (options.describe) {
    const columns = options.rows ? { columns: describeCompactRows() } : {};
    io.out(`${JSON.stringify({ engine: engine.name, models: engine.modelHash, configuration, ...columns })}\n`);
    return SUCCESS;
  }
  // The reader of paragraphs needs the memory itself, and takes so long that collecting is nothing beside it.
  if (options.fast) io.saveTime?.();
  const answerer = createAnswerer(engine, configuration, options, io.stream.timer);
  const lines = splitLines(io.stream.chunks(), options.mostChars * BYTES_A_CHAR + BYTES_AROUND_TEXT);
  let number = 0;
  for await (const line of lines) {
    if (io.stream.isTerminated()) break;
    number++;
    if (!(await io.stream.write(`${answerer.answer(line, number)}\n`))) return SUCCESS;
  }
  io.err(`${say('article', number)}, ${answerer.failures} with errors\n`);
  return io.stream.isTerminated() ? TERMINATED : SUCCESS;
}
