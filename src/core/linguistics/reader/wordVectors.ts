import type { ReaderFile } from './readerFile.ts';

/** A table of vectors that is kept small and unpacked row by row. */
export interface WordVectors {
  write(row: number, to: Float32Array, at: number): void;
}

const BLOCK = 32;
const BLOCK_BYTES = 18;

/** Keeps a copy of the table, and not the file. @throws RangeError where the file has no such table */
export function createWordVectors(file: ReaderFile, name: string): WordVectors {
  const { columns, bytes: stored, kind } = file.tensor(name);
  const bytes = stored.slice();
  if (kind === 'q4') return { write: (row, to, at) => writeBlocks(bytes, row, columns, to, at) };
  const scales = file.floats(`${name}.scale`);
  const whole = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    write(row, to, at) {
      const scale = scales[row] ?? 0;
      for (let column = 0; column < columns; column++) to[at + column] = (whole[row * columns + column] ?? 0) * scale;
    },
  };
}

function writeBlocks(bytes: Uint8Array, row: number, columns: number, to: Float32Array, at: number): void {
  for (let block = 0; block < columns / BLOCK; block++) {
    const from = ((row * columns) / BLOCK + block) * BLOCK_BYTES;
    const scale = readHalf((bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8));
    for (let index = 0; index < BLOCK / 2; index++) {
      const pair = bytes[from + 2 + index] ?? 0;
      to[at + block * BLOCK + index] = ((pair & 15) - 8) * scale;
      to[at + block * BLOCK + BLOCK / 2 + index] = ((pair >> 4) - 8) * scale;
    }
  }
}

/** A float of 16 bits (IEEE 754 binary16), finite. */
function readHalf(bits: number): number {
  const sign = bits >= 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}
