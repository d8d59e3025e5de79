// npm run bench:scale [ARTICLES]: what many articles cost. The worker beside spaCy in one run; one worker and two; growth; memory; bytes. Processor
// seconds, since clocks on a busy machine say little.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { loadCorpus } from '../corpus/tools/load.ts';
import { preparePython } from '../scripts/pythonEnvironment.ts';
import { buildCli } from '../test/support/buildCli.ts';

const DEFAULT_ARTICLES = 1000;
const SHORT_LINES = 100_000;
const PAIRS = 3;
/** Enough that starting up hardly counts. */
const ARTICLES_A_PAIR = 250;
const MOST_RSS_MB = 350;
const MILLION = 1_000_000;
const TICKS_A_SECOND = 100;

interface Run {
  readonly articles: number;
  readonly seconds: number;
  /** Of the process, user and system. */
  readonly cpu: number;
  readonly bytesOut: number;
  /** Resident memory in megabytes at a tenth, and the most. */
  readonly earlyMb: number;
  readonly mostMb: number;
}

interface Usage {
  readonly cpu: number;
  readonly rssMb: number;
}

/** Of a process that lives; zeros where the system does not tell (it does on Linux). */
function usageOf({ pid }: ChildProcess): Usage {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return { cpu: 0, rssMb: 0 };
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
    .map(Number);
  return { cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_A_SECOND, rssMb: ((fields[21] ?? 0) * 4096) / 1e6 };
}

/** The articles of the corpus, over and over. */
function* articleLines(count: number): Generator<string> {
  const texts = loadCorpus().map(({ text }) => text);
  for (let index = 0; index < count; index++) yield `${JSON.stringify({ id: index, text: texts[index % texts.length] })}\n`;
}

function* shortLines(count: number): Generator<string> {
  for (let index = 0; index < count; index++) yield `${JSON.stringify({ id: index, text: `Rain fell on ${index} boats.` })}\n`;
}

/** Usage is read at each piece of output, so the last reading is from just before the end; loading the models is not counted. */
async function runWorker(cli: string, lines: Iterable<string>, count: number): Promise<Run> {
  const child = spawn(process.execPath, [cli, 'worker', '--rows'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  Readable.from(lines).pipe(child.stdin);
  let first: (Usage & { at: number }) | undefined;
  let last: Usage & { at: number } = { cpu: 0, rssMb: 0, at: 0 };
  let bytesOut = 0;
  let answered = 0;
  let earlyMb = 0;
  let mostMb = 0;
  for await (const chunk of child.stdout) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    bytesOut += bytes.length;
    for (const byte of bytes) if (byte === 10) answered++;
    last = { ...usageOf(child), at: performance.now() };
    first ??= last;
    mostMb = Math.max(mostMb, last.rssMb);
    if (answered <= count / 10) earlyMb = mostMb;
  }
  await ended;
  const seconds = (last.at - (first?.at ?? 0)) / 1000;
  return { articles: answered, seconds, cpu: last.cpu - (first?.cpu ?? 0), bytesOut, earlyMb, mostMb };
}

const Spacy = z.object({ articles: z.number(), cpu: z.number() });

/** Processor seconds an article. */
async function runSpacy(python: string, count: number): Promise<number> {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const child = spawn(python, ['bench/scale/readWithSpacy.py'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  Readable.from(articleLines(count)).pipe(child.stdin);
  const output = Buffer.concat(z.array(z.instanceof(Uint8Array)).parse(await child.stdout.toArray())).toString();
  const { articles, cpu } = Spacy.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  return cpu / articles;
}

/** At the same time, so that whatever else the machine does slows both alike. */
async function compareWithSpacy(cli: string): Promise<void> {
  const environment = await preparePython('spacy', 'bench/scale/requirements.txt');
  if ('missing' in environment) return console.log(`spaCy: not run, no ${environment.missing}`);
  console.log('beside spaCy en_core_web_sm (tags, trees, names), at the same time: cpu s each, ours, share');
  for (let pair = 0; pair < PAIRS; pair++) {
    const [theirs, run] = await Promise.all([
      runSpacy(environment.python, ARTICLES_A_PAIR),
      runWorker(cli, articleLines(ARTICLES_A_PAIR), ARTICLES_A_PAIR),
    ]);
    const ours = run.cpu / run.articles;
    console.log(`  ${theirs.toFixed(4)}  ${ours.toFixed(4)}  ${(ours / theirs).toFixed(2)}`);
  }
}

async function main(): Promise<void> {
  const most = Number(process.argv[2] ?? DEFAULT_ARTICLES);
  const cli = buildCli('bench-scale');
  const bytesIn = Buffer.byteLength(
    [...articleLines(most)].map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text).join(''),
  );
  console.log('articles      cpu s each   a second   most MB');
  let whole: Run | undefined;
  for (const count of [100, 1000, 10_000].filter((size) => size <= most)) {
    whole = await runWorker(cli, articleLines(count), count);
    const { cpu, seconds, mostMb } = whole;
    console.log(
      `${String(count).padEnd(14)}${(cpu / count).toFixed(4).padEnd(13)}${(count / seconds).toFixed(1).padEnd(11)}${mostMb.toFixed(0)}`,
    );
  }
  if (whole === undefined) throw new Error('bench:scale takes a number of articles from 100');
  const each = whole.cpu / whole.articles;
  const half = Math.floor(whole.articles / 2);
  const pair = await Promise.all([runWorker(cli, articleLines(half), half), runWorker(cli, articleLines(half), half)]);
  const together = pair.reduce((sum, { articles, seconds }) => sum + articles / seconds, 0);
  console.log(
    `two workers: ${together.toFixed(1)} articles a second, ${(together / (whole.articles / whole.seconds)).toFixed(2)} × one, by the clock`,
  );
  console.log(`output: ${((whole.bytesOut / bytesIn) * (most / whole.articles)).toFixed(2)} bytes for a byte of text`);
  await compareWithSpacy(cli);
  console.log(`a million such articles: ${((each * MILLION) / 3600).toFixed(0)} core hours`);
  const short = await runWorker(cli, shortLines(SHORT_LINES), SHORT_LINES);
  console.log(
    `${short.articles} short lines: ${short.earlyMb.toFixed(0)} MB after a tenth, ${short.mostMb.toFixed(0)} MB at most (limit ${MOST_RSS_MB})`,
  );
  if (short.mostMb > MOST_RSS_MB) throw new Error('the worker takes too much memory');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
