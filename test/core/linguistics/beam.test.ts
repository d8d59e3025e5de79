import { expect, test } from 'vitest';
import { Beam } from '../../../src/core/linguistics/beam.ts';
import type { ParserInput } from '../../../src/core/linguistics/parserInput.ts';
import { TELLING_TABLE } from './tellingTable.ts';

function makeInput(size: number, seed: number): ParserInput {
  const fill = (factor: number): Int32Array => Int32Array.from({ length: size + 2 }, (_, i) => (i * factor + seed) % 11);
  const none = new Int32Array(size + 2);
  const classes = { words: fill(3), tags: fill(5), fine: fill(7), middle: fill(2), coarse: fill(4), suffixes: fill(6) };
  return { size, ...classes, marks: none, verbs: none, nouns: none.map(() => size + 1) };
}

const INPUTS = [1, 2, 3, 4, 5, 6].map((seed) => makeInput(3 + 2 * seed, seed));
const label = (): number => 1;
const headsOf = (beam: Beam, input: ParserInput): readonly number[] => [...beam.run(input).heads.subarray(0, input.size)];

test.each(INPUTS)('a beam that gives up whatever is behind is a search without one ($size words)', (input) => {
  expect(headsOf(new Beam(4, TELLING_TABLE, label, 0), input)).toEqual(headsOf(new Beam(1, TELLING_TABLE, label), input));
});

test.each(INPUTS)('none is kept that is farther behind, and all are where none is ($size words)', (input) => {
  const farthest = 900;
  const cut = new Beam(4, TELLING_TABLE, label, farthest);
  cut.start(input);
  for (let step = 0; step < 2 * input.size; step++) {
    cut.advance(input);
    const [best = 0, ...others] = cut.totals.subarray(0, cut.count);
    for (const total of others) expect(total).toBeGreaterThanOrEqual(best - farthest);
  }
  expect(headsOf(new Beam(4, TELLING_TABLE, label, 1e9), input)).toEqual(headsOf(new Beam(4, TELLING_TABLE, label), input));
});
