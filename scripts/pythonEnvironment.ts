// A Python of our own for the tests and benchmarks that need one: a virtual environment under .cache with pinned packages.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, repository } from '../test/host/paths.ts';

const run = promisify(execFile);

export interface PythonEnvironment {
  /** The interpreter's path. */
  readonly python: string;
}

/** What this machine lacks, in words for the one who reads the test results. */
export interface Missing {
  readonly missing: string;
}

/** Tried in this order. */
const INTERPRETERS = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python'];
const OLDEST_MINOR = 10;

/**
 * Makes `.cache/python/NAME` with the packages of a requirements file, unless it is there already for this very file. Never rejects: without
 * Python 3.10, its `venv`, or a package index that can be reached, it says what is missing.
 * @param requirements relative to the repository
 * @param options of `pip install`
 */
export async function preparePython(
  name: string,
  requirements: string,
  options: readonly string[] = [],
): Promise<PythonEnvironment | Missing> {
  const interpreter = await findPython();
  if (interpreter === undefined) return { missing: `Python 3.${OLDEST_MINOR} or newer` };
  const folder = path.join(cacheFolder, 'python', name);
  const python = path.join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  const file = path.join(repository, requirements);
  const stamp = path.join(folder, '.installed');
  const wanted = createHash('sha256').update(interpreter.version).update(readFileSync(file)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { python };
  try {
    console.log(`Installing the Python packages of ${requirements} (once) …`);
    rmSync(folder, { recursive: true, force: true });
    await run(interpreter.command, ['-m', 'venv', folder]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...options, '-r', file], {
      maxBuffer: 1 << 26,
    });
    writeFileSync(stamp, wanted);
    return { python };
  } catch (error) {
    return { missing: `the packages of ${requirements} (${lastLine(error)})` };
  }
}

async function findPython(): Promise<{ command: string; version: string } | undefined> {
  for (const command of INTERPRETERS) {
    const version = await versionOf(command);
    const minor = /^Python 3\.(\d+)/u.exec(version ?? '')?.[1];
    if (version !== undefined && Number(minor) >= OLDEST_MINOR) return { command, version };
  }
  return undefined;
}

async function versionOf(command: string): Promise<string | undefined> {
  try {
    return (await run(command, ['--version'])).stdout.trim();
  } catch {
    return undefined;
  }
}

/** `Java 17` or newer; undefined where there is none. */
export async function findJava(): Promise<string | undefined> {
  const home = process.env['JAVA_HOME'];
  try {
    const { stderr } = await run(home === undefined ? 'java' : path.join(home, 'bin', 'java'), ['-version']);
    const version = /version "(\d+)[^"]*"/u.exec(stderr);
    return Number(version?.[1]) >= 17 ? version?.[0] : undefined;
  } catch {
    return undefined;
  }
}

function lastLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? text;
}
