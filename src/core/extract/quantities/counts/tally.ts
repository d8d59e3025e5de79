import { CONTEST_WORDS } from '../../../lexicon/contests.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Row } from '../../../pattern/row.ts';

const DIVIDERS = new Set([',', ';', '|', ')', '(', '.', '/', '·', '•']);
/** Lemmas of what is got in a contest, beside those of every contest. */
const GOT = wordSet('run wicket innings result seat medal point table poll');
/** Names in a row that need no word of a contest near. */
const ROW = 3;
const REACH = 40;

/**
 * Whether the number at `at`, right after a name, is what the name got, and no part of it: "Pettifer 34, Oyelowo 117", "Labour 12, Greens 4",
 * "Kent 219 (Mills 61)", "Democrats hold 51 seats and Republicans 49".
 */
export function isTally(row: Row, at: number, end: number): boolean {
  if (!isDivided(row, end, at)) return false;
  return isGapped(row, at) || isInRow(row, at);
}

function isDivided(row: Row, end: number, at: number): boolean {
  if (end >= row.length || !row.sameSentence(at, end)) return true;
  return DIVIDERS.has(row.text(end)) || row.isDash(end) || /^(?:and|pen|pens|og|not|from|each|to)$/.test(row.lower(end));
}

/** Where the capitalised words before the number start. */
function nameStart(row: Row, at: number): number {
  let start = at;
  while (start > 0 && row.isWord(start - 1) && row.isCapitalized(start - 1)) start -= 1;
  return start;
}

/** "won 12 medals, Uganda 9": an earlier number with its noun tells what this one counts. */
function isGapped(row: Row, at: number): boolean {
  const start = nameStart(row, at);
  if (start === at || !/^(?:and|,|;|while|to)$/.test(row.lower(start - 1))) return false;
  for (let i = start - 2; i >= 0 && at - i <= REACH && row.sameSentence(i, at); i -= 1) {
    const noun = row.at(i + 1);
    if (row.isNumber(i) && noun?.kind === 'word' && noun.token.tag === 'NNS') return true;
  }
  return false;
}

/** Other names with their numbers stand near, divided by commas, bars or brackets; the same name twice is a series of models. */
function isInRow(row: Row, at: number): boolean {
  const names = new Set<string>();
  let contest = false;
  for (let i = Math.max(0, at - REACH); i < Math.min(row.length, at + REACH); i += 1) {
    contest ||= isScore(row, i) || isOfContest(row, i);
    if (!row.isNumber(i) || !row.isWord(i - 1) || !row.isCapitalized(i - 1)) continue;
    if (!isDivided(row, i + 1, i) || !row.at(i)?.spaced) continue;
    const name = row.lower(i - 1);
    if (names.has(name)) return false;
    names.add(name);
  }
  return names.size >= ROW || (names.size > 1 && contest);
}

function isOfContest(row: Row, at: LexemeAt): boolean {
  const lemma = row.lemma(at);
  return GOT.has(lemma) || CONTEST_WORDS.has(lemma);
}

function isScore(row: Row, at: number): boolean {
  return row.isNumber(at) && row.isDash(at + 1) && row.isNumber(at + 2) && row.at(at + 1)?.spaced === false;
}
