import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRenames } from '../../src/vscode/services/keeping/followRenames.ts';
import { placeSidecar } from '../../src/vscode/services/keeping/placement.ts';
import { disk, EventEmitter, happens, setTo, trouble, Uri } from '../support/fakeVscode.ts';
import {
  acceptedIn,
  decideEarlier,
  type KeepingWindow,
  move,
  openKeepingWindow,
  put,
  silentLogger,
} from '../support/keepingWindow.ts';

const TEXTS: Readonly<Record<string, string>> = {
  '/w/a.txt': 'Mara Holt met Jon Pell in Ostrava.',
  '/w/b.txt': 'Ada Quist counted 733 cases.',
};
const [A, B, C] = ['/w/a.txt', '/w/b.txt', '/w/c.txt'];

beforeEach(() => {
  disk.clear();
  setTo.clear();
});
afterEach(() => {
  trouble.isFull = false;
  vi.useRealTimers();
});

type Moves = readonly (readonly [from: string, to: string])[];

/** A window that follows renames; `ended` resolves when sidecars are where they go. */
function follow(window: KeepingWindow, moves: Moves) {
  let settled = (): void => undefined;
  const ended = new Promise<void>((resolve) => (settled = resolve));
  const renames = followRenames({
    ...window,
    logger: { ...silentLogger, error: (message, error) => expect([message, error]).toEqual([]) },
    sidecarOf: placeSidecar,
    journal: {
      keepApart: () => ({ written: Promise.resolve(), settle: () => settled() }),
      leftOf: () => Promise.resolve([]),
      settle: () => undefined,
      onDidTakeOver: new EventEmitter<void>().event,
    },
    tracker: { rename: (from, to) => window.life.rename(from, to), endRename: () => undefined },
  });
  const files = moves.map(([from, to]) => ({ oldUri: Uri.parse(`file://${from}`), newUri: Uri.parse(`file://${to}`) }));
  const before: Promise<unknown>[] = [];
  return { renames, files, ended, before, asked: (work: Promise<unknown>): void => void before.push(work) };
}

/** As VS Code does what is one operation for it: asked once, then one file after the other, then told once. */
async function rename(window: KeepingWindow, moves: Moves, meanwhile: () => void = () => undefined): Promise<void> {
  const { renames, files, ended, before, asked } = follow(window, moves);
  happens.willRename.fire({ files, waitUntil: asked });
  await Promise.all(before);
  for (const [from, to] of moves) move(from, to);
  meanwhile();
  happens.didRename.fire({ files });
  await ended;
  renames.dispose();
}

/** Both articles with a sidecar each, in which the first name is accepted. */
async function prepare(): Promise<void> {
  await decideEarlier(A, TEXTS[A] ?? '', 'Mara Holt');
  await decideEarlier(B, TEXTS[B] ?? '', 'Ada Quist');
}

async function saveAll(window: KeepingWindow): Promise<void> {
  await window.keeper.flushAll();
  window.close();
}

test.each([
  ['a disk that takes it', false],
  ['a disk that is full for a while', true],
])('an article that replaces another one, open and not saved, takes what was decided there along, on %s', async (_, isFull) => {
  for (const [path, text] of Object.entries(TEXTS)) put(path, text);
  const window = openKeepingWindow();
  for (const path of [A, B]) await window.open(path);
  window.decide(A, 'Jon Pell');
  window.decide(B, 'Ada Quist');
  trouble.isFull = isFull;
  await rename(window, [[A, B]], () => (trouble.isFull = false));
  await saveAll(window);
  expect([...(acceptedIn(B) ?? [])].sort()).toEqual(['Ada Quist', 'Jon Pell']);
});

test('an article whose renaming fails because another is there, open and not saved, leaves that one what it has', async () => {
  vi.useFakeTimers();
  for (const [path, text] of Object.entries(TEXTS)) put(path, text);
  const window = openKeepingWindow();
  for (const path of [A, B]) await window.open(path);
  window.decide(A, 'Jon Pell');
  window.decide(B, 'Ada Quist');
  trouble.isFull = true;
  const { renames, files, asked } = follow(window, [[A, B]]);
  happens.willRename.fire({ files, waitUntil: asked });
  await vi.advanceTimersByTimeAsync(3000);
  trouble.isFull = false;
  renames.dispose();
  await saveAll(window);
  expect([A, B].map(acceptedIn)).toEqual([['Jon Pell'], ['Ada Quist']]);
});

test.each([
  [
    'one after the other',
    [
      [B, C],
      [A, B],
    ],
    { [C]: ['Ada Quist'], [B]: ['Mara Holt'] },
  ],
  [
    'in a circle',
    [
      [A, C],
      [B, A],
      [C, B],
    ],
    { [A]: ['Ada Quist'], [B]: ['Mara Holt'] },
  ],
] as const)('articles that are renamed at once, %s, each take their sidecar along', async (_, moves, after) => {
  for (const open of [[], [A], [B], [A, B]]) {
    disk.clear();
    await prepare();
    const window = openKeepingWindow();
    for (const path of open) await window.open(path);
    await rename(window, moves);
    await saveAll(window);
    const found = Object.keys(after).map((path) => [path, acceptedIn(path)]);
    expect([open, Object.fromEntries(found)]).toEqual([open, after]);
  }
});
