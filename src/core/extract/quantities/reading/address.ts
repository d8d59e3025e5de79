import { COMPASS_POINTS, STREETS, STREETS_BEFORE } from '../../../lexicon/addresses.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

const LONGEST_STREET = 9;

/** "10 Downing Street", "4521 NW 12th Street", "561 N. Center", "98 Rue de Rivoli", "the 1800 block of Elm Street". */
export function isAddress(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  if (!row.isNumber(start)) return false;
  if (row.lower(end) === 'block') return row.text(start).length > 2;
  return isBeforeCompassPoint(row, end) || isStreetBefore(row, end) || isStreetBehind(row, start, end);
}

/** "561 N. Center", "4521 NW 12th": a compass point behind a number, a name or another number behind it. */
function isBeforeCompassPoint(row: Row, end: LexemeAt): boolean {
  if (!/^[NSEW]{1,3}$/.test(row.text(end))) return false;
  const next = row.text(end + 1) === '.' ? end + 2 : end + 1;
  return (row.isCapitalized(next) || row.isNumber(next)) && (next > end + 1 || row.text(end).length > 1);
}

function isStreetBefore(row: Row, at: LexemeAt): boolean {
  const named = row.isCapitalized(at + 1) || /^(?:de|du|des|della|del|la)$/.test(row.lower(at + 1));
  return STREETS_BEFORE.has(row.text(at)) && named;
}

function isStreetBehind(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  let named = false;
  for (let at = end; at < end + LONGEST_STREET && row.sameSentence(start, at) && isOfStreet(row, at); at += 1) {
    if (named && STREETS.has(row.lower(at)) && row.isCapitalized(at)) return true;
    named ||= !COMPASS_POINTS.has(row.text(at)) && row.text(at) !== '.';
  }
  return false;
}

/** A word with a capital, "12th", and the stop of "S." and "St.". */
function isOfStreet(row: Row, at: number): boolean {
  if (row.isNumber(at)) return row.touches(at + 1) && /^(?:st|nd|rd|th)$/.test(row.lower(at + 1));
  if (row.isWord(at)) return row.isCapitalized(at) || (row.isNumber(at - 1) && row.touches(at));
  return row.text(at) === '.' && row.touches(at) && row.text(at - 1).length <= 3;
}

const LONGEST_PHONE = 14;
const FEWEST_PHONE_DIGITS = 9;
/** How many digits the groups of an American telephone number have: with its area, and the local part alone. */
const PHONE_GROUPS = /^(?:1 )?3 3 4$/;
const LOCAL_GROUPS = '3 4';
const TOLL_FREE = /^1 8\d\d\b/;
const CALLING = wordSet('call phone telephone dial at');

/** Groups of digits that a space, a hyphen or a bracket divides: "+44 (0)20 7946 0233", "0800 555 111", "(765) 456-7107", "call 255-1111", "1-800-222-TIPS", "(866) CRIME-GP". */
export function isInPhoneNumber(row: Row, at: LexemeAt): boolean {
  const { first, groups } = groupsAround(row, at);
  const digits = groups.join(' ');
  if (row.text(first - 1) === '+' || /^0\d/.test(digits)) return digits.replaceAll(' ', '').length >= FEWEST_PHONE_DIGITS;
  const lengths = groups.map((group) => group.length).join(' ');
  const spelled =
    /^\d{3}\)/.test(row.piece(at)) && row.text(at - 1) === '(' && /^\p{Lu}{2,}-?[\p{Lu}\d]/u.test(row.piece(at + 2));
  const called = lengths === LOCAL_GROUPS && row.says([first - 1], CALLING);
  return called || spelled || PHONE_GROUPS.test(lengths) || TOLL_FREE.test(digits);
}

function groupsAround(row: Row, at: LexemeAt): { readonly first: LexemeAt; readonly groups: readonly string[] } {
  const isPiece = (i: LexemeAt): boolean => (row.isNumber(i) ? /^\d+$/ : /^[-–()‑]$/).test(row.text(i));
  let first = at;
  for (let i = at - 1; at - i < LONGEST_PHONE && isPiece(i); i -= 1) if (row.isNumber(i)) first = i;
  let end = first;
  while (end - first < LONGEST_PHONE && isPiece(end)) end += 1;
  return { first, groups: row.lexemes.slice(first, end).flatMap(({ kind, text }) => (kind === 'number' ? [text] : [])) };
}
