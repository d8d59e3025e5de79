import { avalanche, FNV_OFFSET_BASIS, FNV_PRIME, unitOf } from './hash.ts';

/** Where modules are not bundled, one's own constant is quicker to reach than another's. */
const PRIME = FNV_PRIME;

const CAPACITY = 224;
/** Stands between the pieces of a feature. */
const SEPARATOR = 0x1f;

/** A piece of a feature: a word, or a small number. */
export type Piece = string | number;

/** The hashed features of one decision. A feature is the name of what it tells and up to three values. */
export class FeatureSet {
  readonly hashes = new Int32Array(CAPACITY);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Features past the capacity are dropped. */
  add(name: string, a: Piece = '', b: Piece = '', c: Piece = ''): void {
    if (this.count === CAPACITY) return;
    let hash = mixPiece(FNV_OFFSET_BASIS, name);
    hash = mixPiece(hash, a);
    hash = mixPiece(hash, b);
    this.hashes[this.count++] = avalanche(mixPiece(hash, c));
  }

  /** As `add`, where the values were hashed before (or are small numbers) and the name is a number. */
  addHashes(name: number, a = 0, b = 0, c = 0): void {
    if (this.count === CAPACITY) return;
    this.hashes[this.count++] = avalanche(mixHash(mixHash(mixHash(mixHash(FNV_OFFSET_BASIS, name), a), b), c));
  }
}

function mixHash(hash: number, piece: number): number {
  const mixed = Math.imul(hash ^ piece, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** FNV-1a over the pieces one behind the other, so that no text is put together. */
function mixPiece(hash: number, piece: Piece): number {
  let mixed = Math.imul(hash ^ SEPARATOR, PRIME);
  if (typeof piece === 'number') return Math.imul(mixed ^ (piece + 0x100), PRIME);
  const { length } = piece;
  for (let at = 0; at < length; at++) mixed = Math.imul(mixed ^ unitOf(piece, at), PRIME);
  return mixed;
}
