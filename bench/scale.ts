// npm run bench:scale -- [ARTICLES] [--fast]: what many articles cost. The worker beside spaCy in one run; one worker and two; growth; memory; bytes. Processor
// seconds, since clocks on a busy machine say little.
import { loadCorpus } from '../corpus/tools/load.ts';
import { buildCli } from '../test/support/buildCli.ts';
import { prepareSpacy, runSpacy } from './scale/spacyRun.ts';
import { measureWorker, type WorkerRun } from './scale/workerRun.ts';

const DEFAULT_ARTICLES = 1000;
const SHORT_LINES = 100_000;
const PAIRS = 3;
/** Enough that starting up hardly counts. */
const ARTICLES_A_PAIR = 250;
const MOST_RSS_MB = 350;
const MILLION = 1_000_000;

/** The articles of the corpus, over and over, with a number at each paragraph from the second round on: the reader of paragraphs remembers those that it has read. */
function texts(count: number): readonly string[] {
  const all = loadCorpus().map(({ text }) => text);
  return Array.from({ length: count }, (_, index) => {
    const text = all[index % all.length] ?? '';
    const round = Math.floor(index / all.length);
    return round === 0 ? text : text.replaceAll(/(?<=\S)(?=\n|$)/g, ` (${round})`);
  });
}

function* articleLines(count: number): Generator<string> {
  for (const [id, text] of texts(count).entries()) yield `${JSON.stringify({ id, text })}\n`;
}

function* shortLines(count: number): Generator<string> {
  for (let index = 0; index < count; index++) yield `${JSON.stringify({ id: index, text: `Rain fell on ${index} boats.` })}\n`;
}

/** At the same time, so that whatever else the machine does slows both alike. */
async function compareWithSpacy(cli: string): Promise<void> {
  const environment = await prepareSpacy();
  if ('missing' in environment) return console.log(`spaCy: not run, no ${environment.missing}`);
  console.log('beside spaCy en_core_web_sm (tags, trees, names), at the same time: cpu s each, ours, share');
  for (const options of [['--fast'], []]) {
    for (let pair = 0; pair < PAIRS; pair++) {
      const [theirs, run] = await Promise.all([
        runSpacy(environment, 'sm', articleLines(ARTICLES_A_PAIR)),
        measureWorker(cli, ['--rows', ...options], articleLines(ARTICLES_A_PAIR), ARTICLES_A_PAIR),
      ]);
      const ours = run.cpu / run.articles;
      const numbers = `${theirs.cpuEach.toFixed(4)}  ${ours.toFixed(4)}  ${(ours / theirs.cpuEach).toFixed(2)}`;
      console.log(`  ${(options[0] ?? 'careful').padEnd(8)}${numbers}`);
    }
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const options = ['--rows', ...args.filter((one) => one === '--fast')];
  const most = Number(args.find((one) => /^\d+$/u.test(one)) ?? DEFAULT_ARTICLES);
  const cli = buildCli('bench-scale');
  const bytesIn = texts(most).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log('articles      cpu s each   a second   most MB');
  let whole: WorkerRun | undefined;
  for (const count of [100, 1000, 10_000].filter((size) => size <= most)) {
    whole = await measureWorker(cli, options, articleLines(count), count);
    const { cpu, seconds, mostMb } = whole;
    console.log(
      `${String(count).padEnd(14)}${(cpu / count).toFixed(4).padEnd(13)}${(count / seconds).toFixed(1).padEnd(11)}${mostMb.toFixed(0)}`,
    );
  }
  if (whole === undefined) throw new Error('bench:scale takes a number of articles from 100');
  const each = whole.cpu / whole.articles;
  const half = Math.floor(whole.articles / 2);
  const run = async (): Promise<WorkerRun> => measureWorker(cli, options, articleLines(half), half);
  const pair = await Promise.all([run(), run()]);
  const together = pair.reduce((sum, { articles, seconds }) => sum + articles / seconds, 0);
  console.log(
    `two workers: ${together.toFixed(1)} articles a second, ${(together / (whole.articles / whole.seconds)).toFixed(2)} × one, by the clock`,
  );
  console.log(`output: ${((whole.bytesOut / bytesIn) * (most / whole.articles)).toFixed(2)} bytes for a byte of text`);
  await compareWithSpacy(cli);
  console.log(`a million such articles: ${((each * MILLION) / 3600).toFixed(0)} core hours`);
  const short = await measureWorker(cli, options, shortLines(SHORT_LINES), SHORT_LINES);
  console.log(
    `${short.articles} short lines: ${short.earlyMb.toFixed(0)} MB after a tenth, ${short.mostMb.toFixed(0)} MB at most (limit ${MOST_RSS_MB})`,
  );
  if (short.mostMb > MOST_RSS_MB) throw new Error('the worker takes too much memory');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
