/** Each result is a 32-bit float. */
export const f = Math.fround;

/** The memory of the plain arithmetic. Places are bytes, as in `Kernel`. */
export class PlainMemory {
  readonly buffer: ArrayBuffer;
  readonly floats: Float32Array;
  readonly shorts: Int16Array;
  readonly small: Int8Array;

  constructor(bytes: number) {
    this.buffer = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
    this.floats = new Float32Array(this.buffer);
    this.shorts = new Int16Array(this.buffer);
    this.small = new Int8Array(this.buffer);
  }

  get(at: number): number {
    return this.floats[at / 4] ?? 0;
  }

  /** A number of a row that lies among rows in groups. */
  short(start: number, row: number, column: number, width: number, group: number): number {
    return this.shorts[placeOf(start, row, column, width, group)] ?? 0;
  }

  /** Lays rows down in groups. */
  lay(rows: number, width: number, out: number, group: number, of: (row: number, at: number) => number): void {
    for (let row = 0; row < rows; row++)
      for (let at = 0; at < width; at++) this.shorts[placeOf(out, row, at, width, group)] = of(row, at);
  }
}

function placeOf(start: number, row: number, column: number, width: number, group: number): number {
  const eight = Math.floor(column / 8);
  return start / 2 + Math.floor(row / group) * group * width + (eight * group + (row % group)) * 8 + (column % 8);
}

/** Four sums, each of every fourth number, then together. */
export function sumOf(count: number, at: (index: number) => number): number {
  const lanes = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) lanes[index % 4] = f((lanes[index % 4] ?? 0) + at(index));
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return f(f(a + b) + f(c + d));
}
