import { areFormsOfOneName } from '../../lexicon/nicknames.ts';
import type { PersonName } from './nameForms.ts';
import { romanizationKey } from './romanization.ts';

/**
 * Whether two full names (two parts and more) are of one person: the parts of one are found in the other in order, the last part agrees, and
 * nothing speaks against it: another first name, another generation, another initial. A pet form stands for the first name.
 */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix) return false;
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  if (short.length < 2) return false;
  if (tellsInitialsApart(short, long)) return false;
  const [given = '', surname = ''] = [short[0], short.at(-1)];
  const [longGiven = '', longSurname = ''] = [long[0], long.at(-1)];
  const first = matchFirst(given, longGiven);
  const last = matchParts(surname, longSurname);
  if (!last && !(first && long.slice(1).some((part) => matchParts(part, surname)))) return false;
  if (!first && long.length === short.length) return false;
  return isSubsequence(first ? [longGiven, ...short.slice(1)] : short, long);
}

/** Whether two full names share a last part and have first names of which neither can be the other's: "Michael Tan", "Michelle Tan". */
export function haveOtherGivenNames(a: PersonName, b: PersonName): boolean {
  const [first = '', second = ''] = [a.parts[0], b.parts[0]];
  if (a.parts.length < 2 || b.parts.length < 2 || first.length < 2 || second.length < 2) return false;
  if (!matchParts(a.parts.at(-1) ?? '', b.parts.at(-1) ?? '') || matchFirst(first, second)) return false;
  return !a.parts.some((part) => matchParts(part, second)) && !b.parts.some((part) => matchParts(part, first));
}

/** Whether the text tells two people of one first and last name apart: by an initial, or by a generation. */
export function areNamesakes(a: PersonName, b: PersonName): boolean {
  if (!matchFirst(a.parts[0] ?? '', b.parts[0] ?? '') || !matchParts(a.parts.at(-1) ?? '', b.parts.at(-1) ?? '')) return false;
  const generations = a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix;
  return generations || tellsInitialsApart(a.parts, b.parts);
}

/** "George H. W. Carr" and "George W. Carr": the first middle names differ, at least one is an initial, and no later one is meant. */
function tellsInitialsApart(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', ...othersOfA] = a.slice(1, -1);
  const [second = '', ...othersOfB] = b.slice(1, -1);
  if (first === '' || second === '' || matchParts(first, second)) return false;
  const abbreviated = first.length === 1 || second.length === 1;
  const meansLater = (second.length > 1 && othersOfA.includes(second)) || (first.length > 1 && othersOfB.includes(first));
  return abbreviated && !meansLater;
}

function matchFirst(a: string, b: string): boolean {
  return matchParts(a, b) || areFormsOfOneName(a, b);
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
