import { FeatureBuffer } from './featureBuffer.ts';
import { LABEL_FEATURE_CAPACITY, addLabelFeatures } from './labelFeatures.ts';
import { MOVE_FEATURE_CAPACITY, addMoveFeatures } from './moveFeatures.ts';
import { createParserInput } from './parserInput.ts';
import type { ParserInput } from './parserInput.ts';
import { LEFT, ParserState, SHIFT } from './parserState.ts';
import type { WeightTable } from './weightTable.ts';
import type { WordForm } from './wordForm.ts';

/** Heads and relations of one sentence: `heads[i]` is a word's index, -1 for the root. */
export interface ParsedSentence {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

export interface Parser {
  parse(forms: readonly WordForm[], tags: readonly string[]): ParsedSentence;
}

/** A greedy transition parser: one classifier chooses the moves, another labels each arc as it is made. */
export function createParser(moves: WeightTable, labels: WeightTable): Parser {
  const features = new FeatureBuffer(Math.max(MOVE_FEATURE_CAPACITY, LABEL_FEATURE_CAPACITY));
  const moveScores = new Int32Array(moves.classes.length);
  const labelScores = new Int32Array(labels.classes.length);
  let state = new ParserState(64);

  const chooseMove = (input: ParserInput): number => {
    addMoveFeatures(features, state, input);
    moves.score(features.hashes, features.count, moveScores);
    let best = -1;
    for (let move = 0; move < moveScores.length; move++) {
      if (state.allows(move) && (best < 0 || moveScores[move]! > moveScores[best]!)) best = move;
    }
    return best;
  };
  const chooseLabel = (input: ParserInput, move: number): number => {
    const head = move === LEFT ? state.buffer : state.fromTop(1);
    addLabelFeatures(features, state, input, head, state.fromTop(0));
    labels.score(features.hashes, features.count, labelScores);
    let best = 0;
    for (let k = 1; k < labelScores.length; k++) if (labelScores[k]! > labelScores[best]!) best = k;
    return best;
  };
  const parse = (forms: readonly WordForm[], tags: readonly string[]): ParsedSentence => {
    const size = forms.length;
    if (size + 2 > state.heads.length) state = new ParserState(size * 2);
    const input = createParserInput(forms, tags);
    state.reset(size);
    while (!state.finished) {
      const move = chooseMove(input);
      if (move === SHIFT) state.shift();
      else state.attach(move, chooseLabel(input, move) + 1);
    }
    const heads = new Int32Array(size);
    const relations: string[] = [];
    for (let i = 0; i < size; i++) {
      const head = state.heads[i]!;
      heads[i] = head === size ? -1 : head;
      relations.push(head === size ? 'root' : (labels.classes[state.labels[i]! - 1] ?? 'dep'));
    }
    return { heads, relations };
  };
  return { parse };
}
