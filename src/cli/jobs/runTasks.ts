import { availableParallelism } from 'node:os';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import type { ArticleTask, RunTask, TaskOutcome, TaskThread } from './articleTask.ts';
import { createTaskRunner } from './taskRunner.ts';
import { say } from '../say.ts';

/** To start a thread and load its models takes as long as so many articles. */
const ARTICLES_WORTH_A_THREAD = 16;
/** How many outcomes may wait for those before them, for each thread. */
const MOST_WAITING = 8;

/**
 * Does the tasks, several at a time where that is quicker, and prints what they say in their order: the output is the same whatever the number
 * of jobs. Shows how far it is, and a sum at the end where a folder of several articles was named.
 * @param jobs how many at a time; undefined: as many as this machine does well
 */
export async function runTasks(tasks: readonly ArticleTask[], jobs: number | undefined, io: CliIo): Promise<number> {
  const began = io.stream.timer();
  const counts = { done: 0, 'passed-over': 0, failed: 0 };
  const seconds = (): number => (io.stream.timer() - began) / 1000;
  const take = (outcome: TaskOutcome, index: number): void => {
    counts[outcome.result]++;
    if (outcome.err !== '' || outcome.out !== '') io.showProgress('');
    if (outcome.err !== '') io.err(outcome.err);
    if (outcome.out !== '') io.out(outcome.out);
    const speed = (index + 1) / Math.max(0.001, seconds());
    io.showProgress(
      `${index + 1} of ${say('article', tasks.length)}, ${speed.toFixed(1)} a second${counts.failed > 0 ? `, ${counts.failed} failed` : ''}`,
    );
  };
  const threads = countThreads(tasks, jobs, io);
  if (threads <= 1) await runHere(tasks, await createTaskRunner(io, tasks[0]?.options.fast ?? false), take);
  else await runThreads(tasks, threads, io, take);
  io.showProgress('');
  if (tasks.length > 1 && tasks.some(({ path }) => path.found))
    io.err(`${sumUp(tasks.length, counts)} in ${seconds().toFixed(1)} s\n`);
  return counts.failed > 0 ? FAILURE : SUCCESS;
}

function sumUp(total: number, counts: Readonly<Record<TaskOutcome['result'], number>>): string {
  const parts = [
    counts['passed-over'] > 0 ? `${counts['passed-over']} passed over` : '',
    counts.failed > 0 ? `${counts.failed} failed` : '',
  ];
  return [say('article', total), ...parts.filter((part) => part !== '')].join(', ');
}

function countThreads(tasks: readonly ArticleTask[], jobs: number | undefined, io: CliIo): number {
  if (io.startThread === undefined || tasks.some(({ path }) => path.uri === undefined)) return 1;
  const wanted = jobs ?? Math.min(availableParallelism(), Math.ceil(tasks.length / ARTICLES_WORTH_A_THREAD));
  return Math.min(wanted, tasks.length);
}

async function runHere(
  tasks: readonly ArticleTask[],
  run: RunTask,
  take: (outcome: TaskOutcome, index: number) => void,
): Promise<void> {
  for (const [index, task] of tasks.entries()) take(await run(task), index);
}

async function runThreads(
  tasks: readonly ArticleTask[],
  threads: number,
  io: CliIo,
  take: (outcome: TaskOutcome, index: number) => void,
): Promise<void> {
  const waiting = new Map<number, TaskOutcome>();
  let next = 0;
  let taken = 0;
  let wake: (() => void)[] = [];
  const settle = (outcome: TaskOutcome, index: number): void => {
    waiting.set(index, outcome);
    for (let ready = waiting.get(taken); ready !== undefined; ready = waiting.get(taken)) {
      waiting.delete(taken);
      take(ready, taken++);
    }
    for (const resume of wake) resume();
    wake = [];
  };
  const work = async (): Promise<void> => {
    let thread: TaskThread | undefined;
    try {
      while (next < tasks.length) {
        if (next - taken >= threads * MOST_WAITING) {
          await new Promise<void>((resolve) => void wake.push(resolve));
          continue;
        }
        const index = next++;
        const task = tasks[index];
        if (task === undefined) return;
        thread ??= startThread(io);
        const outcome = await thread.run(task).catch((error: unknown): TaskOutcome => {
          thread = undefined;
          return {
            result: 'failed',
            out: '',
            err: `${task.path.shown}: ${error instanceof Error ? error.message : String(error)}\n`,
          };
        });
        settle(outcome, index);
      }
    } finally {
      await thread?.end();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
}

function startThread(io: CliIo): TaskThread {
  if (io.startThread === undefined) throw new TypeError('no threads here');
  return io.startThread();
}
