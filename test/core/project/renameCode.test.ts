import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_CODEBOOK, findCode } from '../../../src/core/model/codebook.ts';
import { renameCodeIn, renameCodeInBook, restoreCodesIn } from '../../../src/core/project/renameCode.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { makeDocument } from '../present/builders.ts';
import { sidecarBytes } from './entries.ts';

const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((list) => [...list].sort());

function coded(given: readonly (readonly string[])[]): Uint8Array {
  const document = makeDocument();
  return sidecarBytes({
    quantities: document.quantities.map((one, at) => {
      const own = given[at] ?? [];
      return own.length === 0 ? one : { ...one, codes: [...own] };
    }),
  });
}

describe('renaming a code in a sidecar', () => {
  test('can be undone to the byte, also after a merge of two codes', () => {
    fc.assert(
      fc.property(fc.array(codes, { minLength: 4, maxLength: 4 }), fc.constantFrom('b', 'new'), (given, to) => {
        const before = coded(given);
        const renamed = renameCodeIn(before, ['a'], to);
        if (renamed.kind !== 'changed') {
          expect(given.flat()).not.toContain('a');
          return;
        }
        expect(renamed.content).not.toContain('"a"');
        const restored = restoreCodesIn(encodeUtf8(renamed.content), renamed.before, renamed.after);
        expect(restored.kind === 'changed' && restored.content).toBe(decodeUtf8(before));
      }),
    );
  });

  test('leaves to a person what they changed since', () => {
    const renamed = renameCodeIn(coded([['a'], ['a']]), ['a'], 'new');
    if (renamed.kind !== 'changed') throw new Error(renamed.kind);
    const since = encodeUtf8(renamed.content.replace('"codes": ["new"]', '"codes": ["mine"]'));
    const restored = restoreCodesIn(since, renamed.before, renamed.after);
    expect(restored.kind === 'changed' && [restored.content.match(/"codes": \[[^\]]*\]/g)]).toEqual([
      ['"codes": ["mine"]', '"codes": ["a"]'],
    ]);
  });

  test.each(['{', '<<<<<<< ours'])('leaves %j as it is', (text) => {
    expect(renameCodeIn(encodeUtf8(text), ['a'], 'b').kind).toBe('unusable');
  });
});

describe('renaming a code in the codebook', () => {
  const book = {
    ...EMPTY_CODEBOOK,
    codes: [
      { id: 'a', label: 'A' },
      { id: 'b', replaces: ['z'] },
      { id: 'c', parent: 'a' },
    ],
  };

  test('keeps what it says, moves its children and stands for the old id', () => {
    const renamed = renameCodeInBook(book, 'a', 'new');
    expect(renamed).toEqual([
      { id: 'new', label: 'A', replaces: ['a'] },
      { id: 'b', replaces: ['z'] },
      { id: 'c', parent: 'new' },
    ]);
    expect(findCode({ ...book, codes: renamed }, 'a')?.id).toBe('new');
  });

  test('merges into a code that is there', () => {
    expect(renameCodeInBook(book, 'a', 'b')).toEqual([
      { id: 'b', replaces: ['a', 'z'] },
      { id: 'c', parent: 'b' },
    ]);
    expect(renameCodeInBook(book, 'a', 'c')).toEqual([
      { id: 'b', replaces: ['z'] },
      { id: 'c', replaces: ['a'] },
    ]);
  });

  test('takes a code in that only sidecars know', () => {
    expect(renameCodeInBook(book, 'gone', 'back').at(-1)).toEqual({ id: 'back', replaces: ['gone'] });
  });
});
