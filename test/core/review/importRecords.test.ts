import { describe, expect, test } from 'vitest';
import { placeDocument } from '../../../src/core/exchange/placeDocument.ts';
import { takeImport } from '../../../src/core/exchange/takeImport.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { readAct } from '../../../src/core/review/act.ts';
import { replayAct, undoAct } from '../../../src/core/review/applyAct.ts';
import { decide } from '../../../src/core/review/decide.ts';
import { mergeDocuments } from '../../../src/core/review/mergeDocuments.ts';
import { reconcile } from '../../../src/core/review/reconcile.ts';
import { FIXTURE, TEXT } from '../../exchange/fixture.ts';

const STAMP = { at: '2026-01-02T00:00:00.000Z', by: 'Kim' };
const EMPTY: AnnotatedDocument = {
  ...FIXTURE.document,
  entities: [],
  mentions: [],
  quantities: [],
  attributions: [],
  events: [],
};
const IMPORTED = { ...FIXTURE, bringsText: true };

function imported(document: AnnotatedDocument) {
  const { records } = takeImport(document, TEXT, IMPORTED, 'brat');
  return decide(document, TEXT, [], { kind: 'import', records }, STAMP);
}

const words = ({ mentions, quantities, attributions, events }: AnnotatedDocument): readonly string[] =>
  [...mentions, ...quantities, ...attributions, ...events].map(({ target }) => target.exact).sort();

describe('an import is a decision', () => {
  const { document, act, created } = imported(EMPTY);

  test('of proposals that name their program, with who took them in', () => {
    expect(words(document)).toEqual(words(FIXTURE.document));
    expect(document.mentions.every(({ provenance, review }) => provenance.name === 'brat' && review.status === 'proposed')).toBe(
      true,
    );
    expect(document.decisions?.at(-1)).toMatchObject({ kind: 'import', by: 'Kim' });
    expect(act?.count).toBe(created.length);
  });

  test('that is taken back as one, but for what somebody decided since', () => {
    if (act === undefined) throw new Error('no act');
    const [first] = document.mentions;
    const undone = undoAct(document, TEXT, act, STAMP).document;
    expect(words(undone)).toEqual([]);
    const accepted = decide(
      document,
      TEXT,
      [first?.id ?? ''],
      { kind: 'accept' },
      { at: '2026-01-03T00:00:00.000Z', by: 'Lee' },
    ).document;
    expect(words(undoAct(accepted, TEXT, act, STAMP).document)).toEqual([first?.target.exact]);
  });

  test('that a journal keeps: done again once, and no more', () => {
    const kept = readAct(JSON.parse(JSON.stringify(act)));
    if (kept === undefined) throw new Error('no act');
    const again = replayAct(EMPTY, TEXT, kept).document;
    expect(words(again)).toEqual(words(document));
    expect(replayAct(again, TEXT, kept).document).toBe(again);
  });

  test('that a second import, a fresh analysis and a merge leave as it is', () => {
    expect(imported(document).act).toBeUndefined();
    expect(words(reconcile(document, EMPTY).document)).toEqual(words(document));
    expect(words(mergeDocuments(EMPTY, document, EMPTY))).toEqual(words(document));
    expect(words(mergeDocuments(EMPTY, document, imported(EMPTY).document))).toEqual(words(document));
  });

  test('that changes nothing of what is there', () => {
    const decided = decide(placeDocument(FIXTURE.document, TEXT), TEXT, ['mention-port'], { kind: 'reject' }, STAMP).document;
    expect(imported(decided).document).toBe(decided);
  });
});

test('what a person makes has the own type that was chosen', () => {
  const span = { start: TEXT.indexOf('tugs'), end: TEXT.indexOf('tugs') + 4 };
  const value = {
    kind: 'count',
    qualifier: 'exactly',
    value: 1,
    min: null,
    max: null,
    iso: null,
    magnitude: null,
    unit: null,
  } as const;
  const drafts = [
    { layer: 'mention', span, type: 'organization', ownType: 'fleet', form: 'name', entity: { newName: 'Tugs' } },
    { layer: 'quantity', span, value, ownType: 'ships' },
    { layer: 'event', trigger: span, type: 'movement', ownType: 'towing', modality: 'asserted', arguments: [] },
  ] as const;
  const { document } = decide(EMPTY, TEXT, [], { kind: 'create', drafts, status: 'accepted' }, STAMP);
  expect([document.entities[0]?.ownType, document.quantities[0]?.ownType, document.events[0]?.ownType]).toEqual([
    'fleet',
    'ships',
    'towing',
  ]);
});
