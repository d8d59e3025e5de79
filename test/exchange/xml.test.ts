import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, countForbidden, readXml, textOf, writeXml, xmlNode } from '../../src/core/exchange/xml.ts';
import { TEXT } from './fixture.ts';

describe('XML', () => {
  test('comes back as it was written, but for what XML can not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (value, content) => {
        const read = readXml(writeXml(xmlNode('a', { b: value }, [content, xmlNode('c', {}, [TEXT])])));
        if (!read.ok) return false;
        const isForbidden = (code: number): boolean =>
          (code < 32 && ![9, 10, 13].includes(code)) || (code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff;
        const clean = (text: string): string =>
          [...text].map((one) => (isForbidden(one.codePointAt(0) ?? 0) ? '\uFFFD' : one)).join('');
        return read.root.attributes['b'] === clean(value) && textOf(read.root) === clean(content + TEXT);
      }),
    );
  });

  test.each([
    ['', 'root element'],
    ['<a>', 'unclosed'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'document type'],
    ['<a>&b;</a>', 'entity'],
    ['<a><b></a></b>', 'not well-formed'],
    ['plain', 'not well-formed'],
    [`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, 'deep'],
  ])('%s is refused', (text, says) => {
    const read = readXml(text);
    expect(read.ok ? 'read' : read.problem).toContain(says);
  });

  test('says how many characters it can not hold, and finds elements by their name', () => {
    expect([countForbidden('a\u0007\uD800b'), countForbidden(TEXT), countForbidden('🚢')]).toEqual([2, 1, 0]);
    const read = readXml('<x:a xmlns:x="urn:x"><x:b/><c/><b/></x:a>');
    expect(read.ok ? childrenOf(read.root, 'b').map(({ name, uri }) => [name, uri]) : read.problem).toEqual([
      ['x:b', 'urn:x'],
      ['b', ''],
    ]);
  });

  test('nothing makes the reader throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readXml(`<a>${text}`).ok === 'boolean'));
  });
});
