import { readJson } from './readJson.ts';

/**
 * A sidecar is written beside its place first and renamed then, so that nobody ever reads half of it. What a crash leaves behind has
 * a name that tells of which file and from when it is: `.NAME.WORD.tmp`.
 */
const TEMPORARY = /^\.(.+)\.[\da-z]+\.tmp$/;

/** A younger temporary file may belong to a write that is under way in another window or process: milliseconds. */
export const STILL_WRITING_MS = 2000;

/** @param now milliseconds since 1970 @param random 0 to 1, so that two writers of one moment differ */
export function temporaryName(file: string, now: number, random: number): string {
  return `.${file}.${now.toString(36)}${Math.floor(random * 36 ** 6)
    .toString(36)
    .padStart(6, '0')}.tmp`;
}

/** Those of the names of one folder that are temporary files of `file`, the latest first. */
export function temporariesOf(file: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => TEMPORARY.exec(name)?.[1] === file)
    .sort()
    .reverse();
}

/** Whether a write had come to its end: JSON that was cut off is none. */
export function isWholeJson(bytes: Uint8Array): boolean {
  return readJson(bytes).ok;
}
