import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
const file = path.join(folder, 'a.annotations.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LENGTH = 300_000;
const KILLS = 12;

/** Writes as fast as it can, each time the same digit over and over, until it is killed. */
const WRITER = `
  import { nodeFileStore } from './src/cli/nodeFileStore.ts';
  const run = async (): Promise<void> => {
    for (let round = 0; ; round++) {
      await nodeFileStore.writeAtomically(${JSON.stringify(pathToFileURL(file).href)}, new Uint8Array(${LENGTH}).fill(48 + (round % 10)));
      if (round === 0) process.stdout.write('writing');
    }
  };
  void run();
`;

function buildWriter(): string {
  const outfile = path.join(folder, 'writer.cjs');
  const stdin = { contents: WRITER, resolveDir: process.cwd(), loader: 'ts' as const };
  buildSync({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs' });
  return outfile;
}

async function writeAndKill(writer: string, afterMs: number): Promise<void> {
  const running = spawn(process.execPath, [writer], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(running, 'exit');
  await Promise.race([once(running.stdout, 'data'), gone]);
  await setTimeout(afterMs);
  running.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
}

it('whenever the writer is killed, the file is the old or the new one, whole', { timeout: 60_000 }, async () => {
  const writer = buildWriter();
  for (let round = 0; round < KILLS; round++) {
    await writeAndKill(writer, (round * 7) % 23);
    const content = readFileSync(file, 'latin1');
    expect(content).toHaveLength(LENGTH);
    expect(content).toBe((content[0] ?? '').repeat(LENGTH));
  }
});

it('a write that fails leaves the old file and nothing beside it', async () => {
  const missing = path.join(folder, 'no', 'such', 'folder', 'b.json');
  await expect(nodeFileStore.writeAtomically(pathToFileURL(missing).href, new Uint8Array(3))).rejects.toMatchObject({
    failure: 'unavailable',
  });
  expect(existsSync(path.dirname(missing))).toBe(false);
  const before = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  await nodeFileStore.writeAtomically(pathToFileURL(file).href, new Uint8Array(3).fill(65));
  expect(readFileSync(file, 'utf8')).toBe('AAA');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual(before);
});
