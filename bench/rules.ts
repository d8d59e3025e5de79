// npm run rules [-- --corpora DIR] [--silent]
// For each rule and word list of figures, each reader of attributions and each rule that they name: in how many documents it fired, how many of them nobody here wrote, and in how many
// (counted up to six) the results are others without it. What fires in fewer than two documents, or only in our own, needs a reason in
// bench/rules/reasons.ts or goes; without one, or with more silent words than a quarter, the command fails. `--silent` prints the words of lists that never said yes.
import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type * as Probing from './rules/probe.ts';
import type { Probe } from './rules/probe.ts';
import { REASONS } from './rules/reasons.ts';

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
    silent: { type: 'boolean', default: false },
  },
});

const EXTRACT = path.resolve('src', 'core', 'extract');
const COUNTER = path.resolve('bench', 'rules', 'countedWords.ts').replaceAll(path.sep, '/');

/** Puts a counter behind every `wordSet` and `wordTable` of the extractors, under its file and name. */
const countWords: Plugin = {
  name: 'count-words',
  setup: (bundle) => {
    bundle.onLoad({ filter: /core[\\/]extract[\\/](?:quantities|attributions)[\\/].*\.ts$/ }, ({ path: file }) => {
      const room = path.relative(EXTRACT, file).replaceAll(path.sep, '/');
      let counted = 0;
      const named = readFileSync(file, 'utf8').replace(
        /(?:(\w+)(?:: [^=\n]+)?\s*[=:]\s*)?\bword(Set|Table)(?:<[^(]*>)?\(/g,
        (found, name: string | undefined, kind: string) => {
          counted += 1;
          const label = `${room}:${name ?? `list ${counted}`}`;
          return `${found.slice(0, found.lastIndexOf('word'))}__counted${kind}(${JSON.stringify(label)})(`;
        },
      );
      const head = `import { countedSet as __countedSet, countedTable as __countedTable } from ${JSON.stringify(COUNTER)};\n`;
      return { contents: counted === 0 ? named : head + named, loader: 'ts' };
    });
  },
};

async function loadProbe(): Promise<typeof Probing> {
  const folder = await mkdtemp(path.resolve('out', 'rules-')).catch(() => mkdtemp(path.resolve('.rules-')));
  const outfile = path.join(folder, 'probe.mjs');
  try {
    await build({
      entryPoints: ['bench/rules/probe.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      define: { 'import.meta.dirname': JSON.stringify(path.resolve('measure')) },
      plugins: [countWords],
    });
    const loaded: typeof Probing = await import(pathToFileURL(outfile).href);
    return loaded;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No more of the lists' words may never say yes. */
const MOST_SILENT = 0.25;

/** What needs a reason: it fires in fewer than two documents, or in none that somebody else wrote. */
function isDoubtful({ kind, documents, foreign }: Probe): boolean {
  return documents < 2 || (kind !== 'attribution' && foreign === 0);
}

function say({ kind, name, documents, foreign, changed, words, silent }: Probe): string {
  const effect = changed === undefined ? '' : changed >= 6 ? ', changes 6 or more' : `, changes ${changed}`;
  const list = words === undefined ? '' : `, ${words} words, ${silent?.length ?? 0} silent`;
  const why = REASONS[name] === undefined ? '' : ` — ${REASONS[name]}`;
  return `${kind.padEnd(11)} ${name.padEnd(52)} ${documents} documents (${foreign} not ours)${effect}${list}${why}`;
}

async function main(): Promise<void> {
  const { probe } = await loadProbe();
  const probes = await probe(options.corpora);
  for (const one of probes) {
    console.log(say(one));
    if (options.silent && (one.silent?.length ?? 0) > 0) console.log(`            silent: ${one.silent?.join(' ')}`);
  }
  const lists = probes.filter(({ kind }) => kind === 'list');
  const words = lists.reduce((sum, { words: count = 0 }) => sum + count, 0);
  const silent = lists.reduce((sum, { silent: never = [] }) => sum + never.length, 0);
  const unexplained = probes.filter((one) => isDoubtful(one) && REASONS[one.name] === undefined);
  const stale = Object.keys(REASONS).filter((name) => !probes.some((one) => one.name === name && isDoubtful(one)));
  console.log(
    `\n${probes.filter(({ kind }) => kind === 'rule').length} rules, ${lists.length} lists of ${words} words, ${silent} of them silent (${((100 * silent) / Math.max(1, words)).toFixed(0)} %)`,
  );
  console.log(`without a reason: ${unexplained.map(({ name }) => name).join(', ') || 'none'}`);
  if (stale.length > 0) console.log(`reasons no longer needed: ${stale.join(', ')}`);
  process.exitCode = unexplained.length > 0 || silent > MOST_SILENT * words ? 1 : 0;
}

void main();
