import { isFinite, isMark, relationAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { baseChunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import type { Source } from '../sources/source.ts';
import { isTime } from '../sources/findSource.ts';
import { runsOf } from './runsOf.ts';
import type { StatementShares } from './statementShares.ts';

/** The words of a source nearest to the cue, rather before it than behind. */
export function nearestSource(text: IndexedText, cue: number, region: TokenRange, shares: StatementShares): Source | undefined {
  const runs = runsOf(text, region, 'source', shares).filter(
    (run) => (run.end <= cue || run.first > cue) && mayBeSource(text, run),
  );
  const range = [...runs].reverse().find(({ end }) => end <= cue) ?? runs.find(({ first }) => first > cue);
  if (range === undefined) return undefined;
  return { range, head: headOf(text, range), inverted: range.first > cue, inherited: false };
}

/** "Results of tests | made in Rome | and Kyiv": with the end of the cue's subject all of it, where the reader sees its beginning too. */
export function wholeSubject(text: IndexedText, cue: number, source: Source, shares: StatementShares): Source {
  const { range } = source;
  const subject = text.tree.childrenOf(cue).find((child) => child < range.first && relationAt(text, child).startsWith('nsubj'));
  if (subject === undefined || range.end > cue || range.end > text.tree.endOf(subject)) return source;
  const opening = runsOf(text, { first: text.tree.firstOf(subject), end: range.end }, 'source', shares).find(
    ({ first, end }) => first <= subject && subject < end,
  );
  const whole = { first: opening?.first ?? range.first, end: range.end };
  return mayBeSource(text, whole) ? { ...source, range: whole, head: headOf(text, whole) } : source;
}

/** Whether a stretch has a noun, and no verb of its own; what a comma opens is said of the source. */
function mayBeSource(text: IndexedText, { first, end }: TokenRange): boolean {
  if (/^(?:,|behalf)$/.test(wordAt(text, first)) || (end - first === 1 && isTime(text, first))) return false;
  let hasNoun = false;
  for (let at = first; at < end; at++) {
    const tag = tagAt(text, at);
    if (tag.startsWith('W')) return true;
    if (isFinite(text, at)) return false;
    hasNoun ||= /^(?:NN|PRP|CD|JJ)/.test(tag);
  }
  return hasNoun;
}

/** The last noun of its first part, or else the word of a range that hangs outside of it. */
function headOf(text: IndexedText, { first, end }: TokenRange): number {
  const chunk = baseChunkStartingAt(text, first, end);
  if (chunk !== undefined && /^(?:NN|PRP|W)/.test(tagAt(text, chunk.head)) && text.nameAt(chunk.head)?.type !== 'norp')
    return chunk.head;
  for (let at = first; at < end; at++) {
    const head = text.tokens[at]?.head ?? -1;
    if ((head < first || head >= end) && !isMark(text, at) && /^(?:NN|PRP|WP|DT|CD|JJ)/.test(tagAt(text, at))) return at;
  }
  return end - 1;
}
