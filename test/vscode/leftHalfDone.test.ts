import { beforeEach, expect, test, vi } from 'vitest';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { encodeSidecar, decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { beginImport, offerBrokenImports } from '../../src/vscode/services/brokenImports.ts';
import { createJournal, type Journal } from '../../src/vscode/services/journal/journal.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import type { IntentionJournal } from '../../src/vscode/services/journal/intentions.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { createFileStore } from '../../src/vscode/services/keeping/fileStore.ts';
import { finishLeftMoves } from '../../src/vscode/services/keeping/followRenames.ts';
import { writeMovesDown } from '../../src/vscode/services/keeping/moves.ts';
import { parseUri, SIDECAR_SUFFIX } from '../../src/vscode/services/uris.ts';
import { disk, warnings } from '../support/fakeVscode.ts';
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

function openWindow(entries: JournalFiles, now: () => number): { journal: IntentionJournal; inner: Journal } {
  const inner = createJournal({ files: entries, logger, now, random: Math.random });
  const journal: IntentionJournal = {
    keepApart: (file, act) => inner.keep(file, undefined, act),
    leftOf: (file) => Promise.resolve(inner.leftOf(file)),
    settle: (file) => inner.settle(file),
  };
  return { journal, inner };
}

/** Another window, once it is sure that the first is gone. */
async function openNext(entries: JournalFiles, began: number): Promise<ReturnType<typeof openWindow>> {
  const next = openWindow(entries, () => began + GONE_AFTER + 1000);
  await next.inner.takeOver();
  return next;
}

async function expectNothingLeft(entries: JournalFiles, { inner }: ReturnType<typeof openWindow>): Promise<void> {
  await inner.whenQuiet();
  inner.dispose();
  expect((await Promise.all((await entries.folders()).map((folder) => entries.names(folder)))).flat()).toEqual([]);
}

/** A window that dies right after it wrote down what is about to be renamed; the next one looks at what it left. */
async function dieWhileRenaming(happened: () => void): Promise<void> {
  const entries = createJournalDisk();
  const began = Date.now();
  const dead = openWindow(entries, () => began);
  await writeMovesDown(dead.journal, [{ from: 'file:///w/a.txt', to: 'file:///w/sub/b.txt' }]);
  dead.inner.dispose();
  happened();
  const next = await openNext(entries, began);
  const store = createAnnotationStore({ clock: { now: () => '' } });
  await finishLeftMoves({
    store,
    files: createFileStore(() => Promise.resolve()),
    journal: next.journal,
    logger,
    keeper: {
      flush: () => Promise.resolve(),
      load: () => Promise.resolve({ kind: 'absent' }),
      save: () => Promise.resolve({ kind: 'unchanged' }),
    },
    sidecarOf: (article) => parseUri(`${article.toString()}${SIDECAR_SUFFIX}`),
  });
  await expectNothingLeft(entries, next);
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

test('an import that a window that is gone did not finish is offered again', async () => {
  const entries = createJournalDisk();
  const began = Date.now();
  const dead = openWindow(entries, () => began);
  const places = [parseUri('file:///w/one.ann'), parseUri('file:///w/two.ann')];
  await beginImport(dead.journal, { from: 'brat', label: 'brat', places });
  dead.inner.dispose();
  const next = await openNext(entries, began);
  const onDidTakeOver = () => ({ dispose: silent });
  warnings.length = 0;
  offerBrokenImports({ ...next.journal, onDidTakeOver }, logger);
  await vi.waitFor(() => expect(warnings).toHaveLength(1));
  expect(warnings[0]).toContain('brat (2 files)');
  await expectNothingLeft(entries, next);
});
