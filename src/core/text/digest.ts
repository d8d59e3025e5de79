/**
 * 53 bits that depend on every UTF-16 code unit of `text`, as 14 hexadecimal digits: bryc's cyrb53, for telling texts apart, not for
 * security. The same on every machine.
 */
export function digestText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hexOf(2097151 & low, 6) + hexOf(high, 8);
}

const DIGITS = '0123456789abcdef';

/** The lowest `length` hexadecimal digits of a 32-bit number. Digit by digit, because V8 writes numbers of another base than ten slowly. */
function hexOf(bits: number, length: number): string {
  let digits = '';
  for (let shift = 4 * (length - 1); shift >= 0; shift -= 4) digits += DIGITS.charAt((bits >>> shift) & 15);
  return digits;
}
