// The arithmetic of the reader, in AssemblyScript with 128-bit vectors; `README.md` says how it becomes `models/reader.wasm`.
// All pointers are bytes in the imported memory, 16-byte aligned; all widths are multiples of 16. Whole numbers are summed exactly and
// floats in one fixed order, so that every processor gives the same bits.

/** Largest quantized value: products with an 8-bit number, summed over a row of 8,192, and products of two, over one of 512, stay below 2^31. */
const MOST: f32 = 2047;

/** How many bytes of rows are multiplied by one group of columns before the next: they stay in the second cache, and the weights come from behind it seldom. */
const PANEL: usize = 98304;

// @ts-ignore: decorator
@inline
function sumOfFloats(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

// @ts-ignore: decorator
@inline
function highestOf(x: v128): f32 {
  return max(
    max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)),
    max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)),
  );
}

// @ts-ignore: decorator
@inline
function put(out: usize, scale: f32, columnScales: usize, bias: usize, sums: v128): void {
  const scaled = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(scale)), v128.load(columnScales));
  v128.store(out, f32x4.add(scaled, v128.load(bias)));
}

// @ts-ignore: decorator
@inline
function putTwo(out: usize, stride: usize, rowScales: usize, columnScales: usize, bias: usize, first: v128, second: v128): void {
  put(out, load<f32>(rowScales), columnScales, bias, first);
  put(out + stride, load<f32>(rowScales, 4), columnScales, bias, second);
}

/**
 * out[row][column] = rowScales[row] * columnScales[column] * Σ a[row][i] * b[column][i] + bias[column]. `a` lies row by row, `b` in groups of 4 rows
 * (`lay`); the caller rounds `rows` up to 2 and `columns` to 4. `outStride` is in bytes. A pair of each of two rows is multiplied with those of sixteen
 * columns at once: what is summed is summed where it is needed. All that a round loads and sums fits into the fifteen registers that V8 has for
 * vectors; with one row or group more, or two pairs a round, it puts sums on the stack, and takes half as long again.
 */
export function multiply(
  a: usize, rowScales: usize, rows: i32,
  b: usize, columnScales: usize, bias: usize, columns: i32,
  inner: i32, out: usize, outStride: usize,
): void {
  const rowBytes = <usize>inner << 1;
  const groupBytes = <usize>inner << 3;
  const most = max<usize>(2, PANEL / rowBytes / 2 * 2);
  for (let begin: usize = 0; begin < <usize>rows; begin += most) {
    const end = min(begin + most, <usize>rows);
    for (let column: usize = 0; column < <usize>columns; column += 16) {
      const hasSecond = column + 4 < <usize>columns;
      const hasThird = column + 8 < <usize>columns;
      const hasFourth = column + 12 < <usize>columns;
      const first = b + (column >> 2) * groupBytes;
      const second = hasSecond ? first + groupBytes : first;
      const third = hasThird ? second + groupBytes : first;
      const fourth = hasFourth ? third + groupBytes : first;
      for (let row = begin; row < end; row += 2) {
        let x0 = a + row * rowBytes;
        let x1 = x0 + rowBytes;
        let y0 = first;
        let y1 = second;
        let y2 = third;
        let y3 = fourth;
        let s00 = i32x4.splat(0);
        let s01 = s00;
        let s02 = s00;
        let s03 = s00;
        let s10 = s00;
        let s11 = s00;
        let s12 = s00;
        let s13 = s00;
        const last = x1;
        while (x0 < last) {
          const w0 = v128.load(y0);
          const w1 = v128.load(y1);
          const w2 = v128.load(y2);
          const w3 = v128.load(y3);
          let pair = v128.load32_splat(x0);
          s00 = i32x4.add(s00, i32x4.dot_i16x8_s(pair, w0));
          s01 = i32x4.add(s01, i32x4.dot_i16x8_s(pair, w1));
          s02 = i32x4.add(s02, i32x4.dot_i16x8_s(pair, w2));
          s03 = i32x4.add(s03, i32x4.dot_i16x8_s(pair, w3));
          pair = v128.load32_splat(x1);
          s10 = i32x4.add(s10, i32x4.dot_i16x8_s(pair, w0));
          s11 = i32x4.add(s11, i32x4.dot_i16x8_s(pair, w1));
          s12 = i32x4.add(s12, i32x4.dot_i16x8_s(pair, w2));
          s13 = i32x4.add(s13, i32x4.dot_i16x8_s(pair, w3));
          x0 += 4;
          x1 += 4;
          y0 += 16;
          y1 += 16;
          y2 += 16;
          y3 += 16;
        }
        const ofRow = rowScales + (row << 2);
        const to = out + row * outStride + (column << 2);
        const scales = columnScales + (column << 2);
        const added = bias + (column << 2);
        putTwo(to, outStride, ofRow, scales, added, s00, s10);
        if (hasSecond) putTwo(to + 16, outStride, ofRow, scales + 16, added + 16, s01, s11);
        if (hasThird) putTwo(to + 32, outStride, ofRow, scales + 32, added + 32, s02, s12);
        if (hasFourth) putTwo(to + 48, outStride, ofRow, scales + 48, added + 48, s03, s13);
      }
    }
  }
}

/** Added to a float below 2^22 it leaves the nearest whole number in the lowest bits. */
const ROUND: f32 = 12582912;
const ROUND_BITS: i32 = 0x4b400000;

// @ts-ignore: decorator
@inline
function wholeOf(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(ROUND)), i32x4.splat(ROUND_BITS));
}

/** Each row of floats as whole numbers of at most `MOST` with one scale. */
export function quantize(x: usize, xStride: usize, rows: i32, width: i32, out: usize, scales: usize): void {
  for (let row: usize = 0; row < <usize>rows; row++) {
    const from = x + row * xStride;
    let most = f32x4.splat(0);
    for (let at: usize = 0; at < <usize>width << 2; at += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(from + at)));
    const high = highestOf(most);
    const step: f32 = high > 0 ? high / MOST : 1;
    store<f32>(scales + (row << 2), step);
    const times = f32x4.splat(<f32>1 / step);
    for (let at: usize = 0; at < <usize>width << 2; at += 32) {
      const low = wholeOf(f32x4.mul(v128.load(from + at), times));
      const top = wholeOf(f32x4.mul(v128.load(from + at, 16), times));
      v128.store(out, i16x8.narrow_i32x4_s(low, top));
      out += 16;
    }
  }
}

/** Rows of 16-bit numbers as `multiply` wants them of what it multiplies by: of each four rows the first pair of each, then the second of each, and so on. The caller rounds `rows` up to 4. */
export function lay(x: usize, rows: i32, width: i32, out: usize): void {
  const bytes = <usize>width << 1;
  for (let row = 0; row < rows; row += 4) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const from = x + at;
      layEight(out, v128.load(from), v128.load(from + bytes), v128.load(from + bytes * 2), v128.load(from + bytes * 3));
      out += 64;
    }
    x += bytes << 2;
  }
}

/** Rows of 8-bit numbers, laid as `lay` does. */
export function widen(x: usize, rows: i32, width: i32, out: usize): void {
  const bytes = <usize>width;
  for (let row = 0; row < rows; row += 4) {
    for (let at: usize = 0; at < bytes; at += 8) {
      const from = x + at;
      layEight(
        out,
        v128.load_ext<i8>(from),
        v128.load_ext<i8>(from + bytes),
        v128.load_ext<i8>(from + bytes * 2),
        v128.load_ext<i8>(from + bytes * 3),
      );
      out += 64;
    }
    x += bytes << 2;
  }
}

/** Eight numbers of each of four rows. */
// @ts-ignore: decorator
@inline
function layEight(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const left = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const right = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  v128.store(out, v128.shuffle<i64>(left, right, 0, 2));
  v128.store(out, v128.shuffle<i64>(left, right, 1, 3), 16);
  const leftEnd = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const rightEnd = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<i64>(leftEnd, rightEnd, 0, 2), 32);
  v128.store(out, v128.shuffle<i64>(leftEnd, rightEnd, 1, 3), 48);
}

/** x = norm(x + y) * weight + bias, row by row. */
export function addAndNorm(x: usize, y: usize, rows: i32, width: i32, weight: usize, bias: usize, epsilon: f32): void {
  const bytes = <usize>width << 2;
  for (let row = 0; row < rows; row++) {
    let sum = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const both = f32x4.add(v128.load(x + at), v128.load(y + at));
      v128.store(x + at, both);
      sum = f32x4.add(sum, both);
    }
    const mean = f32x4.splat(sumOfFloats(sum) / <f32>width);
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const off = f32x4.sub(v128.load(x + at), mean);
      squares = f32x4.add(squares, f32x4.mul(off, off));
    }
    const times = f32x4.splat(<f32>1 / sqrt<f32>(sumOfFloats(squares) / <f32>width + epsilon));
    for (let at: usize = 0; at < bytes; at += 16) {
      const normed = f32x4.mul(f32x4.sub(v128.load(x + at), mean), times);
      v128.store(x + at, f32x4.add(f32x4.mul(normed, v128.load(weight + at)), v128.load(bias + at)));
    }
    x += bytes;
    y += bytes;
  }
}

/** e^x for x ≤ 88, by powers of two and a polynomial (Cephes `expf`). V8 puts the constants together anew each time; vectors of one round share them. */
// @ts-ignore: decorator
@inline
function exp(x: v128): v128 {
  const low = f32x4.pmax(f32x4.pmin(x, f32x4.splat(88)), f32x4.splat(-87));
  const rounded = f32x4.add(f32x4.mul(low, f32x4.splat(1.44269504)), f32x4.splat(ROUND));
  const power = f32x4.sub(rounded, f32x4.splat(ROUND));
  const rest = f32x4.sub(
    f32x4.sub(low, f32x4.mul(power, f32x4.splat(0.693359375))),
    f32x4.mul(power, f32x4.splat(-2.12194440e-4)),
  );
  let sum = f32x4.splat(1.9875691500e-4);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.3981999507e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(8.3334519073e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(4.1665795894e-2));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.6666665459e-1));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(5.0000001201e-1));
  sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(rest, rest)), rest), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.add(rounded, i32x4.splat(127)), 23);
  return f32x4.mul(sum, exponent);
}

// @ts-ignore: decorator
@inline
function bend(value: v128): v128 {
  const square = f32x4.mul(value, value);
  const inner = f32x4.mul(value, f32x4.add(f32x4.splat(1.5957691), f32x4.mul(square, f32x4.splat(0.07135481))));
  return f32x4.div(value, f32x4.add(f32x4.splat(1), exp(f32x4.neg(inner))));
}

/** x = gelu(x) of a multiple of 16 floats, as x times the logistic of 1.59577 x + 0.0713548 x³. */
export function gelu(x: usize, size: i32): void {
  for (const end = x + (<usize>size << 2); x < end; x += 64) {
    const first = v128.load(x);
    const second = v128.load(x, 16);
    const third = v128.load(x, 32);
    const fourth = v128.load(x, 48);
    v128.store(x, bend(first));
    v128.store(x, bend(second), 16);
    v128.store(x, bend(third), 32);
    v128.store(x, bend(fourth), 48);
  }
}

/** Each row as shares of 1 of its first `count` cells; those behind become 0. */
export function softmax(x: usize, stride: usize, rows: i32, count: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    for (let at = count; at < width; at++) store<f32>(x + (<usize>at << 2), -Infinity);
    let most = v128.load(x);
    for (let at: usize = 16; at < <usize>width << 2; at += 16) most = f32x4.pmax(most, v128.load(x + at));
    const high = f32x4.splat(highestOf(most));
    let at: usize = 0;
    for (; at + 48 < <usize>width << 2; at += 64) {
      const to = x + at;
      const first = f32x4.sub(v128.load(to), high);
      const second = f32x4.sub(v128.load(to, 16), high);
      const third = f32x4.sub(v128.load(to, 32), high);
      const fourth = f32x4.sub(v128.load(to, 48), high);
      v128.store(to, exp(first));
      v128.store(to, exp(second), 16);
      v128.store(to, exp(third), 32);
      v128.store(to, exp(fourth), 48);
    }
    for (; at < <usize>width << 2; at += 16) v128.store(x + at, exp(f32x4.sub(v128.load(x + at), high)));
    for (let at = count; at < width; at++) store<f32>(x + (<usize>at << 2), 0);
    let sum = f32x4.splat(0);
    for (let at: usize = 0; at < <usize>width << 2; at += 16) sum = f32x4.add(sum, v128.load(x + at));
    const times = f32x4.splat(<f32>1 / sumOfFloats(sum));
    for (let at: usize = 0; at < <usize>width << 2; at += 16) v128.store(x + at, f32x4.mul(v128.load(x + at), times));
    x += stride;
  }
}

/** out[column][row] = x[row][column]: `rows` rows of `width` floats; cells of `out` behind `rows`, up to `most`, become 0. */
export function transpose(x: usize, xStride: usize, rows: i32, width: i32, out: usize, outStride: usize, most: i32): void {
  for (let column: usize = 0; column < <usize>width; column++) {
    const to = out + column * outStride;
    for (let row: usize = 0; row < <usize>rows; row++) store<f32>(to + (row << 2), load<f32>(x + row * xStride + (column << 2)));
    for (let row = <usize>rows; row < <usize>most; row++) store<f32>(to + (row << 2), 0);
  }
}
