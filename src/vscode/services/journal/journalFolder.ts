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

/** What a folder tells of whether its owner lives. */
export interface Signs {
  /** The last time of all that it tells and that has come: milliseconds since 1970. */
  readonly last: number;
  /** Something in it is of a time that is yet to come (the clock was set back since), or cut off and may still be being written. */
  readonly unsure: boolean;
  /** Other where any of it is. */
  readonly text: string;
}

/** @param now milliseconds since 1970 */
export async function readSigns(files: JournalFiles, folder: string, now: number): Promise<Signs> {
  const names = [...(await files.names(folder))].sort().reverse();
  const said = names.includes(ALIVE) ? Number(decodeUtf8(await files.read(folder, ALIVE))) : 0;
  const newest = names.find((name) => name !== ALIVE);
  const entry = newest === undefined ? undefined : decodeEntry(await files.read(folder, newest));
  const isCutOff = newest !== undefined && entry === undefined;
  const all = [takenAt(folder) ?? 0, Number.isFinite(said) ? said : 0, entry?.at ?? 0];
  const past = all.filter((at) => at <= now);
  return { last: Math.max(0, ...past), unsure: isCutOff || past.length < all.length, text: all.join(' ') };
}
