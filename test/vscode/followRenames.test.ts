import { beforeEach, expect, test, vi } from 'vitest';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { encodeSidecar, decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { createJournal, type Journal } from '../../src/vscode/services/journal/journal.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { createFileStore } from '../../src/vscode/services/keeping/fileStore.ts';
import { finishLeftMoves } from '../../src/vscode/services/keeping/followRenames.ts';
import { type MoveJournal, writeMovesDown } from '../../src/vscode/services/keeping/moves.ts';
import { parseUri, SIDECAR_SUFFIX } from '../../src/vscode/services/uris.ts';
import { disk } from '../support/fakeVscode.ts';
import { createJournalDisk } from '../support/journalDisk.ts';
import { documentOf } from '../support/markedText.ts';

const silent = (): void => undefined;
const logger = { debug: silent, info: silent, warn: silent, error: silent };
const { document } = documentOf('[Mara Holt] met [Jon Pell].');
const sidecar = encodeSidecar({
  document: { ...document, article: { ...document.article, file: 'a.txt' } },
  invalidRecords: [],
  schemaUrl: undefined,
});

function put(path: string, text: string): void {
  disk.set(path, { bytes: new TextEncoder().encode(text), mtime: Date.now() });
}

beforeEach(() => {
  disk.clear();
  vi.useRealTimers();
});

function openWindow(entries: JournalFiles, now: () => number): { journal: MoveJournal; inner: Journal } {
  const inner = createJournal({ files: entries, logger, now, random: Math.random });
  const journal: MoveJournal = {
    keepApart: (file, act) => inner.keep(file, undefined, act),
    leftOf: (file) => Promise.resolve(inner.leftOf(file)),
    settle: (file) => inner.settle(file),
  };
  return { journal, inner };
}

/** A window that dies right after it wrote down what is about to be renamed; the next one looks at what it left. */
async function dieWhileRenaming(happened: () => void): Promise<void> {
  const entries = createJournalDisk();
  const began = Date.now();
  const dead = openWindow(entries, () => began);
  await writeMovesDown(dead.journal, [{ from: 'file:///w/a.txt', to: 'file:///w/sub/b.txt' }]);
  dead.inner.dispose();
  happened();
  const next = openWindow(entries, () => began + GONE_AFTER + 1000);
  await next.inner.takeOver();
  const store = createAnnotationStore({ clock: { now: () => '' } });
  await finishLeftMoves({
    store,
    files: createFileStore(() => Promise.resolve()),
    journal: next.journal,
    logger,
    keeper: { load: () => Promise.resolve({ kind: 'absent' }), save: () => Promise.resolve({ kind: 'unchanged' }) },
    sidecarOf: (article) => parseUri(`${article.toString()}${SIDECAR_SUFFIX}`),
  });
  await next.inner.whenQuiet();
  next.inner.dispose();
  expect((await Promise.all((await entries.folders()).map((folder) => entries.names(folder)))).flat()).toEqual([]);
}

test('a sidecar follows its article although the window that renamed it is gone', async () => {
  put('/w/a.txt.annotations.json', sidecar);
  await dieWhileRenaming(() => put('/w/sub/b.txt', document.article.file));
  const moved = decodeSidecar(disk.get('/w/sub/b.txt.annotations.json')?.bytes ?? new Uint8Array());
  expect(moved.ok && moved.sidecar.document.article.file).toBe('b.txt');
  expect(disk.has('/w/a.txt.annotations.json')).toBe(false);
});

test('it stays where it is where the article was not renamed after all', async () => {
  put('/w/a.txt.annotations.json', sidecar);
  put('/w/a.txt', '');
  await dieWhileRenaming(silent);
  expect(disk.has('/w/a.txt.annotations.json')).toBe(true);
});
