import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Workbench } from '../e2e/workbench.ts';

/** How often it looks, in milliseconds. */
const EVERY_MS = 10;

/** What the journal of a window was seen to hold. */
export interface Journaled {
  readonly article: string;
  /** Equal for the same act, wherever it was written down. */
  readonly act: string;
  /** When it was first seen: milliseconds since 1970. */
  readonly at: number;
}

/** Looks at the journal of decisions all the time: an entry goes as soon as its sidecar holds it. */
export interface JournalWatch {
  /** All that it held since it is watched, this moment included. */
  seen(): Promise<readonly Journaled[]>;
  /** The files or articles of what it holds now, also of what can't be read. */
  held(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const Entry = z.object({ article: z.string(), act: z.looseObject({ id: z.optional(z.string()) }) });

/** @param folder where the extension host of Node writes it */
export function watchDisk(folder: string): JournalWatch {
  const seen = new Map<string, Journaled>();
  const read = new Set<string>();
  const look = (): void => {
    for (const file of listEntries(folder)) {
      if (read.has(file)) continue;
      const found = readEntry(file);
      // It is being written, or gone again.
      if (found === undefined) continue;
      read.add(file);
      note(seen, found);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    seen() {
      look();
      return Promise.resolve([...seen.values()]);
    },
    held: () => Promise.resolve(listEntries(folder).map((file) => readEntry(file)?.article ?? file)),
    stop() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}

function note(seen: Map<string, Journaled>, { article, act }: z.infer<typeof Entry>, at = Date.now()): void {
  const key = act.id ?? JSON.stringify(act);
  if (!seen.has(key)) seen.set(key, { article, act: key, at });
}

function listEntries(folder: string): readonly string[] {
  return listNames(folder).flatMap((window) =>
    listNames(path.join(folder, window))
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(folder, window, name)),
  );
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readEntry(file: string): z.infer<typeof Entry> | undefined {
  try {
    return Entry.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** In the page, whose browser holds the journal of its extension host. */
const WATCH_DATABASE = `(() => {
  const seen = new Map();
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const look = async () => {
    const known = (await indexedDB.databases()).some(({ name }) => name === 'article-annotator-journal');
    if (!known) return;
    const database = await done(indexedDB.open('article-annotator-journal'));
    try {
      const store = database.transaction('entries').objectStore('entries');
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      keys.forEach((key, at) => {
        if (key.endsWith('.json') && !seen.has(key)) seen.set(key, { text: new TextDecoder().decode(values[at]), at: Date.now() });
      });
    } finally {
      database.close();
    }
  };
  const again = () => look().catch(() => undefined).then(() => window.journalWatched === seen && setTimeout(again, ${EVERY_MS}));
  window.journalWatched = seen;
  again();
  window.journalHeld = async () => {
    const known = (await indexedDB.databases()).some(({ name }) => name === 'article-annotator-journal');
    if (!known) return [];
    const database = await done(indexedDB.open('article-annotator-journal'));
    try {
      const values = await done(database.transaction('entries').objectStore('entries').getAll());
      return values.map((bytes) => new TextDecoder().decode(bytes)).filter((text) => text.includes('"article"'));
    } finally {
      database.close();
    }
  };
  window.journalSeen = async () => {
    await look();
    return [...seen.values()];
  };
})()`;

const SeenInPage = z.array(z.object({ text: z.string(), at: z.number() }));

export async function watchPage({ page }: Workbench): Promise<JournalWatch> {
  await page.evaluate(WATCH_DATABASE);
  return {
    async seen() {
      const seen = new Map<string, Journaled>();
      for (const { text, at } of SeenInPage.parse(await page.evaluate('window.journalSeen()')))
        note(seen, Entry.parse(JSON.parse(text)), at);
      return [...seen.values()];
    },
    async held() {
      const texts = z.array(z.string()).parse(await page.evaluate('window.journalHeld()'));
      return texts.map((text) => Entry.parse(JSON.parse(text)).article);
    },
    async stop() {
      if (!page.isClosed()) await page.evaluate('window.journalWatched = undefined');
    },
  };
}
