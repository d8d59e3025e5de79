import type { ParserInput } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

const SLOTS = 64;
const FIELDS = 13;

/**
 * Remembers the labels of the arcs just made: states in a beam mostly make the same arcs. A label depends on the sentence, the two nodes,
 * their outermost dependents and the labels of their dependents.
 */
export class LabelMemo {
  private input: ParserInput | undefined;
  /** For each slot the arc's fields and, last, its label; 0 marks an empty slot. */
  private readonly cells = new Int32Array(SLOTS * FIELDS);
  private readonly arc = new Int32Array(FIELDS - 1);
  private slot = 0;

  /** The label of an equal arc, or 0. */
  find(state: ParserState, input: ParserInput, head: number, dependent: number): number {
    const { cells, arc } = this;
    if (this.input !== input) {
      this.input = input;
      cells.fill(0);
    }
    this.describe(state, head, dependent);
    let hash = 0;
    for (let i = 0; i < arc.length; i++) hash = Math.imul(hash ^ (arc[i] ?? 0), 0x85ebca6b);
    this.slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * FIELDS;
    for (let i = 0; i < arc.length; i++) if (cells[this.slot + i] !== arc[i]) return 0;
    return cells[this.slot + FIELDS - 1] ?? 0;
  }

  /** Keeps the label of the arc that was looked for last. */
  keep(label: number): void {
    this.cells.set(this.arc, this.slot);
    this.cells[this.slot + FIELDS - 1] = label;
  }

  private describe(state: ParserState, head: number, dependent: number): void {
    const { arc } = this;
    const { labels, left1, right1 } = state;
    const outer = [left1[dependent] ?? 0, right1[dependent] ?? 0, left1[head] ?? 0, right1[head] ?? 0] as const;
    arc[0] = head;
    arc[1] = dependent;
    arc[2] = state.labelSet(head);
    arc[3] = state.labelSet(dependent);
    arc[4] = outer[0];
    arc[5] = outer[1];
    arc[6] = outer[2];
    arc[7] = outer[3];
    arc[8] = labels[outer[0]] ?? 0;
    arc[9] = labels[outer[1]] ?? 0;
    arc[10] = labels[outer[2]] ?? 0;
    arc[11] = labels[outer[3]] ?? 0;
  }
}
