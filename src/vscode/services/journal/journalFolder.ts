import { decodeUtf8, encodeUtf8 } from '../../../core/text/utf8.ts';
import { decodeEntry } from './journalEntry.ts';
import type { JournalFiles } from './journalFiles.ts';

/** Beside the entries of a window that has some for long: says that it still lives. */
export const ALIVE = 'alive';
/** While it has entries a window says so this often: milliseconds. */
export const ALIVE_EVERY = 1000;
/** A window that said nothing for this long is gone: milliseconds. */
export const GONE_AFTER = 4000;

/** `TIME.WORD`: since when somebody has the folder, and a word that nobody else has. */
const FOLDER = /^([\da-z]+)\.[\da-z]+$/;

/** @param now milliseconds since 1970 @param random 0 to 1, so that two windows of one moment differ */
export function folderName(now: number, random: number): string {
  return `${now.toString(36)}.${Math.floor(random * 36 ** 8)
    .toString(36)
    .padStart(8, '0')}`;
}

/** When somebody last took the folder, in milliseconds since 1970; undefined for a folder that is none of ours. */
export function takenAt(folder: string): number | undefined {
  const time = FOLDER.exec(folder)?.[1];
  return time === undefined ? undefined : Number.parseInt(time, 36);
}

export async function sayAlive(files: JournalFiles, folder: string, now: number): Promise<void> {
  await files.write(folder, ALIVE, encodeUtf8(String(now)));
}

/**
 * When the owner of a folder last gave a sign of life, in milliseconds since 1970. Undefined where its last entry is cut off, and may
 * still be being written.
 */
export async function lastSign(files: JournalFiles, folder: string): Promise<number | undefined> {
  const names = [...(await files.names(folder))].sort().reverse();
  const said = names.includes(ALIVE) ? Number(decodeUtf8(await files.read(folder, ALIVE))) : 0;
  const last = names.find((name) => name !== ALIVE);
  const entry = last === undefined ? undefined : decodeEntry(await files.read(folder, last));
  if (last !== undefined && entry === undefined) return undefined;
  return Math.max(takenAt(folder) ?? 0, Number.isFinite(said) ? said : 0, entry?.at ?? 0);
}
