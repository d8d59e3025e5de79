import type { Reading } from '../../../model/reading.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

export type StatementPart = 'cue' | 'source' | 'content';

/** How much of 1 the reader of paragraphs gives to a word's being in a part of a statement. */
export type StatementShares = (token: number, part: StatementPart) => number;

/** Undefined where the reader was not asked, or knows no statements. */
export function readStatementShares(reading: Reading | undefined): StatementShares | undefined {
  const head = reading?.head('statements');
  if (head === undefined) return undefined;
  const places = (part: StatementPart): number[] =>
    ['B', 'I'].map((place) => head.classes.indexOf(`${place}-${part}`)).filter((at) => at >= 0);
  const known = { cue: places('cue'), source: places('source'), content: places('content') };
  return (token, part) => known[part].reduce((sum, at) => sum + head.share(token, at), 0);
}

/** The mean share of the words of some ranges; 0 for none. */
export function meanShare(shares: StatementShares, ranges: readonly TokenRange[], part: StatementPart): number {
  let sum = 0;
  let count = 0;
  for (const { first, end } of ranges) {
    for (let at = first; at < end; at++) sum += shares(at, part);
    count += end - first;
  }
  return count === 0 ? 0 : sum / count;
}
