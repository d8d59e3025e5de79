// npm run rules [-- --corpora DIR] [--silent]
// For each rule and word list of figures, each reader of attributions and each rule that they name: in how many documents it fired, how many of them nobody here wrote, and in how many
// (counted up to six) the results are others without it. What fires in fewer than two documents, or only in our own, needs a reason in
// bench/rules/reasons.ts or goes; without one, or with more silent words than a quarter (those of closed classes aside), the command fails. `--silent` prints the words of lists that never said yes.
import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type * as Probing from './rules/probe.ts';
import type { Probe } from './rules/probe.ts';
import { REASONS } from './rules/reasons.ts';
import { listOpenTexts } from './support/openTexts.ts';

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
    silent: { type: 'boolean', default: false },
  },
});

const EXTRACT = path.resolve('src', 'core', 'extract');
const COUNTER = path.resolve('bench', 'rules', 'countedWords.ts').replaceAll(path.sep, '/');

/** `wordSet`, `wordTable` and `wholeClass`, with the name of what they make. */
const LIST = /(?:(\w+)(?:: [^=\n]+)?\s*[=:]\s*)?\b(wordSet|wordTable|wholeClass)(?:<[^(]*>)?\(/g;
const COUNTED: Readonly<Record<string, string>> = { wordSet: 'Set', wordTable: 'Table', wholeClass: 'Class' };
/** `/^(?:rise|falls?)$/`: words of a closed class, written as an expression. Tags and signs are no words. */
const EXPRESSION = /\/\^\(\?:((?:[^/\\\n()]|\(\?:[^()\n]*\))*\p{Ll}{2}(?:[^/\\\n()]|\(\?:[^()\n]*\))*)\)\$\/[iu]*/gu;

/**
 * Puts a counter behind every list of words of the extractors and of the lexicon that they ask: each `wordSet` and `wordTable` under its file and name, each
 * expression of words, and what a pattern divides by bars.
 */
const countWords: Plugin = {
  name: 'count-words',
  setup: (bundle) => {
    bundle.onLoad({ filter: /core[\\/](?:extract[\\/](?:quantities|attributions)|lexicon)[\\/].*\.ts$/ }, ({ path: file }) => {
      const room = path.relative(EXTRACT, file).replaceAll(path.sep, '/').replace('../', '');
      let counted = 0;
      const named = (name: string | undefined): string => {
        counted += 1;
        return JSON.stringify(`${room}:${name ?? `list ${counted}`}`);
      };
      const source = readFileSync(file, 'utf8');
      const contents = source
        .replace(
          EXPRESSION,
          (found, words: string) =>
            `__countedExpression(${JSON.stringify(`${room}:${words}`)}, ${found}, ${JSON.stringify(words)})`,
        )
        .replace(
          LIST,
          (found, name: string | undefined, kind: string) =>
            `${found.slice(0, found.lastIndexOf(kind))}__counted${COUNTED[kind] ?? ''}(${named(name)})(`,
        );
      return contents === source || file.endsWith('wordList.ts')
        ? undefined
        : { contents: `${COUNTERS}${contents}`, loader: 'ts' };
    });
    bundle.onLoad({ filter: /core[\\/]pattern[\\/]pattern\.ts$/ }, ({ path: file }) => {
      const contents = readFileSync(file, 'utf8').replace("new Set(term.split('|'))", '__countedLiteral(term)');
      return { contents: `${COUNTERS}${contents}`, loader: 'ts' };
    });
  },
};

const COUNTERS = `import { countedClass as __countedClass, countedExpression as __countedExpression, countedLiteral as __countedLiteral, countedSet as __countedSet, countedTable as __countedTable } from ${JSON.stringify(COUNTER)};\n`;

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
  if (kind === 'expression' || kind === 'pattern' || kind === 'class') return false;
  return documents < 2 || (kind !== 'attribution' && foreign === 0);
}

function say({ kind, name, documents, foreign, changed, words, silent }: Probe): string {
  const effect = changed === undefined ? '' : changed >= 6 ? ', changes 6 or more' : `, changes ${changed}`;
  const list = words === undefined ? '' : `, ${words.length} words, ${silent?.length ?? 0} silent`;
  const why = REASONS[name] === undefined ? '' : ` — ${REASONS[name]}`;
  return `${kind.padEnd(11)} ${name.padEnd(52)} ${documents} documents (${foreign} not ours)${effect}${list}${why}`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
}

const LISTED: readonly Probe['kind'][] = ['list', 'class', 'expression', 'pattern'];

interface Counted {
  readonly words: number;
  readonly silent: number;
}

/** The words of some kinds of lists; where asked so, only those of open classes. */
function count(probes: readonly Probe[], kinds: readonly Probe['kind'][], open: boolean): Counted {
  const some = probes.filter(({ kind }) => kinds.includes(kind));
  const sum = (words: (one: Probe) => readonly string[] | undefined): number =>
    some.flatMap((one) => (words(one) ?? []).filter((word) => !open || one.closed?.has(word) !== true)).length;
  return { words: sum((one) => one.words), silent: sum((one) => one.silent) };
}

function tell({ words, silent }: Counted): string {
  return `${words} words, ${silent} of them silent (${share(silent, words)})`;
}

async function main(): Promise<void> {
  const { probe } = await loadProbe();
  const probes = await probe(listOpenTexts(options.corpora));
  for (const one of probes) {
    console.log(say(one));
    if (options.silent && (one.silent?.length ?? 0) > 0) console.log(`            silent: ${one.silent?.join(' ')}`);
  }
  const unexplained = probes.filter((one) => isDoubtful(one) && REASONS[one.name] === undefined);
  const stale = Object.keys(REASONS).filter((name) => !probes.some((one) => one.name === name && isDoubtful(one)));
  console.log(`\n${probes.filter(({ kind }) => kind === 'rule').length} rules`);
  const all = count(probes, LISTED, false);
  const open = count(probes, LISTED, true);
  console.log(`${tell(all)}; without classes that are kept whole ${tell(open)}`);
  for (const kind of LISTED) console.log(`  ${kind}: ${tell(count(probes, [kind], false))}`);
  console.log(`without a reason: ${unexplained.map(({ name }) => name).join(', ') || 'none'}`);
  if (stale.length > 0) console.log(`reasons no longer needed: ${stale.join(', ')}`);
  process.exitCode = unexplained.length > 0 || open.silent > MOST_SILENT * open.words ? 1 : 0;
}

void main();
