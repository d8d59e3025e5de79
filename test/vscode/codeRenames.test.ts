import { beforeEach, expect, test } from 'vitest';
import { EMPTY_PROJECT } from '../../src/core/project/project.ts';
import { recodingAct } from '../../src/core/review/recodingAct.ts';
import { renameCodeIn, restoreCodesIn } from '../../src/core/review/recodeSidecar.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { createCodeRenames, type CodeRenamePorts } from '../../src/vscode/project/codeRenames.ts';
import { createProjectDesk } from '../../src/vscode/project/projectDesk.ts';
import { createJournal } from '../../src/vscode/services/journal/journal.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { createFileStore } from '../../src/vscode/services/keeping/fileStore.ts';
import { parseUri, SIDECAR_SUFFIX } from '../../src/vscode/services/uris.ts';
import { makeDocument } from '../core/present/builders.ts';
import { sidecarBytes } from '../core/project/entries.ts';
import { disk, said, warnings } from '../support/fakeVscode.ts';
import { createJournalDisk } from '../support/journalDisk.ts';

const FOLDER = parseUri('file:///w');
const PROJECT = '/w/.article-annotator.json';
const PATHS = ['a.txt', 'b.txt', 'c.txt'];
const silent = (): void => undefined;
const logger = { debug: silent, info: silent, warn: silent, error: silent };

beforeEach(() => {
  disk.clear();
  warnings.length = 0;
  said.length = 0;
  const document = makeDocument();
  const bytes = sidecarBytes({ quantities: document.quantities.map((one) => ({ ...one, codes: ['claim'] })) });
  for (const path of PATHS) disk.set(`/w/${path}${SIDECAR_SUFFIX}`, { bytes, mtime: Date.now() });
  const codebook = { codes: [{ id: 'claim' }, { id: 'verdict' }] };
  disk.set(PROJECT, { bytes: new TextEncoder().encode(JSON.stringify({ codebook })), mtime: Date.now() });
});

/** As the index of a folder is: its methods know only who they are called on. */
class IndexedFolder {
  readonly folder = FOLDER;
  readonly index = { entries: PATHS.map((path) => ({ path, stage: 'to-review' as const, annotations: [] })) };
  readonly #root: string = 'file:///w/';

  uriOf(path: string) {
    return parseUri(`${this.#root}${path}`);
  }

  pathOf(article: { toString(): string }): string | undefined {
    return article.toString().startsWith(this.#root) ? undefined : this.#root;
  }

  whenIndexed(): Promise<void> {
    return this.#root === '' ? Promise.reject(new Error('no folder')) : Promise.resolve();
  }
}

function openWindow(entries: JournalFiles, now: number) {
  let hangs: string | undefined;
  const inner = createJournal({ files: entries, logger, now: () => now, random: Math.random });
  const whole = createFileStore(() => Promise.resolve());
  let hanging: () => void = silent;
  const hung = new Promise<void>((resolve) => (hanging = resolve));
  const files = {
    ...whole,
    writeAtomically(uri: string, bytes: Uint8Array): Promise<void> {
      if (hangs === undefined || !uri.includes(hangs)) return whole.writeAtomically(uri, bytes);
      hanging();
      return new Promise(silent);
    },
  };
  const keep: CodeRenamePorts['journal']['keep'] = (article, act) => ({
    ...inner.keep(article, undefined, act),
    handOver: () => Promise.resolve(true),
  });
  const journal: CodeRenamePorts['journal'] = {
    keep,
    keepApart: (file, act) => inner.keep(file, undefined, act),
    leftOf: (file) => Promise.resolve(inner.leftOf(file)),
    settle: (file) => inner.settle(file),
  };
  const index = new IndexedFolder();
  const ports: CodeRenamePorts = {
    store: createAnnotationStore({ clock: { now: () => '' } }),
    keeper: { load: () => Promise.resolve({ kind: 'absent' }), flush: () => Promise.resolve() },
    files,
    logger,
    journal,
    sidecarOf: (article) => parseUri(`${article.toString()}${SIDECAR_SUFFIX}`),
    recoding: { renameCodeIn, restoreCodesIn, recodingAct },
    dictionary: { project: () => EMPTY_PROJECT },
  };
  const desk = createProjectDesk({ files, logger, journal });
  const renames = createCodeRenames(ports, desk, () => index);
  /** At that article the window dies: its sidecar is never written. */
  const hangFrom = (path: string): void => void (hangs = path);
  return { renames, hung, inner, hangFrom, recover: async () => renames.recover([FOLDER], () => index) };
}

function codesOf(path: string): readonly string[] {
  const decoded = decodeSidecar(disk.get(`/w/${path}${SIDECAR_SUFFIX}`)?.bytes ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  return [...new Set(decoded.sidecar.document.quantities.flatMap(({ codes = [] }) => codes))];
}

const codebook = (): string => new TextDecoder().decode(disk.get(PROJECT)?.bytes);

async function dieIn(run: (window: ReturnType<typeof openWindow>) => Promise<void>): Promise<void> {
  const entries = createJournalDisk();
  const now = Date.now();
  const dead = openWindow(entries, now);
  void run(dead);
  await dead.hung;
  dead.inner.dispose();
  // The claim of a program that is gone stays beside what it was about to write.
  for (const name of disk.keys()) if (name.endsWith('.lock') || name.endsWith('.tmp')) disk.delete(name);
  const next = openWindow(entries, now + GONE_AFTER + 1000);
  await next.inner.takeOver();
  await next.recover();
  await next.inner.whenQuiet();
  next.inner.dispose();
}

const rename = { from: 'claim', to: 'verdict' };

test('a code that was renamed in some articles when the window died is renamed in all by the next one', async () => {
  await dieIn(async ({ renames, hangFrom }) => {
    hangFrom('b.txt');
    await renames.ask([rename]);
  });
  expect(PATHS.map(codesOf)).toEqual([['verdict'], ['verdict'], ['verdict']]);
  expect(codebook()).toContain('"replaces"');
  expect(said.at(-1)).toContain('had been broken off');
});

test('what was renamed can be taken back', async () => {
  const { renames, inner } = openWindow(createJournalDisk(), Date.now());
  await renames.ask([rename]);
  expect(PATHS.map(codesOf)).toEqual([['verdict'], ['verdict'], ['verdict']]);
  await renames.undo();
  expect(PATHS.map(codesOf)).toEqual([['claim'], ['claim'], ['claim']]);
  expect(codebook()).not.toContain('"replaces"');
  inner.dispose();
});

test('where the window died while it was taken back, the next one takes the rest back', async () => {
  // The first time it is renamed, the second time it dies.
  await dieIn(async ({ renames, hangFrom }) => {
    await renames.ask([rename]);
    hangFrom('b.txt');
    await renames.undo();
  });
  expect(PATHS.map(codesOf)).toEqual([['claim'], ['claim'], ['claim']]);
  expect(codebook()).not.toContain('"replaces"');
});
