import type * as NodeFiles from 'node:fs/promises';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { FAULTS } from '../support/faultPlan.ts';
import { runWithFault } from '../support/storeFaults.ts';

const { calls } = await vi.hoisted(async () => {
  const { FaultyCalls } = await import('../support/faultyCalls.ts');
  return { calls: new FaultyCalls() };
});

/** The real calls, each of which may go wrong. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof NodeFiles>();
  const faulty =
    <A extends unknown[], R>(name: string, run: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      calls.call(name, () => run(...args));
  const open = async (...args: Parameters<typeof real.open>): Promise<unknown> => {
    const opened: { close(): Promise<void> }[] = [];
    const openReal = async () => {
      const handle = await real.open(...args);
      opened.push(handle);
      return handle;
    };
    const handle = await calls.call('open', openReal).catch(async (error: unknown) => {
      await Promise.all(opened.map((one) => one.close()));
      throw error;
    });
    return {
      writeFile: (bytes: Uint8Array) =>
        calls.call('write', (part) => handle.writeFile(part === 'whole' ? bytes : bytes.slice(0, bytes.length >> 1))),
      sync: () => calls.call('sync', () => handle.sync()),
      // The system closes what a process that is gone had open.
      close: async () => handle.close().then(() => calls.call('close', () => undefined)),
    };
  };
  return {
    ...real,
    open,
    access: faulty('access', real.access),
    link: faulty('link', real.link),
    readdir: faulty('readdir', real.readdir),
    readFile: faulty('readFile', real.readFile),
    realpath: faulty('realpath', real.realpath),
    rename: faulty('rename', real.rename),
    rm: faulty('rm', real.rm),
    stat: faulty('stat', real.stat),
  };
});

const root = mkdtempSync(path.join(tmpdir(), 'article-annotator-faults-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

let count = 0;

const PLACES = {
  'a sidecar': () => undefined,
  'a linked sidecar': (folder: string) => {
    mkdirSync(path.join(folder, 'elsewhere'));
    writeFileSync(path.join(folder, 'elsewhere', 'kept.json'), EMPTY);
    symlinkSync(path.join('elsewhere', 'kept.json'), path.join(folder, 'article.txt.annotations.json'));
  },
} as const;

const EMPTY = JSON.stringify({
  formatVersion: 2,
  offsetUnit: 'utf-16-code-unit',
  article: { file: 'article.txt', length: 0, sha256: '', language: 'en' },
});

for (const [place, prepare] of Object.entries(PLACES)) {
  test.each(FAULTS)(`${place} of the command line loses nothing, whatever call meets: %s`, { timeout: 90_000 }, async (fault) => {
    const lost: string[] = [];
    let at = 0;
    for (let over = false; !over; at++) {
      const folder = path.join(root, String(count++));
      mkdirSync(folder);
      prepare(folder);
      const article = pathToFileURL(path.join(folder, 'article.txt')).href;
      const sidecar = `${article}.annotations.json`;
      const passes = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
      const result = await runWithFault({ calls, boot: () => nodeFileStore, article, sidecar, passes }, fault, at);
      lost.push(...result.lost);
      over = result.over;
    }
    expect(lost).toEqual([]);
    expect(at).toBeGreaterThan(12);
  });
}
