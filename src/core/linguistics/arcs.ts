import type { Labeller } from './labeller.ts';
import type { ParserInput } from './parserInput.ts';
import { LEFT, type ParserState } from './parserState.ts';

const LABEL_LIMIT = 256;
/** More than the shapes of a sentence: two a word and state of the beam. */
const SHAPE_LIMIT = 2 ** 24;

/**
 * Makes arcs in the states of a beam. The label of an arc depends on its two nodes and what they have got so far, so an arc between equal
 * shapes, in whichever state, has the label that it had before, and makes the same shape.
 */
export class Arcs {
  private readonly label: Labeller;
  /** By the shapes of head and dependent and the side: the new shape of the head and the label. */
  private readonly known = new Map<number, number>();
  private nextShape = 0;

  constructor(label: Labeller) {
    this.label = label;
  }

  /** Starts on another sentence. */
  start(size: number): void {
    this.known.clear();
    this.nextShape = size + 2;
  }

  /** Makes the move LEFT or RIGHT. */
  attach(state: ParserState, input: ParserInput, move: number): void {
    const head = move === LEFT ? state.buffer : state.fromTop(1);
    const key = ((state.shapes[head] ?? 0) * SHAPE_LIMIT + (state.shapes[state.fromTop(0)] ?? 0)) * 2 + (move === LEFT ? 1 : 0);
    let arc = this.known.get(key);
    if (arc === undefined) {
      arc = this.nextShape++ * LABEL_LIMIT + this.label(state, input, move);
      this.known.set(key, arc);
    }
    state.attach(move, arc % LABEL_LIMIT);
    state.shapes[head] = Math.floor(arc / LABEL_LIMIT);
  }
}
