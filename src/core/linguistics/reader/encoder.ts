import type { Steps } from '../../steps.ts';
import { headColumns } from './checkShapes.ts';
import { ROW_GROUP, type Kernel } from './kernel.ts';
import type { EncoderLayer, Linear, MemoryPlan, Norm, TreePlan } from './memoryPlan.ts';
import { linearsOf, linearsOfLayer, planMemory } from './memoryPlan.ts';
import type { ReaderFile, ReaderHeader } from './readerFile.ts';
import type { Window } from './windows.ts';
import { createWordVectors, type WordVectors } from './wordVectors.ts';

const FLOAT = 4;
/** Rows of what is multiplied by others of its kind come in so many. */
const CELLS = 16;
/** Of so many pieces the second half of a layer is computed in one step: most of the work of a layer, and each piece by itself. A whole number of `ROW_GROUP`s. */
const ROWS_A_STEP = 128;
/** The shapes of a word and of those beside it. */
const SHAPES_SEEN = [-1, 0, 1];

/** A row of floats for each word. */
export interface WordScores {
  /** Shares of 1 of the classes of each head. */
  readonly shares: Float32Array;
  /** What asks who takes part, and what is asked: `shareRoles` reads it. */
  readonly joined: Float32Array;
  /** What tags and trees are told from: `TreeHeads` reads it. */
  readonly seen: Float32Array;
}

/** A window that is being read, and its vectors while another text's are in the memory. */
interface Stay {
  readonly length: number;
  vectors?: Float32Array;
}

/**
 * The layers of the reader (Vaswani et al. 2017, norm behind each part), and the scores of each word of a window. Whole numbers where
 * matrices are multiplied, floats in a fixed order between: every host computes the same bits.
 */
export class Encoder {
  private readonly header: ReaderHeader;
  private readonly kernel: Kernel;
  private readonly plan: MemoryPlan;
  private readonly floats: Float32Array;
  private readonly words: WordVectors;
  private readonly places: WordVectors;
  private readonly shapes: Float32Array;
  private readonly treeShapes: Float32Array;
  private readonly shapeWidth: number;
  /** The vectors of the pieces of the window that is being read. */
  private readonly vectors: Float32Array;
  /** Whose vectors they are. */
  private stay: Stay | undefined;

  /** Memory that a kernel needs for the reader in `file`, in bytes. */
  static memoryOf(file: ReaderFile): number {
    return planMemory(file).size;
  }

  /** Keeps nothing of the file but its small tables, and reads nothing right before `load` has run to its end. @throws RangeError where the file ends too early */
  constructor(file: ReaderFile, kernel: Kernel) {
    this.header = file.header;
    this.kernel = kernel;
    this.plan = planMemory(file);
    this.floats = new Float32Array(kernel.buffer);
    this.words = createWordVectors(file, 'word');
    this.places = createWordVectors(file, 'place');
    this.shapes = file.floats('shape');
    this.treeShapes = file.floats('trees.shape');
    this.shapeWidth = file.tensor('shape').columns;
    const { rows, x } = this.plan;
    this.vectors = this.floats.subarray(x / FLOAT, x / FLOAT + rows * file.header.width);
  }

  /** Puts the weights in their places: a pause for each matrix: the largest takes a millisecond or two. @throws RangeError where the file ends too early */
  *load(file: ReaderFile): Steps<void> {
    const { layers, norm, hidden, scores, joined, roles, trees } = this.plan;
    for (const layer of [...layers, ...trees.layers]) {
      for (const linear of linearsOfLayer(layer)) {
        this.loadLinear(file, linear);
        yield;
      }
      for (const one of [layer.norm1, layer.norm2]) this.loadNorm(file, one);
    }
    this.loadNorm(file, norm);
    for (const linear of [hidden, scores, joined, roles, ...linearsOf(trees)]) this.loadLinear(file, linear);
  }

  private loadLinear(file: ReaderFile, { name, rows, columns, weight, scale, bias }: Linear): void {
    const { wide } = this.plan;
    new Uint8Array(this.kernel.buffer, wide, rows * columns).set(file.tensor(`${name}.weight`).bytes);
    this.kernel.widen(wide, rows, columns, weight);
    this.floats.set(file.floats(`${name}.weight.scale`), scale / FLOAT);
    this.floats.set(file.floats(`${name}.bias`), bias / FLOAT);
  }

  private loadNorm(file: ReaderFile, { name, weight, bias }: Norm): void {
    this.floats.set(file.floats(`${name}.weight`), weight / FLOAT);
    this.floats.set(file.floats(`${name}.bias`), bias / FLOAT);
  }

  /**
   * What the layers say of each word of a window. Pauses two or three times in each layer; another text may be read meanwhile, which takes these vectors out of
   * the memory.
   */
  *read(window: Window): Steps<WordScores> {
    const length = window.ids.length + 2;
    const { layers, trees } = this.plan;
    const { after } = this.header.trees;
    const stay: Stay = { length };
    this.enter(stay);
    this.embed(window, length);
    yield* this.pass(layers.slice(0, after), stay);
    const shared = this.vectors.slice(0, length * this.header.width);
    yield* this.pass(layers.slice(after), stay);
    const scores = { shares: this.score(window), joined: this.join(window) };
    this.vectors.set(shared);
    yield* this.pass(trees.layers, stay);
    this.stay = undefined;
    return { ...scores, seen: this.see(window) };
  }

  get trees(): TreePlan {
    return this.plan.trees;
  }

  private *pass(layers: readonly EncoderLayer[], stay: Stay): Steps<void> {
    const { length } = stay;
    for (const layer of layers) {
      yield;
      this.enter(stay);
      this.mix(layer, length);
      for (let row = 0; row < length; row += ROWS_A_STEP) {
        yield;
        this.enter(stay);
        this.bend(layer, row, Math.min(ROWS_A_STEP, length - row));
      }
    }
  }

  /** Takes the vectors of another text out of the memory, and puts back those of this one. */
  private enter(stay: Stay): void {
    const other = this.stay;
    if (other === stay) return;
    if (other !== undefined) other.vectors = this.vectors.slice(0, other.length * this.header.width);
    if (stay.vectors !== undefined) this.vectors.set(stay.vectors);
    this.stay = stay;
  }

  /** Columns of a row of shares. */
  get columns(): number {
    return this.plan.scores.rows;
  }

  private embed({ ids }: Window, length: number): void {
    const { width, begin, end, epsilon } = this.header;
    const { x, y, norm } = this.plan;
    this.vectors.fill(0);
    for (const [row, id] of [begin, ...ids, end].entries()) {
      this.words.write(id, this.floats, x / FLOAT + row * width);
      this.places.write(row, this.floats, y / FLOAT + row * width);
    }
    this.kernel.addAndNorm(x, y, length, width, norm.weight, norm.bias, epsilon);
  }

  /** The first half of a layer: each piece takes from the others. */
  private mix(layer: EncoderLayer, length: number): void {
    const { width, attention, epsilon } = this.header;
    const { x, y, wide } = this.plan;
    this.multiply(x, layer.qkv, length, wide);
    for (let head = 0; head < attention; head++) this.attend(head, length);
    this.multiply(y, layer.out, length, wide);
    this.kernel.addAndNorm(x, wide, length, width, layer.norm1.weight, layer.norm1.bias, epsilon);
  }

  /** The second half, of `count` pieces from `row`: each piece by itself. */
  private bend(layer: EncoderLayer, row: number, count: number): void {
    const { width, epsilon } = this.header;
    const { y, wide } = this.plan;
    const x = this.plan.x + row * width * FLOAT;
    this.multiply(x, layer.up, count, wide);
    this.kernel.gelu(wide, count * layer.up.rows);
    this.multiply(wide, layer.down, count, y);
    this.kernel.addAndNorm(x, y, count, width, layer.norm2.weight, layer.norm2.bias, epsilon);
  }

  /** out = from · weightsᵀ + bias */
  private multiply(from: number, linear: Linear, length: number, out: number): void {
    const { kernel } = this;
    const { whole, wholeScales } = this.plan;
    const { rows, columns, weight, scale, bias } = linear;
    kernel.quantize(from, columns * FLOAT, length, columns, whole, wholeScales);
    kernel.multiply(whole, wholeScales, roundUp(length, ROW_GROUP), weight, scale, bias, rows, columns, out, rows * FLOAT);
  }

  /** One head: what each piece takes from the others, into its columns of `y`. */
  private attend(head: number, length: number): void {
    const { width, attention } = this.header;
    const { y, wide, whole, queries, queryScales, keys, keyScales, shares, turned, noBias } = this.plan;
    const { kernel } = this;
    const size = width / attention;
    const row = 3 * width * FLOAT;
    const from = wide + head * size * FLOAT;
    const rows = roundUp(length, ROW_GROUP);
    const cells = roundUp(length, CELLS);
    kernel.quantize(from, row, length, size, queries, queryScales);
    kernel.quantize(from + width * FLOAT, row, length, size, whole, keyScales);
    kernel.lay(whole, length, size, keys);
    kernel.multiply(queries, queryScales, rows, keys, keyScales, noBias, cells, size, shares, cells * FLOAT);
    kernel.softmax(shares, cells * FLOAT, length, length, cells);
    kernel.quantize(shares, cells * FLOAT, length, cells, queries, queryScales);
    kernel.transpose(from + 2 * width * FLOAT, row, length, size, turned, cells * FLOAT, cells);
    kernel.quantize(turned, cells * FLOAT, size, cells, whole, keyScales);
    kernel.lay(whole, size, cells, keys);
    const out = y + head * size * FLOAT;
    kernel.multiply(queries, queryScales, rows, keys, keyScales, noBias, size, cells, out, width * FLOAT);
  }

  /** A word has at least one piece, so that the words of a window fit where its pieces did. */
  private score(window: Window): Float32Array {
    const { header } = this;
    const { y, hidden, scores } = this.plan;
    const count = window.first.length;
    this.tell(window, hidden, scores);
    let column = y;
    for (const { classes } of header.heads) {
      const width = headColumns(classes);
      this.kernel.softmax(column, scores.rows * FLOAT, count, classes.length, width);
      column += width * FLOAT;
    }
    return this.floats.slice(y / FLOAT, y / FLOAT + count * scores.rows);
  }

  private join(window: Window): Float32Array {
    const { y, joined, roles } = this.plan;
    this.tell(window, joined, roles);
    return this.floats.slice(y / FLOAT, y / FLOAT + window.first.length * roles.rows);
  }

  private see(window: Window): Float32Array {
    const { wide, trees } = this.plan;
    this.gatherAll(window, this.treeShapes);
    return this.floats.slice(wide / FLOAT, wide / FLOAT + window.first.length * trees.head.columns);
  }

  /** Rows of floats times a matrix; `bent` by what bends the inside of a layer. What is returned is overwritten by whatever is computed next. */
  transform(rows: Float32Array, linear: Linear, bent = false): Float32Array {
    const { wide } = this.plan;
    const count = rows.length / linear.columns;
    this.floats.set(rows, wide / FLOAT);
    this.multiply(wide, linear, count, wide);
    if (bent) this.kernel.gelu(wide, count * linear.rows);
    return this.floats.subarray(wide / FLOAT, wide / FLOAT + count * linear.rows);
  }

  /** Rows that `transform` takes at once. */
  mostRows({ rows, columns }: Linear): number {
    return Math.floor(this.plan.wideCells / Math.max(rows, columns) / ROW_GROUP) * ROW_GROUP;
  }

  private gatherAll(window: Window, table: Float32Array): void {
    const { wide, hidden } = this.plan;
    for (let word = 0; word < window.first.length; word++) this.gather(window, word, table, wide / FLOAT + word * hidden.columns);
  }

  /** What two matrices make of each word, into `y`. */
  private tell(window: Window, first: Linear, second: Linear): void {
    const { y, wide } = this.plan;
    const count = window.first.length;
    this.gatherAll(window, this.shapes);
    this.multiply(wide, first, count, wide);
    this.kernel.gelu(wide, count * first.rows);
    this.multiply(wide, second, count, y);
  }

  /** What the scores of a word are computed from: its first and last piece, and the shapes around. */
  private gather({ first, last, shapes }: Window, word: number, table: Float32Array, to: number): void {
    const { width } = this.header;
    const x = this.plan.x / FLOAT;
    // The mark that opens the window is in front of the first piece.
    const begin = x + ((first[word] ?? 0) + 1) * width;
    const end = x + ((last[word] ?? 0) + 1) * width;
    this.floats.copyWithin(to, begin, begin + width);
    this.floats.copyWithin(to + width, end, end + width);
    const columns = this.shapeWidth;
    for (const [index, offset] of SHAPES_SEEN.entries()) {
      const shape = shapes[word + offset];
      const at = to + 2 * width + index * columns;
      if (shape === undefined) this.floats.fill(0, at, at + columns);
      else this.floats.set(table.subarray(shape * columns, (shape + 1) * columns), at);
    }
  }
}

function roundUp(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}
