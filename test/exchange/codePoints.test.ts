import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodePoints } from '../../src/core/exchange/codePoints.ts';
import { TEXT } from './fixture.ts';

describe('code points', () => {
  test.each([
    ['', 0, 0],
    ['abc', 2, 2],
    ['a🚢b', 1, 1],
    ['a🚢b', 3, 2],
    ['a🚢b', 4, 3],
    ['🛥️ x', 3, 2],
    ['\uD83D lone', 1, 1],
  ])('%j: offset %i is code point %i', (text, offset, codePoint) => {
    const points = createCodePoints(text);
    expect(points.toCodePoint(offset)).toBe(codePoint);
    expect(points.toOffset(codePoint)).toBe(offset);
  });

  test('what is outside the text is clamped, and the middle of a pair is its start', () => {
    const points = createCodePoints('a🚢b');
    expect([points.toCodePoint(-1), points.toCodePoint(99), points.toCodePoint(Number.NaN)]).toEqual([0, 3, 0]);
    expect([points.toOffset(-1), points.toOffset(99)]).toEqual([0, 4]);
    expect(points.toCodePoint(2)).toBe(1);
  });

  test('as Python and the iterator of strings count', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(TEXT)), (text) => {
        const points = createCodePoints(text);
        let offset = 0;
        let count = 0;
        for (const character of text) {
          if (points.toCodePoint(offset) !== count || points.toOffset(count) !== offset) return false;
          offset += character.length;
          count++;
        }
        return points.toCodePoint(text.length) === count && points.toOffset(count) === text.length;
      }),
    );
  });
});
