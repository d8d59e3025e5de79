import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { findDisk } from '../../src/vscode/services/journal/diskAccess.ts';
import { createDiskJournalFiles } from '../../src/vscode/services/journal/diskJournalFiles.ts';
import { createJournal } from '../../src/vscode/services/journal/journal.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'article-annotator-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const KILLS = 6;

/** Decides as fast as it can, and says so without waiting for the journal. */
const WINDOW = `
  import { writeSync } from 'node:fs';
  import { findDisk } from './src/vscode/services/journal/diskAccess.ts';
  import { createDiskJournalFiles } from './src/vscode/services/journal/diskJournalFiles.ts';
  import { createJournal } from './src/vscode/services/journal/journal.ts';
  const quiet = () => undefined;
  const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const files = createDiskJournalFiles(findDisk(), process.argv[2]);
  const journal = createJournal({ files, logger, now: () => Date.now(), random: Math.random });
  const decide = (nth) => {
    void journal.record('file:///a.txt', undefined, { nth });
    setImmediate(() => {
      writeSync(1, '.');
      decide(nth + 1);
    });
  };
  decide(0);
`;

function buildWindow(): string {
  const outfile = path.join(root, 'window.cjs');
  const stdin = { contents: WINDOW, resolveDir: process.cwd(), loader: 'ts' as const };
  buildSync({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs' });
  return outfile;
}

/** @returns how many decisions a person had seen before the process got SIGKILL */
async function decideAndKill(window: string, folder: string, afterSeen: number): Promise<number> {
  const running = spawn(process.execPath, [window, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(running, 'exit');
  let seen = 0;
  running.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen >= afterSeen) running.kill('SIGKILL');
  });
  expect(await gone).toEqual([null, 'SIGKILL']);
  return seen;
}

test('a killed process loses no decision that anybody has seen', { timeout: 90_000 }, async () => {
  const disk = findDisk();
  if (disk === undefined) throw new Error('this Node has no process.getBuiltinModule');
  const window = buildWindow();
  for (let kill = 0; kill < KILLS; kill++) {
    const folder = path.join(root, String(kill));
    const seen = await decideAndKill(window, folder, 1 + kill * 40);
    const quiet = (): void => undefined;
    let later = 2 * GONE_AFTER;
    const next = createJournal({
      files: createDiskJournalFiles(disk, folder),
      logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      now: () => Date.now() + later,
      random: Math.random,
    });
    // A kill in the middle of an entry leaves a folder that may still be written to, as far as the first look can tell.
    await next.takeOver();
    later += 2 * GONE_AFTER;
    const { again } = await next.takeOver();
    const found = next.leftOf('file:///a.txt');
    next.dispose();
    expect(again).toBe(false);
    expect(found.slice(0, seen)).toEqual(Array.from({ length: seen }, (_, nth) => ({ nth })));
  }
});
