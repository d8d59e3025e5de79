/** Who is about to write a file says so in a file beside it: `.NAME.WORD.lock`, whose word tells when. */
const CLAIM = /^\.(.+)\.([\da-z]+)\.lock$/;
const RANDOM_DIGITS = 6;

/** No write takes so long; clocks that disagree do so by less: milliseconds. */
const OLD_MS = 120_000;

/** @param now milliseconds since 1970 @param random 0 to 1, so that two writers of one moment differ */
export function claimName(file: string, now: number, random: number): string {
  const tail = Math.floor(random * 36 ** RANDOM_DIGITS).toString(36);
  return `.${file}.${Math.floor(now).toString(36)}${tail.padStart(RANDOM_DIGITS, '0')}.lock`;
}

/** Those of the names of one folder that are claims to a file. */
export function claimsToFile(file: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => CLAIM.exec(name)?.[1] === file);
}

/** Whether a claim was left behind by a crash, by its own word. */
export function isOldClaim(name: string, now: number): boolean {
  const word = CLAIM.exec(name)?.[2] ?? '';
  const made = Number.parseInt(word.slice(0, -RANDOM_DIGITS), 36);
  return Number.isNaN(made) || Math.abs(now - made) > OLD_MS;
}
