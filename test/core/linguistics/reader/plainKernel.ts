import type { Kernel } from '../../../../src/core/linguistics/reader/kernel.ts';
import { f, PlainMemory, sumOf } from './plainMemory.ts';

const MOST = 2047;

type Operation<K extends Exclude<keyof Kernel, 'buffer'>> = (memory: PlainMemory, ...given: Parameters<Kernel[K]>) => void;

/** The arithmetic of the reader again, number by number: what `models/reader.wasm` must give bit by bit. */
export function createPlainKernel(bytes: number): Kernel {
  const memory = new PlainMemory(bytes);
  return {
    buffer: memory.buffer,
    multiply: (...given) => multiply(memory, ...given),
    quantize: (...given) => quantize(memory, ...given),
    lay: (...given) => lay(memory, ...given),
    widen: (...given) => widen(memory, ...given),
    addAndNorm: (...given) => addAndNorm(memory, ...given),
    gelu: (...given) => gelu(memory, ...given),
    softmax: (...given) => softmax(memory, ...given),
    transpose: (...given) => transpose(memory, ...given),
  };
}

const multiply: Operation<'multiply'> = (memory, a, rowScales, rows, b, columnScales, bias, columns, inner, out, outStride) => {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let at = 0; at < inner; at++)
        sum += (memory.shorts[a / 2 + row * inner + at] ?? 0) * (memory.shorts[placeInFour(b, column, at, inner)] ?? 0);
      const scaled = f(f(f(sum) * memory.get(rowScales + row * 4)) * memory.get(columnScales + column * 4));
      memory.floats[(out + row * outStride) / 4 + column] = f(scaled + memory.get(bias + column * 4));
    }
  }
};

const quantize: Operation<'quantize'> = (memory, x, xStride, rows, width, out, scales) => {
  for (let row = 0; row < rows; row++) {
    let high = 0;
    for (let at = 0; at < width; at++) high = Math.max(high, Math.abs(memory.get(x + row * xStride + at * 4)));
    const step = high > 0 ? f(high / MOST) : 1;
    memory.floats[scales / 4 + row] = step;
    const times = f(1 / step);
    for (let at = 0; at < width; at++)
      memory.shorts[out / 2 + row * width + at] = roundToEven(f(memory.get(x + row * xStride + at * 4) * times));
  }
};

const lay: Operation<'lay'> = (memory, x, rows, width, out) => {
  layInFours(memory, rows, width, out, (row, at) => memory.shorts[x / 2 + row * width + at] ?? 0);
};

const widen: Operation<'widen'> = (memory, x, rows, width, out) => {
  layInFours(memory, rows, width, out, (row, at) => memory.small[x + row * width + at] ?? 0);
};

const addAndNorm: Operation<'addAndNorm'> = (memory, x, y, rows, width, weight, bias, epsilon) => {
  for (let row = 0; row < rows; row++) {
    const both = Array.from({ length: width }, (_, at) =>
      f(memory.get(x + (row * width + at) * 4) + memory.get(y + (row * width + at) * 4)),
    );
    const mean = f(sumOf(width, (at) => both[at] ?? 0) / width);
    const off = both.map((value) => f(value - mean));
    const variance = f(sumOf(width, (at) => f((off[at] ?? 0) * (off[at] ?? 0))) / width);
    const times = f(1 / f(Math.sqrt(f(variance + f(epsilon)))));
    for (const [at, value] of off.entries())
      memory.floats[x / 4 + row * width + at] = f(f(f(value * times) * memory.get(weight + at * 4)) + memory.get(bias + at * 4));
  }
};

const gelu: Operation<'gelu'> = (memory, x, size) => {
  for (let at = 0; at < size; at++) {
    const value = memory.get(x + at * 4);
    const inner = f(value * f(f(1.5957691) + f(f(value * value) * f(0.07135481))));
    memory.floats[x / 4 + at] = f(value / f(1 + exp(-inner)));
  }
};

const softmax: Operation<'softmax'> = (memory, x, stride, rows, count, width) => {
  for (let row = 0; row < rows; row++) {
    const from = x + row * stride;
    let high = -Infinity;
    for (let at = 0; at < count; at++) high = Math.max(high, memory.get(from + at * 4));
    for (let at = 0; at < width; at++) memory.floats[from / 4 + at] = at < count ? exp(f(memory.get(from + at * 4) - high)) : 0;
    const times = f(1 / sumOf(width, (at) => memory.get(from + at * 4)));
    for (let at = 0; at < width; at++) memory.floats[from / 4 + at] = f(memory.get(from + at * 4) * times);
  }
};

const transpose: Operation<'transpose'> = (memory, x, xStride, rows, width, out, outStride, most) => {
  for (let column = 0; column < width; column++)
    for (let row = 0; row < most; row++)
      memory.floats[(out + column * outStride) / 4 + row] = row < rows ? memory.get(x + row * xStride + column * 4) : 0;
};

/** Rows are rounded up to a multiple of four. */
function layInFours(
  memory: PlainMemory,
  rows: number,
  width: number,
  out: number,
  of: (row: number, at: number) => number,
): void {
  for (let row = 0; row < Math.ceil(rows / 4) * 4; row++)
    for (let at = 0; at < width; at++) memory.shorts[placeInFour(out, row, at, width)] = of(row, at);
}

/** Of four rows the first pair of each, then the second of each, and so on. */
function placeInFour(start: number, row: number, column: number, width: number): number {
  const pair = Math.floor(column / 2);
  return start / 2 + Math.floor(row / 4) * 4 * width + (pair * 4 + (row % 4)) * 2 + (column % 2);
}

function roundToEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  if (rest !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

/** e^x by powers of two and a polynomial (Cephes `expf`), in 32-bit floats. */
function exp(x: number): number {
  const low = Math.max(Math.min(x, 88), -87);
  const power = roundToEven(f(low * f(Math.LOG2E)));
  const rest = f(f(low - f(power * f(0.693359375))) - f(power * f(-2.1219444e-4)));
  const factors = [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1];
  let sum = 0;
  for (const factor of factors) sum = f(f(sum * rest) + f(factor));
  sum = f(f(f(sum * f(rest * rest)) + rest) + 1);
  return f(sum * 2 ** power);
}
