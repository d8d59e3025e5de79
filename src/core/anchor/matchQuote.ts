import search from 'approx-string-match';
import { editDistance } from './editDistance.ts';
import type { Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import type { QuoteIndex } from './quoteIndex.ts';

/** Hypothesis's weights (its client's `match-quote`): what a quote, its contexts and its expected position count for. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const TOTAL = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
/** At most this part of a quote may differ. */
const MOST_ERRORS = 0.5;
/** A changed quote must score this much of the best possible score. */
const FUZZY_THRESHOLD = 0.6;
/** A long quote of which this much is intact needs no context. */
const LONG_QUOTE = 24;
const LONG_QUOTE_INTACT = 0.7;
/** Characters of context that lead to where a changed quote may be. */
const SEED = 12;
const SEED_HITS = 4;
/** Shorter words are like too many others: only their contexts lead to them. */
const SHORTEST_APPROXIMATE = 5;
/** A longer quote is looked for by its two ends: the time that a search with errors takes grows with the square of the quote. */
const LONGEST_APPROXIMATE = 2000;
/** So many pieces of it then tell how much of it is left. */
const PIECES = 64;
const PIECE = 24;
/** A changed quote is looked for this far from where it is expected. */
const NEIGHBOURHOOD = 400;
/** Of the occurrences of an exact quote, only this many nearest the expected place are compared by their context. */
const NEAREST = 24;
/** Of these, so many by the edit distance of their contexts. */
const COMPARED = 4;

export interface QuoteMatch {
  readonly span: Span;
  /** 0 to 1 of the words themselves that are the same. */
  readonly quote: number;
  /** 0 to 1 of each context that is the same. */
  readonly prefix: number;
  readonly suffix: number;
  /** 0 to 1, all together. */
  readonly score: number;
}

/** Where to look: `hint` is the expected start; `free` says whether a place may be taken. */
export interface QuoteSearch {
  readonly text: string;
  readonly index: QuoteIndex;
  readonly hint: number;
  free(span: Span): boolean;
}

/** The best place where the quote stands word for word, by its contexts and nearness to the hint. */
export function matchExactly(target: Target, where: QuoteSearch): QuoteMatch | undefined {
  const { exact } = target;
  const free = findOccurrences(target, where)
    .map((start) => ({ start, end: start + exact.length }))
    .filter((span) => where.free(span));
  return pickBest(likeliest(target, free, where).map((span) => judge(target, span, 0, where)));
}

/** Starts of the quote: within its whole frame if that stands somewhere, else after its prefix, before its suffix, and near the hint. */
function findOccurrences({ exact, prefix, suffix }: Target, { index, hint }: QuoteSearch): readonly number[] {
  const within = (before: string, after: string): readonly number[] =>
    nearest(index.occurrences(before + exact + after), hint - before.length, NEAREST).map((at) => at + before.length);
  const framed = within(prefix, suffix);
  if (framed.length > 0) return framed;
  return [...new Set([...within(prefix, ''), ...within('', suffix), ...within('', '')])];
}

/** Those that have the most in common with the contexts right at the quote, and the one nearest to the hint. */
function likeliest(target: Target, spans: readonly Span[], { text, hint }: QuoteSearch): readonly Span[] {
  if (spans.length <= COMPARED) return spans;
  const ranked = spans
    .map((span) => ({ span, common: commonContext(text, span, target), distance: Math.abs(span.start - hint) }))
    .sort((a, b) => b.common - a.common || a.distance - b.distance);
  const nearestSpan = ranked.reduce((best, one) => (one.distance < best.distance ? one : best));
  return [...ranked.slice(0, COMPARED - 1), nearestSpan].map(({ span }) => span);
}

function commonContext(text: string, { start, end }: Span, { prefix, suffix }: Target): number {
  let before = 0;
  while (before < prefix.length && text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before))
    before++;
  let after = 0;
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++;
  return before + after;
}

/** The best place of a quote that was changed, in at most half of its characters. */
export function matchFuzzily(target: Target, where: QuoteSearch): QuoteMatch | undefined {
  const candidates = [...findBracketed(target, where), ...findApproximately(target, where)];
  const good = candidates
    .filter((span) => span.end > span.start && where.free(span))
    .map((span) => judge(target, span, countErrors(where.text.slice(span.start, span.end), target.exact), where))
    .filter(isConvincing(target));
  return pickBest(good);
}

/** At least about so many characters differ. */
function countErrors(words: string, exact: string): number {
  if (exact.length <= LONGEST_APPROXIMATE) return editDistance(words, exact);
  const step = Math.floor((exact.length - PIECE) / (PIECES - 1));
  let missing = 0;
  for (let nth = 0; nth < PIECES; nth++) if (!words.includes(exact.slice(nth * step, nth * step + PIECE))) missing++;
  return Math.max(Math.abs(words.length - exact.length), Math.round((missing / PIECES) * exact.length));
}

/** True when a quote with so many errors may still be called the same. */
export function isWithinErrors(errors: number, quoteLength: number): boolean {
  return errors <= quoteLength * MOST_ERRORS;
}

function isConvincing({ exact }: Target): (match: QuoteMatch) => boolean {
  return ({ quote, score }) =>
    quote >= 1 - MOST_ERRORS && (score >= FUZZY_THRESHOLD || (exact.length >= LONG_QUOTE && quote >= LONG_QUOTE_INTACT));
}

function judge(target: Target, span: Span, errors: number, { text, hint }: QuoteSearch): QuoteMatch {
  const quote = 1 - errors / Math.max(1, target.exact.length);
  const before = text.slice(Math.max(0, span.start - Math.max(1, target.prefix.length)), span.start);
  const after = text.slice(span.end, span.end + Math.max(1, target.suffix.length));
  const prefix = compareContext(before, target.prefix, 'before');
  const suffix = compareContext(after, target.suffix, 'after');
  const position = 1 - Math.abs(span.start - hint) / Math.max(1, text.length);
  const sum = WEIGHTS.quote * quote + WEIGHTS.prefix * prefix + WEIGHTS.suffix * suffix + WEIGHTS.position * position;
  return { span, quote, prefix, suffix, score: sum / TOTAL };
}

/**
 * How alike two contexts are. An absent one (at an end of the text) agrees only with an absent one; one that an end of the text cuts short
 * is compared as far as it goes, and counts for less the shorter it is.
 */
function compareContext(actual: string, expected: string, side: 'before' | 'after'): number {
  if (actual === expected) return 1;
  if (expected.length === 0 || actual.length === 0) return 0;
  const cut = Math.min(actual.length, expected.length);
  const wanted = side === 'before' ? expected.slice(-cut) : expected.slice(0, cut);
  const errors = editDistance(actual, wanted);
  return errors > cut / 2 ? 0 : (1 - errors / cut) * (0.5 + (0.5 * cut) / expected.length);
}

function pickBest(matches: readonly QuoteMatch[]): QuoteMatch | undefined {
  let best: QuoteMatch | undefined;
  for (const match of matches) if (best === undefined || match.score > best.score) best = match;
  return best;
}

/** Between an end of the prefix and a beginning of the suffix that are as far apart as the quote is long, more or less. */
function findBracketed(target: Target, { index, hint }: QuoteSearch): Span[] {
  const before = target.prefix.slice(-SEED);
  const after = target.suffix.slice(0, SEED);
  if (before.length < SEED || after.length < SEED) return [];
  const ends = index.occurrences(after);
  const longest = Math.floor(target.exact.length * (1 + MOST_ERRORS));
  return nearest(index.occurrences(before), hint - before.length, SEED_HITS).flatMap((at) => {
    const start = at + before.length;
    const end = ends[firstAtLeast(ends, start)];
    return end === undefined || end - start > longest ? [] : [{ start, end }];
  });
}

function findApproximately(target: Target, where: QuoteSearch): Span[] {
  const { text } = where;
  const { exact } = target;
  if (exact.length < SHORTEST_APPROXIMATE) return [];
  if (exact.length > LONGEST_APPROXIMATE) return findByEnds(target, where);
  const most = Math.floor(exact.length * MOST_ERRORS);
  return findWindows(target, where).flatMap(({ start, end }) =>
    search(text.slice(start, end), exact, most)
      .slice(0, SEED_HITS)
      .map((match) => widenToWords(text, { start: start + match.start, end: start + match.end })),
  );
}

/** From where its first words stand to where its last ones do. */
function findByEnds({ exact }: Target, { index, hint }: QuoteSearch): Span[] {
  const last = exact.slice(-SEED);
  const ends = index.occurrences(last);
  const [shortest, longest] = [1 - MOST_ERRORS, 1 + MOST_ERRORS].map((part) => Math.floor(exact.length * part));
  return nearest(index.occurrences(exact.slice(0, SEED)), hint, SEED_HITS).flatMap((start) => {
    const expected = ends[firstAtLeast(ends, start + exact.length - last.length)];
    const earlier = ends[firstAtLeast(ends, start + (shortest ?? 0))];
    return [expected, earlier]
      .flatMap((at) => (at === undefined ? [] : [{ start, end: at + last.length }]))
      .filter(({ end }) => end - start <= (longest ?? 0));
  });
}

/** Stretches of text where the changed quote may be: around the hint, after its prefix, before its suffix, around its own pieces. */
function findWindows({ exact, prefix, suffix }: Target, { text, index, hint }: QuoteSearch): Span[] {
  const reach = Math.ceil(exact.length * (1 + MOST_ERRORS));
  const around = (start: number, slack: number): Span => ({
    start: Math.max(0, start - slack),
    end: Math.min(text.length, start + reach + slack),
  });
  const seeds: Span[] = [around(hint, NEIGHBOURHOOD)];
  const addSeeds = (seed: string, offset: number): void => {
    if (seed.length < SEED) return;
    for (const at of nearest(index.occurrences(seed), hint - offset, SEED_HITS)) seeds.push(around(at + offset, reach));
  };
  addSeeds(prefix.slice(-SEED), Math.min(SEED, prefix.length));
  addSeeds(suffix.slice(0, SEED), -exact.length);
  for (let at = 0; at + SEED <= exact.length; at += Math.max(SEED, exact.length >> 2)) addSeeds(exact.slice(at, at + SEED), -at);
  return mergeWindows(seeds);
}

function mergeWindows(windows: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const window of [...windows].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || window.start > last.end) merged.push(window);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
  }
  return merged;
}

const WORD = /[\p{L}\p{N}]/u;

/** A match that begins or ends in the middle of a word takes the whole word. */
function widenToWords(text: string, span: Span): Span {
  let { start, end } = span;
  const isWord = (at: number): boolean => WORD.test(text.charAt(at));
  while (start > 0 && isWord(start) && isWord(start - 1)) start--;
  while (end < text.length && end > start && isWord(end - 1) && isWord(end)) end++;
  return { start, end };
}

/** The `count` of the ascending `positions` that are nearest to `hint`, ascending. */
function nearest(positions: readonly number[], hint: number, count: number): readonly number[] {
  if (positions.length <= count) return positions;
  let end = firstAtLeast(positions, hint);
  let start = end;
  while (end - start < count) {
    const before = positions[start - 1];
    const after = positions[end];
    if (after === undefined || (before !== undefined && hint - before <= after - hint)) start--;
    else end++;
  }
  return positions.slice(start, end);
}

/** Index of the first of the ascending `positions` that is not smaller than `wanted`. */
function firstAtLeast(positions: readonly number[], wanted: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
