import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openKernel, type Kernel } from '../../../../src/core/linguistics/reader/kernel.ts';
import { KERNEL_FILE } from '../../../../src/core/linguistics/reader/reader.ts';
import { modelFolder } from '../../../support/models.ts';
import { createPlainKernel } from './plainKernel.ts';

const SIZE = 0xb_0000;
const [A, A_SCALES, B, B_SCALES, BIAS] = [0x9_0000, 0x1_8000, 0x2_0000, 0x2_8000, 0x2_a000];
const [PLAIN, OUT, MORE] = [0x3_0000, 0x4_0000, 0x7_c000];

let kernel: Kernel;
let plain: Kernel;
let floats: Float32Array;

beforeAll(async () => {
  kernel = await openKernel(await modelFolder.load(KERNEL_FILE), SIZE);
  plain = createPlainKernel(SIZE);
  floats = new Float32Array(kernel.buffer);
});

/** Numbers that look random and are always the same. */
function wave(count: number, size: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.fround(size * Math.sin(index * 12.9898 + 4.1414)));
}

const read = (at: number, count: number): number[] => Array.from(floats.slice(at / 4, at / 4 + count));

/** Does the same in both memories and gives both: all their bytes. */
function inBoth(fill: (floats: Float32Array) => void, run: (one: Kernel) => void): [Uint8Array, Uint8Array] {
  const [first, second] = [kernel, plain].map((one) => {
    const all = new Float32Array(one.buffer, 0, SIZE / 4);
    all.fill(0);
    fill(all);
    run(one);
    return new Uint8Array(one.buffer.slice(0, SIZE));
  });
  return [first ?? new Uint8Array(), second ?? new Uint8Array()];
}

function expectSame([found, expected]: [Uint8Array, Uint8Array]): void {
  // Comparing half a megabyte item by item takes long.
  expect(Buffer.compare(found, expected)).toBe(0);
}

const sixteenths = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most }).map((count) => count * 16);

describe('the arithmetic of the reader gives the bits of plain arithmetic', () => {
  it('when it lays rows as whole numbers and multiplies them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).map((half) => half * 2),
        fc.integer({ min: 1, max: 9 }).map((quarter) => quarter * 4),
        sixteenths(9),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (rows, columns, inner, size) => {
          expectSame(
            inBoth(
              (all) => {
                all.set(wave(rows * inner, size), OUT / 4);
                all.set(wave(columns * inner, 3), MORE / 4);
                all.set(wave(columns, 1), BIAS / 4);
              },
              (one) => {
                one.quantize(OUT, inner * 4, rows, inner, A, A_SCALES);
                one.quantize(MORE, inner * 4, columns, inner, PLAIN, B_SCALES);
                one.lay(PLAIN, columns, inner, B);
                one.multiply(A, A_SCALES, rows, B, B_SCALES, BIAS, columns, inner, OUT, columns * 4);
              },
            ),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('for more rows than are multiplied by some columns before the next', () => {
    expectSame(
      inBoth(
        (all) => {
          all.set(wave(90 * 640, 2), OUT / 4);
          all.set(wave(4 * 640, 3), MORE / 4);
        },
        (one) => {
          one.quantize(OUT, 640 * 4, 90, 640, A, A_SCALES);
          one.quantize(MORE, 640 * 4, 4, 640, PLAIN, B_SCALES);
          one.lay(PLAIN, 4, 640, B);
          one.multiply(A, A_SCALES, 90, B, B_SCALES, BIAS, 4, 640, OUT, 16);
        },
      ),
    );
  });

  it('when it widens weights of 8 bits', () => {
    expectSame(
      inBoth(
        (all) => new Int8Array(all.buffer).set(wave(20 * 48, 127), A),
        (one) => one.widen(A, 20, 48, B),
      ),
    );
  });

  it('when it norms, bends and shares', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        sixteenths(3),
        fc.double({ min: 0.001, max: 300, noNaN: true }),
        fc.nat(15),
        (rows, width, size, behind) => {
          const fill = (all: Float32Array): void => {
            all.set(wave(rows * width, size), A / 4);
            all.set(wave(rows * width, 2), B / 4);
            all.set(wave(width, 1), BIAS / 4);
            all.set(wave(width, 2), B_SCALES / 4);
          };
          expectSame(inBoth(fill, (one) => one.addAndNorm(A, B, rows, width, BIAS, B_SCALES, 1e-12)));
          expectSame(inBoth(fill, (one) => one.gelu(A, rows * width)));
          expectSame(inBoth(fill, (one) => one.softmax(A, width * 4, rows, width - behind, width)));
          const fewer = Math.ceil((width - behind) / 4) * 4;
          expectSame(inBoth(fill, (one) => one.softmax(A, width * 4, rows, width - behind, fewer)));
          expectSame(inBoth(fill, (one) => one.transpose(A, width * 4, rows, 4, OUT, 64, 16)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the arithmetic of the reader is right', () => {
  it('keeps each row within 2,047 steps of its greatest number', () => {
    const shorts = new Int16Array(kernel.buffer);
    const values = [...wave(16, 3), ...wave(16, 0.001), ...Array.from({ length: 16 }, () => 0)];
    floats.set(values, A / 4);
    kernel.quantize(A, 64, 3, 16, B, A_SCALES);
    const scales = read(A_SCALES, 3);
    const back = values.map((_, at) => (shorts[B / 2 + at] ?? 0) * (scales[Math.floor(at / 16)] ?? 0));
    for (const [at, value] of values.entries())
      expect(Math.abs((back[at] ?? 0) - value)).toBeLessThanOrEqual((scales[Math.floor(at / 16)] ?? 0) / 2 + 1e-9);
    expect(Math.max(...Array.from(shorts.slice(B / 2, B / 2 + 16), Math.abs))).toBe(2047);
  });

  it('makes shares of 1 of the cells that count and 0 of the others', () => {
    floats.set([...wave(16, 8), ...wave(16, 90)], A / 4);
    kernel.softmax(A, 64, 2, 13, 16);
    for (const row of [0, 1]) {
      const shares = read(A + row * 64, 16);
      const powers = wave(16, row === 0 ? 8 : 90)
        .slice(0, 13)
        .map((value, _, all) => Math.exp(value - Math.max(...all.slice(0, 13))));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (const [at, power] of powers.entries()) expect(shares[at]).toBeCloseTo(power / total, 5);
      expect(shares.slice(13)).toEqual([0, 0, 0]);
    }
  });

  it('norms the sum of two rows', () => {
    const [x, y] = [wave(32, 2), wave(32, 5)];
    floats.set(x, A / 4);
    floats.set(y, B / 4);
    floats.fill(2, BIAS / 4, BIAS / 4 + 32);
    floats.fill(0.5, OUT / 4, OUT / 4 + 32);
    kernel.addAndNorm(A, B, 1, 32, BIAS, OUT, 1e-12);
    const sums = x.map((value, at) => value + (y[at] ?? 0));
    const mean = sums.reduce((sum, value) => sum + value, 0) / 32;
    const deviation = Math.sqrt(sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 32);
    for (const [at, value] of sums.entries()) expect(floats[A / 4 + at]).toBeCloseTo(((value - mean) / deviation) * 2 + 0.5, 4);
  });

  it('bends as the Gaussian error does', () => {
    floats.set([-100, -3, -1, 0, 0.5, 1, 3, 100], A / 4);
    kernel.gelu(A, 8);
    for (const [at, value] of [0, -0.0036, -0.1588, 0, 0.3457, 0.8412, 2.9964, 100].entries())
      expect(floats[A / 4 + at]).toBeCloseTo(value, 3);
  });

  it('says what is wrong with bytes that are no arithmetic', async () => {
    await expect(openKernel(Uint8Array.from([1, 2, 3]), 1)).rejects.toThrow();
    await expect(openKernel(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]), 1)).rejects.toThrow('lacks a function');
  });
});
