/** A reader small enough to follow by hand, with weights by chance: its opinions mean nothing, its arithmetic is that of the real one. */
export interface TinyOptions {
  readonly window?: number;
  readonly words?: 'q4' | 'i8';
  readonly heads?: readonly { readonly name: string; readonly classes: readonly string[] }[];
  /** Says what else the header holds, or other things than it should. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Leaves tensors out. */
  readonly without?: readonly string[];
}

const WIDTH = 32;
const INNER = 48;
const HIDDEN = 16;
const SHAPE = 16;
const DEPTH = 2;
export const TINY_PIECES = [
  '<s>',
  '<pad>',
  '</s>',
  '<unk>',
  '\u2581',
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,“”',
  '\u2581the',
  '\u2581said',
  'ing',
  'ed',
];
export const TINY_HEADS = [
  { name: 'names', classes: ['O', 'B-person', 'I-person'] },
  { name: 'events', classes: ['none', 'attack', 'meeting', 'kill-die', 'other'] },
];

export const TINY_ROLES = { groups: [['actor', 'target'], ['time']], cells: 4 };

export const TINY_TREES = {
  ...{ after: 1, depth: 1, headCells: 16, relationCells: 16 },
  ...{ tags: ['DT', 'NN', 'VBD', '.', 'NNP'], relations: ['det', 'nsubj', 'obj', 'punct', 'root'] },
};

type Kind = 'f32' | 'i8' | 'q4' | 'text';

export function packTinyReader(options: TinyOptions = {}): Uint8Array {
  const heads = options.heads ?? TINY_HEADS;
  const window = options.window ?? 40;
  const chance = createChance(7);
  const parts: Uint8Array[] = [];
  const directory: Record<string, [Kind, number, number, number]> = {};
  let size = 0;
  const add = (name: string, kind: Kind, rows: number, columns: number, bytes: Uint8Array): void => {
    if (options.without?.includes(name) === true) return;
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    directory[name] = [kind, rows, columns, size];
    parts.push(padded);
    size += padded.length;
  };
  const floats = (name: string, rows: number, columns: number, scale: number, middle = 0): void => {
    const values = Float32Array.from({ length: rows * columns }, () => middle + scale * chance());
    add(name, 'f32', rows, columns, new Uint8Array(values.buffer));
  };
  const whole = (name: string, rows: number, columns: number): void => {
    const values = Int8Array.from({ length: rows * columns }, () => Math.round(127 * chance()));
    add(name, 'i8', rows, columns, new Uint8Array(values.buffer));
    floats(`${name}.scale`, 1, rows, 0.002, 0.005);
  };
  const linear = (name: string, rows: number, columns: number): void => {
    whole(`${name}.weight`, rows, columns);
    floats(`${name}.bias`, 1, rows, 0.3);
  };
  const norm = (name: string): void => {
    floats(`${name}.weight`, 1, WIDTH, 0.2, 1);
    floats(`${name}.bias`, 1, WIDTH, 0.2);
  };
  if (options.words === 'i8') whole('word', TINY_PIECES.length, WIDTH);
  else add('word', 'q4', TINY_PIECES.length, WIDTH, packBlocks(TINY_PIECES.length, chance));
  whole('place', window + 2, WIDTH);
  norm('norm');
  const layer = (prefix: string): void => {
    linear(`${prefix}.qkv`, 3 * WIDTH, WIDTH);
    linear(`${prefix}.out`, WIDTH, WIDTH);
    linear(`${prefix}.up`, INNER, WIDTH);
    linear(`${prefix}.down`, WIDTH, INNER);
    norm(`${prefix}.norm1`);
    norm(`${prefix}.norm2`);
  };
  for (let at = 0; at < DEPTH; at++) layer(String(at));
  floats('shape', 8, SHAPE, 1);
  linear('hidden', HIDDEN, 2 * WIDTH + 3 * SHAPE);
  const columns = heads.reduce((sum, { classes }) => sum + Math.ceil(classes.length / 4) * 4, 0);
  linear('scores', columns, HIDDEN);
  linear('joined', HIDDEN, 2 * WIDTH + 3 * SHAPE);
  linear('roles', 2 * TINY_ROLES.groups.flat().length * TINY_ROLES.cells, HIDDEN);
  floats('roles.none', 1, TINY_ROLES.groups.flat().length, 1);
  const { headCells, relationCells, tags, relations } = TINY_TREES;
  for (let at = 0; at < TINY_TREES.depth; at++) layer(`trees.${at}`);
  floats('trees.shape', 8, SHAPE, 1);
  for (const name of ['dependent', 'head', 'tagged']) linear(`trees.${name}`, headCells, 2 * WIDTH + 3 * SHAPE);
  for (const name of ['related', 'relating']) linear(`trees.${name}`, relationCells, 2 * WIDTH + 3 * SHAPE);
  floats('trees.root', 1, 2 * WIDTH + 3 * SHAPE + 1, 1);
  linear('trees.arcs', headCells, headCells);
  linear('trees.tags', Math.ceil(tags.length / 4) * 4, headCells);
  linear('trees.relations', relations.length * relationCells, relationCells);
  linear('trees.alone', Math.ceil(relations.length / 4) * 4, relationCells);
  const letters = new TextEncoder().encode(TINY_PIECES.join('\n'));
  add('pieces', 'text', 1, letters.length, letters);
  floats('pieces.score', 1, TINY_PIECES.length, 500, -9000);
  return join(
    {
      kind: 'article-annotator reader 3',
      ...{ width: WIDTH, attention: 2, depth: DEPTH, inner: INNER, hidden: HIDDEN, window, epsilon: 1e-12 },
      ...{ begin: 0, end: 2, unknown: 3, heads, roles: TINY_ROLES, trees: TINY_TREES },
      ...options.header,
      tensors: directory,
    },
    parts,
  );
}

function join(header: object, parts: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 4 + Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(start + parts.reduce((sum, { length }) => sum + length, 0)).fill(0x20, 4, start);
  new DataView(bytes.buffer).setUint32(0, start - 4, true);
  bytes.set(text, 4);
  let at = start;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Rows of one block each: 32 numbers of 4 bits behind the 16-bit float 0.25 (0x3400). */
function packBlocks(rows: number, chance: () => number): Uint8Array {
  const bytes = new Uint8Array(rows * 18);
  for (let row = 0; row < rows; row++) {
    bytes.set([0x00, 0x34], row * 18);
    for (let at = 2; at < 18; at++) bytes[row * 18 + at] = Math.floor((chance() + 1) * 127.9);
  }
  return bytes;
}

/** Numbers between -1 and 1, the same each time (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}
