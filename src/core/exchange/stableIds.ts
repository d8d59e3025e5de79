import { digestText } from '../text/digest.ts';

/** A UUID (version 8, RFC 9562) that depends on the words only: the same export has the same ids on every machine. */
export function uuidOf(...words: readonly string[]): string {
  const key = JSON.stringify(words);
  const hex = digestText(key) + digestText(`${key}~`) + digestText(`~${key}`);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`, hex.slice(18, 30)];
  return parts.join('-');
}
