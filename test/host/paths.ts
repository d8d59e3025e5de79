import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository: the nearest folder above the working directory that holds our manifest and this test host. */
export const repository = findRepository(process.cwd());
export const hostFolder = path.join(repository, 'test', 'host');
export const serverFolder = path.join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');
export const cacheFolder = path.join(repository, '.cache');

function findRepository(from: string): string {
  if (existsSync(path.join(from, 'test', 'host', 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('Run this from inside the repository.');
  return findRepository(parent);
}
