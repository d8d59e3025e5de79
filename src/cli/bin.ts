import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { loadModels } from '../core/analyze.ts';
import type { ModelSource } from '../core/ports.ts';
import { version } from '../../package.json';
import type { CliIo } from './cliIo.ts';
import { FAILURE } from './exitCodes.ts';
import { serveTasks, startNodeThread } from './jobs/nodeThread.ts';
import { runCli } from './main.ts';
import { nodeFileStore } from './nodeFileStore.ts';
import { createNodeStream } from './nodeStream.ts';
import { FileStoreError } from '../core/ports.ts';

/**
 * Processor time that V8 takes on other threads. What runs often is optimised later than V8 would do it: by itself that takes 50 ms for each of the first hundred
 * articles, much of it for code that is optimised again soon; until then it runs as plain machine code, not interpreted. Short-lived garbage is collected by one
 * thread: an article leaves too little for more to share. Nothing is slower for it (`npm run bench:scale`).
 */
if (isMainThread)
  for (const flag of ['--interrupt-budget=1500000', '--always-sparkplug', '--no-parallel-scavenge']) setFlagsFromString(flag);

/** The package's own folder: above `dist/`, or above `src/cli/` when run from source. */
const PACKAGE = [path.join(__dirname, '..'), path.join(__dirname, '..', '..')].find((folder) =>
  existsSync(path.join(folder, 'package.json')),
);

const models: ModelSource = {
  async load(name) {
    const file = path.join(PACKAGE ?? __dirname, 'models', name);
    try {
      return new Uint8Array(await readFile(file));
    } catch (error) {
      throw new FileStoreError('not-found', `${file} is missing: install article-annotator again`, { cause: error });
    }
  },
};

const io: CliIo = {
  version,
  folder: process.cwd(),
  now: () => new Date().toISOString(),
  readStdin: async () => new Uint8Array(await buffer(process.stdin)),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  showProgress,
  saveMemory: () => setFlagsFromString('--heap-growing-percent=100'),
  saveTime: () => setFlagsFromString('--heap-growing-percent=200'),
  startThread: () => startNodeThread(__filename),
  loadModels: async (options) => loadModels(models, options),
  modelSource: models,
  stream: createNodeStream(),
  files: nodeFileStore,
};

/** One line on a terminal, written over again and again. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

if (isMainThread) runHere();
else serveTasks(io);

function runHere(): void {
  let outputFailed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (head) is no error.
    if (outputFailed || error.code === 'EPIPE') return;
    outputFailed = true;
    process.exitCode = FAILURE;
    io.err(`article-annotator: the output can't be written (${error.message})\n`);
  });
  process.stderr.on('error', () => {
    process.exitCode = FAILURE;
  });
  void runCli(process.argv.slice(2), io).then((code) => {
    process.exitCode = outputFailed ? FAILURE : code;
  });
}
