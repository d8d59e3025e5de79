import { ROW_GROUP } from './kernel.ts';
import type { ReaderFile } from './readerFile.ts';

const ALIGNMENT = 16;
const FLOAT = 4;
const SHORT = 2;
/** A whole number of those that are multiplied at once, and of those that a row of shares is rounded up to. */
const ROWS = 48;

/** A matrix of weights as 16-bit numbers, in groups of four rows, with a scale for each row, and a bias; addresses in bytes. */
export interface Linear {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly weight: number;
  readonly scale: number;
  readonly bias: number;
}

export interface Norm {
  readonly name: string;
  readonly width: number;
  readonly weight: number;
  readonly bias: number;
}

export interface EncoderLayer {
  readonly qkv: Linear;
  readonly out: Linear;
  readonly up: Linear;
  readonly down: Linear;
  readonly norm1: Norm;
  readonly norm2: Norm;
}

/** The layers of tags and trees, and what is made of the words behind them. */
export interface TreePlan {
  readonly layers: readonly EncoderLayer[];
  /** Cells of a word as what has a head, and as a head; the same for how they are related; and for its tag. */
  readonly dependent: Linear;
  readonly head: Linear;
  readonly related: Linear;
  readonly relating: Linear;
  readonly tagged: Linear;
  /** What a word as a dependent asks of each cell of its head. */
  readonly arcs: Linear;
  readonly tags: Linear;
  /** What a word as a dependent asks of each cell of its head, relation by relation, and what it says of the relations by itself. */
  readonly relations: Linear;
  readonly alone: Linear;
}

/** Where everything lies in the memory of the kernel. */
export interface MemoryPlan {
  /** Bytes in all. */
  readonly size: number;
  /** Most rows at once. */
  readonly rows: number;
  readonly layers: readonly EncoderLayer[];
  readonly norm: Norm;
  readonly hidden: Linear;
  readonly scores: Linear;
  readonly joined: Linear;
  readonly roles: Linear;
  readonly trees: TreePlan;
  /** The vectors of the pieces, and what is added to them. */
  readonly x: number;
  readonly y: number;
  /** Floats and whole numbers of the widest matrix between; weights pass through the first when they are loaded. */
  readonly wide: number;
  /** Floats that `wide` has room for. */
  readonly wideCells: number;
  readonly whole: number;
  readonly wholeScales: number;
  /** One head of attention: queries and shares, keys, values with their scales, and the scores. */
  readonly queries: number;
  readonly queryScales: number;
  readonly keys: number;
  readonly keyScales: number;
  readonly shares: number;
  readonly turned: number;
  readonly noBias: number;
}

export function planMemory(file: ReaderFile): MemoryPlan {
  const { header } = file;
  let size = ALIGNMENT;
  const take = (bytes: number): number => {
    const at = size;
    size = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    return at;
  };
  const linear = (name: string): Linear => {
    const { rows, columns } = file.tensor(`${name}.weight`);
    return { name, rows, columns, weight: take(rows * columns * SHORT), scale: take(rows * FLOAT), bias: take(rows * FLOAT) };
  };
  const norm = (name: string): Norm => {
    const width = file.tensor(`${name}.weight`).columns;
    return { name, width, weight: take(width * FLOAT), bias: take(width * FLOAT) };
  };
  const layersOf = (depth: number, prefix: string): EncoderLayer[] =>
    Array.from({ length: depth }, (_, index) => ({
      qkv: linear(`${prefix}${index}.qkv`),
      out: linear(`${prefix}${index}.out`),
      up: linear(`${prefix}${index}.up`),
      down: linear(`${prefix}${index}.down`),
      norm1: norm(`${prefix}${index}.norm1`),
      norm2: norm(`${prefix}${index}.norm2`),
    }));
  const layers = layersOf(header.depth, '');
  const hidden = linear('hidden');
  const scores = linear('scores');
  const joined = linear('joined');
  const roles = linear('roles');
  const trees: TreePlan = {
    layers: layersOf(header.trees.depth, 'trees.'),
    dependent: linear('trees.dependent'),
    head: linear('trees.head'),
    related: linear('trees.related'),
    relating: linear('trees.relating'),
    tagged: linear('trees.tagged'),
    arcs: linear('trees.arcs'),
    tags: linear('trees.tags'),
    relations: linear('trees.relations'),
    alone: linear('trees.alone'),
  };
  const rows = Math.ceil((header.window + 2) / ROWS) * ROWS;
  const headWidth = header.width / header.attention;
  const ofTrees = [trees.head, trees.related, trees.tags, trees.alone].map((one) => one.rows);
  const widest = Math.max(3 * header.width, header.inner, header.hidden, hidden.columns, scores.rows, roles.rows, ...ofTrees);
  // Of the relations there may be too many for all words at once.
  const wideCells = Math.max(rows * widest, ROW_GROUP * trees.relations.rows);
  const matrices = [hidden, scores, joined, roles, ...linearsOf(trees), ...[...layers, ...trees.layers].flatMap(linearsOfLayer)];
  const largest = Math.max(...matrices.map(({ rows: count, columns }) => count * columns));
  return {
    rows,
    layers,
    norm: norm('norm'),
    hidden,
    scores,
    joined,
    roles,
    trees,
    x: take(rows * header.width * FLOAT),
    y: take(rows * Math.max(header.width, scores.rows, roles.rows) * FLOAT),
    wide: take(Math.max(wideCells * FLOAT, largest)),
    wideCells,
    whole: take(rows * widest * SHORT),
    wholeScales: take(rows * FLOAT),
    queries: take(rows * Math.max(rows, headWidth) * SHORT),
    queryScales: take(rows * FLOAT),
    keys: take(rows * headWidth * SHORT),
    keyScales: take(Math.max(rows, headWidth) * FLOAT),
    shares: take(rows * rows * FLOAT),
    turned: take(rows * headWidth * FLOAT),
    noBias: take(Math.max(rows, headWidth) * FLOAT),
    size,
  };
}

export function linearsOfLayer({ qkv, out, up, down }: EncoderLayer): Linear[] {
  return [qkv, out, up, down];
}

export function linearsOf(plan: TreePlan): Linear[] {
  const { dependent, head, related, relating, tagged, arcs, tags, relations, alone } = plan;
  return [dependent, head, related, relating, tagged, arcs, tags, relations, alone];
}
