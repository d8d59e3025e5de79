import { expect, it } from 'vitest';
import { TAG_COUNT } from '../../src/core/extract/mentions/nameTags.ts';
import type { NameWeights } from '../../src/core/extract/mentions/nameModel.ts';
import { averageTaggers } from '../../training/names/averageTaggers.ts';

/** A tagger that gives the first tag these weights, by the hash of the feature. */
function tagger(weights: Readonly<Record<number, number>>, start: number): NameWeights {
  const hashes = Object.keys(weights).map(Number);
  const rows = new Float32Array(hashes.length * TAG_COUNT);
  hashes.forEach((hash, index) => (rows[index * TAG_COUNT] = weights[hash] ?? 0));
  return {
    hashes: Uint32Array.from(hashes),
    rows,
    start: new Float32Array(TAG_COUNT).fill(start),
    transitions: new Float32Array(TAG_COUNT * TAG_COUNT).fill(2 * start),
  };
}

function weightsOf({ hashes, rows }: NameWeights): Record<number, number> {
  return Object.fromEntries([...hashes].map((hash, index) => [hash, rows[index * TAG_COUNT] ?? 0]));
}

it('averages what taggers know of a feature; one that does not know it counts as nothing', () => {
  const average = averageTaggers([tagger({ 5: 1, 9: -2, 4_000_000_000: 3 }, 1), tagger({ 9: 4, 7: 8 }, 3)]);
  expect(weightsOf(average)).toEqual({ 5: 0.5, 9: 1, 4_000_000_000: 1.5, 7: 4 });
  expect(average.start[0]).toBe(2);
  expect(average.transitions.at(-1)).toBe(4);
});
