import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_CODEBOOK, findCode, type Code } from '../../../src/core/model/codebook.ts';
import { renameCodeIn, restoreCodesIn } from '../../../src/core/review/recodeSidecar.ts';
import { mayName, renameCodeInBook, restoreCodeInBook } from '../../../src/core/project/renameCode.ts';
import { readAct } from '../../../src/core/review/act.ts';
import { decodeSidecar } from '../../../src/core/sidecar/codec.ts';
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

const stamp = (minute: number, by = 'Kim') => ({ at: `2026-01-01T10:0${minute}:00Z`, by });

function codesIn(content: string): readonly (readonly string[] | undefined)[] {
  const decoded = decodeSidecar(encodeUtf8(content));
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  return decoded.sidecar.document.quantities.map((quantity) => quantity.codes);
}

describe('renaming a code in a sidecar', () => {
  test('can be taken back, also after a merge of two codes', () => {
    fc.assert(
      fc.property(fc.array(codes, { minLength: 4, maxLength: 4 }), fc.constantFrom('b', 'new'), (given, to) => {
        const before = coded(given);
        const renamed = renameCodeIn(before, ['a'], to, stamp(1));
        if (renamed.kind !== 'changed') {
          expect(given.flat()).not.toContain('a');
          return;
        }
        expect(codesIn(renamed.content).flat()).not.toContain('a');
        expect(mayName(before, 'a')).toBe(true);
        const restored = restoreCodesIn(encodeUtf8(renamed.content), { from: 'a', to, stamp: stamp(1) }, stamp(2));
        expect(restored.kind === 'changed' && codesIn(restored.content)).toEqual(codesIn(decodeUtf8(before) ?? ''));
      }),
      { numRuns: 30 },
    );
  });

  test('is a decision that the sidecar remembers', () => {
    const renamed = renameCodeIn(coded([['a']]), ['a'], 'new', stamp(1));
    if (renamed.kind !== 'changed') throw new Error(renamed.kind);
    const decoded = decodeSidecar(encodeUtf8(renamed.content));
    if (!decoded.ok) throw new Error(decoded.failure.reason);
    expect(decoded.sidecar.document.decisions?.at(-1)).toEqual({
      id: renamed.act.id,
      kind: 'renameCode',
      ...stamp(1),
      on: renamed.act.ids,
      recodes: { from: ['a'], to: ['new'] },
    });
    expect(readAct(JSON.parse(JSON.stringify(renamed.act)))).toEqual(renamed.act);
  });

  test('leaves to a person what they changed since', () => {
    const renamed = renameCodeIn(coded([['a'], ['a']]), ['a'], 'new', stamp(1));
    if (renamed.kind !== 'changed') throw new Error(renamed.kind);
    const since = encodeUtf8(renamed.content.replace('"codes": ["new"]', '"codes": ["mine"]'));
    const restored = restoreCodesIn(since, { from: 'a', to: 'new', stamp: stamp(1) }, stamp(2));
    expect(restored.kind === 'changed' && codesIn(restored.content).slice(0, 2)).toEqual([['mine'], ['a']]);
  });

  test.each(['{', '<<<<<<< ours'])('leaves %j as it is', (text) => {
    expect(renameCodeIn(encodeUtf8(text), ['a'], 'b', stamp(1)).kind).toBe('unusable');
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

  const ids = ['a', 'b', 'c', 'd'];
  const anyBook = fc
    .uniqueArray(
      fc.record(
        {
          id: fc.constantFrom(...ids),
          label: fc.constantFrom('A', 'B'),
          parent: fc.constantFrom(...ids),
          replaces: fc.subarray(['x', 'y'], { minLength: 1 }),
        },
        { requiredKeys: ['id'] },
      ),
      { selector: ({ id }) => id },
    )
    // As reading leaves it: parents that are there, and none of its own.
    .map((all): Code[] =>
      all.map(({ parent, ...code }) =>
        parent === undefined || parent === code.id || !all.some(({ id }) => id === parent) ? code : { ...code, parent },
      ),
    );

  test('is taken back, and nothing else', () => {
    fc.assert(
      fc.property(anyBook, fc.constantFrom(...ids), fc.constantFrom('b', 'new'), (codes, from, to) => {
        fc.pre(from !== to);
        const renamed = renameCodeInBook({ ...EMPTY_CODEBOOK, codes }, from, to);
        expect(restoreCodeInBook({ ...EMPTY_CODEBOOK, codes: renamed }, codes, from, to)).toEqual(codes);
        const since = [...renamed.map((code) => ({ ...code, definition: 'since' })), { id: 'added' }];
        const restored = restoreCodeInBook({ ...EMPTY_CODEBOOK, codes: since }, codes, from, to);
        expect(restored.map(({ id }) => id)).toEqual([...codes.map(({ id }) => id), 'added']);
        for (const { id, definition } of restored) if (id !== 'added' && id !== from) expect(definition).toBe('since');
      }),
    );
  });
});
