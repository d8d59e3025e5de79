import { COLUMN_GROUP, ROW_GROUP, type Kernel } from '../../../../src/core/linguistics/reader/kernel.ts';

const f = Math.fround;
const MOST = 2047;

/** The arithmetic of the reader again, number by number: what `models/reader.wasm` must give bit by bit. */
export function createPlainKernel(bytes: number): Kernel {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
  const floats = new Float32Array(buffer);
  const shorts = new Int16Array(buffer);
  const small = new Int8Array(buffer);
  const get = (at: number): number => floats[at / 4] ?? 0;
  /** Where a number of a row lies among rows in groups. */
  const placeOf = (start: number, row: number, column: number, width: number, group: number): number => {
    const eight = Math.floor(column / 8);
    return start / 2 + Math.floor(row / group) * group * width + (eight * group + (row % group)) * 8 + (column % 8);
  };
  /** Four sums, each of every fourth number, then together. */
  const sumOf = (count: number, at: (index: number) => number): number => {
    const lanes = [0, 0, 0, 0];
    for (let index = 0; index < count; index++) lanes[index % 4] = f((lanes[index % 4] ?? 0) + at(index));
    const [a = 0, b = 0, c = 0, d = 0] = lanes;
    return f(f(a + b) + f(c + d));
  };
  const lay = (rows: number, width: number, out: number, group: number, of: (row: number, at: number) => number): void => {
    for (let row = 0; row < rows; row++)
      for (let at = 0; at < width; at++) shorts[placeOf(out, row, at, width, group)] = of(row, at);
  };

  return {
    buffer,
    multiply(a, rowScales, rows, b, columnScales, bias, columns, inner, out, outStride) {
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          let sum = 0;
          for (let at = 0; at < inner; at++)
            sum +=
              (shorts[placeOf(a, row, at, inner, ROW_GROUP)] ?? 0) * (shorts[placeOf(b, column, at, inner, COLUMN_GROUP)] ?? 0);
          const scaled = f(f(f(sum) * get(rowScales + row * 4)) * get(columnScales + column * 4));
          floats[(out + row * outStride) / 4 + column] = f(scaled + get(bias + column * 4));
        }
      }
    },
    quantize(x, xStride, rows, width, out, group, scales) {
      const times: number[] = [];
      for (let row = 0; row < rows; row++) {
        let high = 0;
        for (let at = 0; at < width; at++) high = Math.max(high, Math.abs(get(x + row * xStride + at * 4)));
        const step = high > 0 ? f(high / MOST) : 1;
        floats[scales / 4 + row] = step;
        times.push(f(1 / step));
      }
      lay(rows, width, out, group, (row, at) => roundToEven(f(get(x + row * xStride + at * 4) * (times[row] ?? 0))));
    },
    widen(x, rows, width, out) {
      lay(rows, width, out, COLUMN_GROUP, (row, at) => small[x + row * width + at] ?? 0);
    },
    addAndNorm(x, y, rows, width, weight, bias, epsilon) {
      for (let row = 0; row < rows; row++) {
        const both = Array.from({ length: width }, (_, at) =>
          f(get(x + (row * width + at) * 4) + get(y + (row * width + at) * 4)),
        );
        const mean = f(sumOf(width, (at) => both[at] ?? 0) / width);
        const off = both.map((value) => f(value - mean));
        const variance = f(sumOf(width, (at) => f((off[at] ?? 0) * (off[at] ?? 0))) / width);
        const times = f(1 / f(Math.sqrt(f(variance + f(epsilon)))));
        for (const [at, value] of off.entries())
          floats[x / 4 + row * width + at] = f(f(f(value * times) * get(weight + at * 4)) + get(bias + at * 4));
      }
    },
    gelu(x, size) {
      for (let at = 0; at < size; at++) {
        const value = get(x + at * 4);
        const inner = f(value * f(f(1.5957691) + f(f(value * value) * f(0.07135481))));
        floats[x / 4 + at] = f(value / f(1 + exp(-inner)));
      }
    },
    softmax(x, stride, rows, count, width) {
      for (let row = 0; row < rows; row++) {
        const from = x + row * stride;
        let high = -Infinity;
        for (let at = 0; at < count; at++) high = Math.max(high, get(from + at * 4));
        for (let at = 0; at < width; at++) floats[from / 4 + at] = at < count ? exp(f(get(from + at * 4) - high)) : 0;
        const times = f(1 / sumOf(width, (at) => get(from + at * 4)));
        for (let at = 0; at < width; at++) floats[from / 4 + at] = f(get(from + at * 4) * times);
      }
    },
    transpose(x, xStride, rows, width, out, outStride, most) {
      for (let column = 0; column < width; column++)
        for (let row = 0; row < most; row++)
          floats[(out + column * outStride) / 4 + row] = row < rows ? get(x + row * xStride + column * 4) : 0;
    },
  };
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
