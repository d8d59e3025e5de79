import {
  MONTH_ABBREVIATIONS,
  NAME_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  OTHER_ABBREVIATIONS,
  STATE_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
  WEEKDAY_ABBREVIATIONS,
} from '../lexicon/abbreviations.ts';
import { ARABIC_ARTICLES, JOINED_CURRENCIES, FUSED_WORDS, HYPHEN_PREFIXES, NUMBER_SUFFIXES } from '../lexicon/wordParts.ts';
import type { Span } from '../text/span.ts';

const SPACE = /[\s\u200B\u2060\uFEFF]+/y;
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+(?:['’ʼ_][\p{L}\p{M}\p{N}]+)*/uy;
const URL = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”«»]+/iy;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy;
const DOMAIN =
  /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info|int|mil|io|co\.uk|ac\.uk|gov\.uk|eu|tv|de|fr|uk)(?:\/[^\s<>"“”«»]*)?(?![\p{L}\p{N}])/iuy;
const TAG = /[#@][\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const DOTS = /\.{2,}|…+|-{2,}|[—–]{2,}|[=*_~]{2,}|[!?]{2,}/y;
const LETTERS_WITH_DOTS = /(?:\p{L}{1,2}\.){2,8}(?!\p{L})|(?:\p{Lu}\.){1,8}\p{Lu}(?![\p{L}.])/uy;
const LETTERS_AND = /\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\p{N}])/uy;
const DOLLAR = /(?:US|C|CA|CDN|A|AU|NZ|HK|S|R|NT|U|BZ|J)\$/y;
const DATE_OR_PHONE =
  /\d{1,4}([-/.])\d{1,4}\1\d{1,4}(?:-\d{1,4})*(?![\d\p{L}])|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}:\d{2}(?::\d{2})?(?!\d)/uy;
const NUMBER = /(?:\d+(?:,\d{2,3})*(?:\.\d+)*|\.\d+)[¼½¾⅓⅔⅛⅜⅝⅞]?/y;
const NUMBER_ENDING = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/uy;
const LETTERS = /[\p{L}\p{M}]+/uy;
const ALPHANUMERIC = /[\p{L}\p{M}\p{N}]+/uy;
const ELIDED_DECADE = /['’]\d\ds(?![\p{L}\p{N}])/uy;
const CURRENCY = new RegExp(`(?:${[...JOINED_CURRENCIES].join('|')})(?=\\d)`, 'y');
const DEGREE = /°[CFK](?!\p{L})/uy;
const CONTRACTION = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
const CAPITAL = /^\p{Lu}/u;
const ABBREVIATION_LENGTH = 8;

/** The end of the match of a sticky pattern at `at`, or -1. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * Cuts a text into tokens by the conventions of the UD English treebanks: contractions and possessives apart, hyphenated words
 * apart except after a prefix or an Arabic article, numbers apart from units and currency signs.
 * @returns spans in text order, in code units of `text` plus `offset`; none contains white space. Total on any string.
 */
export function tokenize(text: string, offset = 0): Span[] {
  const found: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const afterSpace = matchEnd(SPACE, text, at);
    if (afterSpace > 0) {
      at = afterSpace;
      continue;
    }
    const end = tokenEnd(text, at);
    addParts(found, text, at, end, offset);
    at = end;
  }
  return found;
}

function tokenEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)) && startsChunk(text, at))) return numberEnd(text, at);
  const currency = matchEnd(CURRENCY, text, at);
  if (currency > 0) return currency;
  const word = matchEnd(WORD, text, at);
  if (word > 0) return wordEnd(text, at, word);
  if (code === 35 || code === 64) return Math.max(matchEnd(TAG, text, at), at + 1);
  const special = Math.max(matchEnd(DOTS, text, at), matchEnd(ELIDED_DECADE, text, at), matchEnd(DEGREE, text, at));
  return special > 0 ? special : at + codePointLength(text, at);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function startsChunk(text: string, at: number): boolean {
  return at === 0 || /[\s$£€(]/.test(text.charAt(at - 1));
}

function codePointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function numberEnd(text: string, at: number): number {
  const compound = Math.max(matchEnd(EMAIL, text, at), matchEnd(DOMAIN, text, at), matchEnd(DATE_OR_PHONE, text, at));
  if (compound > 0) return trimUrl(text, at, compound);
  const number = matchEnd(NUMBER, text, at);
  if (number < 0) return at + 1;
  const ending = matchEnd(NUMBER_ENDING, text, number);
  if (ending > 0) return ending;
  const letters = matchEnd(LETTERS, text, number);
  if (letters < 0) return number;
  const whole = matchEnd(ALPHANUMERIC, text, number);
  const isUnit = letters === whole && NUMBER_SUFFIXES.has(text.slice(number, letters).toLowerCase());
  return isUnit ? number : whole;
}

/** A word may go on past its letters: addresses, abbreviations, prefixes. */
function wordEnd(text: string, at: number, word: number): number {
  const next = text.charAt(word);
  if (next === ':' || next === '.' || next === '@' || next === '_' || next === '+' || next === '%' || next === '-') {
    const address = Math.max(matchEnd(URL, text, at), matchEnd(EMAIL, text, at), matchEnd(DOMAIN, text, at));
    if (address > word) return trimUrl(text, at, address);
  }
  if (next === '.') return abbreviationEnd(text, at, word);
  if (next === '&') return Math.max(matchEnd(LETTERS_AND, text, at), word);
  if (next === '$') return Math.max(matchEnd(DOLLAR, text, at), word);
  if (next === '-' || next === '\u2010' || next === '\u2011') return hyphenatedEnd(text, at, word);
  return word;
}

/** Takes closing punctuation off an address; a closing bracket stays when it was opened inside. */
function trimUrl(text: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && /[.,;:!?'’)\]*_-]/.test(text.charAt(last - 1))) {
    if (text.charAt(last - 1) === ')' && text.slice(at, Math.min(last, at + 2000)).includes('(')) break;
    last--;
  }
  return last;
}

function abbreviationEnd(text: string, at: number, word: number): number {
  const dotted = matchEnd(LETTERS_WITH_DOTS, text, at);
  if (dotted > 0) return dotted;
  if (word - at > ABBREVIATION_LENGTH) return word;
  return isAbbreviation(text, at, word) ? word + 1 : word;
}

function isAbbreviation(text: string, at: number, word: number): boolean {
  const form = text.slice(at, word);
  const lower = form.toLowerCase();
  const after = text.slice(word + 1, word + 4);
  if (form.length === 1) return CAPITAL.test(form) && /^\s?\p{Lu}/u.test(after);
  if (NUMBER_ABBREVIATIONS.has(lower)) return /^\s?[\d#]/.test(after);
  if (OTHER_ABBREVIATIONS.has(lower)) return lower.length > 2 ? !/^\p{L}/u.test(after) : /^\s?[\p{Ll}\d,;)]/u.test(after);
  if (!CAPITAL.test(form)) return false;
  if (MONTH_ABBREVIATIONS.has(lower)) return /^\s?[\d,]|^\s\p{Ll}/u.test(after) || after === '';
  if (WEEKDAY_ABBREVIATIONS.has(lower)) return /^,|^\s?[\d\p{Ll}]/u.test(after);
  if (STATE_ABBREVIATIONS.has(lower)) return text.slice(Math.max(0, at - 2), at) === ', ';
  return TITLE_ABBREVIATIONS.has(lower) || NAME_ABBREVIATIONS.has(lower);
}

function hyphenatedEnd(text: string, at: number, word: number): number {
  if (word - at > ABBREVIATION_LENGTH) return word;
  const prefix = text.slice(at, word).toLowerCase();
  const rest = matchEnd(WORD, text, word + 1);
  if (rest < 0) return word;
  const capital = CAPITAL.test(text.charAt(word + 1));
  if (capital ? ARABIC_ARTICLES.has(prefix) : HYPHEN_PREFIXES.has(prefix) && /\p{Ll}/u.test(text.charAt(word + 1))) return rest;
  return word;
}

/** Adds the token `[start, end)`, cut at contractions and fused words. */
function addParts(found: Span[], text: string, start: number, end: number, offset: number): void {
  const cut = cutPoint(text, start, end);
  if (cut > start && cut < end) {
    found.push({ start: start + offset, end: cut + offset });
    found.push({ start: cut + offset, end: end + offset });
  } else {
    found.push({ start: start + offset, end: end + offset });
  }
}

function cutPoint(text: string, start: number, end: number): number {
  if (end - start < 3) return end - start === 2 ? contractionAt(text, start, end) : start;
  const tail = contractionAt(text, start, end);
  if (tail > start) return tail;
  if (end - start <= 6) {
    const fused = FUSED_WORDS.get(text.slice(start, end).toLowerCase());
    if (fused !== undefined) return start + fused;
  }
  return start;
}

function contractionAt(text: string, start: number, end: number): number {
  if (!/['’]/.test(text.slice(Math.max(start, end - 3), end))) return start;
  const match = CONTRACTION.exec(text.slice(Math.max(start, end - 4), end));
  return match === null ? start : end - match[0].length;
}
