export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

const LABEL_WORDS = 3;

/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, a buffer and the arcs made so far. The root is a
 * node behind the last word, number `size`; `none` is a number that stands for no node and has neutral entries everywhere.
 */
export class ParserState {
  size = 0;
  buffer = 0;
  depth = 0;
  stack: Int32Array;
  heads: Int32Array;
  /** Label of the arc to the head, or 0. Labels count from 1. */
  labels: Int32Array;
  leftCount: Int32Array;
  rightCount: Int32Array;
  /** Outermost and second outermost dependents on each side. */
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  /** The labels of a node's dependents as a set of bits, `LABEL_WORDS` numbers a node. */
  labelSets: Int32Array;

  constructor(capacity: number) {
    this.stack = new Int32Array(capacity + 2);
    this.heads = new Int32Array(capacity + 2);
    this.labels = new Int32Array(capacity + 2);
    this.leftCount = new Int32Array(capacity + 2);
    this.rightCount = new Int32Array(capacity + 2);
    this.left1 = new Int32Array(capacity + 2);
    this.left2 = new Int32Array(capacity + 2);
    this.right1 = new Int32Array(capacity + 2);
    this.right2 = new Int32Array(capacity + 2);
    this.labelSets = new Int32Array((capacity + 2) * LABEL_WORDS);
  }

  get none(): number {
    return this.size + 1;
  }

  /** Starts on a sentence of `size` words, at most the capacity. */
  reset(size: number): void {
    this.size = size;
    this.buffer = 0;
    this.depth = 0;
    const none = size + 1;
    this.heads.fill(-1, 0, size + 2);
    this.labels.fill(0, 0, size + 2);
    this.leftCount.fill(0, 0, size + 2);
    this.rightCount.fill(0, 0, size + 2);
    this.left1.fill(none, 0, size + 2);
    this.left2.fill(none, 0, size + 2);
    this.right1.fill(none, 0, size + 2);
    this.right2.fill(none, 0, size + 2);
    this.labelSets.fill(0, 0, (size + 2) * LABEL_WORDS);
  }

  get finished(): boolean {
    return this.buffer === this.size && this.depth === 0;
  }

  /** The node `place` below the top of the stack. */
  fromTop(place: number): number {
    return this.depth > place ? this.stack[this.depth - 1 - place]! : this.none;
  }

  /** The node `place` behind the front of the buffer; the root is the last. */
  fromFront(place: number): number {
    return this.buffer + place <= this.size ? this.buffer + place : this.none;
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
    const dependent = this.stack[--this.depth]!;
    const head = move === LEFT ? this.buffer : this.stack[this.depth - 1]!;
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    this.labelSets[head * LABEL_WORDS + (label >> 5)]! |= 1 << (label & 31);
    if (move === LEFT) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = dependent;
      this.leftCount[head]!++;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = dependent;
      this.rightCount[head]!++;
    }
  }

  /** Hash-like number of the set of labels of a node's dependents. */
  labelSet(node: number): number {
    const at = node * LABEL_WORDS;
    return this.labelSets[at]! ^ Math.imul(this.labelSets[at + 1]!, 0x9e3779b1) ^ Math.imul(this.labelSets[at + 2]!, 0x85ebca6b);
  }
}
