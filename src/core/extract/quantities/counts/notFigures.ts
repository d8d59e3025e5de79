import { LABEL_NOUNS, SPELLED_LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import type { Amount } from '../amounts/atom.ts';
import { readQualifierBefore } from '../reading/qualifiers.ts';
import { isTally } from './tally.ts';

/** Letters, slashes or colons that touch the digits, a word joined before ("dynamic-zero"), or a zero that opens them: "A320", "4x4", "24/7", "2:1", "3.0.1", "001", a web address. */
export function isInCode(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const address = /[@#_]|:\/\/|www\.|\.\p{L}{2,}/u.test(row.at(start)?.token.text ?? '');
  const serial = /^0\d+$/.test(row.text(start)) && !row.touches(start);
  return address || serial || goesOnBefore(row, start) || goesOnBehind(row, end) || isInPhoneNumber(row, start);
}

function goesOnBefore(row: Row, start: LexemeAt): boolean {
  const before = start - 1;
  const letters = row.isWord(before) || row.isNumber(before) || /^[/.:#&_\\]$/.test(row.text(before));
  if ((row.touches(start) && letters) || isYearOfName(row, start)) return true;
  const plus = row.text(before) === '+' && row.touches(before) && row.isWord(before - 1);
  const joined =
    row.isNumber(before - 1) || (row.isWord(before - 1) && !row.isNumber(start) && !BOUNDS.has(row.lower(before - 1)));
  return plus || (row.isJoiner(before) && joined);
}

/** "iLife '11", "the '66 squad": two digits behind an apostrophe that no quotation opens with. */
function isYearOfName(row: Row, start: LexemeAt): boolean {
  return /^['’]\d\d(?!\d)/.test(row.piece(start - 1)) && !row.touches(start - 1) && row.tag(start + 1) !== 'NNS';
}

function goesOnBehind(row: Row, end: LexemeAt): boolean {
  if (!row.touches(end)) return false;
  if (row.isWord(end)) return true;
  return /^[/:._]/.test(row.text(end)) && row.touches(end + 1) && (row.isNumber(end + 1) || row.isWord(end + 1));
}

const LONGEST_PHONE = 14;
const FEWEST_PHONE_DIGITS = 9;
/** How many digits the groups of an American telephone number have: with its area, and the local part alone. */
const PHONE_GROUPS = /^(?:1 )?3 3 4$/;
const LOCAL_GROUPS = '3 4';
const TOLL_FREE = /^1 8\d\d\b/;
const CALLING = wordSet('call phone telephone dial at');

/** Groups of digits that a space, a hyphen or a bracket divides: "+44 (0)20 7946 0233", "0800 555 111", "(765) 456-7107", "call 255-1111", "1-800-222-TIPS", "(866) CRIME-GP". */
function isInPhoneNumber(row: Row, at: LexemeAt): boolean {
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

/** "1." or "(2)" at the start of a paragraph, "[12]" anywhere. */
export function isListMark(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const close = row.text(end);
  if (row.text(start - 1) === '[' && close === ']') return true;
  const opens = start <= 1 && end - start === 1 && row.isNumber(start);
  return opens && (close === ')' || (close === '.' && row.at(end + 1) !== undefined));
}

/** "Article 5", "No. 7", "Phase-2", "junction 32": a singular noun right before a whole number; where what it could count follows, one of those that are numbered. */
export function isLabel(row: Row, amount: Amount): boolean {
  const { start, first } = amount;
  const { bare, scale } = first.number;
  if ((!bare && !Number.isInteger(first.value)) || scale > 1 || row.text(start).includes(',')) return false;
  const dotted = row.text(start - 1) === '.' && row.touches(start - 1);
  const at = dotted || row.isJoiner(start - 1) ? start - 2 : start - 1;
  if (!row.sameSentence(start - 1, start) || row.tag(at).startsWith('VB')) return false;
  return isBehindNoun(row, amount, at) || isNumbered(row, amount, at, dotted);
}

/** "junction 32": a singular noun, and nothing behind the digits that they could count. */
function isBehindNoun(row: Row, { start, end, first, value }: Amount, at: LexemeAt): boolean {
  const whole = first.number.digits && at === start - 1 && value !== null && Number.isInteger(value);
  if (!whole || row.tag(at) !== 'NN' || !row.isWord(at) || countsNext(row, end)) return false;
  return readQualifierBefore(row, start, 'count') === undefined;
}

/** "category 4 hurricanes", "Article 5", "phase two": a noun of things that are numbered. */
function isNumbered(row: Row, { first }: Amount, at: LexemeAt, dotted: boolean): boolean {
  const word = row.lower(at);
  if (!LABEL_NOUNS.has(word) && !/.virus$/.test(word)) return false;
  if (first.number.digits) return !dotted || /^(?:nos?|vol|tel|ext)$/.test(word);
  return row.isCapitalized(at) || SPELLED_LABEL_NOUNS.has(word);
}

/** "the Group of Seven", "Five Eyes", "Ocean's Eleven": a number word with a capital inside a sentence. */
export function isSpelledName(row: Row, { start, end, first }: Amount): boolean {
  if (first.number.digits || !row.isCapitalized(start)) return false;
  const opens = /^[“"‘'—–:(*_•-]$/.test(row.text(start - 1));
  const named = !opens || (row.isCapitalized(end) && row.tag(end).startsWith('NNP'));
  return named && !row.startsSentence(start) && !row.isTitleCase();
}

/** Capitalised words before a number that don't make it a name. */
const NOT_NAMES = /^(?:VB|IN|DT|CC|RB|TO|MD|PRP|WRB|WP|CD|EX|JJ$)/;

const BOUNDS = new Set(['over', 'under', 'sub', 'minus', 'plus', 'above', 'below', 'near']);

/** "Boeing 737", "S&P 500", "iPhone 14 Pro": digits right after a proper name, unless they count the plural that follows. */
export function isNameNumber(parsed: ParsedText, row: Row, { start, end, first, value }: Amount): boolean {
  const hyphen = row.isJoiner(start - 1);
  const at = hyphen ? start - 2 : start - 1;
  if (!first.number.digits || !row.sameSentence(at, start) || !row.isWord(at)) return false;
  if (hyphen) return !BOUNDS.has(row.lower(at));
  const plain = first.number.bare && !row.text(start).includes(',') && value !== null;
  if (!plain || isTally(row, start, end) || !namesSomething(row, at)) return false;
  return !countsNext(row, end) || !opensClause(parsed, row, at);
}

/** Whether a common noun follows that the number could count. */
function countsNext(row: Row, end: LexemeAt): boolean {
  return row.isWord(end) && !row.isCapitalized(end) && /^(?:NNS|JJ|VBN|NN)/.test(row.tag(end));
}

/** Whether the word is of a name: "Chang’e", "iPhone", "Boeing"; in a headline only what is tagged so. */
function namesSomething(row: Row, at: LexemeAt): boolean {
  if (isElided(row, at)) return row.isCapitalized(at - 2);
  const [text, tag] = [row.text(at), row.tag(at)];
  if (/^\p{Ll}\p{Lu}/u.test(text)) return true;
  const common = NOT_NAMES.test(tag);
  const proper = row.isCapitalized(at) && !(common && row.startsSentence(at)) && (tag.startsWith('NNP') || !row.isTitleCase());
  return proper && (!common || /^\p{Lu}{2,}$/u.test(text));
}

/** The "e" of "Chang’e": letters behind an apostrophe that are no ending. */
function isElided(row: Row, at: LexemeAt): boolean {
  const apostrophe = /^['’ʼ]$/.test(row.text(at - 1)) && row.touches(at) && row.touches(at - 1);
  return apostrophe && !/^(?:s|ve|re|ll|d|m|t)$/.test(row.lower(at));
}

/** "In Syria 20 people", "on Monday 12 men": the name ends a phrase that a preposition opened, so the number starts anew. */
function opensClause(parsed: ParsedText, row: Row, at: number): boolean {
  let i = at;
  while (row.isCapitalized(i - 1) && row.tag(i - 1) !== 'IN') i -= 1;
  const before = parsed.tokens[row.at(i - 1)?.token.index ?? -1];
  return before?.tag === 'IN';
}

/** "the 787", "Boeing's 787", "the 787 Dreamliner", where the article tells of "the Boeing 787": no plural follows that it could count. */
export function isKnownName(row: Row, { start, end, first }: Amount, named: ReadonlySet<string>): boolean {
  if (!first.number.bare || !named.has(row.text(start))) return false;
  const pointed = /^(?:the|s|new)$/.test(row.lower(start - 1));
  return row.isCapitalized(end) || (pointed && !countsNext(row, end));
}

/** "you two", "those two together". */
export function isRepeating(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  if (!/^(?:you|us|we|they|those|these)$/.test(row.lower(start - 1))) return false;
  return !/^(?:NN|JJ|CD|IN|VBN|RB)/.test(row.tag(end)) || row.lower(end) === 'together';
}
