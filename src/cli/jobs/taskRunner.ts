import { createAnnotateTask } from './annotateTask.ts';
import { createExtractTask } from './extractTask.ts';
import type { CliIo } from '../cliIo.ts';
import { ArticleError } from '../readArticle.ts';
import type { ArticleTask, RunTask, TaskOutcome } from './articleTask.ts';

/** Does tasks in this thread; the models are loaded once, now. @throws FileStoreError */
export async function createTaskRunner(io: CliIo, fast: boolean): Promise<RunTask> {
  const models = await io.loadModels({ fast });
  let said = { out: '', err: '' };
  const listening: CliIo = {
    ...io,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
  const annotate = createAnnotateTask(models, listening);
  const extract = createExtractTask(models, listening);
  const run = async (task: ArticleTask): Promise<TaskOutcome['result']> => {
    try {
      return (await (task.kind === 'annotate' ? annotate(task) : extract(task))) ? 'done' : 'passed-over';
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      listening.err(`${error.message}\n`);
      return 'failed';
    }
  };
  return async (task) => {
    said = { out: '', err: '' };
    const result = await run(task);
    return { result, ...said };
  };
}
