import { CONTEST_WORDS } from '../../../lexicon/contests.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import {
  isCapitalized,
  isDash,
  isNumber,
  isWord,
  lemmaAt,
  lowerAt,
  sameSentence,
  textAt,
  type Lexemes,
} from '../../../pattern/row.ts';

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
export function isTally(lexemes: Lexemes, at: number, end: number): boolean {
  if (!isDivided(lexemes, end, at)) return false;
  return isGapped(lexemes, at) || isInRow(lexemes, at);
}

function isDivided(lexemes: Lexemes, end: number, at: number): boolean {
  if (end >= lexemes.length || !sameSentence(lexemes, at, end)) return true;
  return (
    DIVIDERS.has(textAt(lexemes, end)) ||
    isDash(lexemes, end) ||
    /^(?:and|pen|pens|og|not|from|each|to)$/.test(lowerAt(lexemes, end))
  );
}

/** Where the capitalised words before the number start. */
function nameStart(lexemes: Lexemes, at: number): number {
  let start = at;
  while (start > 0 && isWord(lexemes, start - 1) && isCapitalized(lexemes, start - 1)) start -= 1;
  return start;
}

/** "won 12 medals, Uganda 9": an earlier number with its noun tells what this one counts. */
function isGapped(lexemes: Lexemes, at: number): boolean {
  const start = nameStart(lexemes, at);
  if (start === at || !/^(?:and|,|;|while|to)$/.test(lowerAt(lexemes, start - 1))) return false;
  for (let i = start - 2; i >= 0 && at - i <= REACH && sameSentence(lexemes, i, at); i -= 1) {
    const noun = lexemes[i + 1];
    if (isNumber(lexemes, i) && noun?.kind === 'word' && noun.token.tag === 'NNS') return true;
  }
  return false;
}

/** Other names with their numbers stand near, divided by commas, bars or brackets; the same name twice is a series of models. */
function isInRow(lexemes: Lexemes, at: number): boolean {
  const names = new Set<string>();
  let contest = false;
  for (let i = Math.max(0, at - REACH); i < Math.min(lexemes.length, at + REACH); i += 1) {
    contest ||= isScore(lexemes, i) || isOfContest(lexemes, i);
    if (!isNumber(lexemes, i) || !isWord(lexemes, i - 1) || !isCapitalized(lexemes, i - 1)) continue;
    if (!isDivided(lexemes, i + 1, i) || !lexemes[i]?.spaced) continue;
    const name = lowerAt(lexemes, i - 1);
    if (names.has(name)) return false;
    names.add(name);
  }
  return names.size >= ROW || (names.size > 1 && contest);
}

function isOfContest(lexemes: Lexemes, at: LexemeAt): boolean {
  const lemma = lemmaAt(lexemes, at);
  return GOT.has(lemma) || CONTEST_WORDS.has(lemma);
}

function isScore(lexemes: Lexemes, at: number): boolean {
  return isNumber(lexemes, at) && isDash(lexemes, at + 1) && isNumber(lexemes, at + 2) && lexemes[at + 1]?.spaced === false;
}
