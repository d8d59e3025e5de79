import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DecisionJournal, keepDecisionJournal } from '../../src/vscode/services/journal/decisionJournal.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { parseUri } from '../../src/vscode/services/uris.ts';
import { disk } from '../support/fakeVscode.ts';
import { acceptedIn, type KeepingWindow, openKeepingWindow, put, silentLogger } from '../support/keepingWindow.ts';

const ARTICLE = '/w/story.txt';
const STORAGE = parseUri('window:///storage');

beforeEach(() => {
  disk.clear();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

interface JournaledWindow {
  readonly window: KeepingWindow;
  readonly journal: DecisionJournal;
  close(): void;
}

/** As in VS Code: how long an article lives is known before the journal is kept, so that it hears of each save first. */
function openWindow(): JournaledWindow {
  const window = openKeepingWindow();
  const journal = keepDecisionJournal({ ...window, logger: silentLogger, storage: STORAGE });
  return {
    window,
    journal,
    close() {
      journal.dispose();
      window.close();
    },
  };
}

const entries = (): readonly string[] => [...disk.keys()].filter((path) => path.startsWith(STORAGE.path));

/** A window that is gone before it could save. */
async function decideAndDie(): Promise<void> {
  put(ARTICLE, 'Mara Holt met Jon Pell in Ostrava.');
  const { window, journal, close } = openWindow();
  await window.open(ARTICLE);
  window.decide(ARTICLE, 'Jon Pell');
  await journal.whenQuiet();
  close();
  expect([acceptedIn(ARTICLE), entries().length]).toEqual([undefined, 1]);
  await vi.advanceTimersByTimeAsync(2 * GONE_AFTER);
}

test('what was recovered of an article that nobody shows leaves the journal, though it is closed before the journal hears of it', async () => {
  await decideAndDie();
  const { window, journal, close } = openWindow();
  const order: string[] = [];
  window.store.onDidChange(({ uri, what }) => {
    if (what === 'saved' || what === 'closed') order.push(`${what} ${window.store.get(uri) === undefined ? 'gone' : 'there'}`);
  });
  await vi.advanceTimersByTimeAsync(2 * GONE_AFTER);
  await journal.whenQuiet();
  expect(order).toEqual(['closed gone', 'saved gone']);
  expect([acceptedIn(ARTICLE), entries()]).toEqual([['Jon Pell'], []]);
  close();
});
