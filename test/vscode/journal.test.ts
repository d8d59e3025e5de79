import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJournal, type Journal } from '../../src/vscode/services/journal/journal.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { createJournalDisk } from '../support/journalDisk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const complaints: string[] = [];

function openWindow(files: JournalFiles): Journal {
  const complain = (message: string): void => void complaints.push(message);
  const logger = { debug: complain, info: complain, warn: complain, error: complain };
  return createJournal({ files, logger, now: () => Date.now(), random: Math.random });
}

/** The window is gone without a word. */
function kill(journal: Journal): void {
  journal.dispose();
}

async function passes(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

describe('a journal', () => {
  test('keeps what was done until the sidecar holds it, and no longer', async () => {
    const disk = createJournalDisk();
    const journal = openWindow(disk);
    await journal.record('a', undefined, 1);
    await journal.record('b', undefined, 2);
    expect(disk.content.size).toBe(2);
    journal.settle('a');
    await journal.whenQuiet();
    expect([...disk.content.keys()].every((path) => path.endsWith('00000001.json'))).toBe(true);
    journal.settle('b');
    await journal.whenQuiet();
    expect(disk.content.size).toBe(0);
    await passes(60_000);
    expect(disk.content.size).toBe(0);
  });

  test('removes an entry that is settled while it is being written', async () => {
    const disk = createJournalDisk();
    const journal = openWindow(disk);
    const written = journal.record('a', undefined, 1);
    journal.settle('a');
    await written;
    await journal.whenQuiet();
    expect(disk.content.size).toBe(0);
  });

  test('of a window that is gone is taken over in order of time', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    for (const act of [1, 2, 3]) {
      await gone.record('a', 'root', act);
      await passes(10);
    }
    await gone.record('b', undefined, 4);
    kill(gone);
    await passes(GONE_AFTER + 1);
    const journal = openWindow(disk);
    const { left, again } = await journal.takeOver();
    expect(again).toBe(false);
    expect(left.filter(({ article }) => article === 'a')).toHaveLength(3);
    expect(left[0]).toEqual({ article: 'a', root: 'root' });
    expect(journal.leftOf('a')).toEqual([1, 2, 3]);
    expect(journal.leftOf('b')).toEqual([4]);
    journal.settle('a');
    journal.settle('b');
    await journal.whenQuiet();
    expect(disk.content.size).toBe(0);
  });

  test('of a window that lives is left to it, however long its entries wait', async () => {
    const disk = createJournalDisk();
    const living = openWindow(disk);
    await living.record('a', undefined, 1);
    await passes(10 * GONE_AFTER);
    const journal = openWindow(disk);
    expect(await journal.takeOver()).toEqual({ left: [], again: true });
    kill(living);
    await passes(GONE_AFTER + 1);
    expect((await journal.takeOver()).left).toHaveLength(1);
  });

  test('of a window whose last sign is its newest entry is left to it', async () => {
    const disk = createJournalDisk();
    const living = openWindow(disk);
    await passes(10 * GONE_AFTER);
    await living.record('a', undefined, 1);
    expect(await openWindow(disk).takeOver()).toEqual({ left: [], again: true });
  });

  test('is taken over by exactly one of several windows', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    for (let act = 0; act < 20; act++) await gone.record('a', undefined, act);
    kill(gone);
    await passes(GONE_AFTER + 1);
    const journals = Array.from({ length: 5 }, () => openWindow(disk));
    const taken = await Promise.all(journals.map((journal) => journal.takeOver()));
    expect(taken.map(({ left }) => left.length).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 20]);
    expect(journals.flatMap((journal) => journal.leftOf('a'))).toHaveLength(20);
    await passes(10 * GONE_AFTER);
    expect((await openWindow(disk).takeOver()).left).toEqual([]);
  });

  test('is taken over again when the one that took it is gone too', async () => {
    const disk = createJournalDisk();
    const first = openWindow(disk);
    await first.record('a', undefined, 1);
    kill(first);
    await passes(GONE_AFTER + 1);
    const second = openWindow(disk);
    await second.takeOver();
    await second.record('a', undefined, 2);
    kill(second);
    await passes(GONE_AFTER + 1);
    const third = openWindow(disk);
    await third.takeOver();
    expect(third.leftOf('a')).toEqual([1, 2]);
  });

  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1)],
    ['empty', () => new Uint8Array()],
    ['something else', () => new TextEncoder().encode('{"version":1}')],
    ['not UTF-8', () => new Uint8Array([0xff, 0xfe, 0x00])],
  ])('has all its other entries when one is %s', async (_, spoil) => {
    for (const spoiled of [0, 1, 2]) {
      const disk = createJournalDisk();
      const gone = openWindow(disk);
      for (const act of [0, 1, 2]) await gone.record('a', undefined, act);
      kill(gone);
      const path = [...disk.content.keys()].find((name) => name.endsWith(`${spoiled}.json`)) ?? '';
      disk.content.set(path, spoil(disk.content.get(path) ?? new Uint8Array()));
      await passes(GONE_AFTER + 1);
      const journal = openWindow(disk);
      const first = await journal.takeOver();
      // A last entry that is cut off may still be being written.
      expect(first.again).toBe(spoiled === 2);
      await passes(GONE_AFTER + 1);
      await journal.takeOver();
      expect(journal.leftOf('a')).toEqual([0, 1, 2].filter((act) => act !== spoiled));
    }
  });

  test('is done again in its order, and in time, when the clock was set back', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    await gone.record('a', undefined, 1);
    vi.setSystemTime(Date.now() - 3_600_000);
    await gone.record('a', undefined, 2);
    await gone.record('a', undefined, 3);
    await passes(10_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    await passes(10 * GONE_AFTER);
    const early = openWindow(disk);
    await early.takeOver();
    await passes(GONE_AFTER + 1);
    // It lives, by whatever clock.
    expect(await early.takeOver()).toEqual({ left: [], again: true });
    kill(gone);
    vi.setSystemTime(Date.now() - 3_600_000);
    const journal = openWindow(disk);
    expect(await journal.takeOver()).toEqual({ left: [], again: true });
    await passes(GONE_AFTER + 1);
    expect((await journal.takeOver()).left).toHaveLength(3);
    expect(journal.leftOf('a')).toEqual([1, 2, 3]);
  });

  test('of another version waits for that one, and what this one can use is used', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    for (const act of [0, 1, 2]) await gone.record('a', undefined, act);
    kill(gone);
    const entries = [...disk.content.keys()].filter((name) => name.endsWith('.json'));
    const later = new TextEncoder().encode('{"version":2,"article":"a","acts":[]}');
    for (const path of [entries[0] ?? '', entries[2] ?? '']) disk.content.set(path, later);
    const held = (): number => [...disk.content.values()].filter((bytes) => bytes === later).length;
    for (const left of [[1], []]) {
      await passes(GONE_AFTER + 1);
      const journal = openWindow(disk);
      await journal.takeOver();
      await passes(GONE_AFTER + 1);
      await journal.takeOver();
      expect(journal.leftOf('a')).toEqual(left);
      journal.settle('a');
      await journal.whenQuiet();
      expect(held()).toBe(2);
    }
  });

  test('keeps an act that its reader can not use', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    for (const act of ['known', 'of later', 'known too']) await gone.record('a', undefined, act);
    kill(gone);
    for (const [readable, left] of [
      [/^known/, ['known', 'known too']],
      [/later/, ['of later']],
      [/./, []],
    ] as const) {
      await passes(GONE_AFTER + 1);
      const journal = openWindow(disk);
      await journal.takeOver();
      expect(journal.leftOf('a', (act) => readable.test(String(act)))).toEqual(left);
      journal.settle('a');
      await journal.whenQuiet();
      kill(journal);
    }
    expect(disk.content.size).toBe(0);
  });

  test('that nobody could use yet is found by the next window', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    await gone.record('a', undefined, 1);
    kill(gone);
    await passes(GONE_AFTER + 1);
    const without = openWindow(disk);
    await without.takeOver();
    without.settle('a');
    await passes(GONE_AFTER + 1);
    const journal = openWindow(disk);
    await journal.takeOver();
    expect(journal.leftOf('a')).toEqual([1]);
  });

  test('follows a renamed article', async () => {
    const disk = createJournalDisk();
    const gone = openWindow(disk);
    await gone.record('a', undefined, 1);
    gone.rename('a', 'b');
    await gone.whenQuiet();
    kill(gone);
    await passes(GONE_AFTER + 1);
    const journal = openWindow(disk);
    await journal.takeOver();
    // Also before anybody has done it again.
    journal.rename('b', 'c');
    expect(['a', 'b', 'c'].map((name) => journal.leftOf(name))).toEqual([[], [], [1]]);
  });

  test('says so when it can not be written, and goes on', async () => {
    const disk = createJournalDisk();
    const journal = openWindow(disk);
    disk.writesFail = true;
    await journal.record('a', undefined, 1);
    expect(complaints.at(-1)).toMatch(/could not be written/);
    disk.writesFail = false;
    await journal.record('a', undefined, 2);
    expect(disk.content.size).toBe(1);
    journal.dispose();
  });
});
