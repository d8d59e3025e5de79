import { findDatabases } from '../../../src/vscode/services/journal/browserDatabase.ts';
import { createBrowserJournalFiles } from '../../../src/vscode/services/journal/browserJournalFiles.ts';
import { createJournal } from '../../../src/vscode/services/journal/journal.ts';
import { findDisk } from '../../../src/vscode/services/journal/diskAccess.ts';
import { createDiskJournalFiles } from '../../../src/vscode/services/journal/diskJournalFiles.ts';
import type { JournalFiles } from '../../../src/vscode/services/journal/journalFiles.ts';
import { keepTwice } from '../../../src/vscode/services/journal/twofoldJournalFiles.ts';
import { createWorkspaceJournalFiles } from '../../../src/vscode/services/journal/workspaceJournalFiles.ts';
import { equal, fileUri, find, ok, openArticle, run } from './support.ts';

const DATABASES = findDatabases();
const DISK = findDisk();
let count = 0;
/** The file system of a window that is busy takes its time: milliseconds. */
const LONGEST = 90_000;

/** What the host offers to keep a journal in, each empty and of its own. */
const PLACES: Readonly<Record<string, () => JournalFiles>> = {
  'the file system': () => createWorkspaceJournalFiles(fileUri(`journal-${count++}`)),
  ...(DISK === undefined
    ? {}
    : { "the extension host's disk": () => createDiskJournalFiles(DISK, fileUri(`journal-${count++}`).fsPath) }),
  ...(DATABASES === undefined
    ? {}
    : {
        "the browser's database": () => createBrowserJournalFiles(DATABASES, `journal-${Date.now()}-${count++}`),
        'both at once': () =>
          keepTwice(
            createBrowserJournalFiles(DATABASES, `journal-${Date.now()}-${count++}`),
            createWorkspaceJournalFiles(fileUri(`journal-${count++}`)),
            (place, error) => ok(false, `${place}: ${String(error)}`),
          ),
      }),
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function contentOf(files: JournalFiles): Promise<Record<string, Record<string, string>>> {
  const content: Record<string, Record<string, string>> = {};
  for (const folder of [...(await files.folders())].sort()) {
    content[folder] = {};
    for (const name of [...(await files.names(folder))].sort())
      content[folder][name] = new TextDecoder().decode(await files.read(folder, name));
  }
  return content;
}

suite('the journal', () => {
  for (const [place, create] of Object.entries(PLACES)) {
    test(`in ${place} keeps files, gives them back, and lets one of many take a folder`, async function () {
      this.timeout(LONGEST);
      const files = create();
      equal(await contentOf(files), {}, 'empty at first');
      equal(await files.names('a'), [], 'no folder, no names');
      await files.write('a', '1.json', bytesOf('one'));
      await files.write('a', '2.json', bytesOf('two'));
      await files.write('b', '1.json', bytesOf('other'));
      await files.write('a', '2.json', bytesOf('two, again'));
      equal(await contentOf(files), { a: { '1.json': 'one', '2.json': 'two, again' }, b: { '1.json': 'other' } }, 'written');
      const claims = await Promise.all(['x', 'y', 'z'].map((name) => files.claim('a', name)));
      ok(claims.includes(true), 'somebody has it');
      const after = await contentOf(files);
      equal(after['a'], undefined, 'the folder has another name');
      const taken = Object.keys(after).filter((folder) => folder !== 'b');
      equal(Object.assign({}, ...taken.map((folder) => after[folder])), { '1.json': 'one', '2.json': 'two, again' }, 'whole');
      equal(await files.claim('a', 'w'), false, 'gone already');
      for (const folder of taken) await files.removeFolder(folder);
      await files.remove('b', 'never there');
      equal(await contentOf(files), { b: { '1.json': 'other' } }, 'removed');
    });

    test(`in ${place} gives to another window what one that is gone wrote last`, async function () {
      this.timeout(LONGEST);
      const files = create();
      const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
      const [first, second] = [0, 1000 * 60].map((later) =>
        createJournal({ files, logger, now: () => Date.now() + later, random: Math.random }),
      );
      if (first === undefined || second === undefined) return;
      await first.record('file:///a.txt', undefined, { nth: 1 });
      const last = first.record('file:///a.txt', undefined, { nth: 2 });
      // What the host writes itself is safe without another turn of anything: it may be killed now.
      if (place === 'the file system') await last;
      first.dispose();
      const { left } = await second.takeOver();
      equal(new Set(left.map(({ article }) => article)).size, 1, 'one article');
      equal(second.leftOf('file:///a.txt'), [{ nth: 1 }, { nth: 2 }], 'both acts, in order');
      second.settle('file:///a.txt');
      await second.whenQuiet();
      second.dispose();
    });
  }

  test('is written by the host itself, where it has a disk or a database', () => {
    ok(DISK !== undefined || DATABASES !== undefined, 'one of both');
  });

  test('takes a few milliseconds for an act', async function () {
    this.timeout(LONGEST);
    const { api, uri } = await openArticle('journal-times.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await api.whenSettled(uri);
    const act = bytesOf(JSON.stringify(api.article(uri)?.document.mentions.slice(0, 4)));
    for (const [place, create] of Object.entries(PLACES)) {
      const files = create();
      await files.folders();
      const times: number[] = [];
      for (let nth = 0; nth < 20; nth++) {
        const began = performance.now();
        await files.write('a', `${nth}.json`, act);
        times.push(performance.now() - began);
      }
      times.sort((a, b) => a - b);
      const [median, p95] = [0.5, 0.95].map((part) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2));
      console.log(`# journal: ${act.length} bytes in ${place}: median ${median} ms, p95 ${p95} ms`);
      equal((await files.names('a')).length, times.length, 'all there');
    }
  });
});

function quiet(): void {}
