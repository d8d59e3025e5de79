import type { NameWeights } from '../../src/core/extract/mentions/nameModel.ts';
import { TAG_COUNT } from '../../src/core/extract/mentions/nameTags.ts';

/**
 * One tagger whose weights are the averages of those of several; a feature that one doesn't know counts as 0 there. Like an ensemble it varies less than each, and it costs
 * no more at run time.
 */
export function averageTaggers(taggers: readonly NameWeights[]): NameWeights {
  const places = new Map<number, number>();
  for (const { hashes } of taggers) for (const hash of hashes) if (!places.has(hash)) places.set(hash, places.size);
  const rows = new Float32Array(places.size * TAG_COUNT);
  for (const tagger of taggers) {
    tagger.hashes.forEach((hash, feature) => {
      const own = tagger.rows.subarray(feature * TAG_COUNT, (feature + 1) * TAG_COUNT);
      addTo(rows, (places.get(hash) ?? 0) * TAG_COUNT, own, taggers.length);
    });
  }
  const average = (of: (tagger: NameWeights) => Float32Array, size: number): Float32Array => {
    const sum = new Float32Array(size);
    for (const tagger of taggers) addTo(sum, 0, of(tagger), taggers.length);
    return sum;
  };
  return {
    hashes: Uint32Array.from(places.keys()),
    rows,
    start: average(({ start }) => start, TAG_COUNT),
    transitions: average(({ transitions }) => transitions, TAG_COUNT * TAG_COUNT),
  };
}

function addTo(sum: Float32Array, at: number, values: Float32Array, share: number): void {
  values.forEach((value, index) => {
    sum[at + index] = (sum[at + index] ?? 0) + value / share;
  });
}
