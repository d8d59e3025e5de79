import { CONTEST_WORDS } from '../../../lexicon/contests.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** Names in a row that need no word of a contest near. */
const ROW = 3;
const REACH = 40;

/**
 * Whether the number at `at`, right after a name, is what the name got, and no part of it: "Pettifer 34, Oyelowo 117", "Labour 12, Greens 4",
 * "Kent 219 (Mills 61)", "Democrats hold 51 seats and Republicans 49".
 */
export function isTally(row: Row, at: LexemeAt, end: LexemeAt): boolean {
  return isDivided(row, end, at) && (isGapped(row, at) || isInRow(row, at));
}

function isDivided(row: Row, end: LexemeAt, at: LexemeAt): boolean {
  const divides = row.isDash(end) || /^(?:[,;|)(./·•]|and|pens?|og|not|from|each|to)$/.test(row.lower(end));
  return divides || !row.sameSentence(at, end);
}

/** "won 12 medals, Uganda 9": an earlier number with its noun tells what this one counts. */
function isGapped(row: Row, at: LexemeAt): boolean {
  let start = at;
  while (row.isWord(start - 1) && row.isCapitalized(start - 1)) start -= 1;
  if (start === at || !/^(?:and|,|;|while|to)$/.test(row.lower(start - 1))) return false;
  return row.before(start - 1, REACH).some((i) => row.isNumber(i) && row.isWord(i + 1) && row.tag(i + 1) === 'NNS');
}

/** Other names with their numbers stand near, divided by commas, bars or brackets; the same name twice is a series of models. */
function isInRow(row: Row, at: LexemeAt): boolean {
  const near = row.positions().slice(Math.max(0, at - REACH), at + REACH);
  const named = near.filter(
    (i) => row.isNumber(i) && row.isWord(i - 1) && row.isCapitalized(i - 1) && !row.touches(i) && isDivided(row, i + 1, i),
  );
  const names = new Set(named.map((i) => row.lower(i - 1)));
  if (names.size < named.length) return false;
  return (
    names.size >= ROW ||
    (names.size > 1 &&
      (near.some((i) => row.isNumber(i) && row.isJoiner(i + 1) && row.isNumber(i + 2)) || row.says(near, ...CONTEST_WORDS)))
  );
}
