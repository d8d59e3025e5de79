import {
  answerOf,
  type Database,
  type DatabaseFactory,
  endOf,
  type ObjectStore,
  openDatabase,
  type Transaction,
} from './browserDatabase.ts';
import type { JournalFiles } from './journalFiles.ts';

const DATABASE = 'article-annotator-journal';
const STORE = 'entries';
/** A browser that lets nobody store anything may leave the question open: milliseconds. */
const LONGEST_OPENING = 2000;

/** A journal in the browser's database: what is written is safe without the page, and whole or not there at all. */
export function createBrowserJournalFiles(factory: DatabaseFactory, name: string = DATABASE): JournalFiles {
  let opening: Promise<Database> | undefined;
  const open = async (): Promise<Database> => {
    opening ??= inTime(
      openDatabase(factory, name, STORE, () => (opening = undefined)),
      (database) => {
        opening = Promise.resolve(database);
      },
    );
    return opening;
  };
  const begin = async (mode: 'readonly' | 'readwrite'): Promise<Transaction> => {
    const database = await open();
    try {
      return database.transaction(STORE, mode, STRICT);
    } catch {
      // The connection was lost a moment ago.
      opening = undefined;
      return (await open()).transaction(STORE, mode, STRICT);
    }
  };
  const read = async <T>(ask: (store: ObjectStore) => Promise<T>): Promise<T> =>
    ask((await begin('readonly')).objectStore(STORE));
  /** Nothing that is asked here may wait for anything else: a transaction that nobody asks anything ends. */
  const change = async <T>(ask: (store: ObjectStore) => Promise<T>): Promise<T> => {
    const transaction = await begin('readwrite');
    const [answer] = await Promise.all([ask(transaction.objectStore(STORE)), endOf(transaction)]);
    return answer;
  };
  return {
    folders: () => read(async (store) => [...new Set((await keysOf(store)).map(folderOf))]),
    names: (folder) => read(async (store) => (await keysIn(store, folder)).map((key) => key.slice(folder.length + 1))),
    read: (folder, file) =>
      read(async (store) => {
        const bytes = await answerOf(store.get(keyOf(folder, file)));
        if (bytes instanceof Uint8Array) return bytes;
        throw new Error(`${keyOf(folder, file)} is not in the browser's journal`);
      }),
    async write(folder, file, bytes) {
      const transaction = await begin('readwrite');
      transaction.objectStore(STORE).put(bytes, keyOf(folder, file));
      transaction.commit?.();
      await endOf(transaction);
    },
    remove: (folder, file) => change(async (store) => void (await answerOf(store.delete(keyOf(folder, file))))),
    removeFolder: (folder) =>
      change(async (store) => void (await Promise.all((await keysIn(store, folder)).map((key) => answerOf(store.delete(key)))))),
    claim: (folder, now) =>
      change(async (store) => {
        const keys = await keysIn(store, folder);
        await Promise.all(keys.map((key) => move(store, key, now + key.slice(folder.length))));
        return keys.length > 0;
      }),
  };
}

const STRICT = { durability: 'strict' } as const;

function keyOf(folder: string, file: string): string {
  return `${folder}/${file}`;
}

function folderOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

async function keysOf(store: ObjectStore): Promise<readonly string[]> {
  return (await answerOf(store.getAllKeys())).filter((key) => typeof key === 'string');
}

async function keysIn(store: ObjectStore, folder: string): Promise<readonly string[]> {
  return (await keysOf(store)).filter((key) => key.startsWith(`${folder}/`));
}

async function move(store: ObjectStore, from: string, to: string): Promise<void> {
  await answerOf(store.put(await answerOf(store.get(from)), to));
  await answerOf(store.delete(from));
}

/** Rejects what takes too long; `later` gets it if it comes after all. */
function inTime<T>(work: Promise<T>, later: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error("the browser's database does not open"));
    }, LONGEST_OPENING);
    work.then(
      (value) => {
        clearTimeout(timer);
        if (isLate) later(value);
        else resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
