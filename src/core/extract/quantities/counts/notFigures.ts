import type { ParsedText } from '../../../model/parsedText.ts';
import type { Amount } from '../amounts/atom.ts';
import { LABEL_NOUNS, SPELLED_LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { isTitleCase } from '../reading/titleCase.ts';
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

/** Letters, slashes or colons that touch the digits, or a zero that opens them: "A320", "4x4", "24/7", "2:1", "3.0.1", "001", a web address. */
export function isInCode(lexemes: Lexemes, start: LexemeAt, end: LexemeAt): boolean {
  const address = /[@#_]|:\/\/|www\.|\.\p{L}{2,}/u.test(lexemes[start]?.token.text ?? '');
  const serial = /^0\d+$/.test(textAt(lexemes, start)) && !touches(lexemes, start);
  return address || serial || goesOnBefore(lexemes, start) || goesOnBehind(lexemes, end) || isInPhoneNumber(lexemes, start);
}

function goesOnBefore(lexemes: Lexemes, start: LexemeAt): boolean {
  const before = start - 1;
  if (isYearOfName(lexemes, start)) return true;
  const letters = isWord(lexemes, before) || isNumber(lexemes, before) || isFootMark(lexemes, before);
  if (touches(lexemes, start) && (letters || /^[/.:#&_\\]$/.test(textAt(lexemes, before)))) return true;
  const plus = textAt(lexemes, before) === '+' && touches(lexemes, before) && isWord(lexemes, before - 1);
  return plus || (isJoiner(lexemes, before) && isNumber(lexemes, before - 1));
}

/** "iLife '11", "the '66 squad": two digits behind an apostrophe that no quotation opens with. */
function isYearOfName(lexemes: Lexemes, start: LexemeAt): boolean {
  const apostrophe = /^['’]$/.test(textAt(lexemes, start - 1)) && touches(lexemes, start) && !touches(lexemes, start - 1);
  return apostrophe && /^\d\d$/.test(textAt(lexemes, start)) && lexemes[start + 1]?.token.tag !== 'NNS';
}

function goesOnBehind(lexemes: Lexemes, end: LexemeAt): boolean {
  if (!touches(lexemes, end)) return false;
  if (isWord(lexemes, end) || (isFootMark(lexemes, end) && isNumber(lexemes, end + 1))) return true;
  const goesOn = touches(lexemes, end + 1) && (isNumber(lexemes, end + 1) || isWord(lexemes, end + 1));
  return goesOn && /^[/:._]$/.test(textAt(lexemes, end));
}

const FOOT_MARKS = new Set(["'", '’', '′']);

/** A mark of feet or minutes that touches the digits: "6'2"", "6'00"". */
function isFootMark(lexemes: Lexemes, at: number): boolean {
  return FOOT_MARKS.has(textAt(lexemes, at)) && touches(lexemes, at) && isNumber(lexemes, at - 1) && touches(lexemes, at + 1);
}

/** The numbers of digits of an American telephone number's groups, and of the local part alone. */
const PHONE_GROUPS = /^(?:1 )?3 3 4$/;
const LOCAL_GROUPS = '3 4';
const CALLING = /^(?:call(?:s|ed|ing)?|phone|telephone|tel|dial(?:s|ed|ing)?|ring|hotline|fax|mobile|whatsapp|text|at)$/;
const TOLL_FREE = /^8\d\d$/;
const LONGEST_PHONE = 14;
const FEWEST_PHONE_DIGITS = 9;

/** Groups of digits that a space, a hyphen or a bracket divides: "+44 (0)20 7946 0233", "0800 555 111", "(765) 456-7107", "call 255-1111", "1-800-222-TIPS". */
function isInPhoneNumber(lexemes: Lexemes, at: LexemeAt): boolean {
  let first = at;
  for (let i = at - 1; i >= 0 && at - i < LONGEST_PHONE && isPhonePiece(lexemes, i); i -= 1) if (isNumber(lexemes, i)) first = i;
  const groups: string[] = [];
  for (let i = first; i - first < LONGEST_PHONE && isPhonePiece(lexemes, i); i += 1)
    if (isNumber(lexemes, i)) groups.push(textAt(lexemes, i));
  const international = textAt(lexemes, first - 1) === '+' || /^0\d/.test(groups[0] ?? '');
  return international ? groups.join('').length >= FEWEST_PHONE_DIGITS : isAmericanPhone(groups, isCalled(lexemes, first));
}

function isAmericanPhone(groups: readonly string[], called: boolean): boolean {
  const lengths = groups.map((group) => group.length).join(' ');
  return (
    PHONE_GROUPS.test(lengths) || (groups[0] === '1' && TOLL_FREE.test(groups[1] ?? '')) || (lengths === LOCAL_GROUPS && called)
  );
}

/** Whether a word of calling stands before a number. */
function isCalled(lexemes: Lexemes, at: LexemeAt): boolean {
  const before = /^[(:]$/.test(textAt(lexemes, at - 1)) ? at - 2 : at - 1;
  return CALLING.test(lowerAt(lexemes, before)) && isJoiner(lexemes, at + 1);
}

function isPhonePiece(lexemes: Lexemes, at: LexemeAt): boolean {
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

/** "Article 5", "No. 7", "Phase-2": a noun before whose numbers are labels. */
export function isLabel(lexemes: Lexemes, { start, first }: Amount): boolean {
  const { bare, scale, digits } = first.number;
  if ((!bare && !Number.isInteger(first.value)) || scale > 1 || !sameSentence(lexemes, start - 1, start)) return false;
  const dotted = textAt(lexemes, start - 1) === '.' && touches(lexemes, start - 1);
  const at = dotted || isJoiner(lexemes, start - 1) ? start - 2 : start - 1;
  if (textAt(lexemes, start).includes(',') || !isLabelNoun(lexemes, at)) return false;
  const word = lowerAt(lexemes, at);
  return digits ? !dotted || ABBREVIATED.has(word) : isCapitalized(lexemes, at) || SPELLED_LABEL_NOUNS.has(word);
}

function isLabelNoun(lexemes: Lexemes, at: LexemeAt): boolean {
  const word = lowerAt(lexemes, at);
  return (LABEL_NOUNS.has(word) || /.virus$/.test(word)) && !isVerb(lexemes, at);
}

const ABBREVIATED = new Set(['no', 'nos', 'vol', 'tel', 'ext']);

/** "they order 12 ships", "act 3 times": verbs are no labels. */
function isVerb(lexemes: Lexemes, at: LexemeAt): boolean {
  const verb = lexemes[at]?.token.tag.startsWith('VB') === true && lowerAt(lexemes, at) !== 'dated';
  return verb && !isCapitalized(lexemes, at);
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

const BOUNDS = new Set(['over', 'under', 'sub', 'minus', 'plus', 'above', 'below', 'near']);

/** "Boeing 737", "S&P 500", "iPhone 14 Pro": digits right after a proper name, unless they count the plural that follows. */
export function isNameNumber(parsed: ParsedText, lexemes: Lexemes, { start, end, first, value }: Amount): boolean {
  const hyphen = isJoiner(lexemes, start - 1);
  const at = hyphen ? start - 2 : start - 1;
  if (!first.number.digits || !sameSentence(lexemes, at, start) || !isWord(lexemes, at)) return false;
  if (hyphen) return !BOUNDS.has(lowerAt(lexemes, at));
  const plain = first.number.bare && !textAt(lexemes, start).includes(',') && value !== null;
  if (!plain || isTally(lexemes, start, end) || !namesSomething(lexemes, at)) return false;
  return !countsNext(lexemes, start, end) || !opensClause(parsed, lexemes, at);
}

/** Whether a common noun follows that the number could count. */
function countsNext(lexemes: Lexemes, start: LexemeAt, end: LexemeAt): boolean {
  const noun = isWord(lexemes, end) && !isCapitalized(lexemes, end) && sameSentence(lexemes, start, end);
  return noun && /^(?:NNS|JJ|VBN|NN)/.test(lexemes[end]?.token.tag ?? '');
}

/** Whether the word is of a name: "Chang’e", "iPhone", "Boeing"; in a headline only what is tagged so. */
function namesSomething(lexemes: Lexemes, at: LexemeAt): boolean {
  if (isElided(lexemes, at)) return isCapitalized(lexemes, at - 2);
  const [text, tag] = [textAt(lexemes, at), lexemes[at]?.token.tag ?? ''];
  if (/^\p{Ll}\p{Lu}/u.test(text)) return true;
  const common = NOT_NAMES.test(tag);
  const proper =
    isCapitalized(lexemes, at) && !(common && startsSentence(lexemes, at)) && (tag.startsWith('NNP') || !isTitleCase(lexemes));
  return proper && (!common || /^\p{Lu}{2,}$/u.test(text));
}

/** The "e" of "Chang’e": letters behind an apostrophe that are no ending. */
function isElided(lexemes: Lexemes, at: LexemeAt): boolean {
  const apostrophe = /^['’ʼ]$/.test(textAt(lexemes, at - 1)) && touches(lexemes, at) && touches(lexemes, at - 1);
  return apostrophe && !/^(?:s|ve|re|ll|d|m|t)$/.test(lowerAt(lexemes, at));
}

/** "In Syria 20 people", "on Monday 12 men": the name ends a phrase that a preposition opened, so the number starts anew. */
function opensClause(parsed: ParsedText, lexemes: Lexemes, at: number): boolean {
  let i = at;
  while (i > 0 && isCapitalized(lexemes, i - 1) && isWord(lexemes, i - 1) && lexemes[i - 1]?.token.tag !== 'IN') i -= 1;
  const before = parsed.tokens[lexemes[i - 1]?.token.index ?? -1];
  return before !== undefined && before.tag === 'IN' && sameSentence(lexemes, i - 1, at);
}

/** "the 787", "Boeing's 787", "the 787 Dreamliner", where the article tells of "the Boeing 787": no plural follows that it could count. */
export function isKnownName(lexemes: Lexemes, { start, end, first }: Amount, named: ReadonlySet<string>): boolean {
  if (!first.number.bare || !named.has(textAt(lexemes, start))) return false;
  const pointed = /^(?:the|s|new|extra|larger|smaller)$/.test(lowerAt(lexemes, start - 1));
  return isCapitalized(lexemes, end) || (pointed && !countsNext(lexemes, start, end));
}

/** "you two", "those two together". */
export function isRepeating(lexemes: Lexemes, start: LexemeAt, end: LexemeAt): boolean {
  if (!/^(?:you|us|we|they|those|these)$/.test(lowerAt(lexemes, start - 1))) return false;
  return !/^(?:NN|JJ|CD|IN|VBN|RB)/.test(lexemes[end]?.token.tag ?? '') || lowerAt(lexemes, end) === 'together';
}
