/** Every host has it; it belongs to no library that the core may depend on. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  instantiate(bytes: Uint8Array, imports: { env: { memory: object } }): Promise<{ instance: { exports: object } }>;
};

/** The functions of `models/reader.wasm`; what they compute is told in `training/reader/kernel/kernel.as`. All places are bytes in `buffer`. */
export interface Kernel {
  /** One memory that never grows. */
  readonly buffer: ArrayBuffer;
  multiply(
    a: number,
    rowScales: number,
    rows: number,
    b: number,
    columnScales: number,
    bias: number,
    columns: number,
    inner: number,
    out: number,
    outStride: number,
  ): void;
  quantize(x: number, xStride: number, rows: number, width: number, out: number, scales: number): void;
  lay(x: number, rows: number, width: number, out: number): void;
  widen(x: number, rows: number, width: number, out: number): void;
  addAndNorm(x: number, y: number, rows: number, width: number, weight: number, bias: number, epsilon: number): void;
  gelu(x: number, size: number): void;
  softmax(x: number, stride: number, rows: number, count: number, width: number): void;
  transpose(x: number, xStride: number, rows: number, width: number, out: number, outStride: number, most: number): void;
}

/** `multiply` takes so many rows at once. */
export const ROW_GROUP = 2;

const PAGE = 65_536;
const FUNCTIONS = ['multiply', 'quantize', 'lay', 'widen', 'addAndNorm', 'gelu', 'softmax', 'transpose'] as const;

/** @throws WebAssembly.CompileError or TypeError where the bytes are no such module or the host has no 128-bit vectors */
export async function openKernel(bytes: Uint8Array, memoryBytes: number): Promise<Kernel> {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(memoryBytes / PAGE) });
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const { exports } = instance;
  if (!isKernel(exports)) throw new TypeError('the arithmetic of the reader lacks a function');
  const { multiply, quantize, lay, widen, addAndNorm, gelu, softmax, transpose } = exports;
  return { buffer: memory.buffer, multiply, quantize, lay, widen, addAndNorm, gelu, softmax, transpose };
}

function isKernel(exports: object): exports is Omit<Kernel, 'buffer'> {
  return FUNCTIONS.every((name) => typeof Reflect.get(exports, name) === 'function');
}
