import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDiskJournalFiles } from '../../src/vscode/services/journal/diskJournalFiles.ts';
import { createJournal, type Journal } from '../../src/vscode/services/journal/journal.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { createWorkspaceJournalFiles } from '../../src/vscode/services/journal/workspaceJournalFiles.ts';
import { parseUri } from '../../src/vscode/services/uris.ts';
import { calls, disk } from '../support/fakeVscode.ts';
import type { Fault } from '../support/faultPlan.ts';
import { FaultyDisk } from '../support/faultyDisk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FAULTS = ['error', 'short', 'crash before', 'crash midway', 'crash after'] as const;
const [A, B] = ['file:///a.txt', 'file:///b.txt'];

/** Where a journal is kept, with one call that goes wrong. */
interface FaultyPlace {
  readonly files: JournalFiles;
  plan(fault: Fault, at: number): void;
  revive(): void;
  callsMade(): number;
  isDead(): boolean;
}

const PLACES: Readonly<Record<string, () => FaultyPlace>> = {
  "the host's own disk": () => {
    const faulty = new FaultyDisk();
    return {
      files: createDiskJournalFiles(faulty, '/journal'),
      plan: (fault, at) => faulty.plan.plan(fault, at),
      revive: () => faulty.plan.revive(),
      callsMade: () => faulty.plan.names.length,
      isDead: () => faulty.plan.isDead,
    };
  },
  "the window's files": () => {
    disk.clear();
    return {
      files: createWorkspaceJournalFiles(parseUri('file:///journal')),
      plan: (fault, at) => calls.plan(fault, at, () => Promise.resolve()),
      revive: () => calls.revive(),
      callsMade: () => calls.names.length,
      isDead: () => calls.isDead,
    };
  },
};

function openWindow({ files }: FaultyPlace): Journal {
  const unheard = (): void => undefined;
  const logger = { debug: unheard, info: unheard, warn: unheard, error: unheard };
  return createJournal({ files, logger, now: () => Date.now(), random: Math.random });
}

async function passes(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** Decides in a window until it is closed or dies. @returns what a person saw decided, in this order */
async function decideInWindow(place: FaultyPlace): Promise<readonly number[]> {
  const journal = openWindow(place);
  const seen: number[] = [];
  const decide = async (article: string, nth: number): Promise<void> => {
    await journal.record(article, undefined, nth);
    if (!place.isDead() && article === A) seen.push(nth);
  };
  await decide(A, 1);
  await decide(A, 2);
  await decide(B, 3);
  await passes(1200);
  journal.settle(B);
  await journal.whenQuiet();
  await decide(A, 4);
  // What could not be written is written now.
  await passes(1200);
  await journal.whenQuiet();
  journal.dispose();
  return seen;
}

/** Looks as often as a window does. */
async function takeOver(place: FaultyPlace): Promise<readonly unknown[]> {
  const journal = openWindow(place);
  for (let again = true; again && !place.isDead();) {
    await passes(GONE_AFTER + 1);
    again = await journal.takeOver().then(
      (found) => found.again,
      () => true,
    );
  }
  const left = journal.leftOf(A);
  await journal.whenQuiet();
  journal.dispose();
  return place.isDead() ? [] : left;
}

for (const [name, create] of Object.entries(PLACES)) {
  test.each(FAULTS)(`a journal in ${name} loses nothing that was seen, whatever call meets: %s`, async (fault) => {
    let at = 0;
    for (let over = false; !over; at++) {
      const place = create();
      place.plan(fault, at);
      const seen = await decideInWindow(place);
      over = place.callsMade() <= at;
      place.revive();
      const left = await takeOver(place);
      expect([at, left.filter((one) => seen.some((nth) => nth === one))]).toEqual([at, seen]);
      expect([...new Set(left)]).toEqual(left);
    }
    expect(at).toBeGreaterThan(4);
  });

  test.each(FAULTS)(`what was left in ${name} is found, whatever call of the next window meets: %s`, async (fault) => {
    let at = 0;
    for (let over = false; !over; at++) {
      const place = create();
      const seen = await decideInWindow(place);
      place.plan(fault, at);
      const first = await takeOver(place);
      over = place.callsMade() <= at;
      place.revive();
      const left = first.length > 0 ? first : await takeOver(place);
      expect([at, left]).toEqual([at, seen]);
    }
    expect(at).toBeGreaterThan(4);
  });
}
