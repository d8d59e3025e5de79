import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSidecar, encodeSidecar, type Sidecar } from '../../../src/core/sidecar/codec.ts';
import type { SidecarFailure } from '../../../src/core/sidecar/failure.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { documentOf } from '../../support/markedText.ts';

const { document } = documentOf('[Mara Holt] said [20] people met [Jon Pell] 🎉 in “[Łódź]”.');
const plain: Sidecar = { document, invalidRecords: [], schemaUrl: 'https://example.org/schema.json' };

function decode(content: string): Sidecar {
  const decoded = decodeSidecar(encodeUtf8(content));
  if (!decoded.ok) throw new Error(`refused: ${decoded.failure.reason}`);
  return decoded.sidecar;
}

/** The sidecar's JSON with some change made to it. */
function changed(change: (sidecar: { [key: string]: unknown; mentions: { [key: string]: unknown }[] }) => void): string {
  const value = JSON.parse(encodeSidecar(plain));
  change(value);
  return JSON.stringify(value);
}

function checkFailure(content: string | Uint8Array, expected: Partial<SidecarFailure>): void {
  const decoded = decodeSidecar(typeof content === 'string' ? encodeUtf8(content) : content);
  expect(decoded.ok ? 'was read' : decoded.failure).toMatchObject(expected);
}

describe('writing and reading', () => {
  it('reads what it wrote, and writes the same again', () => {
    const content = encodeSidecar(plain);
    expect(decode(content)).toEqual(plain);
    expect(encodeSidecar(decode(content))).toBe(content);
  });

  it('is the same with CRLF line ends and a byte order mark', () => {
    const content = encodeSidecar(plain);
    expect(encodeSidecar(decode(`\uFEFF${content.replaceAll('\n', '\r\n')}`))).toBe(content);
  });

  it('writes fields in one order, a target on one line', () => {
    const lines = encodeSidecar(plain).split('\n');
    expect(lines.slice(0, 4).map((line) => line.trim().split(':')[0])).toEqual([
      '{',
      '"$schema"',
      '"formatVersion"',
      '"offsetUnit"',
    ]);
    expect(lines.find((line) => line.includes('"exact": "Mara Holt"'))).toMatch(/^ {6}"target": \{ "start": 0, .* \},$/u);
    expect(lines.at(-1)).toBe('');
  });

  it('keeps unknown fields at every level, in any order', () => {
    const content = changed((sidecar) => {
      sidecar['zeta'] = { b: 1, a: [1, { deep: true }] };
      Object.assign(sidecar.mentions[0] ?? {}, {
        colour: 'red',
        target: { ...Object(sidecar.mentions[0]?.['target']), lang: 'en' },
      });
    });
    const once = encodeSidecar(decode(content));
    expect(JSON.parse(once)).toEqual(JSON.parse(content));
    expect(encodeSidecar(decode(once))).toBe(once);
  });

  it('encode, decode, encode is the identity for any unknown fields', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().map((name) => `x-${name}`),
          fc.jsonValue(),
        ),
        (fields) => {
          const content = changed((sidecar) => Object.assign(sidecar.mentions[0] ?? {}, fields));
          const once = encodeSidecar(decode(content));
          expect(encodeSidecar(decode(once))).toBe(once);
          expect(JSON.parse(once)).toEqual(JSON.parse(content));
        },
      ),
    );
  });
});

describe('bad records', () => {
  it('sets one aside, uses the rest and keeps it in the file', () => {
    const bad = { id: 'mention-bad', target: { start: 'three' }, note: 'kept' };
    const content = changed((sidecar) => sidecar.mentions.splice(1, 0, bad));
    const sidecar = decode(content);
    expect(sidecar.document.mentions).toEqual(document.mentions);
    expect(sidecar.invalidRecords).toMatchObject([
      { list: 'mentions', value: bad, problem: expect.stringContaining('target.start') },
    ]);
    expect(JSON.parse(encodeSidecar(sidecar)).mentions).toContainEqual(bad);
    expect(encodeSidecar(decode(encodeSidecar(sidecar)))).toBe(encodeSidecar(sidecar));
  });

  it('sets aside a record whose id is in use', () => {
    const content = changed((sidecar) => sidecar.mentions.push({ ...sidecar.mentions[0] }));
    expect(decode(content).invalidRecords).toHaveLength(1);
    expect(decode(content).document.mentions).toHaveLength(document.mentions.length);
  });
});

describe('files that are no sidecars', () => {
  it('says what is wrong', () => {
    checkFailure('', { reason: 'not-json' });
    checkFailure('{\n"formatVersion": 1,\n oops }', { reason: 'not-json', line: 2 });
    checkFailure('[]', { reason: 'wrong-shape' });
    checkFailure('null', { reason: 'wrong-shape' });
    checkFailure('{"formatVersion":0}', { reason: 'wrong-shape' });
    checkFailure('{"formatVersion":1}', { reason: 'wrong-shape' });
    checkFailure(
      changed((sidecar) => Object.assign(sidecar, { offsetUnit: 'bytes' })),
      { reason: 'wrong-shape' },
    );
    checkFailure(
      changed((sidecar) => Object.assign(sidecar, { events: {} })),
      { reason: 'wrong-shape' },
    );
    checkFailure(Uint8Array.of(0xff, 0xfe, 0x7b), { reason: 'not-utf8' });
  });

  it('finds Git conflict markers', () => {
    const lines = encodeSidecar(plain).split('\n');
    lines.splice(3, 0, '<<<<<<< HEAD');
    lines.splice(5, 0, '=======', '>>>>>>> main');
    checkFailure(lines.join('\n'), { reason: 'merge-conflict-markers', line: 3 });
    checkFailure(lines.join('\r\n'), { reason: 'merge-conflict-markers', line: 3 });
  });

  it('shows a newer format, but says so; refuses one that it cannot make out', () => {
    const decoded = decodeSidecar(encodeUtf8(changed((sidecar) => Object.assign(sidecar, { formatVersion: 3 }))));
    expect(decoded).toMatchObject({ ok: true, newer: { reason: 'newer-version', version: 3 } });
    checkFailure('{"formatVersion":99}', { reason: 'newer-version', version: 99 });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (content) => void decodeSidecar(encodeUtf8(content))));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeSidecar(bytes)));
  });
});
