/**
 * Finds every occurrence of any string in one text, in time that hardly grows with the text: positions are filed by their next four code
 * units, and of a quote the rarest four are looked up.
 */
export interface QuoteIndex {
  /** Ascending start offsets; overlapping occurrences too. */
  occurrences(quote: string): readonly number[];
}

const GRAM = 4;
const MOST_BUCKETS = 1 << 18;
const FEWEST_BUCKETS = 1 << 8;
const NONE: readonly number[] = [];

export function createQuoteIndex(text: string): QuoteIndex {
  const known = new Map<string, readonly number[]>();
  let grams: GramTable | undefined;
  const find = (quote: string): readonly number[] => {
    if (quote.length === 0 || quote.length > text.length) return NONE;
    if (quote.length < GRAM) return findByScan(text, quote);
    grams ??= fileGrams(text);
    return findByGram(text, quote, grams);
  };
  return {
    occurrences(quote) {
      let found = known.get(quote);
      if (found === undefined) {
        found = find(quote);
        known.set(quote, found);
      }
      return found;
    },
  };
}

/** Positions grouped by bucket, ascending in each: bucket b holds `positions.subarray(firsts[b], firsts[b + 1])`. */
interface GramTable {
  /** A power of two, less one. */
  readonly mask: number;
  readonly firsts: Int32Array;
  readonly positions: Int32Array;
}

function fileGrams(text: string): GramTable {
  const count = Math.max(0, text.length - GRAM + 1);
  let buckets = FEWEST_BUCKETS;
  while (buckets < count && buckets < MOST_BUCKETS) buckets <<= 1;
  const mask = buckets - 1;
  const firsts = new Int32Array(buckets + 1);
  for (let at = 0; at < count; at++) addTo(firsts, bucketAt(text, at, mask) + 1, 1);
  for (let bucket = 1; bucket <= buckets; bucket++) addTo(firsts, bucket, firsts[bucket - 1] ?? 0);
  const next = firsts.slice();
  const positions = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const bucket = bucketAt(text, at, mask);
    positions[next[bucket] ?? 0] = at;
    addTo(next, bucket, 1);
  }
  return { mask, firsts, positions };
}

function addTo(numbers: Int32Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] ?? 0) + amount;
}

function bucketAt(text: string, at: number, mask: number): number {
  const low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
  const high = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16);
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

function findByScan(text: string, quote: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

function findByGram(text: string, quote: string, { mask, firsts, positions }: GramTable): readonly number[] {
  let rarest = 0;
  let fewest = Infinity;
  for (let at = 0; at + GRAM <= quote.length && fewest > 0; at++) {
    const bucket = bucketAt(quote, at, mask);
    const size = (firsts[bucket + 1] ?? 0) - (firsts[bucket] ?? 0);
    if (size < fewest) [rarest, fewest] = [at, size];
  }
  const bucket = bucketAt(quote, rarest, mask);
  const found: number[] = [];
  for (let index = firsts[bucket] ?? 0; index < (firsts[bucket + 1] ?? 0); index++) {
    const start = (positions[index] ?? 0) - rarest;
    if (start >= 0 && text.startsWith(quote, start)) found.push(start);
  }
  return found;
}
