import { describe, expect, it } from 'vitest';
import { decodeTags, packNameModel, readNameModel } from '../../../../src/core/extract/mentions/nameModel.ts';
import { TAG_COUNT, TAG_PLACES, tagOf } from '../../../../src/core/extract/mentions/nameTags.ts';

const T = TAG_COUNT;
const rows = new Float32Array(3 * T);
rows[2] = 1.5;
rows[T + 4] = -2;
rows[T + 5] = 0.001;
rows[2 * T] = 0.01;
const weights = {
  hashes: Uint32Array.from([4_000_000_000, 7, 900]),
  rows,
  start: new Float32Array(T),
  transitions: new Float32Array(T * T),
};

function scoresOf(bytes: Uint8Array, hash: number): number[] {
  const scores = new Float32Array(T);
  readNameModel(bytes).addWeights(Uint32Array.of(8, hash), 2, scores, 0);
  return [...scores].map((score) => Math.round(score * 10) / 10);
}

describe('the packed name model', () => {
  const bytes = packNameModel(weights, 0.05);

  it('keeps weights to about one part in a hundred and drops small ones', () => {
    expect(scoresOf(bytes, 4_000_000_000)[2]).toBe(1.5);
    expect(scoresOf(bytes, 7)[4]).toBe(-2);
    expect(scoresOf(bytes, 7)[5]).toBe(0);
    expect(scoresOf(bytes, 900).every((score) => score === 0)).toBe(true);
    expect(scoresOf(bytes, 8).every((score) => score === 0)).toBe(true);
  });

  it('packs to the same bytes whatever the order of the features', () => {
    const turned = {
      ...weights,
      hashes: Uint32Array.from([7, 4_000_000_000, 900]),
      rows: Float32Array.from([...rows.slice(T, 2 * T), ...rows.slice(0, T), ...rows.slice(2 * T)]),
    };
    expect(packNameModel(turned, 0.05)).toEqual(bytes);
  });

  it('throws RangeError on bytes cut short', () => {
    expect(() => readNameModel(bytes.subarray(0, bytes.length - 30))).toThrow(RangeError);
  });

  it('decodes the best valid sequence, not the best tag of each token', () => {
    const scores = new Float32Array(2 * T);
    scores[tagOf(0, TAG_PLACES.begin)] = 5;
    scores[T] = 4;
    scores[T + tagOf(0, TAG_PLACES.end)] = 3;
    expect([...decodeTags(readNameModel(bytes), scores, 2).tags]).toEqual([tagOf(0, TAG_PLACES.begin), tagOf(0, TAG_PLACES.end)]);
    expect(decodeTags(readNameModel(bytes), scores, 0).tags).toHaveLength(0);
  });
});
