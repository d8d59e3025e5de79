import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileStore } from '../../src/vscode/services/keeping/fileStore.ts';
import { calls, disk } from '../support/fakeVscode.ts';
import { FAULTS } from '../support/faultPlan.ts';
import { type FaultyDisk, runWithFault } from '../support/storeFaults.ts';

const ARTICLE = 'file:///w/article.txt';
const SIDECAR = `${ARTICLE}.annotations.json`;

const FAULTY: FaultyDisk = {
  calls,
  boot: () => createFileStore(() => Promise.resolve()),
  article: ARTICLE,
  sidecar: SIDECAR,
  passes: (ms) => void vi.setSystemTime(Date.now() + ms),
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const PLACES = {
  'a sidecar': () => undefined,
  'a linked sidecar': () => {
    disk.set('/elsewhere/kept.json', { bytes: new TextEncoder().encode(EMPTY), mtime: 0 });
    disk.set('/w/article.txt.annotations.json', { bytes: new Uint8Array(), mtime: 0, leadsTo: '/elsewhere/kept.json' });
  },
} as const;

const EMPTY = JSON.stringify({
  formatVersion: 2,
  offsetUnit: 'utf-16-code-unit',
  article: { file: 'article.txt', length: 0, sha256: '', language: 'en' },
});

for (const [place, prepare] of Object.entries(PLACES)) {
  test.each(FAULTS)(`${place} in VS Code loses nothing, whatever call meets: %s`, { timeout: 90_000 }, async (fault) => {
    const lost: string[] = [];
    let at = 0;
    for (let over = false; !over; at++) {
      disk.clear();
      prepare();
      const result = await runWithFault(FAULTY, fault, at);
      lost.push(...result.lost);
      over = result.over;
    }
    expect(lost).toEqual([]);
    expect(at).toBeGreaterThan(12);
  });
}
