export const FNV_OFFSET_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/**
 * The code unit of a text at a place. Asked of the text itself, V8 looks the method up anew for each unit, as texts are of many kinds inside
 * (slices, joined pieces, one or two bytes a unit): that took longer than all else in hashing words.
 */
export const unitOf = (text: string, at: number): number => CHAR_CODE_AT.call(text, at);
const CHAR_CODE_AT = String.prototype.charCodeAt;

/** FNV-1a over the UTF-16 code units of `text[start, end)`, finished with an avalanche so that the low bits are usable alone. 32 bits, unsigned. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = FNV_OFFSET_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ unitOf(text, at), FNV_PRIME);
  return avalanche(hash);
}

/** An order-dependent combination of two hashes. 32 bits, unsigned. */
export function combineHashes(first: number, second: number): number {
  return avalanche(Math.imul(first ^ 0x9e3779b1, 0x85ebca6b) ^ second);
}

/** The finisher of MurmurHash3, shortened by one round. */
export function avalanche(value: number): number {
  let hash = value;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  hash ^= hash >>> 15;
  return hash >>> 0;
}
