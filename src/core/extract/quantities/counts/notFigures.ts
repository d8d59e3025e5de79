import type { ParsedText } from '../../../model/parsedText.ts';
import type { Amount } from '../amounts/atom.ts';
import { LABEL_NOUNS, SPELLED_LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { COMPASS_POINTS, STREETS, STREETS_BEFORE } from '../../../lexicon/addresses.ts';
import { isTitleCase } from './ordinals.ts';
import { isTally } from './tally.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lowerAt,
  sameSentence,
  startsSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';

/** Letters, slashes or colons that touch the digits: "A320", "4x4", "24/7", "2:1", "3.0.1", a web address. */
export function isInCode(lexemes: Lexemes, start: number, end: number): boolean {
  const token = lexemes[start]?.token.text ?? '';
  if (/[@#_]|:\/\/|www\.|\.\p{L}{2,}/u.test(token)) return true;
  if (
    touches(lexemes, start) &&
    (isWord(lexemes, start - 1) ||
      isNumber(lexemes, start - 1) ||
      isFootMark(lexemes, start - 1) ||
      ['/', '.', ':', '#', '&', '_', '\\'].includes(textAt(lexemes, start - 1)))
  )
    return true;
  if (isJoiner(lexemes, start - 1) && isNumber(lexemes, start - 2)) return true;
  if (textAt(lexemes, start - 1) === '+' && touches(lexemes, start - 1) && isWord(lexemes, start - 2)) return true;
  if (isInPhoneNumber(lexemes, start)) return true;
  if (!touches(lexemes, end)) return false;
  if (isWord(lexemes, end) || (isFootMark(lexemes, end) && isNumber(lexemes, end + 1))) return true;
  const sign = textAt(lexemes, end);
  const goesOn = touches(lexemes, end + 1) && (isNumber(lexemes, end + 1) || isWord(lexemes, end + 1));
  return (sign === '/' || sign === ':' || sign === '.' || sign === '_') && goesOn;
}

const FOOT_MARKS = new Set(["'", '’', '′']);

/** A mark of feet or minutes that touches the digits: "6'2"", "6'00"". */
function isFootMark(lexemes: Lexemes, at: number): boolean {
  return FOOT_MARKS.has(textAt(lexemes, at)) && touches(lexemes, at) && isNumber(lexemes, at - 1) && touches(lexemes, at + 1);
}

/** Groups of digits that a space, a hyphen or a bracket divides, the first with "+" or a zero: "+44 (0)20 7946 0233", "0800 555 111". */
function isInPhoneNumber(lexemes: Lexemes, at: number): boolean {
  let first = at;
  for (let i = at - 1; i >= 0 && at - i < LONGEST_PHONE && isPhonePiece(lexemes, i); i -= 1) if (isNumber(lexemes, i)) first = i;
  const international = textAt(lexemes, first - 1) === '+';
  if (!international && !/^0\d/.test(textAt(lexemes, first))) return false;
  let digits = 0;
  for (let i = first; i - first < LONGEST_PHONE && isPhonePiece(lexemes, i); i += 1)
    digits += isNumber(lexemes, i) ? textAt(lexemes, i).length : 0;
  return digits >= FEWEST_PHONE_DIGITS;
}

const LONGEST_PHONE = 14;
const FEWEST_PHONE_DIGITS = 9;

function isPhonePiece(lexemes: Lexemes, at: number): boolean {
  const text = textAt(lexemes, at);
  return isNumber(lexemes, at) ? /^\d+$/.test(text) : ['-', '–', '(', ')', '‑'].includes(text);
}

/** "1." or "(2)" at the start of a paragraph, "[12]" anywhere. */
export function isListMark(lexemes: Lexemes, start: number, end: number): boolean {
  const close = textAt(lexemes, end);
  if (textAt(lexemes, start - 1) === '[' && close === ']') return true;
  return (
    start <= 1 &&
    (close === ')' || (close === '.' && lexemes[end + 1] !== undefined)) &&
    end - start === 1 &&
    isNumber(lexemes, start)
  );
}

export function isLabel(lexemes: Lexemes, amount: Amount): boolean {
  const { start, first } = amount;
  if (!first.number.bare && !Number.isInteger(first.value)) return false;
  if (first.number.scale > 1 || !sameSentence(lexemes, start - 1, start)) return false;
  const dotted = textAt(lexemes, start - 1) === '.' && touches(lexemes, start - 1);
  const at = dotted ? start - 2 : start - 1;
  const hyphen = isJoiner(lexemes, start - 1) ? start - 2 : at;
  const word = lowerAt(lexemes, hyphen);
  if (!LABEL_NOUNS.has(word) || textAt(lexemes, start).includes(',')) return false;
  // "they order 12 ships", "act 3 times": verbs are no labels.
  if (word !== 'dated' && lexemes[hyphen]?.token.tag.startsWith('VB') === true && !isCapitalized(lexemes, hyphen)) return false;
  if (first.number.digits) return !(dotted && !['no', 'nos', 'vol', 'tel', 'ext'].includes(word));
  return isCapitalized(lexemes, hyphen) || SPELLED_LABEL_NOUNS.has(word);
}

/** "the 90049 ZIP code". */
export function isPostcode(lexemes: Lexemes, end: LexemeAt): boolean {
  return (
    /^(?:zip|post(?:al)?|postcode|area)$/.test(lowerAt(lexemes, end)) && /^(?:codes?|district)$/.test(lowerAt(lexemes, end + 1))
  );
}

const LONGEST_STREET = 9;

/** "10 Downing Street", "4521 NW 12th Street", "15 S. Main St.", "98 Rue de Rivoli", "the 1800 block of Elm Street". */
export function isAddress(lexemes: Lexemes, start: number, end: number): boolean {
  if (!isNumber(lexemes, start)) return false;
  if (/^block$/.test(lowerAt(lexemes, end)) && /^(?:of|on)$/.test(lowerAt(lexemes, end + 1)))
    return textAt(lexemes, start).length > 2;
  if (
    STREETS_BEFORE.has(textAt(lexemes, end)) &&
    (isCapitalized(lexemes, end + 1) || /^(?:de|du|des|della|del|la)$/.test(lowerAt(lexemes, end + 1)))
  )
    return true;
  let at = end;
  let named = false;
  for (; at < end + LONGEST_STREET && sameSentence(lexemes, start, at) && isOfStreet(lexemes, at); at += 1) {
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

/** "the Group of Seven", "Five Eyes", "Ocean's Eleven": a number word with a capital inside a sentence. */
export function isSpelledName(parsed: ParsedText, lexemes: Lexemes, amount: Amount): boolean {
  const { start, first } = amount;
  if (first.number.digits || !isCapitalized(lexemes, start)) return false;
  if (/^[*_]$/.test(textAt(lexemes, start - 1)) && isCapitalized(lexemes, amount.end)) return true;
  if (startsSentence(lexemes, start)) return false;
  const opening = /^[“"‘'—–:(*_•-]$/.test(textAt(lexemes, start - 1));
  if (opening) return isNamePair(parsed, lexemes, amount);
  return !isTitleCase(lexemes);
}

function isNamePair(parsed: ParsedText, lexemes: Lexemes, amount: Amount): boolean {
  const next = lexemes[amount.end];
  return (
    next !== undefined &&
    isCapitalized(lexemes, amount.end) &&
    parsed.tokens[next.token.index]?.tag.startsWith('NNP') === true &&
    !isTitleCase(lexemes)
  );
}

/** Capitalised words before a number that don't make it a name. */
const NOT_NAMES = /^(?:VB|IN|DT|CC|RB|TO|MD|PRP|WRB|WP|CD|EX|JJ$)/;

/** "Boeing 737", "S&P 500", "iPhone 14 Pro": digits right after a proper name, unless they count the plural that follows. */
export function isNameNumber(parsed: ParsedText, lexemes: Lexemes, amount: Amount): boolean {
  const { start, end, first } = amount;
  const hyphen = isJoiner(lexemes, start - 1);
  const at = hyphen ? start - 2 : start - 1;
  if (!first.number.digits || !sameSentence(lexemes, at, start)) return false;
  if (hyphen && isWord(lexemes, at))
    return !['over', 'under', 'sub', 'minus', 'plus', 'above', 'below', 'near'].includes(lowerAt(lexemes, at));
  if (!first.number.bare || textAt(lexemes, start).includes(',') || amount.value === null) return false;
  if (isTally(lexemes, start, end)) return false;
  const name = lexemes[at];
  if (name === undefined || name.kind !== 'word' || !namesSomething(lexemes, at)) return false;
  const noun = lexemes[end];
  const counts =
    noun !== undefined &&
    sameSentence(lexemes, start, end) &&
    isWord(lexemes, end) &&
    !isCapitalized(lexemes, end) &&
    /^(?:NNS|JJ|VBN|NN)/.test(noun.token.tag);
  if (!counts) return true;
  return !opensClause(parsed, lexemes, at);
}

function namesSomething(lexemes: Lexemes, at: number): boolean {
  const name = lexemes[at];
  if (name === undefined) return false;
  if (
    /^['’ʼ]$/.test(textAt(lexemes, at - 1)) &&
    touches(lexemes, at) &&
    touches(lexemes, at - 1) &&
    !/^(?:s|ve|re|ll|d|m|t)$/.test(name.lower)
  )
    return isCapitalized(lexemes, at - 2);
  if (/^\p{Ll}\p{Lu}/u.test(name.text)) return true;
  if (!isCapitalized(lexemes, at)) return false;
  if (startsSentence(lexemes, at) && NOT_NAMES.test(name.token.tag)) return false;
  if (isTitleCase(lexemes) && !name.token.tag.startsWith('NNP')) return false;
  return !NOT_NAMES.test(name.token.tag) || /^\p{Lu}{2,}$/u.test(name.text);
}

/** "In Syria 20 people", "on Monday 12 men": the name ends a phrase that a preposition opened, so the number starts anew. */
function opensClause(parsed: ParsedText, lexemes: Lexemes, at: number): boolean {
  let i = at;
  while (i > 0 && isCapitalized(lexemes, i - 1) && isWord(lexemes, i - 1) && lexemes[i - 1]?.token.tag !== 'IN') i -= 1;
  const before = parsed.tokens[lexemes[i - 1]?.token.index ?? -1];
  return before !== undefined && before.tag === 'IN' && sameSentence(lexemes, i - 1, at);
}
