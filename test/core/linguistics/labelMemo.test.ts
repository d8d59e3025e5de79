import { describe, expect, it } from 'vitest';
import { LabelMemo } from '../../../src/core/linguistics/labelMemo.ts';
import { createParserInput } from '../../../src/core/linguistics/parserInput.ts';
import { LEFT, ParserState } from '../../../src/core/linguistics/parserState.ts';

const SIZE = 6;
const DET = 3;
const AMOD = 4;

/** A state after three words: the first or second may already hang on the third, under a label. */
function stateWith(...labels: readonly number[]): ParserState {
  const state = new ParserState(SIZE);
  state.reset(SIZE);
  state.shift();
  state.shift();
  for (const label of labels) state.attach(LEFT, label);
  return state;
}

describe('remembered labels', () => {
  const input = createParserInput([], []);
  const memoOf = (state: ParserState): LabelMemo => {
    const memo = new LabelMemo();
    expect(memo.find(state, input, 2, 0)).toBe(0);
    memo.keep(DET);
    return memo;
  };

  it('serve an equal arc of another state', () => {
    expect(memoOf(stateWith(AMOD)).find(stateWith(AMOD), input, 2, 0)).toBe(DET);
  });

  it('do not serve other nodes', () => {
    const memo = memoOf(stateWith());
    expect(memo.find(stateWith(), input, 2, 1)).toBe(0);
    expect(memo.find(stateWith(), input, 3, 0)).toBe(0);
  });

  it('do not serve a head that has other dependents', () => {
    expect(memoOf(stateWith()).find(stateWith(AMOD), input, 2, 0)).toBe(0);
    expect(memoOf(stateWith(AMOD)).find(stateWith(DET), input, 2, 0)).toBe(0);
  });

  it('do not serve another sentence', () => {
    expect(memoOf(stateWith()).find(stateWith(), createParserInput([], []), 2, 0)).toBe(0);
  });
});
