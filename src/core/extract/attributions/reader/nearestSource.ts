import { isMark, tagAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import type { Source } from '../sources/source.ts';
import { runsOf } from './runsOf.ts';
import type { StatementShares } from './statementShares.ts';

/** The words of a source nearest to the cue, rather before it than behind. */
export function nearestSource(text: IndexedText, cue: number, region: TokenRange, shares: StatementShares): Source | undefined {
  const runs = runsOf(text, region, 'source', shares).filter((run) => (run.end <= cue || run.first > cue) && hasNoun(text, run));
  const range = [...runs].reverse().find(({ end }) => end <= cue) ?? runs.find(({ first }) => first > cue);
  if (range === undefined) return undefined;
  return { range, head: headOf(text, range), inverted: range.first > cue, inherited: false };
}

function hasNoun(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (/^(?:NN|PRP|W|CD|JJ)/.test(tagAt(text, at))) return true;
  return false;
}

/** The word of a range that hangs outside of it. */
function headOf(text: IndexedText, { first, end }: TokenRange): number {
  for (let at = first; at < end; at++) {
    const head = text.tokens[at]?.head ?? -1;
    if ((head < first || head >= end) && !isMark(text, at) && /^(?:NN|PRP|WP|DT|CD|JJ)/.test(tagAt(text, at))) return at;
  }
  return end - 1;
}
