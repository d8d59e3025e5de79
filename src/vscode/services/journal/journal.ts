import type { Logger } from '../../../core/ports.ts';
import { decodeEntry, encodeEntry, isOfOtherVersion, type JournalEntry } from './journalEntry.ts';
import type { JournalFiles } from './journalFiles.ts';
import { ALIVE, ALIVE_EVERY, folderName, GONE_AFTER, readSigns, sayAlive, takenAt } from './journalFolder.ts';

/** An article of which a window that is gone left something that its sidecar may not know. */
export interface LeftBehind {
  readonly article: string;
  readonly root: string | undefined;
}

/**
 * What people did, written down the moment they did it, and kept until their sidecars hold it. Each window writes into a folder of its
 * own, one small file for each act, so that a crash can spoil one at most. What a window that is gone left is taken over by exactly one.
 */
export interface Journal {
  /** Resolves when it is on disk; rejects never. */
  record(article: string, root: string | undefined, act: unknown): Promise<void>;
  /** The same of what its caller settles alone: `settle` passes it over until it is handed over. */
  keep(article: string, root: string | undefined, act: unknown): KeptApart;
  /**
   * What is known of an article from windows that are gone, in order of time. Whoever asks does it again: `settle` then removes it. What
   * `isUsable` says no to (another version of this extension wrote it) stays for one that can.
   */
  leftOf(article: string, isUsable?: (act: unknown) => boolean): readonly unknown[];
  /** The sidecar holds everything that was done to the article until now, and what `leftOf` told. */
  settle(article: string): void;
  rename(from: string, to: string): void;
  /**
   * Takes over what windows that are gone left; returns the articles concerned. `again`: some windows are too young to tell; look again
   * after `GONE_AFTER`.
   */
  takeOver(): Promise<{ readonly left: readonly LeftBehind[]; readonly again: boolean }>;
  /** Resolves when nothing is being written or removed. */
  whenQuiet(): Promise<void>;
  dispose(): void;
}

export interface KeptApart {
  /** Resolves when it is on disk; rejects never. */
  readonly written: Promise<void>;
  /** Its file holds it. */
  settle(): void;
  /** From now on `settle` of its article settles it too. */
  handOver(): void;
}

interface Kept {
  entry: JournalEntry;
  /** When it was done, never before what the same window did before: a clock may be set back. */
  readonly since: number;
  readonly folder: string;
  readonly name: string;
  /** From a window that is gone, and not done again here. */
  left: boolean;
  /** Whoever keeps it settles it. */
  apart: boolean;
  /** Resolves when it is on disk. */
  written: Promise<void>;
  /** Writing it failed the last time. */
  failed: boolean;
}

export interface JournalPorts {
  readonly files: JournalFiles;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
}

export function createJournal(ports: JournalPorts): Journal {
  return new FolderJournal(ports);
}

class FolderJournal implements Journal {
  readonly #ports: JournalPorts;
  readonly #own: string;
  readonly #kept = new Set<Kept>();
  readonly #work = new Set<Promise<void>>();
  /** Since when folders have been seen as they are of which it isn't sure when they gave their last sign. */
  readonly #unsure = new Map<string, number>();
  #count = 0;
  #alive: ReturnType<typeof setInterval> | undefined;

  constructor(ports: JournalPorts) {
    this.#ports = ports;
    this.#own = folderName(ports.now(), ports.random());
  }

  record(article: string, root: string | undefined, act: unknown): Promise<void> {
    return this.#keep(this.#describe(article, root, act, false));
  }

  keep(article: string, root: string | undefined, act: unknown): KeptApart {
    const kept = this.#describe(article, root, act, true);
    return {
      written: this.#keep(kept),
      settle: () => this.#settle([kept]),
      handOver: () => void (kept.apart = false),
    };
  }

  #describe(article: string, root: string | undefined, act: unknown, apart: boolean): Kept {
    const entry: JournalEntry = {
      version: 1,
      article,
      ...(root === undefined ? {} : { root }),
      at: this.#ports.now(),
      act,
    };
    const name = `${String(this.#count++).padStart(8, '0')}.json`;
    return { entry, since: entry.at, folder: this.#own, name, left: false, apart, written: Promise.resolve(), failed: false };
  }

  leftOf(article: string, isUsable: (act: unknown) => boolean = () => true): readonly unknown[] {
    const left = [...this.#kept]
      .filter((kept) => kept.left && kept.entry.article === article && isUsable(kept.entry.act))
      .sort((a, b) => a.since - b.since || (a.name < b.name ? -1 : 1));
    for (const kept of left) kept.left = false;
    if (left.length > 0) this.#startAlive();
    return left.map(({ entry }) => entry.act);
  }

  settle(article: string): void {
    this.#settle([...this.#kept].filter((kept) => !kept.left && !kept.apart && kept.entry.article === article));
  }

  #settle(all: readonly Kept[]): void {
    for (const kept of all) {
      if (!this.#kept.delete(kept)) continue;
      // What can't be removed is taken over one day, and found to be known.
      void this.#run(`${kept.folder}/${kept.name} could not be removed.`, () =>
        kept.written.then(() => this.#ports.files.remove(kept.folder, kept.name)),
      );
    }
    if (![...this.#kept].some(({ left }) => !left)) this.#stopAlive();
  }

  rename(from: string, to: string): void {
    for (const kept of this.#kept) {
      if (kept.entry.article !== from) continue;
      kept.entry = { ...kept.entry, article: to };
      void this.#write(kept);
    }
  }

  async takeOver(): Promise<{ left: readonly LeftBehind[]; again: boolean }> {
    const { files, now, logger } = this.#ports;
    const left: LeftBehind[] = [];
    let again = false;
    const mine = new Set([this.#own, ...[...this.#kept].map(({ folder }) => folder)]);
    for (const folder of await files.folders()) {
      if (mine.has(folder) || takenAt(folder) === undefined) continue;
      try {
        if (now() - (await this.#lastSign(folder)) <= GONE_AFTER) again = true;
        else left.push(...(await this.#claim(folder)));
      } catch (error) {
        // Of another window that looks too, or of a disk that can't be read now: what is in it stays there.
        logger.warn(`The journal folder ${folder} could not be read: ${String(error)}`);
        again = true;
      }
    }
    return { left, again };
  }

  async whenQuiet(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }

  dispose(): void {
    this.#stopAlive();
  }

  /** A folder of which that isn't sure counts as alive from when it was first seen as it is. */
  async #lastSign(folder: string): Promise<number> {
    const now = this.#ports.now();
    const { last, unsure, text } = await readSigns(this.#ports.files, folder, now);
    if (!unsure) return last;
    const key = `${folder} ${text}`;
    // The clock may be set back once more.
    const since = Math.min(this.#unsure.get(key) ?? now, now);
    this.#unsure.set(key, since);
    return Math.max(last, since);
  }

  async #claim(folder: string): Promise<LeftBehind[]> {
    const { files, now, random, logger } = this.#ports;
    const claimed = folderName(now(), random());
    if (!(await files.claim(folder, claimed))) return [];
    const found: Kept[] = [];
    const useless: string[] = [];
    let [since, isEmpty] = [0, true];
    for (const name of [...(await files.names(claimed))].sort()) {
      const read = name === ALIVE ? USELESS : await this.#readEntry(claimed, name);
      if (read === USELESS) useless.push(name);
      else isEmpty = false;
      if (typeof read === 'string') continue;
      since = Math.max(since, read.at);
      const kept = { entry: read, since, folder: claimed, name, left: true, apart: false, failed: false };
      found.push({ ...kept, written: Promise.resolve() });
    }
    // Only when all could be read: else somebody reads them again.
    for (const kept of found) this.#kept.add(kept);
    const removed = isEmpty ? files.removeFolder(claimed) : removeAll(files, claimed, useless);
    await removed.catch((error: unknown) => logger.warn(`${claimed} could not be tidied up: ${String(error)}`));
    return found.map(({ entry: { article, root } }) => ({ article, root }));
  }

  /** What was cut off is in the log from then on; what another version wrote stays where it is. */
  async #readEntry(folder: string, name: string): Promise<JournalEntry | typeof USELESS | typeof FOREIGN> {
    const { files, logger } = this.#ports;
    const bytes = await files.read(folder, name);
    const entry = decodeEntry(bytes);
    if (entry !== undefined) return entry;
    if (isOfOtherVersion(bytes)) {
      logger.warn(`The journal entry ${folder}/${name} is of another version of this extension, and waits for it.`);
      return FOREIGN;
    }
    logger.warn(`The journal entry ${folder}/${name} was cut off and can't be used: ${new TextDecoder().decode(bytes)}`);
    return USELESS;
  }

  #keep(kept: Kept): Promise<void> {
    this.#kept.add(kept);
    this.#startAlive();
    return this.#write(kept);
  }

  #write(kept: Kept): Promise<void> {
    const bytes = encodeEntry(kept.entry);
    const before = kept.written;
    const isTold = kept.failed;
    kept.failed = false;
    kept.written = this.#run(`The journal entry ${kept.folder}/${kept.name} could not be written.`, () =>
      before
        .then(() => this.#ports.files.write(kept.folder, kept.name, bytes))
        .catch((error: unknown) => {
          kept.failed = true;
          if (!isTold) throw error;
        }),
    );
    return kept.written;
  }

  #run(problem: string, work: () => Promise<void>): Promise<void> {
    const running: Promise<void> = work()
      .then(undefined, (error: unknown) => this.#ports.logger.error(problem, error))
      .then(() => void this.#work.delete(running));
    this.#work.add(running);
    return running;
  }

  #startAlive(): void {
    this.#alive ??= setInterval(() => {
      // The disk may have room again.
      for (const kept of this.#kept) if (kept.failed) void this.#write(kept);
      const folders = new Set([...this.#kept].filter(({ left }) => !left).map(({ folder }) => folder));
      for (const folder of folders) {
        void this.#run(`The journal folder ${folder} could not be kept.`, () =>
          sayAlive(this.#ports.files, folder, this.#ports.now()),
        );
      }
    }, ALIVE_EVERY);
  }

  #stopAlive(): void {
    clearInterval(this.#alive);
    this.#alive = undefined;
  }
}

/** What a file of the journal is that is no entry: nothing, or one of another version. */
const [USELESS, FOREIGN] = ['useless', 'foreign'] as const;

async function removeAll(files: JournalFiles, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await files.remove(folder, name);
}
