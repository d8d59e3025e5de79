import type { Labeller } from './labeller.ts';
import type { ParserInput } from './parserInput.ts';
import { LEFT, type ParserState } from './parserState.ts';

/** How many arcs are remembered at a time; a later one takes the place of an earlier. */
const SLOT_BITS = 12;
const UNUSED = -1;

/**
 * Makes arcs in the states of a beam. The label of an arc depends on its two nodes and what they have got so far, so an arc between equal
 * shapes, in whichever state, has the label that it had before, and makes the same shape.
 */
export class Arcs {
  private readonly label: Labeller;
  /** By place: the shapes of head and dependent, twice the latter plus a bit for the side. */
  private readonly heads = new Int32Array(1 << SLOT_BITS);
  private readonly dependents = new Int32Array(1 << SLOT_BITS);
  /** The new shape of the head, and the label. */
  private readonly shapes = new Int32Array(1 << SLOT_BITS);
  private readonly labels = new Int32Array(1 << SLOT_BITS);
  private nextShape = 0;

  constructor(label: Labeller) {
    this.label = label;
  }

  /** Starts on another sentence. */
  start(size: number): void {
    this.heads.fill(UNUSED);
    this.nextShape = size + 2;
  }

  /** Makes the move LEFT or RIGHT. */
  attach(state: ParserState, input: ParserInput, move: number): void {
    const node = move === LEFT ? state.buffer : state.fromTop(1);
    const head = state.shapes[node] ?? 0;
    const dependent = 2 * (state.shapes[state.fromTop(0)] ?? 0) + (move === LEFT ? 1 : 0);
    const slot = slotOf(head, dependent);
    if (this.heads[slot] !== head || this.dependents[slot] !== dependent) {
      this.heads[slot] = head;
      this.dependents[slot] = dependent;
      this.shapes[slot] = this.nextShape++;
      this.labels[slot] = this.label(state, input, move);
    }
    state.attach(move, this.labels[slot] ?? 0);
    state.shapes[node] = this.shapes[slot] ?? 0;
  }
}

function slotOf(head: number, dependent: number): number {
  const mixed = Math.imul(head, 0x9e3779b1) ^ Math.imul(dependent, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - SLOT_BITS);
}
