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
}

/** Four sums, each of every fourth number, then together. */
export function sumOf(count: number, at: (index: number) => number): number {
  const lanes = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) lanes[index % 4] = f((lanes[index % 4] ?? 0) + at(index));
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return f(f(a + b) + f(c + d));
}
