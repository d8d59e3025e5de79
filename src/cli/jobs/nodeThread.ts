import { parentPort, Worker } from 'node:worker_threads';
import type { CliIo } from '../cliIo.ts';
import type { ArticleTask, RunTask, TaskOutcome, TaskThread } from './articleTask.ts';
import { createTaskRunner } from './taskRunner.ts';

/** @param script the command line's own, which calls `serveTasks` where it finds itself in a thread */
export function startNodeThread(script: string): TaskThread {
  const worker = new Worker(script);
  let settle: { resolve: (outcome: TaskOutcome) => void; reject: (error: Error) => void } | undefined;
  let death: Error | undefined;
  const die = (error: Error): void => {
    death ??= error;
    settle?.reject(death);
  };
  worker.on('message', (outcome: TaskOutcome) => settle?.resolve(outcome));
  worker.on('error', die);
  worker.on('exit', () => die(new Error('the thread has ended')));
  return {
    run: async (task) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        if (death === undefined) worker.postMessage(task, []);
        else reject(death);
      }),
    end: async () => {
      settle = undefined;
      await worker.terminate();
    },
  };
}

/** In a thread: does the tasks that come, one by one. An error that is no article's ends the thread. */
export function serveTasks(io: CliIo): void {
  let runner: Promise<RunTask> | undefined;
  parentPort?.on('message', (task: ArticleTask) => {
    runner ??= createTaskRunner(io, task.options.fast);
    void runner
      .then(async (run) => run(task))
      .then(
        (outcome) => parentPort?.postMessage(outcome, []),
        (error: unknown) => {
          setImmediate(() => {
            throw error;
          });
        },
      );
  });
}
