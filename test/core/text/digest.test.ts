import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestText } from '../../../src/core/text/digest.ts';

describe('digestText', () => {
  test.each(['', 'a', 'Türkiye', '\u{1F600}', '\uD800'])('%j is 14 hexadecimal digits', (text) => {
    expect(digestText(text)).toMatch(/^[0-9a-f]{14}$/);
  });

  test('texts that differ in one code unit differ', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, more) => {
        expect(digestText(text + more)).not.toBe(digestText(text));
      }),
    );
  });

  test('ten thousand near texts all differ', () => {
    const digests = new Set(Array.from({ length: 10_000 }, (_, number) => digestText(`mention ${number}`)));
    expect(digests.size).toBe(10_000);
  });
});
