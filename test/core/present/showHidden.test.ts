import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showHidden } from '../../../src/core/present/showHidden.ts';

test.each([
  ['plain words, “quoted” – and accents: Müller, عمر, 東京', undefined],
  ['tabs\tand\r\nline ends', undefined],
  ['a family 👨‍👩‍👧 and a flag 🇫🇷', undefined],
  ['abc\u202Etxt.exe', 'abc⟨U+202E⟩txt.exe'],
  ['\u2066isolated\u2069', '⟨U+2066⟩isolated⟨U+2069⟩'],
  ['zero\u200Bwidth', 'zero⟨U+200B⟩width'],
  ['bell\u0007', 'bell⟨U+0007⟩'],
  ['tag\u{E0041}', 'tag⟨U+E0041⟩'],
])('%j', (text, shown) => {
  expect(showHidden(text)).toBe(shown ?? text);
});

test('leaves nothing hidden, and nothing more to do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = showHidden(text);
      expect(showHidden(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});
