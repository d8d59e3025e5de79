import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../corpus/tools/load.ts';
import type { CliIo } from '../../src/cli/cliIo.ts';
import type { ArticleTask, TaskOutcome, TaskThread } from '../../src/cli/jobs/articleTask.ts';
import { runTasks } from '../../src/cli/jobs/runTasks.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { createNodeStream } from '../../src/cli/nodeStream.ts';
import { loadModels } from '../../src/core/analyze.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { buildCli } from '../support/buildCli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TASKS: readonly ArticleTask[] = Array.from({ length: 40 }, (_, index) => ({
  kind: 'extract',
  path: { shown: `${index}.txt`, name: `${index}.txt`, inFolder: `${index}.txt`, uri: `file:///${index}.txt`, found: true },
  options: { date: undefined, jobs: undefined, fast: false },
}));

/** Runs the tasks on threads of the test's own; `settle` says how each ends. */
async function runOn(
  settle: (shown: string) => Promise<TaskOutcome>,
  jobs: number,
): Promise<{ code: number; out: string; err: string; threads: number }> {
  let out = '';
  let err = '';
  let threads = 0;
  const startThread = (): TaskThread => {
    threads++;
    return { run: async ({ path: { shown } }) => settle(shown), end: async () => Promise.resolve() };
  };
  const io: CliIo = {
    ...{ version: '1', folder, now: () => '', readStdin: async () => Promise.resolve(new Uint8Array()) },
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    showProgress: () => undefined,
    loadModels: async () => loadModels(modelFolder, { fast: true }),
    ...{ modelSource: modelFolder, stream: createNodeStream(), files: nodeFileStore, startThread },
  };
  return { code: await runTasks(TASKS, jobs, io), out, err, threads };
}

describe('several articles at a time', () => {
  const done = (shown: string): TaskOutcome => ({ result: 'done', out: `${shown}\n`, err: '' });
  const inOrder = TASKS.map(({ path: { shown } }) => `${shown}\n`).join('');

  it.each([2, 3, 7])('are told in their order, whichever is ready first: %i jobs', async (jobs) => {
    const late: (() => void)[] = [];
    const run = runOn(async (shown) => {
      // Each third waits until two others have gone past it.
      if (Number.parseInt(shown, 10) % 3 === 0) await new Promise<void>((resolve) => void late.push(resolve));
      setImmediate(() => late.splice(0).forEach((resume) => resume()));
      return done(shown);
    }, jobs);
    setTimeout(() => late.splice(0).forEach((resume) => resume()), 0);
    const { code, out, err, threads } = await run;
    expect({ code, out, threads }).toEqual({ code: 0, out: inOrder, threads: jobs });
    expect(err).toMatch(/^40 articles in [\d.]+ s\n$/u);
  });

  it('go on when a thread dies, in another one', async () => {
    const { code, out, err, threads } = await runOn(
      async (shown) => (shown === '5.txt' ? Promise.reject(new Error('out of memory')) : Promise.resolve(done(shown))),
      2,
    );
    expect({ code, threads }).toEqual({ code: 1, threads: 3 });
    expect(out).toBe(inOrder.replace('5.txt\n', ''));
    expect(err).toMatch(/^5\.txt: out of memory\n40 articles, 1 failed in /u);
  });
});

describe('the command line on all cores', { timeout: 120_000 }, () => {
  let cli: string;
  beforeAll(() => {
    cli = buildCli('jobs-test');
    const articles = path.join(folder, 'articles', 'inner');
    mkdirSync(articles, { recursive: true });
    for (const { name, text } of loadCorpus('dev').slice(0, 5))
      writeFileSync(path.join(articles, `${name}.txt`), text.slice(0, 900));
    writeFileSync(path.join(articles, 'a-log.txt'), '2024-01-01 10:00:00 INFO started\n'.repeat(30));
    writeFileSync(path.join(articles, 'binary.txt'), 'PK\0\0');
  });

  async function run(...argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const ran = promisify(execFile)(process.execPath, [cli, ...argv], { cwd: folder });
    return ran.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr: withoutTime(stderr) }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        ...error,
        code: error.code,
        stderr: withoutTime(error.stderr),
      }),
    );
  }

  it('prints the same whatever the number of jobs', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map(async (jobs) => run('annotate', 'articles', '--format', 'json', '--jobs', jobs)),
    );
    expect(one?.stdout.split('\n')).toHaveLength(6);
    expect([three?.code, three?.stdout, three?.stderr]).toEqual([one?.code, one?.stdout, one?.stderr]);
    expect(one?.stderr).toContain('7 articles, 1 passed over, 1 failed in TIME\n');
  });

  it('writes the same sidecars whatever the number of jobs', async () => {
    for (const jobs of ['1', '2']) {
      cpSync(path.join(folder, 'articles'), path.join(folder, jobs), { recursive: true });
      expect((await run('extract', jobs, '--jobs', jobs)).code).toBe(1);
    }
    const read = (jobs: string): string[] => {
      const names = readdirSync(path.join(folder, jobs, 'inner')).sort();
      return names.map((name) => `${name}\n${readFileSync(path.join(folder, jobs, 'inner', name), 'utf8')}`);
    };
    expect(read('2')).toEqual(read('1'));
    expect(read('2').filter((file) => file.includes('formatVersion'))).toHaveLength(5);
  });

  it.each(['0', '-1', 'all'])('refuses --jobs %s', async (jobs) => {
    expect(await run('annotate', 'articles', `--jobs=${jobs}`)).toMatchObject({ code: 2, stdout: '' });
  });
});

function withoutTime(text: string): string {
  return text.replace(/in [\d.]+ s\n/gu, 'in TIME\n');
}
