import { COMPASS_POINTS, STREETS, STREETS_BEFORE } from '../../../lexicon/addresses.ts';
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
