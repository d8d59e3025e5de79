import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles the command line as it is shipped, into `out/NAME`, where it finds the models two folders above.
 * @returns the path of the script for Node
 */
export function buildCli(name: string): string {
  const outfile = path.resolve('out', name, 'cli.js');
  mkdirSync(path.dirname(outfile), { recursive: true });
  buildSync({
    entryPoints: ['src/cli/bin.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
  });
  return outfile;
}
