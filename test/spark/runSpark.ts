// The Spark job against a real Spark. Prints `Tests: N passed, N failed`, or `Skipped: WHY` where Java or Python is missing.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findJava, preparePython } from '../../scripts/pythonEnvironment.ts';
import { repository } from '../host/paths.ts';
import { buildCli } from '../support/buildCli.ts';

const INTEGRATION = path.join(repository, 'integrations', 'spark');

async function main(): Promise<number> {
  if (process.platform === 'win32') return skip('Spark on Windows needs more than Java');
  if ((await findJava()) === undefined) return skip('no Java 17 or newer');
  const environment = await preparePython('spark', 'integrations/spark/requirements-test.txt');
  if ('missing' in environment) return skip(`no ${environment.missing}`);
  const { python } = environment;
  const cli = buildCli('spark-test');
  const { code, output } = await run(python, ['-m', 'unittest', 'discover', '-s', 'tests', '-v'], {
    ...process.env,
    PYTHONPATH: INTEGRATION,
    PYSPARK_PYTHON: python,
    PYSPARK_DRIVER_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
    ARTICLE_ANNOTATOR_COMMAND: `${process.execPath} ${cli}`,
  });
  const ran = Number(/^Ran (\d+) tests?/mu.exec(output)?.[1] ?? 0);
  const bad = [...output.matchAll(/\b(?:failures|errors)=(\d+)/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
  const failed = code === 0 ? bad : Math.max(1, bad);
  console.log(`Tests: ${Math.max(0, ran - failed)} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function skip(reason: string): number {
  console.log(`Skipped: ${reason}`);
  return 0;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: INTEGRATION, env });
    let output = '';
    const forward = (chunk: Buffer): void => {
      process.stdout.write(chunk);
      output += chunk.toString();
    };
    child.stdout.on('data', forward);
    child.stderr.on('data', forward);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
