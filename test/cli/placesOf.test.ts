import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { inTurn } from '../../src/core/store/inTurn.ts';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'article-annotator-places-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(path.join(root, 'real'));
writeFileSync(path.join(root, 'real', 'kept.json'), '');
symlinkSync(path.join('real', 'kept.json'), path.join(root, 'linked.json'));
symlinkSync('real', path.join(root, 'by-another-name'), 'junction');

const uri = (...parts: readonly string[]): string => pathToFileURL(path.join(root, ...parts)).href;

test.each([
  { what: 'a file', asked: ['real', 'kept.json'], places: [['real', 'kept.json']] },
  { what: 'a file that is not there yet', asked: ['real', 'new.json'], places: [['real', 'new.json']] },
  { what: 'a file of a linked folder', asked: ['by-another-name', 'kept.json'], places: [['real', 'kept.json']] },
  { what: 'a linked file', asked: ['linked.json'], places: [['linked.json'], ['real', 'kept.json']] },
])('who writes $what says so where all who write it look', async ({ asked, places }) => {
  expect(await nodeFileStore.placesOf(uri(...asked))).toEqual(places.map((place) => uri(...place)));
});

test.each([
  { first: ['linked.json'], second: ['real', 'kept.json'] },
  { first: ['real', 'kept.json'], second: ['by-another-name', 'kept.json'] },
  { first: ['linked.json'], second: ['linked.json'] },
])('two that write one file by $first and $second never do so at once', async ({ first, second }) => {
  let [writing, most] = [0, 0];
  const ports = {
    now: () => Date.now(),
    random: () => Math.random(),
    pause: () => new Promise<void>((resolve) => void setImmediate(resolve)),
  };
  const write = async (name: readonly string[]): Promise<void> =>
    inTurn(nodeFileStore, uri(...name), ports, async () => {
      most = Math.max(most, ++writing);
      for (let turn = 0; turn < 5; turn++) await ports.pause();
      writing--;
    });
  // Both may have to give way for longer than is waited: then they try again, as saving does.
  const persist = async (name: readonly string[]): Promise<void> => write(name).catch(async () => persist(name));
  await Promise.all([persist(first), persist(second)]);
  expect(most).toBe(1);
});
