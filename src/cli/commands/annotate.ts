import path from 'node:path';
import type { ArticlePath } from '../articlePath.ts';
import { findArticles } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import type { AnnotateOptions, OutputFormat } from '../jobs/articleTask.ts';
import { runTasks } from '../jobs/runTasks.ts';
import { UsageError } from '../usageError.ts';

/** Prints or writes a fresh analysis; sidecars play no part in it. */
export async function annotate(args: readonly string[], options: AnnotateOptions, io: CliIo): Promise<number> {
  const { paths, problems } = await findArticles(args, io);
  for (const problem of problems) io.err(`${problem}\n`);
  if (paths.length === 0) {
    io.err(`no articles in ${args.join(', ')}\n`);
    return FAILURE;
  }
  const names = nameOutputs(paths, options.format);
  if (options.out !== undefined) refuseSharedOutputs(paths, names, options.out);
  const tasks = paths.map((articlePath, index) => ({
    kind: 'annotate' as const,
    path: articlePath,
    options,
    outputName: names[index] ?? articlePath.inFolder,
    amongOthers: paths.length > 1 && options.out === undefined,
  }));
  return Math.max(problems.length > 0 ? FAILURE : SUCCESS, await runTasks(tasks, options.jobs, io));
}

const ENDINGS: Readonly<Record<OutputFormat, string>> = { text: '.report.txt', json: '.annotations.json', eval: '.pred.json' };

/** `NAME.pred.json` for the scorer, with the article's own ending too where two names are alike. */
function nameOutputs(paths: readonly ArticlePath[], format: OutputFormat): readonly string[] {
  const short = paths.map(({ inFolder }) => inFolder.slice(0, inFolder.length - path.extname(inFolder).length));
  return paths.map(({ inFolder }, index) => {
    const unique = short.indexOf(short[index] ?? '') === short.lastIndexOf(short[index] ?? '');
    return (format === 'eval' && unique ? (short[index] ?? inFolder) : inFolder) + ENDINGS[format];
  });
}

/** Two articles never go into one file; names that differ only in case or composition are one on many disks. @throws UsageError */
function refuseSharedOutputs(paths: readonly ArticlePath[], names: readonly string[], out: string): void {
  const firsts = new Map<string, ArticlePath>();
  for (const [index, articlePath] of paths.entries()) {
    const name = names[index] ?? '';
    const key = name.normalize('NFC').toLowerCase();
    const first = firsts.get(key);
    if (first !== undefined) {
      const both = `${first.shown} and ${articlePath.shown} would both be written to ${path.join(out, name)}`;
      throw new UsageError(`${both}: name the folder that holds them, or annotate them one by one`);
    }
    firsts.set(key, articlePath);
  }
}
