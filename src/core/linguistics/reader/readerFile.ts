import * as z from 'zod/mini';
import { decodeUtf8 } from '../../text/utf8.ts';

/** Products of numbers of 11 bits, summed over as many pieces, stay below 2^31 (`training/reader/kernel/kernel.as`). */
const MOST_PIECES = 510;
const MOST_CELLS = 8192;
const Classes = z.array(z.string()).check(z.minLength(1));
const Size = z.int().check(z.positive(), z.lte(MOST_CELLS));

/**
 * `models/reader.bin`, little endian: the length of the header (uint32), the header as JSON, the tensors. A tensor is 32-bit floats (`f32`), 8-bit whole
 * numbers (`i8`, with the scale of each row in the tensor `NAME.scale`), blocks of 32 four-bit numbers behind a 16-bit float (`q4`; the low halves of
 * the bytes come first, 8 stands for 0) or UTF-8 (`text`). Written by `training/reader/packing.py`.
 */
const Header = z.object({
  kind: z.literal('article-annotator reader 3'),
  width: Size,
  /** Heads of attention. */
  attention: Size,
  depth: Size,
  inner: Size,
  hidden: Size,
  /** Most pieces of a window, without the marks at its two ends. */
  window: z.int().check(z.positive(), z.lte(MOST_PIECES)),
  epsilon: z.number(),
  /** The pieces that open and close a window, and the one for what no piece fits. */
  begin: z.int(),
  end: z.int(),
  unknown: z.int(),
  /** What the columns of the scores mean: each head begins at a multiple of four. */
  heads: z.array(z.object({ name: z.string(), classes: Classes })).check(z.minLength(1)),
  /** Who takes part in what happens: for each role so many cells of what asks and of what is asked. A word may have one role of each group, or none. */
  roles: z.object({ groups: z.array(Classes).check(z.minLength(1)), cells: Size }),
  /**
   * Tags and trees: layers of their own, which begin with what the first `after` layers made; cells of what asks for a head and is asked, and of what tells how they
   * are related.
   */
  trees: z.object({ after: Size, depth: Size, tags: Classes, relations: Classes, headCells: Size, relationCells: Size }),
  /** Kind, rows, columns, offset behind the header. */
  tensors: z.record(z.string(), z.tuple([z.enum(['f32', 'i8', 'q4', 'text']), z.int(), z.int(), z.int().check(z.nonnegative())])),
});
export type ReaderHeader = z.infer<typeof Header>;

export interface Tensor {
  readonly kind: 'f32' | 'i8' | 'q4' | 'text';
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Uint8Array;
}

export interface ReaderFile {
  readonly header: ReaderHeader;
  /** @throws RangeError where the file has no such tensor or ends too early */
  tensor(name: string): Tensor;
  floats(name: string): Float32Array;
}

const BYTES_OF = { f32: 4, i8: 1, q4: 18 / 32, text: 1 } as const;

/** @throws RangeError, SyntaxError or a zod error where the bytes are no such file */
export function openReaderFile(given: Uint8Array): ReaderFile {
  // Some hosts give a `Buffer`, whose `slice` is no copy.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = 4 + view.getUint32(0, true);
  const header = z.parse(Header, JSON.parse(decodeUtf8(bytes.subarray(4, body)) ?? ''));
  const tensor = (name: string): Tensor => {
    const entry = header.tensors[name];
    if (entry === undefined) throw new RangeError(`it has no ${name}`);
    const [kind, rows, columns, offset] = entry;
    const start = body + offset;
    const end = start + rows * columns * BYTES_OF[kind];
    if (end > bytes.length) throw new RangeError(`it ends before ${name} does`);
    return { kind, rows, columns, bytes: bytes.subarray(start, end) };
  };
  return {
    header,
    tensor,
    floats(name) {
      const { bytes: part } = tensor(name);
      // A copy begins at a multiple of four.
      return new Float32Array(part.slice().buffer);
    },
  };
}
