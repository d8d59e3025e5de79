import { findArticles } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import type { ExtractOptions } from '../jobs/articleTask.ts';
import { runTasks } from '../jobs/runTasks.ts';

/** Writes sidecars, reconciled with what people decided: what "Extract Annotations" does in the editor. */
export async function extract(args: readonly string[], options: ExtractOptions, io: CliIo): Promise<number> {
  const { paths, problems } = await findArticles(args, io);
  for (const problem of problems) io.err(`${problem}\n`);
  if (paths.length === 0) {
    io.err(`no articles in ${args.join(', ')}\n`);
    return FAILURE;
  }
  const tasks = paths.map((path) => ({ kind: 'extract' as const, path, options }));
  return Math.max(problems.length > 0 ? FAILURE : SUCCESS, await runTasks(tasks, options.jobs, io));
}
