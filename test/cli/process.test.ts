import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** What only a process of its own can show: its streams and the rights of its user. */
const NOBODY = 65_534;
const STORY = 'At least 20 people were hurt on Monday, Mayor Mara Holt said.\n';

mkdirSync('out', { recursive: true });
const built = mkdtempSync(path.join('out', 'cli-'));
const program = path.resolve(built, 'cli.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));

beforeAll(() => {
  buildSync({ entryPoints: ['src/cli/bin.ts'], outfile: program, bundle: true, platform: 'node', format: 'cjs' });
  for (const one of [folder, built]) chmodSync(one, 0o755);
  for (const [place, name] of [
    ['closed', 'a.txt'],
    ['open', 'b.txt'],
  ] as const) {
    mkdirSync(path.join(folder, 'news', place), { recursive: true });
    writeFileSync(path.join(folder, 'news', place, name), STORY);
  }
  chmodSync(path.join(folder, 'news', 'closed'), 0);
}, 60_000);
afterAll(() => {
  chmodSync(path.join(folder, 'news', 'closed'), 0o755);
  for (const one of [folder, built]) rmSync(one, { recursive: true, force: true });
});

it.runIf(process.platform === 'linux')('says that the output cannot be written', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [program, '--help'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect([status, stderr]).toEqual([1, expect.stringContaining("the output can't be written")]);
});

it.runIf(process.platform !== 'win32')('reads the other folders where one is closed', () => {
  const rights = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'annotate', 'news'], {
    cwd: folder,
    encoding: 'utf8',
    ...rights,
  });
  expect(stderr).toContain(`${path.join('news', 'closed')}: this folder can't be read`);
  expect(stdout).toContain('Mara Holt');
  expect(status).toBe(1);
});
