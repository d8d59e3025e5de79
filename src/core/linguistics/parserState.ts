export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

const LABEL_WORDS = 3;
/** Numbers kept for each node: nine fields, the label set, a place on the stack. */
const FIELDS = 10 + LABEL_WORDS;

/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, a buffer and the arcs made so far. The root is a
 * node behind the last word, number `size`; `none` is a number that stands for no node and has neutral entries everywhere.
 */
export class ParserState {
  size = 0;
  buffer = 0;
  depth = 0;
  readonly capacity: number;
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  /** Label of the arc to the head, or 0. Labels count from 1. */
  readonly labels: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Outermost and second outermost dependents on each side. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  /** For each node a number that stands for it with all that was attached to it, in that order: at first the node's own. Kept by the beam. */
  readonly shapes: Int32Array;
  /** The labels of a node's dependents as a set of bits, `LABEL_WORDS` numbers a node. */
  private readonly labelSets: Int32Array;
  private readonly cells: Int32Array;

  /** @param capacity most words of a sentence */
  constructor(capacity: number) {
    const nodes = capacity + 2;
    this.capacity = capacity;
    this.cells = new Int32Array(nodes * FIELDS);
    const field = (number: number, width = 1): Int32Array => this.cells.subarray(number * nodes, (number + width) * nodes);
    this.stack = field(0);
    this.heads = field(1);
    this.labels = field(2);
    this.leftCount = field(3);
    this.rightCount = field(4);
    this.left1 = field(5);
    this.left2 = field(6);
    this.right1 = field(7);
    this.right2 = field(8);
    this.shapes = field(9);
    this.labelSets = field(10, LABEL_WORDS);
  }

  get none(): number {
    return this.size + 1;
  }

  /** Starts on a sentence of `size` words, at most the capacity. */
  reset(size: number): void {
    const none = size + 1;
    this.size = size;
    this.buffer = 0;
    this.depth = 0;
    this.cells.fill(0);
    this.heads.fill(-1);
    this.left1.fill(none);
    this.left2.fill(none);
    this.right1.fill(none);
    this.right2.fill(none);
    for (let node = 0; node <= none; node++) this.shapes[node] = node;
  }

  /** Becomes equal to a state of the same capacity. */
  copyFrom(other: ParserState): void {
    this.size = other.size;
    this.buffer = other.buffer;
    this.depth = other.depth;
    this.cells.set(other.cells);
  }

  get finished(): boolean {
    return this.buffer === this.size && this.depth === 0;
  }

  /** The node `place` below the top of the stack. */
  fromTop(place: number): number {
    return this.depth > place ? (this.stack[this.depth - 1 - place] ?? 0) : this.size + 1;
  }

  /** The node `place` behind the front of the buffer; the root is the last. */
  fromFront(place: number): number {
    return this.buffer + place <= this.size ? this.buffer + place : this.size + 1;
  }

  allows(move: number): boolean {
    if (move === SHIFT) return this.buffer < this.size;
    if (move === LEFT) return this.depth > 0 && (this.buffer < this.size || this.depth === 1);
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.buffer++;
  }

  /** The top of the stack becomes a dependent of the buffer's front (LEFT) or of the node below it (RIGHT). */
  attach(move: number, label: number): void {
    const dependent = this.stack[--this.depth] ?? 0;
    const head = move === LEFT ? this.buffer : (this.stack[this.depth - 1] ?? 0);
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    this.labelSets[head * LABEL_WORDS + (label >> 5)] =
      (this.labelSets[head * LABEL_WORDS + (label >> 5)] ?? 0) | (1 << (label & 31));
    if (move === LEFT) {
      this.left2[head] = this.left1[head] ?? 0;
      this.left1[head] = dependent;
      this.leftCount[head] = (this.leftCount[head] ?? 0) + 1;
    } else {
      this.right2[head] = this.right1[head] ?? 0;
      this.right1[head] = dependent;
      this.rightCount[head] = (this.rightCount[head] ?? 0) + 1;
    }
  }

  /** Hash-like number of the set of labels of a node's dependents. */
  labelSet(node: number): number {
    const at = node * LABEL_WORDS;
    return (
      (this.labelSets[at] ?? 0) ^
      Math.imul(this.labelSets[at + 1] ?? 0, 0x9e3779b1) ^
      Math.imul(this.labelSets[at + 2] ?? 0, 0x85ebca6b)
    );
  }
}
