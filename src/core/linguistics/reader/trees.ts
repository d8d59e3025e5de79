import type { Steps } from '../../steps.ts';
import type { Encoder } from './encoder.ts';
import { headColumns } from './checkShapes.ts';
import type { TreePlan } from './memoryPlan.ts';
import { bestTree } from './projectiveTree.ts';
import type { ReaderFile, ReaderHeader } from './readerFile.ts';
import { sentencesOf } from './roles.ts';
import type { Window } from './windows.ts';

/** Of a longer sentence the tree would take more than some milliseconds: the parser's stays. */
const MOST_WORDS = 120;
/** A tag with a smaller share of 1 gives way to the tagger's. */
const SURE_TAG = 0.9;
/** Stands for a tag that the reader is not sure of. */
export const UNSURE_TAG = 255;

/** Tags, heads and relations of the words of a window, by their places in it; the root is its own head. A head of -1: the sentence was not read. */
export interface WindowTrees {
  readonly tags: Uint8Array;
  readonly heads: Int16Array;
  readonly relations: Uint8Array;
}

/** What the words of some windows say of their tags and of the arcs between them: arcs and relations are biaffine (Dozat & Manning 2017). */
export class TreeHeads {
  readonly #header: ReaderHeader['trees'];
  readonly #encoder: Encoder;
  readonly #plan: TreePlan;
  /** What speaks for a word as a root, and behind it what always does. */
  readonly #root: Float32Array;

  constructor(file: ReaderFile, encoder: Encoder) {
    this.#header = file.header.trees;
    this.#encoder = encoder;
    this.#plan = encoder.trees;
    this.#root = file.floats('trees.root');
  }

  /** @param seen what the encoder saw in each word of the window */
  *read(window: Window, seen: Float32Array): Steps<WindowTrees> {
    const count = window.first.length;
    const found: WindowTrees = {
      tags: this.#tag(seen, count),
      heads: new Int16Array(count).fill(-1),
      relations: new Uint8Array(count),
    };
    yield;
    this.#findHeads(window, seen, found.heads);
    yield;
    this.#relate(seen, found);
    return found;
  }

  #tag(seen: Float32Array, count: number): Uint8Array {
    const scores = this.#encoder.transform(this.#encoder.transform(seen, this.#plan.tagged, true), this.#plan.tags);
    const { tags } = this.#header;
    const columns = headColumns(tags);
    return Uint8Array.from({ length: count }, (_, word) => {
      const row = scores.subarray(word * columns, word * columns + tags.length);
      const best = bestOf(row, 0, row.length);
      const highest = row[best] ?? 0;
      const share = 1 / row.reduce((sum, score) => sum + Math.exp(score - highest), 0);
      return share < SURE_TAG ? UNSURE_TAG : best;
    });
  }

  #findHeads(window: Window, seen: Float32Array, heads: Int16Array): void {
    const cells = this.#header.headCells;
    const given = this.#encoder.transform(seen, this.#plan.head, true).slice();
    const asked = this.#encoder.transform(this.#encoder.transform(seen, this.#plan.dependent, true), this.#plan.arcs);
    for (const [first, end] of sentencesOf(window)) {
      const size = end - first;
      if (size > MOST_WORDS) continue;
      const scores = new Float64Array(size * size);
      for (let word = first; word < end; word++)
        fillProducts(scores.subarray((word - first) * size), asked, word * cells, given, first * cells, cells, size);
      for (let word = first; word < end; word++)
        scores[(word - first) * (size + 1)] = (scores[(word - first) * (size + 1)] ?? 0) + this.#rootScore(seen, word);
      for (const [at, head] of bestTree({ size, scores }).entries()) heads[first + at] = first + head;
    }
  }

  #rootScore(seen: Float32Array, word: number): number {
    const width = this.#root.length - 1;
    return product(seen, word * width, this.#root, 0, width) + (this.#root[width] ?? 0);
  }

  #relate(seen: Float32Array, { heads, relations }: WindowTrees): void {
    const { relationCells: cells, relations: classes } = this.#header;
    const dependents = this.#encoder.transform(seen, this.#plan.related, true).slice();
    const given = this.#encoder.transform(seen, this.#plan.relating, true).slice();
    const alone = this.#encoder.transform(dependents, this.#plan.alone).slice();
    const columns = headColumns(classes);
    const most = this.#encoder.mostRows(this.#plan.relations);
    for (let begin = 0; begin < heads.length; begin += most) {
      const end = Math.min(heads.length, begin + most);
      const asked = this.#encoder.transform(dependents.subarray(begin * cells, end * cells), this.#plan.relations);
      for (let word = begin; word < end; word++) {
        const head = heads[word] ?? -1;
        if (head < 0) continue;
        const scores = classes.map((name, relation) => {
          if ((name === 'root') !== (head === word)) return Number.NEGATIVE_INFINITY;
          const row = ((word - begin) * classes.length + relation) * cells;
          return product(asked, row, given, head * cells, cells) + (alone[word * columns + relation] ?? 0);
        });
        relations[word] = bestOf(scores, 0, classes.length);
      }
    }
  }
}

function bestOf(scores: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((scores[from + at] ?? 0) > (scores[from + best] ?? 0)) best = at;
  return best;
}

function product(a: Float32Array, from: number, b: Float32Array, to: number, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += (a[from + at] ?? 0) * (b[to + at] ?? 0);
  return sum;
}

/** Fills the first `rows` of `out` with the products of a row of `a` and one row of `b` after the other: four at a time, for one alone would wait for each of its sums. */
function fillProducts(
  out: Float64Array,
  a: Float32Array,
  from: number,
  b: Float32Array,
  to: number,
  count: number,
  rows: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const start = to + row * count;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const value = a[from + at] ?? 0;
      first += value * (b[start + at] ?? 0);
      second += value * (b[start + count + at] ?? 0);
      third += value * (b[start + 2 * count + at] ?? 0);
      fourth += value * (b[start + 3 * count + at] ?? 0);
    }
    out[row] = first;
    out[row + 1] = second;
    out[row + 2] = third;
    out[row + 3] = fourth;
  }
  for (; row < rows; row++) out[row] = product(a, from, b, to + row * count, count);
}
