import { isMark, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import type { StatementPart, StatementShares } from './statementShares.ts';

/** From this share on a word belongs to a part. */
const WORD = 0.5;
/** Words of a part may have so many others among them. */
const GAP = 1;

/** The stretches of a range in which the reader sees a part of a statement, in their order. */
export function runsOf(
  text: IndexedText,
  { first, end }: TokenRange,
  part: StatementPart,
  shares: StatementShares,
): TokenRange[] {
  const runs: TokenRange[] = [];
  for (let at = first; at < end; at++) {
    if (shares(at, part) < WORD) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - last.end <= GAP) runs[runs.length - 1] = { first: last.first, end: at + 1 };
    else runs.push({ first: at, end: at + 1 });
  }
  return runs.map((run) => ({ first: isMark(text, run.first) && part === 'source' ? run.first + 1 : run.first, end: run.end }));
}
