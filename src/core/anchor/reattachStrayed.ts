import { CONTEXT_LENGTH } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { type QuoteMatch, matchExactly } from './matchQuote.ts';
import { createQuoteIndex } from './quoteIndex.ts';
import type { TargetPlace } from './targets.ts';

/** A target that is not on its own words. */
export interface Strayed {
  readonly place: TargetPlace;
  /** Its number in `listTargets`. */
  readonly index: number;
  /** Where its words were last, or what is left of them. */
  readonly hint: number;
  /** False while it is on changed words: then only words that come back right there take it from them. */
  readonly orphaned: boolean;
}

export interface Reattachment {
  readonly index: number;
  readonly span: Span;
  /** True when its words came back where they were, or in their old contexts. */
  readonly certain: boolean;
}

/** Words this long may be recognised in newly pasted text without their contexts. */
const DISTINCTIVE_LENGTH = 5;

/**
 * Looks for the words of strayed targets in and around a region of new text. Each find is asked for with `isFree` and must be put into
 * effect before the next.
 */
export function* reattachStrayed(
  text: string,
  strayed: readonly Strayed[],
  region: Span,
  isFree: (one: Strayed, span: Span) => boolean,
): Generator<Reattachment> {
  const near = strayed.filter((one) => mayBeIn(region, one));
  if (near.length === 0) return;
  const reach = near.reduce((most, { place }) => Math.max(most, place.target.exact.length), 0) + CONTEXT_LENGTH;
  const windowStart = Math.max(0, region.start - reach);
  const window = text.slice(windowStart, region.end + reach);
  const index = createQuoteIndex(window);
  for (const one of near) {
    const { target } = one.place;
    const inText = ({ start, end }: Span): Span => ({ start: windowStart + start, end: windowStart + end });
    const free = (span: Span): boolean => isFree(one, inText(span));
    const match = matchExactly(target, { text: window, index, hint: one.hint - windowStart, free });
    if (match === undefined) continue;
    const span = inText(match.span);
    const length = target.exact.length;
    const isBack = isNear(span, one.hint, length) && isNear(region, one.hint, length);
    const isDistinctive = length >= DISTINCTIVE_LENGTH && index.occurrences(target.exact).length === 1;
    if (isBack || (one.orphaned && (isProven(match) || isDistinctive))) {
      yield { index: one.index, span, certain: isBack || isProven(match) };
    }
  }
}

/** Its words need room in the new text, or touch it where they were. */
function mayBeIn(region: Span, { hint, place, orphaned }: Strayed): boolean {
  const { length } = place.target.exact;
  return (orphaned && region.end - region.start >= length) || isNear(region, hint, length);
}

function isNear(region: Span, hint: number, length: number): boolean {
  return hint >= region.start - length && hint <= region.end + length;
}

function isProven({ prefix, suffix }: QuoteMatch): boolean {
  return prefix + suffix >= 1;
}
