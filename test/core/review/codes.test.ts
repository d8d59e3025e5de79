import { describe, expect, test } from 'vitest';
import { EMPTY_CODEBOOK, excludedBy, findCode, ownTypeOf, type Codebook } from '../../../src/core/model/codebook.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { decide } from '../../../src/core/review/decide.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import { reconcile } from '../../../src/core/review/reconcile.ts';
import { decodeSidecar, encodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { documentOf, idOf } from '../../support/markedText.ts';

const { text, document } = documentOf('[Ana Ruiz] lost [12] boats near [Porto].');
const stamp = { at: '2026-01-01T10:00:00Z', by: 'Kim' };
const apply = (before: AnnotatedDocument, ids: readonly string[], decision: Decision): AnnotatedDocument =>
  decide(before, text, ids, decision, stamp).document;
const code = (add: readonly string[], remove: readonly string[] = []): Decision => ({ kind: 'code', add, remove });

describe('codes', () => {
  const figure = idOf(document, '12');

  test('are given to an annotation without judging it, and say who gave them', () => {
    const coded = apply(document, [figure], code(['checkable', 'claim']));
    expect(coded.quantities[0]).toMatchObject({ codes: ['checkable', 'claim'], review: { status: 'proposed', by: 'Kim' } });
  });

  test('are written once each and in one order', () => {
    const once = apply(apply(document, [figure], code(['b'])), [figure], code(['a', 'b']));
    expect(once.quantities[0]?.codes).toEqual(['a', 'b']);
    expect(apply(once, [figure], code(['a']))).toBe(once);
  });

  test('leave nothing behind when they are taken away', () => {
    const bare = apply(apply(document, [figure], code(['a'])), [figure], code([], ['a']));
    expect(bare.quantities[0]).not.toHaveProperty('codes');
  });

  test('are never lost to a new analysis, even one that finds nothing', () => {
    const coded = apply(document, [figure], code(['claim']));
    const nothing = { ...document, entities: [], mentions: [], quantities: [] };
    expect(reconcile(coded, nothing).document.quantities.map(({ codes }) => codes)).toEqual([['claim']]);
    expect(reconcile(coded, document).document.quantities).toHaveLength(1);
  });

  test('make a passage of any words, which goes with its last code', () => {
    const span = { start: 9, end: 22 };
    const draft: Decision = { kind: 'create', drafts: [{ layer: 'passage', span, codes: ['claim'] }], status: 'accepted' };
    const made = decide(document, text, [], draft, stamp);
    const [id] = made.created;
    expect(made.document.passages).toMatchObject([{ target: { exact: 'lost 12 boats' }, codes: ['claim'] }]);
    expect(reconcile(made.document, document).document.passages).toEqual(made.document.passages);
    const noted = apply(made.document, [id ?? ''], { kind: 'note', note: 'see page 3' });
    expect(apply(noted, [id ?? ''], code([], ['claim'])).passages).toHaveLength(1);
    expect(apply(made.document, [id ?? ''], code([], ['claim']))).not.toHaveProperty('passages');
  });

  test('go through the sidecar and back; a sidecar without any is as it was before there were codes', () => {
    const span = { start: 0, end: 8 };
    const coded = apply(apply(document, [figure], code(['claim'])), [], {
      kind: 'create',
      drafts: [{ layer: 'passage', span, codes: ['frame: economic'] }],
      status: 'accepted',
    });
    const content = encodeSidecar({ document: coded, invalidRecords: [], schemaUrl: undefined });
    const decoded = decodeSidecar(encodeUtf8(content));
    expect(decoded.ok && decoded.sidecar.document).toEqual(coded);
    expect(encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined })).not.toMatch(/passages|codes/);
  });
});

describe('own types', () => {
  test('are given with the type of ours that they are a kind of, and taken away with it', () => {
    const ids = document.entities.filter(({ canonicalName }) => canonicalName === 'Porto').map(({ id }) => id);
    const typed = apply(document, ids, { kind: 'editEntity', type: 'place', ownType: 'port' });
    const porto = (now: AnnotatedDocument): object | undefined => now.entities.find(({ id }) => ids.includes(id));
    expect(porto(typed)).toMatchObject({ type: 'place', ownType: 'port' });
    expect(porto(apply(typed, ids, { kind: 'editEntity', type: 'place' }))).not.toHaveProperty('ownType');
  });
});

describe('a codebook', () => {
  const codebook: Codebook = {
    codes: [
      { id: 'frame', exclusive: true },
      { id: 'economic', parent: 'frame', replaces: ['money', 'business'] },
      { id: 'moral', parent: 'frame' },
      { id: 'claim' },
    ],
    types: [{ id: 'port', layer: 'entity', parent: 'place' }],
    mapping: new Map([['entity/place', 'port']]),
  };

  test.each([
    ['claim', 'claim'],
    ['money', 'economic'],
    ['gone', undefined],
  ])('knows %s as %s', (id, known) => expect(findCode(codebook, id)?.id).toBe(known));

  test.each([
    ['economic', ['moral']],
    ['business', ['moral']],
    ['claim', []],
    ['gone', []],
  ])('lets %s stand beside all but %j', (id, excluded) => expect(excludedBy(codebook, id)).toEqual(excluded));

  test('maps the types of the machine, unless a person said otherwise', () => {
    expect(ownTypeOf(codebook, 'entity', { type: 'place' })?.id).toBe('port');
    expect(ownTypeOf(codebook, 'entity', { type: 'person' })).toBeUndefined();
    expect(ownTypeOf(codebook, 'entity', { type: 'place', ownType: 'gone' })).toBeUndefined();
    expect(ownTypeOf(EMPTY_CODEBOOK, 'entity', { type: 'place' })).toBeUndefined();
  });
});
