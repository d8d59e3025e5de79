import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoveTable } from '../../../src/core/linguistics/moveTable.ts';
import { readWeightTable } from '../../../src/core/linguistics/weightTable.ts';
import { packMoveTable, packWeightTable } from '../../../training/linguistics/packWeights.ts';

/** Hashes that share their highest bits, so that many want the same place; also the very last ones, behind which the table begins again. */
const HASH = fc.oneof(
  fc.nat({ max: 0xffff_ffff }),
  fc.nat({ max: 40 }),
  fc.nat({ max: 40 }).map((low) => 0xffff_ffff - low),
  fc.nat({ max: 40 }).map((low) => 0x8000_0000 + low),
);
const WEIGHT = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }));

/** Rows of weights by hash, in ascending order, and hashes to ask for: some have a row, some have none, some come often. */
function rowsOf(width: number): fc.Arbitrary<{ rows: { key: number; values: number[] }[]; asked: number[] }> {
  const row = fc.tuple(HASH, fc.array(WEIGHT, { minLength: width, maxLength: width }));
  return fc
    .record({
      known: fc.uniqueArray(row, { selector: ([key]) => key, maxLength: 40 }),
      more: fc.array(HASH),
      times: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ known, more, times }) => {
      const rows = known
        .map(([key, values]) => ({ key, values }))
        .filter(({ values }) => values.some((value) => value !== 0))
        .sort((a, b) => a.key - b.key);
      const keys = rows.map(({ key }) => key);
      return { rows, asked: [...Array.from({ length: times }, () => keys).flat(), ...more] };
    });
}

/** What plain addition gives. */
function sumOf(rows: readonly { key: number; values: readonly number[] }[], asked: readonly number[], width: number): number[] {
  const byKey = new Map(rows.map(({ key, values }) => [key, values]));
  const sums = Array.from({ length: width }, () => 0);
  for (const key of asked) for (const [at, value] of (byKey.get(key) ?? []).entries()) sums[at] = (sums[at] ?? 0) + value;
  return sums;
}

describe('a packed table of weights', () => {
  it.each([1, 2, 3, 7, 50])('adds up what plain addition does, for %i classes', (width) => {
    fc.assert(
      fc.property(rowsOf(width), ({ rows, asked }) => {
        const classes = Array.from({ length: width }, (_, at) => `class ${at}`);
        const { table } = readWeightTable(packWeightTable({ classes, quantize: () => rows }, Infinity));
        const scores = new Int32Array(width);
        table.score(Int32Array.from(asked), asked.length, scores);
        expect([...scores]).toEqual(sumOf(rows, asked, width));
      }),
    );
  });

  it('of moves adds up group by group what plain addition does', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.nat({ max: 50 }), ({ rows, asked }, cut) => {
        const { table } = readMoveTable(packMoveTable([rows], Infinity));
        const first = Math.min(cut, asked.length);
        const sums = new Float64Array(9);
        table.score(Int32Array.from(asked), Int32Array.of(first, first, asked.length), 3, sums);
        const expected = [asked.slice(0, first), [], asked.slice(first)].flatMap((part) => sumOf(rows, part, 3));
        expect([...sums]).toEqual(expected);
      }),
    );
  });
});
