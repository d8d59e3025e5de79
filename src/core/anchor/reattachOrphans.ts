import { CONTEXT_LENGTH } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { type QuoteMatch, matchExactly } from './matchQuote.ts';
import { createQuoteIndex } from './quoteIndex.ts';
import type { TargetPlace } from './targets.ts';

export interface Orphan extends TargetPlace {
  readonly index: number;
  /** Where its words were last. */
  readonly hint: number;
}

export interface Reattachment {
  readonly index: number;
  readonly span: Span;
  /** True when its words came back where they were, or in their old contexts. */
  readonly certain: boolean;
}

/** Words this long may be recognised in newly pasted text without their contexts. */
const DISTINCTIVE_LENGTH = 5;

/** Looks for the words of orphans in and around regions of new text. */
export function reattachOrphans(text: string, orphans: readonly Orphan[], regions: readonly Span[]): readonly Reattachment[] {
  const found = new Map<number, Reattachment>();
  const taken = new Set<string>();
  for (const region of regions) {
    const near = orphans.filter((orphan) => !found.has(orphan.index) && mayBeIn(region, orphan));
    if (near.length === 0) continue;
    for (const reattachment of searchRegion(text, region, near, taken)) found.set(reattachment.index, reattachment);
  }
  return [...found.values()];
}

/** Its words need room in the new text, or touch it where they were. */
function mayBeIn(region: Span, { hint, target }: Orphan): boolean {
  return region.end - region.start >= target.exact.length || isNear(region, hint, target.exact.length);
}

function isNear(region: Span, hint: number, length: number): boolean {
  return hint >= region.start - length && hint <= region.end + length;
}

function searchRegion(text: string, region: Span, orphans: readonly Orphan[], taken: Set<string>): Reattachment[] {
  const longest = orphans.reduce((most, { target }) => Math.max(most, target.exact.length), 0) + CONTEXT_LENGTH;
  const windowStart = Math.max(0, region.start - longest);
  const window = text.slice(windowStart, region.end + longest);
  const index = createQuoteIndex(window);
  return orphans.flatMap((orphan) => {
    const key = ({ start, end }: Span): string => `${orphan.layer}:${windowStart + start}:${windowStart + end}`;
    const free = (span: Span): boolean => !orphan.principal || !taken.has(key(span));
    const match = matchExactly(orphan.target, { text: window, index, hint: orphan.hint - windowStart, free });
    if (match === undefined) return [];
    const span = { start: windowStart + match.span.start, end: windowStart + match.span.end };
    const length = orphan.target.exact.length;
    const back = isNear(span, orphan.hint, 1) && isNear(region, orphan.hint, length);
    const certain = back || isProven(match);
    if (!certain && (length < DISTINCTIVE_LENGTH || index.occurrences(orphan.target.exact).length !== 1)) return [];
    if (orphan.principal) taken.add(key(match.span));
    return [{ index: orphan.index, span, certain }];
  });
}

function isProven({ prefix, suffix }: QuoteMatch): boolean {
  return prefix + suffix >= 1;
}
