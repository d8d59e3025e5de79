import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { replayAct, undoAct } from '../../../src/core/review/applyAct.ts';
import { conflictKey } from '../../../src/core/review/conflicts.ts';
import { decide } from '../../../src/core/review/decide.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import { mergeDocuments } from '../../../src/core/review/mergeDocuments.ts';
import type { Stamp } from '../../../src/core/review/stamp.ts';
import { encodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { documentOf, entityId, idOf } from '../../support/markedText.ts';

const { text: TEXT, document: BASE } = documentOf('[Mara Holt] said [20] people met [Jon Pell]. [Holt] left.');
const MARA = idOf(BASE, 'Mara Holt');
const PELL = idOf(BASE, 'Jon Pell');
const TWENTY = idOf(BASE, '20');
const [mara, pell, holt] = [entityId('Mara Holt'), entityId('Jon Pell'), entityId('Holt')];

let minute = 0;
/** `who` decides, later than everything before. */
function by(who: string, document: AnnotatedDocument, ids: readonly string[], decision: Decision): AnnotatedDocument {
  return decide(document, TEXT, ids, decision, nextStamp(who)).document;
}

function nextStamp(who: string): Stamp {
  minute++;
  return { by: who, at: new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString() };
}

function encode(document: AnnotatedDocument): string {
  return encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined });
}

/** Merged both ways round, with and without what both knew last. */
function merge(a: AnnotatedDocument, b: AnnotatedDocument): AnnotatedDocument {
  const merged = mergeDocuments(BASE, a, b);
  expect(encode(mergeDocuments(BASE, b, a))).toBe(encode(merged));
  expect(encode(mergeDocuments(BASE, merged, a))).toBe(encode(merged));
  expect(encode(mergeDocuments(BASE, merged, b))).toBe(encode(merged));
  return merged;
}

const find = (document: AnnotatedDocument, id: string): object | undefined =>
  [...document.entities, ...document.mentions, ...document.quantities].find((record) => record.id === id);

describe('two people who decide', () => {
  it('on different fields of one record agree', () => {
    const ada = by('Ada', BASE, [TWENTY], { kind: 'editQuantity', predicate: 'met' });
    const ben = by('Ben', BASE, [TWENTY], { kind: 'note', note: 'which?' });
    const merged = merge(ada, ben);
    expect(find(merged, TWENTY)).toMatchObject({ predicate: 'met', review: { status: 'accepted', note: 'which?' } });
    expect(merged.conflicts).toBeUndefined();
    expect(merged.decisions).toHaveLength(2);
  });

  it('differently on one field are in conflict, the later standing', () => {
    const ada = by('Ada', BASE, [PELL], { kind: 'accept' });
    const ben = by('Ben', BASE, [PELL], { kind: 'reject' });
    const merged = merge(ada, ben);
    expect(find(merged, PELL)).toMatchObject({ review: { status: 'rejected', by: 'Ben' } });
    expect(merged.conflicts).toMatchObject([{ fields: ['status'], other: { review: { status: 'accepted', by: 'Ada' } } }]);
    const settled = by('Cleo', merged, [PELL], { kind: 'resolveConflict', keep: 'other' });
    for (const late of [ada, ben, merged]) {
      const after = merge(settled, late);
      expect(find(after, PELL)).toMatchObject({ review: { status: 'accepted' } });
      expect(after.conflicts).toBeUndefined();
    }
  });

  it('are in conflict again, the later standing, when settling it is taken back', () => {
    const merged = merge(by('Ada', BASE, [PELL], { kind: 'accept' }), by('Ben', BASE, [PELL], { kind: 'reject' }));
    for (const keep of ['standing', 'other'] as const) {
      const { document, act } = decide(merged, TEXT, [PELL], { kind: 'resolveConflict', keep }, nextStamp('Cleo'));
      if (act === undefined) throw new Error('nothing was settled');
      const undone = undoAct(document, TEXT, act, nextStamp('Cleo')).document;
      expect(find(undone, PELL)).toMatchObject({ review: { status: 'rejected', by: 'Ben' } });
      expect(undone.conflicts).toMatchObject([{ fields: ['status'], other: { review: { status: 'accepted', by: 'Ada' } } }]);
    }
  });

  it('and two who settle it at once, differently, are in conflict again, and nothing is lost', () => {
    const ada = by('Ada', BASE, [PELL], { kind: 'accept' });
    const ben = by('Ben', BASE, [PELL], { kind: 'reject' });
    const merged = merge(ada, ben);
    const cleo = by('Cleo', merged, [PELL], { kind: 'resolveConflict', keep: 'other' });
    const dan = by('Dan', merged, [PELL], { kind: 'resolveConflict', keep: 'standing' });
    const both = merge(cleo, dan);
    expect(find(both, PELL)).toMatchObject({ review: { status: 'rejected' } });
    expect(both.conflicts).toMatchObject([{ fields: ['status'], other: { review: { status: 'accepted' } } }]);
    const same = by('Dan', merged, [PELL], { kind: 'resolveConflict', keep: 'other' });
    expect(merge(cleo, same).conflicts).toBeUndefined();
    const settled = by('Ada', both, [PELL], { kind: 'resolveConflict', keep: 'other' });
    for (const late of [ada, ben, merged, cleo, dan]) expect(merge(settled, late).conflicts).toBeUndefined();
  });

  it('settle only the conflict that they looked at; what a third one decided stays open', () => {
    const ada = by('Ada', BASE, [MARA], { kind: 'editMention', type: 'place' });
    const ben = by('Ben', BASE, [MARA], { kind: 'editMention', type: 'organization' });
    const cleo = by('Cleo', BASE, [MARA], { kind: 'editMention', type: 'norp' });
    const all = merge(merge(ada, ben), cleo);
    expect(all.conflicts).toHaveLength(2);
    const ofAda = all.conflicts?.find(({ other }) => other.review.by === 'Ada');
    if (ofAda === undefined) throw new Error('no conflict with Ada');
    const settled = by('Dan', all, [MARA], { kind: 'resolveConflict', keep: 'other', conflict: conflictKey(ofAda) });
    expect(find(settled, MARA)).toMatchObject({ type: 'place' });
    expect(settled.conflicts).toMatchObject([{ fields: ['type'], other: { type: 'organization', review: { by: 'Ben' } } }]);
    expect(merge(settled, all).conflicts).toEqual(settled.conflicts);
    const [last] = settled.conflicts ?? [];
    const done = by('Dan', settled, [MARA], {
      kind: 'resolveConflict',
      keep: 'standing',
      conflict: last === undefined ? '' : conflictKey(last),
    });
    expect(done.conflicts).toBeUndefined();
    expect(find(done, MARA)).toMatchObject({ type: 'place' });
  });

  it('one to accept it as it is, one to change it, are in conflict', () => {
    const ada = by('Ada', BASE, [MARA], { kind: 'accept' });
    const ben = by('Ben', BASE, [MARA], { kind: 'editMention', type: 'place' });
    const merged = merge(ada, ben);
    expect(find(merged, MARA)).toMatchObject({ type: 'place', review: { status: 'accepted', edited: true } });
    expect(merged.conflicts).toMatchObject([{ fields: ['type'], other: { type: 'person', review: { by: 'Ada' } } }]);
  });

  it('the same are not', () => {
    const ada = by('Ada', BASE, [MARA, PELL], { kind: 'accept' });
    const ben = by('Ben', BASE, [MARA], { kind: 'accept' });
    expect(merge(ada, ben).conflicts).toBeUndefined();
  });
});

describe('a version that never saw a decision', () => {
  it('cannot take it back; one that undid it does', () => {
    const stamp = nextStamp('Ada');
    const { document: ada, act } = decide(BASE, TEXT, [PELL], { kind: 'accept' }, stamp);
    expect(find(merge(ada, BASE), PELL)).toMatchObject({ review: { status: 'accepted' } });
    expect(encode(mergeDocuments(ada, ada, BASE))).toBe(encode(ada));
    if (act === undefined) throw new Error('it was decided');
    const undone = undoAct(ada, TEXT, act, nextStamp('Ada')).document;
    expect(find(merge(undone, ada), PELL)).toMatchObject({ review: { status: 'proposed' } });
    const ben = by('Ben', ada, [PELL], { kind: 'reject' });
    expect(find(merge(undone, ben), PELL)).toMatchObject({ review: { status: 'rejected' } });
  });

  it('cannot bring back what was deleted; a decision made meanwhile is in conflict with it', () => {
    const create: Decision = {
      kind: 'create',
      drafts: [{ layer: 'mention', span: { start: 17, end: 19 }, type: 'place', form: 'name', entity: { id: pell } }],
      status: 'accepted',
    };
    const made = by('Ada', BASE, [], create);
    const id = made.mentions.find(({ provenance }) => provenance.method === 'human')?.id ?? '';
    const gone = by('Ada', made, [id], { kind: 'delete' });
    expect(find(merge(gone, made), id)).toBeUndefined();
    const noted = by('Ben', made, [id], { kind: 'note', note: 'really?' });
    const merged = merge(gone, noted);
    expect(find(merged, id)).toMatchObject({ review: { status: 'accepted', note: 'really?' } });
    expect(merged.conflicts).toMatchObject([{ fields: ['status'], other: { review: { status: 'rejected', by: 'Ada' } } }]);
  });
});

describe('actors', () => {
  it('merged on one side stay merged, whatever was decided on them on the other', () => {
    const ada = by('Ada', BASE, [mara, holt], { kind: 'mergeEntities', into: mara });
    for (const decision of [{ kind: 'accept' }, { kind: 'note', note: 'her?' }, { kind: 'renameEntity', name: 'H.' }] as const) {
      const merged = merge(ada, by('Ben', BASE, [holt], decision));
      expect(find(merged, holt)).toBeUndefined();
      expect(find(merged, idOf(BASE, 'Holt'))).toMatchObject({ entity: mara });
      expect(find(merged, mara)).toMatchObject({ merged: [holt], aliases: expect.arrayContaining(['Holt']) });
      if (decision.kind === 'note') expect(find(merged, mara)).toMatchObject({ review: { note: 'her?' } });
      if (decision.kind === 'renameEntity') expect(find(merged, mara)).toMatchObject({ aliases: ['H.', 'Holt'] });
    }
  });

  it('merged by one and told apart by the other stay apart until it is settled', () => {
    const ada = by('Ada', BASE, [mara, holt], { kind: 'mergeEntities', into: mara });
    const ben = by('Ben', BASE, [mara, holt], { kind: 'neverMerge' });
    const merged = merge(ada, ben);
    expect(find(merged, holt)).toBeDefined();
    expect(merged.conflicts).toMatchObject([{ layer: 'entity', fields: [`merged:${holt}`], other: { id: mara } }]);
    const settled = by('Cleo', merged, [mara], { kind: 'resolveConflict', keep: 'other' });
    for (const late of [ada, ben]) {
      const after = merge(settled, late);
      expect(find(after, holt)).toBeUndefined();
      expect(after.conflicts).toBeUndefined();
    }
  });

  it('keep the names that both gave them', () => {
    const ada = by('Ada', BASE, [mara], { kind: 'renameEntity', name: 'M. Holt' });
    const ben = by('Ben', BASE, [mara], { kind: 'setAliases', aliases: ['The mayor'] });
    const merged = merge(ada, ben);
    expect(find(merged, mara)).toMatchObject({ canonicalName: 'M. Holt', aliases: ['Mara Holt', 'The mayor'] });
    expect(merged.conflicts).toBeUndefined();
    const fewer = by('Ben', merged, [mara], { kind: 'setAliases', aliases: ['The mayor'] });
    expect(find(merge(fewer, ada), mara)).toMatchObject({ aliases: ['The mayor'] });
  });
});

describe('a code that is renamed', () => {
  const draft = (span: { start: number; end: number }, code: string): Decision => ({
    kind: 'create',
    drafts: [{ layer: 'passage', span, codes: [code] }],
    status: 'accepted',
  });
  const code = (add: readonly string[], remove: readonly string[]): Decision => ({ kind: 'code', add, remove });
  const rename = (from: string, to: string): Decision => ({ kind: 'renameCode', from: [from], to });
  const start = by('Ada', by('Ada', BASE, [TWENTY], code(['claim'], [])), [], draft({ start: 0, end: 14 }, 'claim'));
  const passage = start.passages?.[0]?.id ?? '';
  const codesOf = (document: AnnotatedDocument): readonly (readonly string[] | undefined)[] => [
    document.quantities[0]?.codes,
    ...(document.passages ?? []).map(({ codes }) => codes),
  ];

  it('is renamed for all who didn’t know, and says who coded and when as before', () => {
    const ada = by('Ada', start, [], rename('claim', 'assertion'));
    expect(codesOf(ada)).toEqual([['assertion'], ['assertion']]);
    expect(ada.quantities[0]?.review).toEqual(start.quantities[0]?.review);
    const ben = by('Ben', start, [TWENTY], { kind: 'accept' });
    const merged = merge(ada, ben);
    expect(codesOf(merged)).toEqual([['assertion'], ['assertion']]);
    expect(merged.quantities[0]?.review.status).toBe('accepted');
    expect(merged.conflicts).toBeUndefined();
  });

  it('stays away where somebody took it away meanwhile, whichever came first', () => {
    for (const first of ['Ada', 'Ben']) {
      let ada = first === 'Ada' ? by('Ada', start, [], rename('claim', 'assertion')) : start;
      const ben = by('Ben', start, [TWENTY, passage], code([], ['claim']));
      if (first === 'Ben') ada = by('Ada', start, [], rename('claim', 'assertion'));
      const merged = merge(ada, ben);
      expect(codesOf(merged)).toEqual([undefined]);
      expect(codesOf(merge(merged, by('Cleo', ada, [PELL], { kind: 'accept' })))).toEqual([undefined]);
    }
  });

  it('stays with what somebody gave the new one meanwhile', () => {
    const ada = by('Ada', start, [], rename('claim', 'assertion'));
    const ben = by('Ben', start, [TWENTY], code(['assertion'], ['claim']));
    expect(codesOf(merge(ada, ben))).toEqual([['assertion'], ['assertion']]);
  });

  it('differently by two is both, for both said so', () => {
    const ada = by('Ada', start, [], rename('claim', 'assertion'));
    const ben = by('Ben', start, [], rename('claim', 'opinion'));
    expect(codesOf(merge(ada, ben))[0]).toEqual(['assertion', 'opinion']);
  });

  it('is what it was when that is taken back, also what was two before; what others decided since stays', () => {
    const two = by('Ada', start, [TWENTY], code(['assertion'], []));
    const stamp = nextStamp('Ada');
    const { document: one, act } = decide(two, TEXT, [], rename('claim', 'assertion'), stamp);
    if (act === undefined) throw new Error('nothing was renamed');
    expect(codesOf(one)).toEqual([['assertion'], ['assertion']]);
    const ben = by('Ben', one, [passage], code(['mine'], ['assertion']));
    const back = undoAct(ben, TEXT, act, nextStamp('Ada'));
    expect(codesOf(back.document)).toEqual([['assertion', 'claim'], ['mine']]);
    expect(back.left).toEqual([passage]);
    expect(codesOf(merge(back.document, ben))).toEqual(codesOf(back.document));
    const cleo = by('Cleo', one, [TWENTY], code([], ['assertion']));
    expect(codesOf(merge(back.document, cleo))[0]).toBeUndefined();
  });

  it('is done again on a version that never saw what had it, and not where somebody took that out', () => {
    const { act } = decide(start, TEXT, [], rename('claim', 'assertion'), nextStamp('Ada'));
    if (act === undefined) throw new Error('nothing was renamed');
    expect(codesOf(replayAct(start, TEXT, act).document)).toEqual([['assertion'], ['assertion']]);
    expect(codesOf(merge(replayAct(BASE, TEXT, act).document, start))).toEqual([['assertion'], ['assertion']]);
    const ben = by('Ben', start, [TWENTY, passage], code([], ['claim']));
    expect(codesOf(replayAct(ben, TEXT, act).document)).toEqual([undefined]);
  });
});

describe('an actor whose merge is taken back', () => {
  const ON_HOLT: readonly (readonly [Decision, object])[] = [
    [{ kind: 'accept' }, { review: { status: 'accepted' } }],
    [{ kind: 'reject' }, { review: { status: 'rejected' } }],
    [{ kind: 'note', note: 'her?' }, { review: { note: 'her?' } }],
    [
      { kind: 'editEntity', type: 'organization', ownType: 'militia' },
      { type: 'organization', ownType: 'militia', review: { status: 'accepted', edited: true } },
    ],
    [
      { kind: 'renameEntity', name: 'H.' },
      { canonicalName: 'H.', aliases: ['Holt'] },
    ],
    [{ kind: 'setAliases', aliases: ['The clerk'] }, { aliases: ['The clerk'] }],
  ];

  it.each(ON_HOLT)('has again what somebody else decided on it meanwhile: %j', (decision, expected) => {
    const stamp = nextStamp('Ada');
    const { document: ada, act } = decide(BASE, TEXT, [mara, holt], { kind: 'mergeEntities', into: mara }, stamp);
    if (act === undefined) throw new Error('they were merged');
    const ben = by('Ben', BASE, [holt], decision);
    const both = merge(ada, ben);
    const before = undoAct(ada, TEXT, act, nextStamp('Ada')).document;
    const after = undoAct(both, TEXT, act, nextStamp('Ada')).document;
    const plain = find(BASE, mara);
    for (const undone of [merge(before, both), merge(before, ben), after, merge(after, both), merge(after, ben)]) {
      expect(find(undone, holt)).toMatchObject(expected);
      const { decided: _, review: __, ...rest } = { decided: undefined, review: undefined, ...find(undone, mara) };
      const { review: ___, ...was } = { review: undefined, ...plain };
      expect(rest).toEqual(was);
      expect(undone.conflicts).toBeUndefined();
    }
  });

  it('keeps what somebody merged into it meanwhile', () => {
    const { document: ada, act } = decide(BASE, TEXT, [mara, holt], { kind: 'mergeEntities', into: mara }, nextStamp('Ada'));
    if (act === undefined) throw new Error('they were merged');
    const ben = by('Ben', BASE, [pell, holt], { kind: 'mergeEntities', into: holt });
    const both = merge(ada, ben);
    expect(find(both, mara)).toMatchObject({ merged: [holt, pell].sort() });
    const before = undoAct(ada, TEXT, act, nextStamp('Ada')).document;
    const after = undoAct(both, TEXT, act, nextStamp('Ada')).document;
    for (const undone of [merge(before, both), merge(before, ben), after, merge(after, both), merge(after, ben)]) {
      expect(find(undone, holt)).toMatchObject({ merged: [pell], aliases: ['Jon Pell'] });
      expect(find(undone, mara)).toEqual(expect.not.objectContaining({ merged: expect.anything() }));
      expect(find(undone, pell)).toBeUndefined();
      expect(find(undone, PELL)).toMatchObject({ entity: holt });
      expect(undone.conflicts).toBeUndefined();
    }
  });
});

describe('the date', () => {
  it('stays when the other side only typed; two dates are in conflict, and undone is undone', () => {
    const dated: AnnotatedDocument = { ...BASE, article: { ...BASE.article, date: '2024-05-01', dateSource: 'dateline' } };
    const stamp = nextStamp('Ada');
    const { document: ada, act } = decide(dated, TEXT, [], { kind: 'setDate', date: '2024-05-14' }, stamp);
    const typed: AnnotatedDocument = { ...dated, article: { ...dated.article, length: 99, sha256: 'other' } };
    expect(mergeDocuments(dated, ada, typed).article).toMatchObject({ date: '2024-05-14', length: 99, sha256: 'other' });
    const ben = by('Ben', dated, [], { kind: 'setDate', date: '2024-05-15' });
    const merged = merge(ada, ben);
    expect(merged.article.date).toBe('2024-05-15');
    expect(merged.conflicts).toMatchObject([{ layer: 'article', other: { date: '2024-05-14', review: { by: 'Ada' } } }]);
    const settled = by('Cleo', merged, ['article'], { kind: 'resolveConflict', keep: 'other' });
    expect(merge(settled, ben)).toMatchObject({ article: { date: '2024-05-14', dateSource: 'given' } });
    if (act === undefined) throw new Error('it was decided');
    const undone = undoAct(ada, TEXT, act, nextStamp('Ada')).document;
    expect(undone.article).toMatchObject({ date: '2024-05-01', dateSource: 'dateline' });
    expect(merge(undone, ada).article).toMatchObject({ dateSource: 'dateline' });
  });
});
