/** Between two ways of counting in one text: UTF-16 code units, as here and in VS Code, and Unicode code points, as in Python and most formats. */
export interface CodePoints {
  /** Code points before the offset; an offset inside a surrogate pair counts as one before the pair. Clamped to the text. */
  toCodePoint(offset: number): number;
  /** The offset before which so many code points stand. Clamped to the text. */
  toOffset(codePoint: number): number;
}

/** Text without characters outside the basic plane counts the same both ways. A lone surrogate is a code point, as where it becomes U+FFFD. */
export function createCodePoints(text: string): CodePoints {
  const pairs = findPairs(text);
  const length = text.length - pairs.length;
  return {
    toCodePoint(offset) {
      const at = clamp(offset, text.length);
      return at - countFirst(pairs.length, (index) => (pairs[index] ?? at) < at);
    },
    toOffset(codePoint) {
      const at = clamp(codePoint, length);
      return at + countFirst(pairs.length, (index) => (pairs[index] ?? Infinity) - index < at);
    },
  };
}

/** Offsets of the first halves of surrogate pairs, ascending. */
function findPairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
    pairs.push(at);
    at++;
  }
  return pairs;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, Number.isNaN(value) ? 0 : Math.trunc(value)), most);
}

/** How many of the first indices hold; those that do come before those that don't. */
function countFirst(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
