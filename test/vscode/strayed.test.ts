import { beforeEach, expect, test, vi } from 'vitest';
import { followRenames } from '../../src/vscode/services/keeping/followRenames.ts';
import { placeSidecar } from '../../src/vscode/services/keeping/placement.ts';
import { SIDECAR_SUFFIX, uriText } from '../../src/vscode/services/uris.ts';
import { asked, chosen, disk, EventEmitter, happens, setTo, trouble, Uri } from '../support/fakeVscode.ts';
import {
  acceptedIn,
  decideEarlier as decideOn,
  move,
  openKeepingWindow as openWindow,
  put,
  remembered,
  silentLogger as logger,
} from '../support/keepingWindow.ts';

const TEXT = 'Mara Holt met Jon Pell in Ostrava, and Ada Quist counted 733 cases.';
const OTHER = 'Pia Berg spoke of the harvest, and Mara Holt had gone to see Ota Novak.';
const silent = (): void => undefined;

beforeEach(() => {
  trouble.isFull = false;
  disk.clear();
  setTo.clear();
  remembered.clear();
  asked.length = 0;
  chosen.button = '';
  vi.useRealTimers();
});

async function decideEarlier(path: string, words = 'Mara Holt'): Promise<void> {
  await decideOn(path, TEXT, words);
}

test.each([
  ['in the same folder', '/w/better.txt'],
  ['into another folder', '/w/archive/story.txt'],
])('what was decided on an article that was renamed %s outside VS Code is offered, and follows', async (_, renamed) => {
  await decideEarlier('/w/story.txt');
  move('/w/story.txt', renamed);
  chosen.button = 'Take Over';
  const window = openWindow();
  await window.open(renamed);
  await expect.poll(() => acceptedIn(renamed)).toEqual(['Mara Holt']);
  expect(asked).toEqual([expect.stringContaining('story.txt.annotations.json: 1 decision')]);
  await expect.poll(() => disk.has(`/w/story.txt${SIDECAR_SUFFIX}`)).toBe(false);
  await expect.poll(() => window.followed).toEqual(['file:///w/story.txt']);
  expect(window.store.get(`file://${renamed}`)?.document.article.file).toBe(renamed.split('/').at(-1));
  window.close();
});

test('it follows too where something was decided under the new name already, as of two people', async () => {
  await decideEarlier('/w/story.txt');
  move('/w/story.txt', '/w/better.txt');
  const window = openWindow('Bo');
  await window.open('/w/better.txt');
  window.decide('/w/better.txt', 'Jon Pell');
  window.decide('/w/better.txt', 'Mara Holt', { kind: 'reject' });
  await window.flush('/w/better.txt');
  expect(await window.strayed.takeOverFor(uriText('file:///w/better.txt'))).toBe('offered');
  expect(acceptedIn('/w/better.txt')).toEqual(['Jon Pell']);
  expect(window.store.get('file:///w/better.txt')?.conflicts).toHaveLength(1);
  expect(disk.has(`/w/story.txt${SIDECAR_SUFFIX}`)).toBe(false);
  expect(await window.strayed.takeOverFor(uriText('file:///w/better.txt'))).toBe('nothing');
  window.close();
});

test('what was decided in an open window after its folder was renamed outside is offered with the article in its new place', async () => {
  await decideEarlier('/w/in/story.txt');
  const open = openWindow();
  await open.open('/w/in/story.txt');
  for (const name of ['story.txt', `story.txt${SIDECAR_SUFFIX}`]) move(`/w/in/${name}`, `/w/out/${name}`);
  open.decide('/w/in/story.txt', 'Jon Pell');
  await open.flush('/w/in/story.txt');
  open.close();
  const next = openWindow();
  await next.open('/w/out/story.txt');
  expect(await next.strayed.takeOverFor(uriText('file:///w/out/story.txt'))).toBe('offered');
  expect(acceptedIn('/w/out/story.txt')).toEqual(['Mara Holt', 'Jon Pell']);
  expect(disk.has(`/w/in/story.txt${SIDECAR_SUFFIX}`)).toBe(false);
  next.close();
});

test('what can not be written stays where it was', async () => {
  await decideEarlier('/w/story.txt');
  move('/w/story.txt', '/w/better.txt');
  await decideEarlier('/w/better.txt', 'Jon Pell');
  const window = openWindow();
  await window.open('/w/better.txt');
  trouble.isFull = true;
  await expect(window.strayed.takeOverFor(uriText('file:///w/better.txt'))).rejects.toThrow('ENOSPC');
  trouble.isFull = false;
  expect(acceptedIn('/w/story.txt')).toEqual(['Mara Holt']);
  window.close();
});

test.each([
  ['of another text', OTHER, 'Mara Holt', false],
  ['whose article is there', TEXT, 'Mara Holt', true],
])('a sidecar %s is not offered', async (_, text, words, isThere) => {
  put('/w/story.txt', text);
  await decideEarlier('/w/story.txt', words);
  if (!isThere) disk.delete('/w/story.txt');
  put('/w/better.txt', TEXT);
  const window = openWindow();
  await window.open('/w/better.txt');
  expect(await window.strayed.takeOverFor(uriText('file:///w/better.txt'))).toBe('nothing');
  expect(asked).toEqual([]);
  window.close();
});

function set(folder: string): void {
  setTo.set('sidecarFolder', folder);
  happens.configuration.fire({ affectsConfiguration: () => true });
}

test('when the folder of sidecars is set to another the sidecars are offered to be moved, of open articles too', async () => {
  vi.useFakeTimers();
  await decideEarlier('/w/story.txt');
  await decideEarlier('/w/in/other.txt');
  const window = openWindow();
  await window.open('/w/story.txt');
  window.decide('/w/story.txt', 'Jon Pell');
  chosen.button = 'Move';
  // As it is typed.
  for (const folder of ['.k', '.kept']) set(folder);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([expect.stringContaining('2 articles')]);
  expect(acceptedIn('/w/.kept/story.txt')).toEqual(['Mara Holt', 'Jon Pell']);
  expect(acceptedIn('/w/.kept/in/other.txt')).toEqual(['Mara Holt']);
  expect([...disk.keys()].sort()).toEqual([
    `/w/.kept/in/other.txt${SIDECAR_SUFFIX}`,
    `/w/.kept/story.txt${SIDECAR_SUFFIX}`,
    '/w/in/other.txt',
    '/w/story.txt',
  ]);
  window.close();
});

test('it is offered by the next window where the setting changed while none was open, and what is left is found with its article', async () => {
  vi.useFakeTimers();
  setTo.set('sidecarFolder', 'kept');
  await decideEarlier('/w/story.txt');
  setTo.set('sidecarFolder', '');
  const window = openWindow();
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(1);
  await window.open('/w/story.txt');
  expect(await window.strayed.takeOverFor(uriText('file:///w/story.txt'))).toBe('offered');
  expect(acceptedIn('/w/story.txt')).toEqual(['Mara Holt']);
  expect(disk.has(`/w/kept/story.txt${SIDECAR_SUFFIX}`)).toBe(false);
  window.close();
});

test('while an article is on its way to another name nothing is written there, and then all of it is', async () => {
  vi.useFakeTimers();
  put('/w/story.txt', TEXT);
  const window = openWindow();
  const kept = { written: Promise.resolve(), settle: silent, handOver: () => Promise.resolve(true) };
  const journal = {
    keepApart: () => kept,
    leftOf: () => Promise.resolve([]),
    settle: silent,
    onDidTakeOver: new EventEmitter<void>().event,
  };
  const renames = followRenames({
    ...window,
    logger,
    sidecarOf: placeSidecar,
    journal,
    tracker: { rename: (from, to) => window.life.rename(from, to), endRename: silent },
  });
  await window.open('/w/story.txt');
  trouble.isFull = true;
  window.decide('/w/story.txt', 'Mara Holt');
  await vi.advanceTimersByTimeAsync(500);
  trouble.isFull = false;
  const files = [{ oldUri: Uri.parse('file:///w/story.txt'), newUri: Uri.parse('file:///w/better.txt') }];
  const before: Promise<unknown>[] = [];
  trouble.isFull = true;
  happens.willRename.fire({ files, waitUntil: (work) => before.push(work) });
  await vi.advanceTimersByTimeAsync(10);
  await Promise.all(before);
  trouble.isFull = false;
  window.decide('/w/better.txt', 'Jon Pell');
  // All that it waits before it tries again.
  await vi.advanceTimersByTimeAsync(1500);
  expect(disk.has(`/w/better.txt${SIDECAR_SUFFIX}`)).toBe(false);
  move('/w/story.txt', '/w/better.txt');
  happens.didRename.fire({ files });
  await vi.advanceTimersByTimeAsync(70_000);
  expect(acceptedIn('/w/better.txt')).toEqual(['Mara Holt', 'Jon Pell']);
  renames.dispose();
  window.close();
});

test('nothing is taken for left behind while its article is renamed', async () => {
  await decideEarlier('/w/story.txt');
  const window = openWindow();
  await window.open('/w/story.txt');
  const resume = window.keeper.pause([uriText('file:///w/better.txt')]);
  move('/w/story.txt', '/w/better.txt');
  await window.open('/w/better.txt');
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual([]);
  move(`/w/story.txt${SIDECAR_SUFFIX}`, `/w/better.txt${SIDECAR_SUFFIX}`);
  resume();
  await window.flush('/w/better.txt');
  expect(asked).toEqual([]);
  window.close();
});
