// The Spark job against a real Spark. Prints `Tests: N passed, N failed`, or `Skipped: WHY` where Java or Python is missing.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
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
  const archive = packEngine();
  const { code, output } = await run(python, ['-m', 'unittest', 'discover', '-s', 'tests', '-v'], {
    ...process.env,
    PYTHONPATH: INTEGRATION,
    PYSPARK_PYTHON: python,
    PYSPARK_DRIVER_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
    ARTICLE_ANNOTATOR_COMMAND: `${process.execPath} ${cli}`,
    ARTICLE_ANNOTATOR_ARCHIVE: archive,
  });
  const ran = Number(/^Ran (\d+) tests?/mu.exec(output)?.[1] ?? 0);
  const bad = [...output.matchAll(/\b(?:failures|errors)=(\d+)/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
  const failed = code === 0 ? bad : Math.max(1, bad);
  const skipped = Number(/\bskipped=(\d+)/u.exec(output)?.[1] ?? 0);
  console.log(`Tests: ${Math.max(0, ran - failed - skipped)} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Node and our package in one archive, as the page on clusters says. */
function packEngine(): string {
  const folder = path.join(repository, 'out', 'spark-engine');
  rmSync(folder, { recursive: true, force: true });
  const engine = path.join(folder, 'engine');
  mkdirSync(path.join(engine, 'node', 'bin'), { recursive: true });
  const inRepository = { cwd: repository, encoding: 'utf8' } as const;
  execFileSync(process.execPath, ['esbuild.js'], inRepository);
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], inRepository).trim();
  execFileSync('tar', ['-xzf', path.join(folder, packed), '-C', engine, '--strip-components', '1']);
  copyFileSync(process.execPath, path.join(engine, 'node', 'bin', 'node'));
  const archive = path.join(folder, 'engine.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', engine, '.']);
  return archive;
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
