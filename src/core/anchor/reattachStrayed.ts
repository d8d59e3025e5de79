import { CONTEXT_LENGTH, type Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { type QuoteMatch, matchExactly } from './matchQuote.ts';
import { createQuoteIndex } from './quoteIndex.ts';
import type { TargetPlace } from './targets.ts';

/** A target that is not on its own words. */
export interface Strayed extends TargetPlace {
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

/** Where principal targets are, with what is there; targets that were one place may be one again. */
export type TakenPlaces = Map<string, string>;

export function takePlace(taken: TakenPlaces, { layer, target }: Pick<TargetPlace, 'layer' | 'target'>, span: Span): void {
  taken.set(placeKey(layer, span), originOf(target));
}

function isFree(taken: TakenPlaces, { layer, target, principal }: TargetPlace, span: Span): boolean {
  const holder = principal ? taken.get(placeKey(layer, span)) : undefined;
  return holder === undefined || holder === originOf(target);
}

function placeKey(layer: string, { start, end }: Span): string {
  return `${layer}:${start}:${end}`;
}

function originOf({ start, exact, prefix }: Target): string {
  return `${start} ${exact} ${prefix}`;
}

/** Looks for the words of strayed targets in and around regions of new text. */
export function reattachStrayed(
  text: string,
  strayed: readonly Strayed[],
  regions: readonly Span[],
  takenPlaces: () => TakenPlaces,
): readonly Reattachment[] {
  const found = new Map<number, Reattachment>();
  let taken: TakenPlaces | undefined;
  for (const region of regions) {
    const near = strayed.filter((one) => !found.has(one.index) && mayBeIn(region, one));
    if (near.length === 0) continue;
    taken ??= takenPlaces();
    for (const reattachment of searchRegion(text, region, near, taken)) found.set(reattachment.index, reattachment);
  }
  return [...found.values()];
}

/** Its words need room in the new text, or touch it where they were. */
function mayBeIn(region: Span, { hint, target, orphaned }: Strayed): boolean {
  if (!orphaned) return isNear(region, hint, target.exact.length);
  return region.end - region.start >= target.exact.length || isNear(region, hint, target.exact.length);
}

function isNear(region: Span, hint: number, length: number): boolean {
  return hint >= region.start - length && hint <= region.end + length;
}

function searchRegion(text: string, region: Span, strayed: readonly Strayed[], taken: TakenPlaces): Reattachment[] {
  const longest = strayed.reduce((most, { target }) => Math.max(most, target.exact.length), 0) + CONTEXT_LENGTH;
  const windowStart = Math.max(0, region.start - longest);
  const window = text.slice(windowStart, region.end + longest);
  const index = createQuoteIndex(window);
  return strayed.flatMap((one) => {
    const inText = ({ start, end }: Span): Span => ({ start: windowStart + start, end: windowStart + end });
    const free = (span: Span): boolean => isFree(taken, one, inText(span));
    const match = matchExactly(one.target, { text: window, index, hint: one.hint - windowStart, free });
    if (match === undefined) return [];
    const span = inText(match.span);
    const length = one.target.exact.length;
    const back = isNear(span, one.hint, length) && isNear(region, one.hint, length);
    if (!one.orphaned && !back) return [];
    const certain = back || isProven(match);
    if (!certain && (length < DISTINCTIVE_LENGTH || index.occurrences(one.target.exact).length !== 1)) return [];
    if (one.principal) takePlace(taken, one, span);
    return [{ index: one.index, span, certain }];
  });
}

function isProven({ prefix, suffix }: QuoteMatch): boolean {
  return prefix + suffix >= 1;
}
