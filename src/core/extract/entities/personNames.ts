import type { PersonName } from './nameForms.ts';
import { romanizationKey } from './romanization.ts';

/**
 * Whether two full names (two parts and more) are of one person: the parts of one are found in the other in order, the last part agrees, and
 * nothing speaks against it: another first name, another generation.
 */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix) return false;
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  if (short.length < 2) return false;
  const first = matchParts(short[0] ?? '', long[0] ?? '');
  const last = matchParts(short.at(-1) ?? '', long.at(-1) ?? '');
  if (!last && !(first && long.slice(1).some((part) => matchParts(part, short.at(-1) ?? '')))) return false;
  if (!first && long.length === short.length) return false;
  return isSubsequence(short, long);
}

/** Equal, an initial of the other, or another romanization of it. */
function matchParts(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return a.length > 3 && b.length > 3 && a.charAt(0) === b.charAt(0)
    ? romanizationKey(a) === romanizationKey(b)
    : romanizationKey(a) === romanizationKey(b) && a.length > 4;
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const part of long) if (at < short.length && matchParts(short[at] ?? '', part)) at++;
  return at === short.length;
}
