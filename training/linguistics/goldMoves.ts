import { LEFT, RIGHT, SHIFT } from '../../src/core/linguistics/parserState.ts';
import type { WordForm } from '../../src/core/linguistics/wordForm.ts';

/** `heads` are 0-based; the root's head is the sentence's length. */
export interface ParsedExample {
  readonly forms: readonly WordForm[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** The derivation of a projective tree, arcs as early as possible; undefined when there is none. */
export function goldMoves(size: number, heads: Int32Array): Uint8Array | undefined {
  const waiting = new Int32Array(size + 2);
  for (let i = 0; i < size; i++) waiting[heads[i] ?? 0] = (waiting[heads[i] ?? 0] ?? 0) + 1;
  const moves = new Uint8Array(2 * size);
  const stack: number[] = [];
  let buffer = 0;
  for (let step = 0; step < moves.length; step++) {
    const top = stack.at(-1);
    const below = stack.at(-2);
    const complete = top !== undefined && waiting[top] === 0;
    if (complete && heads[top] === buffer && (buffer < size || stack.length === 1)) {
      moves[step] = LEFT;
      waiting[buffer] = (waiting[buffer] ?? 0) - 1;
      stack.pop();
    } else if (complete && below !== undefined && heads[top] === below) {
      moves[step] = RIGHT;
      waiting[below] = (waiting[below] ?? 0) - 1;
      stack.pop();
    } else if (buffer < size) {
      moves[step] = SHIFT;
      stack.push(buffer++);
    } else {
      return undefined;
    }
  }
  return moves;
}
