import type { ReaderFile, Tensor } from './readerFile.ts';

/** Widths of matrices are multiples of so many: that is how much the arithmetic takes at a time. */
const STEP = 16;
const SHAPES = 8;
/** Numbers that share a scale in a row of 4-bit numbers. */
const BLOCK = 32;

/** Columns that the classes of a head take. */
export function headColumns(classes: readonly string[]): number {
  return Math.ceil(classes.length / 4) * 4;
}

/** @throws RangeError where parts of the file don't fit each other: nothing may be read outside them later */
export function checkShapes(file: ReaderFile): void {
  const { width, attention, depth, inner, hidden, window, heads, roles, trees, begin, end, unknown } = file.header;
  const shape = file.tensor('shape').columns;
  const seen = 2 * width + 3 * shape;
  for (const cells of [width, width / attention, inner, hidden, seen, trees.headCells, trees.relationCells])
    if (cells % STEP !== 0) throw new RangeError(`a width of ${cells} is no multiple of ${STEP}`);
  const pieces = file.tensor('pieces.score').columns;
  if (Math.max(begin, end, unknown) >= pieces || Math.min(begin, end, unknown) < 0) throw new RangeError('a mark is no piece');
  needVectors(file, 'word', pieces, width);
  needVectors(file, 'place', window + 2, width);
  need(file, 'shape', 'f32', SHAPES, shape);
  needNorm(file, 'norm', width);
  for (let layer = 0; layer < depth; layer++) needLayer(file, String(layer));
  needLinear(file, 'hidden', hidden, seen);
  const scores = heads.reduce((sum, { classes }) => sum + headColumns(classes), 0);
  needLinear(file, 'scores', scores, hidden);
  needLinear(file, 'joined', hidden, seen);
  needLinear(file, 'roles', 2 * roles.groups.flat().length * roles.cells, hidden);
  need(file, 'roles.none', 'f32', 1, roles.groups.flat().length);
  needTrees(file, seen);
}

function needLayer(file: ReaderFile, name: string): void {
  const { width, inner } = file.header;
  needLinear(file, `${name}.qkv`, 3 * width, width);
  needLinear(file, `${name}.out`, width, width);
  needLinear(file, `${name}.up`, inner, width);
  needLinear(file, `${name}.down`, width, inner);
  needNorm(file, `${name}.norm1`, width);
  needNorm(file, `${name}.norm2`, width);
}

function needTrees(file: ReaderFile, seen: number): void {
  const { after, depth, tags, relations, headCells, relationCells } = file.header.trees;
  if (after > file.header.depth) throw new RangeError(`there is no layer ${after} that trees could begin with`);
  for (let layer = 0; layer < depth; layer++) needLayer(file, `trees.${layer}`);
  for (const name of ['dependent', 'head', 'tagged']) needLinear(file, `trees.${name}`, headCells, seen);
  for (const name of ['related', 'relating']) needLinear(file, `trees.${name}`, relationCells, seen);
  needLinear(file, 'trees.arcs', headCells, headCells);
  needLinear(file, 'trees.tags', headColumns(tags), headCells);
  needLinear(file, 'trees.relations', relations.length * relationCells, relationCells);
  needLinear(file, 'trees.alone', headColumns(relations), relationCells);
  need(file, 'trees.shape', 'f32', SHAPES, file.tensor('shape').columns);
  need(file, 'trees.root', 'f32', 1, seen + 1);
}

function needLinear(file: ReaderFile, name: string, rows: number, columns: number): void {
  need(file, `${name}.weight`, 'i8', rows, columns);
  need(file, `${name}.weight.scale`, 'f32', 1, rows);
  need(file, `${name}.bias`, 'f32', 1, rows);
}

function needNorm(file: ReaderFile, name: string, width: number): void {
  need(file, `${name}.weight`, 'f32', 1, width);
  need(file, `${name}.bias`, 'f32', 1, width);
}

function needVectors(file: ReaderFile, name: string, rows: number, width: number): void {
  const { kind } = file.tensor(name);
  need(file, name, kind === 'q4' ? 'q4' : 'i8', rows, width);
  if (kind === 'i8') need(file, `${name}.scale`, 'f32', 1, rows);
  else if (width % BLOCK !== 0) throw new RangeError(`a width of ${width} is no multiple of ${BLOCK}`);
}

function need(file: ReaderFile, name: string, kind: Tensor['kind'], rows: number, columns: number): void {
  const found = file.tensor(name);
  if (found.kind === kind && found.rows === rows && found.columns === columns) return;
  throw new RangeError(`${name} is ${found.rows} × ${found.columns} of ${found.kind}, not ${rows} × ${columns} of ${kind}`);
}
