import { COMPASS_POINTS, STREETS, STREETS_BEFORE } from '../../../lexicon/addresses.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';

const LONGEST_STREET = 9;

/** "10 Downing Street", "4521 NW 12th Street", "561 N. Center", "98 Rue de Rivoli", "the 1800 block of Elm Street", "Address: 1915 Birch". */
export function isAddress(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  if (!row.isNumber(start)) return false;
  if (isField(row, start) || isBeforeCompassPoint(row, end)) return true;
  if (row.lower(end) === 'block' && /^(?:of|on)$/.test(row.lower(end + 1))) return row.text(start).length > 2;
  return isStreetBefore(row, end) || isStreetBehind(row, start, end);
}

/** "Address – 1915", "Zip Code: 70802". */
function isField(row: Row, start: LexemeAt): boolean {
  const marked = /^[:–—-]$/.test(row.text(start - 1));
  const at = marked ? start - 2 : start - 1;
  const code = row.lower(at) === 'code' && ZIP.test(row.lower(at - 1));
  return row.lower(at) === 'address' || (code && (marked || /^\d{5}$/.test(row.text(start))));
}

const ZIP = /^(?:zip|post|postal)$/;

/** "561 N. Center", "4521 NW 12th": a compass point behind a number, a name or another number behind it. */
function isBeforeCompassPoint(row: Row, end: LexemeAt): boolean {
  if (!/^[NSEW]{1,3}$/.test(row.text(end)) || row.at(end)?.spaced !== true) return false;
  const next = row.text(end + 1) === '.' && row.touches(end + 1) ? end + 2 : end + 1;
  const named = row.isCapitalized(next) || row.isNumber(next);
  return named && (next > end + 1 || row.text(end).length > 1);
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
