import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findCode } from '../../src/core/model/codebook.ts';
import type { RegisterAct } from '../../src/core/project/registerAct.ts';
import { readProject } from '../../src/core/project/readProject.ts';
import { FileStoreError, type FileStore } from '../../src/core/ports.ts';
import { createProjectDesk, type ProjectDesk } from '../../src/vscode/project/projectDesk.ts';
import { createJournal, type Journal } from '../../src/vscode/services/journal/journal.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { createFileStore } from '../../src/vscode/services/keeping/fileStore.ts';
import { parseUri, uriText } from '../../src/vscode/services/uris.ts';
import { disk, warnings } from '../support/fakeVscode.ts';
import { createJournalDisk } from '../support/journalDisk.ts';

const FOLDER = parseUri('file:///w');
const FILE = '/w/.article-annotator.json';

beforeEach(() => {
  disk.clear();
  warnings.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

interface Window {
  readonly desk: ProjectDesk;
  readonly journal: Journal;
  close(): void;
}

function openWindow(entries: JournalFiles, change: Partial<FileStore> = {}): Window {
  const silent = (): void => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const journal = createJournal({ files: entries, logger, now: () => Date.now(), random: Math.random });
  const files = { ...createFileStore(() => Promise.resolve()), ...change };
  const desk = createProjectDesk({
    files,
    logger,
    journal: {
      keepApart: (file, act) => journal.keep(file, undefined, act),
      leftOf: (file) => Promise.resolve(journal.leftOf(file)),
      settle: (file) => journal.settle(file),
    },
  });
  const close = (): void => {
    desk.dispose();
    journal.dispose();
  };
  return { desk, journal, close };
}

const confirm = (name: string, article: string): RegisterAct => ({
  kind: 'confirm',
  actor: { name, type: 'organization', aliases: [] },
  members: [[article, 'e']],
});

function written(): ReturnType<typeof readProject> & { ok: true } {
  const read = readProject(disk.get(FILE)?.bytes ?? new TextEncoder().encode('{}'));
  if (!read.ok) throw new Error(read.failure.reason);
  return read;
}
const names = (): readonly string[] =>
  written()
    .project.register.actors.map(({ name }) => name)
    .sort();

/** Time goes on while somebody works. */
async function during<T>(work: Promise<T>): Promise<T> {
  const state = { over: false };
  const done = work.finally(() => (state.over = true));
  for (let turn = 0; !state.over && turn < 4000; turn++) await vi.advanceTimersByTimeAsync(10);
  return done;
}

test('many decisions of several writers at once are all kept', async () => {
  const windows = ['a', 'b', 'c'].map(() => openWindow(createJournalDisk()));
  const acts = windows.flatMap(({ desk }, at) =>
    [1, 2, 3].map((one) => desk.act(FOLDER, confirm(`Actor ${at}${one}`, `${at}${one}.txt`))),
  );
  const codes = windows.map(({ desk }, at) => desk.act(FOLDER, { kind: 'takeCodes', codes: [{ id: `code ${at}` }] }));
  await during(Promise.all([...acts, ...codes]));
  expect(names()).toHaveLength(9);
  expect(written().project.codebook.codes).toHaveLength(3);
  expect(warnings).toEqual([]);
  for (const window of windows) window.close();
});

test('a file that is not there yet is made, also where the store is of another bundle, which has classes of its own', async () => {
  class ForeignError extends Error {
    override readonly name = 'FileStoreError';
    readonly failure = 'not-found';
  }
  const inner = createFileStore(() => Promise.resolve());
  const { desk, close } = openWindow(createJournalDisk(), {
    read: (uri) => inner.read(uri).catch(() => Promise.reject(new ForeignError(uri))),
  });
  await during(desk.act(FOLDER, confirm('Acme', 'a.txt')));
  expect(names()).toEqual(['Acme']);
  expect(warnings).toEqual([]);
  close();
});

test('what is decided while the file can’t be written is kept, and written once it can', async () => {
  const entries = createJournalDisk();
  let isFull = true;
  const inner = createFileStore(() => Promise.resolve());
  const { desk, close } = openWindow(entries, {
    writeAtomically: (uri, bytes) =>
      isFull ? Promise.reject(new FileStoreError('unavailable', 'disk full')) : inner.writeAtomically(uri, bytes),
  });
  await during(desk.act(FOLDER, confirm('Acme', 'a.txt')));
  await during(desk.act(FOLDER, { kind: 'renameCode', from: 'claim', to: 'assertion' }));
  expect(names()).toEqual([]);
  expect(warnings.join()).toContain('disk full');
  expect(entries.content.size).toBeGreaterThan(1);
  isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(names()).toEqual(['Acme']);
  expect(findCode(written().project.codebook, 'claim')?.id).toBe('assertion');
  expect([...entries.content.keys()].filter((path) => !path.endsWith('alive'))).toEqual([]);
  close();
});

test('what a window could not write before it was gone is done by the next, and gives way to what was decided since', async () => {
  const entries = createJournalDisk();
  const first = openWindow(entries, { writeAtomically: () => Promise.reject(new FileStoreError('read-only', 'read-only')) });
  await during(first.desk.act(FOLDER, confirm('Acme', 'a.txt')));
  await during(first.desk.act(FOLDER, confirm('Apex', 'b.txt')));
  first.close();
  await vi.advanceTimersByTimeAsync(1000);
  const other = openWindow(createJournalDisk());
  await during(other.desk.act(FOLDER, confirm('Other', 'b.txt')));
  other.close();
  await vi.advanceTimersByTimeAsync(2 * GONE_AFTER);
  const next = openWindow(entries);
  const { left } = await next.journal.takeOver();
  expect(left.map(({ article }) => article)).toEqual(Array(2).fill(uriText(parseUri(`file://${FILE}`))));
  await during(next.desk.recover([FOLDER]));
  expect(written().project.register.actors.map(({ name, is }) => [name, is])).toEqual(
    expect.arrayContaining([
      ['Acme', [['a.txt', 'e']]],
      ['Other', [['b.txt', 'e']]],
    ]),
  );
  await next.journal.whenQuiet();
  expect([...entries.content.keys()].filter((path) => !path.endsWith('alive'))).toEqual([]);
  next.close();
});

test('a broken file is left as it is, and nothing is decided', async () => {
  disk.set(FILE, { bytes: new TextEncoder().encode('{'), mtime: 0 });
  const entries = createJournalDisk();
  const { desk, close } = openWindow(entries);
  await expect(desk.act(FOLDER, confirm('Acme', 'a.txt'))).rejects.toThrow('not valid JSON');
  expect(new TextDecoder().decode(disk.get(FILE)?.bytes)).toBe('{');
  expect(entries.content.size).toBe(0);
  close();
});
