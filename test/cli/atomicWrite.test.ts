import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { temporaryName } from '../../src/core/sidecar/temporaryFile.ts';
import { decodeUtf8 } from '../../src/core/text/utf8.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
const file = path.join(folder, 'a.annotations.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LENGTH = 300_000;
const SAVES = 200;
/** Starting a process is what takes the time. */
const MOST_KILLS = 100;
const MOST_MS = 90;

/** Writes as fast as it can, each time the same digit over and over, and counts aloud, until it is killed. */
const WRITER = `
  import { nodeFileStore } from './src/cli/nodeFileStore.ts';
  const run = async (): Promise<void> => {
    for (let round = 0; ; round++) {
      await nodeFileStore.writeAtomically(${JSON.stringify(pathToFileURL(file).href)}, new Uint8Array(${LENGTH}).fill(48 + (round % 10)));
      process.stdout.write('.');
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

/** @returns how many saves came to their end; one more was under way */
async function writeAndKill(writer: string, afterMs: number): Promise<number> {
  const running = spawn(process.execPath, [writer], { stdio: ['ignore', 'pipe', 'inherit'] });
  let saves = 0;
  running.stdout.on('data', (chunk: Buffer) => (saves += chunk.length));
  const gone = once(running, 'exit');
  await Promise.race([once(running.stdout, 'data'), gone]);
  await setTimeout(afterMs);
  running.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
  return saves;
}

it('whenever the writer is killed, the file is the old or the new one, whole', { timeout: 90_000 }, async () => {
  const writer = buildWriter();
  let saves = 0;
  let kills = 0;
  while (saves < SAVES && kills < MOST_KILLS) {
    saves += await writeAndKill(writer, (kills * 37) % MOST_MS);
    kills++;
    const content = readFileSync(file, 'latin1');
    expect(content).toHaveLength(LENGTH);
    expect(content).toBe((content[0] ?? '').repeat(LENGTH));
  }
  expect(saves).toBeGreaterThanOrEqual(SAVES);
});

const LONG_AGO = new Date(Date.UTC(2026, 0, 1));

/** What a write that never ended left in a folder of its own, as of that time. */
function leave(sub: string, name: string, content: string, since: Date): string {
  const left = temporaryName(name, since.getTime(), 0.5);
  writeFileSync(path.join(sub, left), content);
  utimesSync(path.join(sub, left), since, since);
  return left;
}

it('the next write removes what a crash left of this file, and of no other', async () => {
  const sub = mkdtempSync(path.join(folder, 'sweep-'));
  leave(sub, 'c.json', '{', LONG_AGO);
  const underWay = leave(sub, 'c.json', '{', new Date());
  const other = leave(sub, 'd.json', '{', LONG_AGO);
  await nodeFileStore.writeAtomically(pathToFileURL(path.join(sub, 'c.json')).href, new Uint8Array(3).fill(65));
  expect(new Set(readdirSync(sub))).toEqual(new Set(['c.json', underWay, other]));
});

it('reads what VS Code left when it crashed between deleting the old file and renaming the new one, if it is whole', async () => {
  const sub = mkdtempSync(path.join(folder, 'recover-'));
  leave(sub, 'c.json', '{"old": true}', LONG_AGO);
  leave(sub, 'c.json', '{"new": true}', new Date(LONG_AGO.getTime() + 1000));
  leave(sub, 'c.json', '{"torn": tr', new Date(LONG_AGO.getTime() + 2000));
  leave(sub, 'd.json', '{"torn": tr', LONG_AGO);
  const read = async (name: string): Promise<Uint8Array> => nodeFileStore.read(pathToFileURL(path.join(sub, name)).href);
  expect(decodeUtf8(await read('c.json'))).toBe('{"new": true}');
  await expect(read('d.json')).rejects.toMatchObject({ failure: 'not-found' });
});

it('a write that fails leaves the old file and nothing beside it', async () => {
  const missing = path.join(folder, 'no', 'such', 'folder', 'b.json');
  await expect(nodeFileStore.writeAtomically(pathToFileURL(missing).href, new Uint8Array(3))).rejects.toMatchObject({
    failure: 'unavailable',
  });
  expect(existsSync(path.dirname(missing))).toBe(false);
});
