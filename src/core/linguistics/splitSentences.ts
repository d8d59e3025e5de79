import {
  MONTH_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
  WEEKDAY_ABBREVIATIONS,
} from '../lexicon/abbreviations.ts';
import { REPORTING_FORMS, SENTENCE_STARTERS, TIME_WORDS } from '../lexicon/sentenceStarters.ts';

/** A sentence is cut after this many tokens at the latest, so that no text makes later steps slow. */
export const LONGEST_SENTENCE = 300;

const TERMINAL = /^(?:[.!?。！？]|[!?]{2,}|\.{2,}|…+)$/;
const CLOSING = /^(?:["”’'»)\]}]|'')$/;
const OPENING = /^(?:["“‘'«([{]|``)$/;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#$£€]/u;
const LOWER = /^\p{Ll}/u;
const DOTTED = /^(?:\p{L}{1,2}\.){2,}$/u;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/;
const LONGEST_DATELINE = 20;
const HAS_WORD = /[\p{L}\p{N}]/u;
const LONGEST_MARKS = 10;
/** So many marks are looked at behind the end of a sentence, so that a long run of them is not read again from each of its marks. */
const MOST_MARKS_BEHIND = 40;
const INITIAL = /^\p{Lu}\.$/u;

/**
 * Finds where sentences end in the tokens of one paragraph.
 * @param words the tokens' texts
 * @param spaced whether white space stands before the token
 * @returns ascending end indices (exclusive); the last is `words.length`. Empty for no tokens.
 */
export function splitSentences(words: readonly string[], spaced: readonly boolean[]): number[] {
  const dateline = datelineEnd(words);
  const ends: number[] = dateline === 0 ? [] : [dateline];
  let start = dateline;
  let quotes = 0;
  for (let i = dateline; i < words.length; i++) {
    if (words[i] === '"') quotes++;
    const end = sentenceEnd(words, spaced, i, quotes);
    if (end > start && end < words.length) {
      for (let k = i + 1; k < end; k++) if (words[k] === '"') quotes++;
      ends.push(end);
      start = end;
      i = end - 1;
    }
  }
  if (words.length > 0) ends.push(words.length);
  return cutLong(joinMarks(words, ends));
}

/** The same ends, with more where a sentence would be longer than the longest. */
function cutLong(ends: readonly number[]): number[] {
  const cut: number[] = [];
  let start = 0;
  for (const end of ends) {
    for (start += LONGEST_SENTENCE; start < end; start += LONGEST_SENTENCE) cut.push(start);
    cut.push(end);
    start = end;
  }
  return cut;
}

/**
 * "FRANKFURT, Aug. 8 (Meridian News) — Industrial output": the place, date and agency in front of the first sentence stand by themselves.
 * @returns where they end, behind the dash, or 0
 */
function datelineEnd(words: readonly string[]): number {
  const dash = words.slice(0, LONGEST_DATELINE).findIndex((word) => /^(?:[—–-]|--|_)$/.test(word));
  const before = words.slice(0, dash);
  if (dash < 1 || !/^["“‘'\p{Lu}\p{N}]/u.test(words[dash + 1] ?? '')) return 0;
  if (!before.every((word) => /^[\p{Lu}\p{N},.()/]/u.test(word) || /^(?:of|de|la|al|el|and)$/.test(word))) return 0;
  const isDated = before.some((word, i) => MONTH.test(word) && /^\d/.test(before[i + 1] ?? before[i - 1] ?? ''));
  const isSigned = before.at(-1) === ')' && before.includes('(');
  const isPlace = before.every((word) => /^(?:\p{Lu}{4,}|,)$/u.test(word)) || (isDated && /^\p{Lu}{3,}$/u.test(before[0] ?? ''));
  return isSigned && /^\p{Lu}/u.test(before[0] ?? '') ? dash + 1 : isPlace ? dash + 1 : 0;
}

/** A stretch without any letter or figure belongs to the sentence before it. */
function joinMarks(words: readonly string[], ends: readonly number[]): number[] {
  return ends.filter((end, i) => {
    const next = ends[i + 1];
    return next === undefined || next - end > LONGEST_MARKS || words.slice(end, next).some((word) => HAS_WORD.test(word));
  });
}

/** The end of the sentence that token `i` closes, or -1. */
function sentenceEnd(words: readonly string[], spaced: readonly boolean[], i: number, quotes: number): number {
  const word = words[i] ?? '';
  const isTerminal = TERMINAL.test(word);
  const isAbbreviation = !isTerminal && word.length > 1 && word.endsWith('.');
  if (!isTerminal && !isAbbreviation) return -1;
  const end = endAfterClosing(words, spaced, i + 1, quotes);
  const next = nextWord(words, end);
  if (isAbbreviation)
    return end === i + 1 && abbreviationEnds(words, i, next) ? end : end > i + 1 && CAPITAL.test(next) ? end : -1;
  if (LOWER.test(next) && !/^\p{Ll}{1,3}['’-]?\p{Lu}/u.test(next)) return -1;
  if (!LOWER.test(next) && !CAPITAL.test(next)) return /^(?:[-—–,;:)\]]|--)$/.test(words[end] ?? '') ? -1 : end;
  if (word !== '.' && (end > i + 1 || /^[?!]/.test(word)) && reportsNext(words, end)) return -1;
  return end;
}

/** Closing quotation marks and brackets belong to the sentence before them. */
function endAfterClosing(words: readonly string[], spaced: readonly boolean[], from: number, quotes: number): number {
  let end = from;
  let open = quotes;
  while (end < Math.min(words.length, from + MOST_MARKS_BEHIND) && !spaced[end]) {
    const word = words[end] ?? '';
    if (word === '"' && open % 2 === 0) break;
    if (!CLOSING.test(word) && !TERMINAL.test(word)) break;
    if (word === '"') open++;
    end++;
  }
  return end;
}

/** The next token that is no opening mark. */
function nextWord(words: readonly string[], from: number): string {
  const limit = Math.min(words.length, from + MOST_MARKS_BEHIND);
  let at = from;
  while (at < limit && (OPENING.test(words[at] ?? '') || /^[-—–•*]$/.test(words[at] ?? ''))) at++;
  return words[at] ?? '';
}

/** "Really?" Smith asked: the name and its verb still belong to the sentence. */
function reportsNext(words: readonly string[], from: number): boolean {
  if (!/^["”’'»]$/.test(words[from - 1] ?? '')) return false;
  for (let k = from; k < Math.min(from + 6, words.length); k++) {
    const word = words[k] ?? '';
    if (REPORTING_FORMS.has(word.toLowerCase())) return true;
    if (!/^\p{L}/u.test(word)) return false;
  }
  return false;
}

function abbreviationEnds(words: readonly string[], i: number, next: string): boolean {
  if (next === '' || LOWER.test(next) || !CAPITAL.test(next)) return false;
  const word = words[i] ?? '';
  const bare = word.slice(0, -1).toLowerCase();
  const starts = SENTENCE_STARTERS.has(next);
  if (TITLE_ABBREVIATIONS.has(bare) && word !== 'St.') return false;
  if (MONTH_ABBREVIATIONS.has(bare) || NUMBER_ABBREVIATIONS.has(bare)) return starts;
  if (WEEKDAY_ABBREVIATIONS.has(bare)) return starts;
  if (/^[ap]\.m\.$/i.test(word)) return !TIME_WORDS.has(next) && !/^\d/.test(next);
  if (INITIAL.test(word) || DOTTED.test(word)) return starts;
  return starts;
}
