import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZip, writeZip } from '../../src/core/exchange/zip.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';

const NOW = '2024-03-06T12:00:00.000Z';

describe('ZIP', () => {
  test('comes back as it was written', () => {
    const files = [
      { path: 'a.txt', bytes: encodeUtf8('🚢') },
      { path: 'sources/b.txt', bytes: new Uint8Array(0) },
    ];
    const read = readZip(writeZip(files, NOW));
    expect(read.ok ? read.files.map(({ path, bytes }) => [path, [...bytes]]) : read.problem).toEqual(
      files.map(({ path, bytes }) => [path, [...bytes]]),
    );
  });

  test('a bomb is refused before it is unpacked', () => {
    const bomb = writeZip([{ path: 'bomb', bytes: new Uint8Array(20_000_000) }], NOW);
    expect(bomb.length).toBeLessThan(100_000);
    expect(readZip(bomb)).toEqual({ ok: false, problem: expect.stringContaining('200 times') });
  });

  test('a bomb that lies about its size is refused too', () => {
    const bomb = writeZip([{ path: 'bomb', bytes: new Uint8Array(20_000_000) }], NOW);
    const view = new DataView(bomb.buffer);
    let directory = bomb.length - 4;
    while (view.getUint32(directory, true) !== 0x02014b50) directory--;
    view.setUint32(directory + 24, 1000, true);
    const read = readZip(bomb);
    expect(read.ok ? read.files.map(({ bytes }) => bytes.length) : []).toEqual(read.ok ? [1000] : []);
  });

  test('nothing makes the reader throw', () => {
    const whole = writeZip([{ path: 'a', bytes: encodeUtf8('some words, some words') }], NOW);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return typeof readZip(bytes).ok === 'boolean';
      }),
    );
    expect(readZip(new Uint8Array(0)).ok).toBe(false);
  });
});
