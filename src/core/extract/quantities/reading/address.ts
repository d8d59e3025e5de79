import { COMPASS_POINTS, STREETS, STREETS_BEFORE } from '../../../lexicon/addresses.ts';
import { isCapitalized, isNumber, isWord, lowerAt, sameSentence, textAt, touches, type Lexemes } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';

const LONGEST_STREET = 9;

/** "10 Downing Street", "4521 NW 12th Street", "561 N. Center", "98 Rue de Rivoli", "the 1800 block of Elm Street", "Address: 1915 Birch". */
export function isAddress(lexemes: Lexemes, start: LexemeAt, end: LexemeAt): boolean {
  if (!isNumber(lexemes, start)) return false;
  if (isField(lexemes, start) || isBeforeCompassPoint(lexemes, end)) return true;
  if (lowerAt(lexemes, end) === 'block' && /^(?:of|on)$/.test(lowerAt(lexemes, end + 1)))
    return textAt(lexemes, start).length > 2;
  return isStreetBefore(lexemes, end) || isStreetBehind(lexemes, start, end);
}

/** "Address – 1915", "Zip Code: 70802". */
function isField(lexemes: Lexemes, start: LexemeAt): boolean {
  const marked = /^[:–—-]$/.test(textAt(lexemes, start - 1));
  const at = marked ? start - 2 : start - 1;
  const code = lowerAt(lexemes, at) === 'code' && ZIP.test(lowerAt(lexemes, at - 1));
  return lowerAt(lexemes, at) === 'address' || (code && (marked || /^\d{5}$/.test(textAt(lexemes, start))));
}

const ZIP = /^(?:zip|post|postal)$/;

/** "561 N. Center", "4521 NW 12th": a compass point behind a number, a name or another number behind it. */
function isBeforeCompassPoint(lexemes: Lexemes, end: LexemeAt): boolean {
  if (!/^[NSEW]{1,3}$/.test(textAt(lexemes, end)) || lexemes[end]?.spaced !== true) return false;
  const next = textAt(lexemes, end + 1) === '.' && touches(lexemes, end + 1) ? end + 2 : end + 1;
  const named = isCapitalized(lexemes, next) || isNumber(lexemes, next);
  return named && (next > end + 1 || textAt(lexemes, end).length > 1);
}

function isStreetBefore(lexemes: Lexemes, at: LexemeAt): boolean {
  const named = isCapitalized(lexemes, at + 1) || /^(?:de|du|des|della|del|la)$/.test(lowerAt(lexemes, at + 1));
  return STREETS_BEFORE.has(textAt(lexemes, at)) && named;
}

function isStreetBehind(lexemes: Lexemes, start: LexemeAt, end: LexemeAt): boolean {
  let named = false;
  for (let at = end; at < end + LONGEST_STREET && sameSentence(lexemes, start, at) && isOfStreet(lexemes, at); at += 1) {
    if (named && STREETS.has(lowerAt(lexemes, at)) && isCapitalized(lexemes, at)) return true;
    named ||= !COMPASS_POINTS.has(textAt(lexemes, at)) && textAt(lexemes, at) !== '.';
  }
  return false;
}

/** A word with a capital, "12th", and the stop of "S." and "St.". */
function isOfStreet(lexemes: Lexemes, at: number): boolean {
  if (isNumber(lexemes, at)) return touches(lexemes, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(lexemes, at + 1));
  if (isWord(lexemes, at)) return isCapitalized(lexemes, at) || (isNumber(lexemes, at - 1) && touches(lexemes, at));
  return textAt(lexemes, at) === '.' && touches(lexemes, at) && textAt(lexemes, at - 1).length <= 3;
}
