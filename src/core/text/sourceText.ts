import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * An article's text in the one form the core works on: without a byte order mark and with LF line ends, so that a CRLF
 * checkout and an LF checkout share one sidecar. All core offsets are UTF-16 code units of `text`.
 */
export interface SourceText {
  readonly text: string;
  /** SHA-256 of the UTF-8 bytes of `text`, lower-case hexadecimal. */
  readonly sha256: string;
  /** The offset in the original string that an offset of `text` stands for. */
  toOriginal(offset: number): number;
  /** The offset in `text` that an offset of the original string stands for. */
  fromOriginal(offset: number): number;
}

/** Accepts any string. A CR that is not followed by LF is kept: it is not a line end that VS Code or git would change. */
export function createSourceText(original: string): SourceText {
  const bom = original.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const carriageReturns = findCarriageReturns(original, bom);
  const text = original.slice(bom).replaceAll('\r\n', '\n');
  let hash: string | undefined;
  return {
    text,
    get sha256() {
      hash ??= bytesToHex(sha256(utf8ToBytes(text)));
      return hash;
    },
    toOriginal: (offset) => offset + bom + countBelow(carriageReturns.normalized, offset),
    fromOriginal: (offset) => Math.max(0, offset - bom - countBelow(carriageReturns.original, offset)),
  };
}

/** Positions of the CR of every CRLF: in the original, and (of the LF that stays) in the normalised text. */
function findCarriageReturns(original: string, bom: number): { original: number[]; normalized: number[] } {
  const found = { original: [] as number[], normalized: [] as number[] };
  for (let at = original.indexOf('\r\n', bom); at !== -1; at = original.indexOf('\r\n', at + 2)) {
    found.normalized.push(at - bom - found.original.length);
    found.original.push(at);
  }
  return found;
}

/** How many of the ascending `positions` are smaller than `offset`. */
function countBelow(positions: readonly number[], offset: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
