import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAct } from '../../src/core/review/act.ts';
import { findDisk } from '../../src/vscode/services/journal/diskAccess.ts';
import { createDiskJournalFiles } from '../../src/vscode/services/journal/diskJournalFiles.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { keepTwice } from '../../src/vscode/services/journal/twofoldJournalFiles.ts';

const root = mkdtempSync(path.join(tmpdir(), 'article-annotator-journal-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

function onDisk(): JournalFiles {
  const disk = findDisk();
  if (disk === undefined) throw new Error('this Node has no process.getBuiltinModule');
  return createDiskJournalFiles(disk, path.join(root, String(count++)));
}

const broken = (): Promise<never> => Promise.reject(new Error('blocked by the browser'));
const BROKEN: JournalFiles = {
  folders: broken,
  names: broken,
  read: broken,
  write: broken,
  remove: broken,
  removeFolder: broken,
  claim: broken,
};
const unheard = (): void => undefined;

/** A real browser's database is tested in the browser's extension host, by the same rules. */
test.each<{ place: string; create: () => JournalFiles }>([
  { place: "the extension host's disk", create: onDisk },
  { place: 'both places', create: () => keepTwice(onDisk(), onDisk(), unheard) },
  { place: 'one place, where the other is blocked', create: () => keepTwice(BROKEN, onDisk(), unheard) },
  { place: 'one place, where the shared one is blocked', create: () => keepTwice(onDisk(), BROKEN, unheard) },
])('$place keeps files, gives them back, and lets one of many take a folder', async ({ create }) => {
  const files = create();
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect([await files.folders(), await files.names('a')]).toEqual([[], []]);
  await files.write('a', '1.json', bytes('one'));
  await files.write('a', '2.json', bytes('two'));
  await files.write('b', '1.json', bytes('other'));
  expect([...(await files.folders())].sort()).toEqual(['a', 'b']);
  expect([...(await files.names('a'))].sort()).toEqual(['1.json', '2.json']);
  expect(await files.read('a', '2.json')).toEqual(bytes('two'));
  expect(await Promise.all(['x', 'x'].map((name) => files.claim('a', name)))).toContain(true);
  expect(await files.claim('a', 'y')).toBe(false);
  expect([...(await files.folders())].sort()).toEqual(['b', 'x']);
  await files.remove('b', 'never there');
  await files.removeFolder('x');
  expect(await files.folders()).toEqual(['b']);
});

test('what is written to the disk of the host is there before anything else happens', () => {
  const disk = findDisk();
  const folder = path.join(root, 'at once');
  if (disk === undefined) throw new Error('this Node has no process.getBuiltinModule');
  void createDiskJournalFiles(disk, folder).write('a', '1.json', new Uint8Array([1, 2, 3]));
  // Read through a port of its own, in the same turn.
  expect(process.getBuiltinModule('node:fs').readFileSync(path.join(folder, 'a', '1.json'))).toHaveLength(3);
});

test('two places that are both blocked say so, and one that is blocked is told once', async () => {
  const told: string[] = [];
  const files = keepTwice(BROKEN, onDisk(), (place, error) => told.push(`${place}: ${String(error)}`));
  await files.write('a', '1.json', new Uint8Array());
  await files.write('a', '2.json', new Uint8Array());
  expect(told).toEqual(['near: Error: blocked by the browser']);
  await expect(keepTwice(BROKEN, BROKEN, unheard).write('a', '1.json', new Uint8Array())).rejects.toThrow('blocked');
});

test('fields of others named __proto__ come through the journal', () => {
  const document =
    '{"article":{"file":"a","length":0,"sha256":"","language":"en"},"entities":[],"mentions":[],"quantities":[],"attributions":[],"events":[],"__proto__":{"x":1}}';
  const act: unknown = JSON.parse(
    `{"id":"d-1","kind":"accept","at":"","count":1,"ids":[],"before":${document},"after":${document},"__proto__":{"y":2}}`,
  );
  const read = readAct(act);
  expect(Object.getOwnPropertyDescriptor(read ?? {}, '__proto__')?.value).toEqual({ y: 2 });
  expect(Object.getOwnPropertyDescriptor(read?.after ?? {}, '__proto__')?.value).toEqual({ x: 1 });
});
