import { expect, test } from 'vitest';
import { Arcs } from '../../../src/core/linguistics/arcs.ts';
import { FeatureBuffer } from '../../../src/core/linguistics/featureBuffer.ts';
import { MOVE_FEATURE_CAPACITY, addMoveFeatures } from '../../../src/core/linguistics/moveFeatures.ts';
import { MoveScorer } from '../../../src/core/linguistics/moveScorer.ts';
import type { ParserInput } from '../../../src/core/linguistics/parserInput.ts';
import { ParserState, SHIFT } from '../../../src/core/linguistics/parserState.ts';
import { TELLING_TABLE } from './tellingTable.ts';

/** Numbers below `limit`, the same each time. */
function createNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
}

function makeInput(size: number, draw: (limit: number) => number): ParserInput {
  const fill = (limit: number): Int32Array => Int32Array.from({ length: size + 2 }, () => draw(limit));
  const rising = (): Int32Array => fill(2).map((_, i, steps) => steps.subarray(0, i).reduce((sum, step) => sum + step, 0));
  const classes = { words: fill(9), tags: fill(4), fine: fill(6), middle: fill(5), coarse: fill(3), suffixes: fill(7) };
  return { size, ...classes, marks: rising(), verbs: rising(), nouns: fill(size + 2) };
}

/** States on their way through a sentence at the same time, of which some are equal. */
const WIDTH = 4;

test.each([1, 2, 3, 4, 5])(
  'scores that are kept are the scores of the whole state, on every way through a sentence (%i)',
  (seed) => {
    const draw = createNumbers(seed);
    const input = makeInput(4 + draw(12), draw);
    const scorer = new MoveScorer(TELLING_TABLE, WIDTH);
    const arcs = new Arcs((state) => 1 + ((state.labelSet(state.fromTop(0)) + state.depth) & 7));
    const features = new FeatureBuffer(MOVE_FEATURE_CAPACITY);
    const kept = new Float64Array(3 * WIDTH);
    const whole = new Float64Array(3);
    scorer.start();
    arcs.start(input.size);
    for (let way = 0; way < 40; way++) {
      const states = Array.from({ length: 1 + draw(WIDTH) }, () => new ParserState(input.size));
      for (const state of states) state.reset(input.size);
      while (states.every(({ finished }) => !finished)) {
        scorer.score(states, states.length, input, kept);
        for (const [place, state] of states.entries()) {
          addMoveFeatures(features, state, input);
          TELLING_TABLE.score(features.hashes, Int32Array.of(features.count), 1, whole);
          expect([...kept.subarray(3 * place, 3 * place + 3)]).toEqual([...whole]);
          const allowed = [0, 1, 2].filter((move) => state.allows(move));
          const move = allowed[draw(allowed.length)] ?? SHIFT;
          if (move === SHIFT) state.shift();
          else arcs.attach(state, input, move);
        }
      }
    }
  },
);
