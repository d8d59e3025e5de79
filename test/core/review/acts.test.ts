import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { type Act, readAct } from '../../../src/core/review/act.ts';
import { adoptDecisions } from '../../../src/core/review/adoptDecisions.ts';
import { replayAct, undoAct } from '../../../src/core/review/applyAct.ts';
import { decide } from '../../../src/core/review/decide.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import { reconcile } from '../../../src/core/review/reconcile.ts';
import type { Stamp } from '../../../src/core/review/stamp.ts';
import { encodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { analyze } from '../../support/histories/analyze.ts';
import { documentOf, entityId, idOf } from '../../support/markedText.ts';

const { text: TEXT, document: FRESH } = documentOf('[Mara Holt] said [20] people met [Jon Pell]. [Holt] left.');
const MARA = idOf(FRESH, 'Mara Holt');
const PELL = idOf(FRESH, 'Jon Pell');
const HOLT = idOf(FRESH, 'Holt');
const TWENTY = idOf(FRESH, '20');
const [mara, pell, holt] = [entityId('Mara Holt'), entityId('Jon Pell'), entityId('Holt')];

const at = (by: string, minute: number): Stamp => ({ by, at: `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z` });

function act(document: AnnotatedDocument, ids: readonly string[], decision: Decision, stamp: Stamp): [AnnotatedDocument, Act] {
  const decided = decide(document, TEXT, ids, decision, stamp);
  if (decided.act === undefined) throw new Error(`${decision.kind} changed nothing`);
  return [decided.document, decided.act];
}

/** As a journal gives it back. */
function throughJournal(one: Act): Act {
  const read = readAct(JSON.parse(JSON.stringify(one)));
  if (read === undefined) throw new Error('an act can be read back');
  return read;
}

const encode = (document: AnnotatedDocument): string => encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined });

const EVERY_KIND: readonly (readonly [readonly string[], Decision])[] = [
  [[MARA, TWENTY], { kind: 'accept' }],
  [[PELL], { kind: 'reject' }],
  [[PELL], { kind: 'note', note: 'who?' }],
  [[MARA], { kind: 'reattach', span: { start: 5, end: 9 } }],
  [[MARA], { kind: 'editMention', type: 'place' }],
  [[HOLT], { kind: 'editMention', entity: { newName: 'Tom Holt' } }],
  [[TWENTY], { kind: 'editQuantity', value: { qualifier: 'about' }, predicate: 'met' }],
  [[mara], { kind: 'editEntity', type: 'organization' }],
  [[mara], { kind: 'renameEntity', name: 'M. Holt' }],
  [[mara], { kind: 'setAliases', aliases: ['Holt'] }],
  [[mara, holt], { kind: 'mergeEntities', into: mara }],
  [[HOLT], { kind: 'splitMention', entity: { id: pell } }],
  [[mara, pell], { kind: 'neverMerge' }],
  [[MARA], { kind: 'split', at: 4 }],
  [[PELL], { kind: 'delete' }],
  [[], { kind: 'setDate', date: '2024-05-14' }],
  [[PELL], { kind: 'code', add: ['claim'], remove: [] }],
  [[TWENTY], { kind: 'editQuantity', ownType: 'toll' }],
  [[], { kind: 'create', drafts: [{ layer: 'passage', span: { start: 10, end: 19 }, codes: ['claim'] }], status: 'accepted' }],
  [
    [],
    {
      kind: 'create',
      drafts: [{ layer: 'mention', span: { start: 17, end: 19 }, type: 'place', form: 'name', entity: { newName: 'Town' } }],
      status: 'accepted',
    },
  ],
];

describe('an act of every kind', () => {
  it.each(EVERY_KIND)('%j %j', (ids, decision) => {
    const [decided, done] = act(FRESH, ids, decision, at('Ada', 1));
    expect(decided.decisions).toMatchObject([{ id: done.id, kind: decision.kind, by: 'Ada', at: '2026-01-01T10:01:00Z' }]);
    const journaled = throughJournal(done);
    // Done again on what never saw it, it comes to the same; on what knows it, to nothing.
    expect(encode(replayAct(FRESH, TEXT, journaled).document)).toBe(encode(decided));
    expect(replayAct(decided, TEXT, journaled).document).toBe(decided);
    const undone = undoAct(decided, TEXT, journaled, at('Ada', 2));
    expect(undone.left).toEqual([]);
    const plain = (document: AnnotatedDocument): string =>
      encode({ ...document, decisions: [] }).replaceAll(/,\n *"decided": \{[^}]*\}/gu, '');
    expect(plain(undone.document)).toBe(plain({ ...FRESH, decisions: [] }));
    if (undone.act === undefined) throw new Error('something was taken back');
    expect(undone.act).toMatchObject({ kind: 'undo', undoes: done.id });
    const redone = undoAct(undone.document, TEXT, undone.act, at('Ada', 3), 'redo');
    expect(plain(redone.document)).toBe(plain(decided));
  });

  it('is done again on an edited text, where its words went', () => {
    const [, done] = act(FRESH, [MARA], { kind: 'accept' }, at('Ada', 1));
    const { text, document } = documentOf('Yesterday [Mara Holt] said 20 people met [Jon Pell].');
    const { document: replayed } = replayAct(document, text, throughJournal(done));
    expect(replayed.mentions.find(({ id }) => id === MARA)).toMatchObject({
      target: { start: 10, end: 19 },
      review: { status: 'accepted', by: 'Ada' },
    });
  });
});

describe('an act on who speaks or takes part', () => {
  const text = 'Mara Holt said 20 people met Jon Pell in March.';
  const fresh = analyze(text);
  const unread = { ...fresh, entities: [], mentions: [], quantities: [], attributions: [], events: [] };
  const [event, statement] = [fresh.events[0]?.id ?? '', fresh.attributions[0]?.id ?? ''];
  const figure = { role: 'figure', span: { start: 15, end: 17 }, quantity: fresh.quantities[0]?.id ?? '' } as const;
  const DECISIONS: readonly (readonly [string, Decision])[] = [
    [event, { kind: 'accept' }],
    [statement, { kind: 'accept' }],
    [statement, { kind: 'editAttribution', entity: pell }],
    [event, { kind: 'editEvent', arguments: [{ role: 'actor', span: { start: 0, end: 9 }, entity: mara }, figure] }],
  ];

  it.each(DECISIONS)('%s %o is done again as it was before the article was read', (id, decision) => {
    const { document, act: done } = decide(fresh, text, [id], decision, at('Ada', 0));
    const again = replayAct(unread, text, throughJournal(done ?? expect.fail('nothing changed'))).document;
    expect([...again.events, ...again.attributions]).toEqual(
      [...document.events, ...document.attributions].filter((one) => one.id === id),
    );
    const read = reconcile(again, fresh).document;
    expect(encode(read)).toBe(encode(document));
  });
});

describe('a proposal made again by hand', () => {
  it('is what was decided before when that is taken back, although the machine read it anew', () => {
    const fresh = analyze(TEXT);
    const [name, statement] = [fresh.mentions[0]?.id ?? '', fresh.attributions[0]?.id ?? ''];
    const [accepted] = act(fresh, [name], { kind: 'accept' }, at('Ada', 1));
    const content = [{ start: 15, end: 24 }];
    const [decided] = act(accepted, [statement], { kind: 'editAttribution', content }, at('Ada', 2));
    const [reset, done] = act(decided, [name, statement], { kind: 'reset' }, at('Ada', 3));
    const anew = reconcile(reset, fresh).document;
    expect(anew.attributions[0]?.content).toEqual(fresh.attributions[0]?.content);
    const { document, left } = undoAct(anew, TEXT, done, at('Ada', 4));
    expect(left).toEqual([]);
    expect(document.mentions[0]?.review.status).toBe('accepted');
    expect(document.attributions[0]).toMatchObject({
      content: decided.attributions[0]?.content,
      review: { status: 'accepted', edited: true },
    });
    expect(reconcile(document, fresh).document.attributions[0]).toEqual(document.attributions[0]);
  });
});

describe('what somebody else decided', () => {
  it('on another field stands beside it', () => {
    const [mine, done] = act(FRESH, [TWENTY], { kind: 'editQuantity', predicate: 'met' }, at('Ada', 1));
    const [theirs] = act(FRESH, [TWENTY], { kind: 'editQuantity', value: { qualifier: 'about' } }, at('Ben', 2));
    expect(mine).not.toBe(theirs);
    const { document } = replayAct(theirs, TEXT, done);
    expect(document.quantities[0]).toMatchObject({ predicate: 'met', qualifier: 'about' });
    expect(document.conflicts).toBeUndefined();
  });

  it('on the same field becomes a conflict, the later standing', () => {
    const [, done] = act(FRESH, [PELL], { kind: 'accept' }, at('Ada', 1));
    const [theirs] = act(FRESH, [PELL], { kind: 'reject' }, at('Ben', 2));
    const { document } = replayAct(theirs, TEXT, done);
    expect(document.mentions.find(({ id }) => id === PELL)).toMatchObject({ review: { status: 'rejected', by: 'Ben' } });
    expect(document.conflicts).toMatchObject([
      { layer: 'mention', fields: ['status'], other: { id: PELL, review: { status: 'accepted', by: 'Ada' } } },
    ]);
  });

  it('stays when one takes back one’s own', () => {
    const [once, done] = act(FRESH, [PELL], { kind: 'accept' }, at('Ada', 1));
    const [twice] = act(once, [PELL], { kind: 'reject' }, at('Ben', 2));
    const undone = undoAct(twice, TEXT, done, at('Ada', 3));
    expect(undone).toMatchObject({ left: [PELL], changed: [], act: undefined });
    expect(undone.document).toBe(twice);
  });

  it('stands again when one takes back what stood against it', () => {
    const [, theirs] = act(FRESH, [PELL], { kind: 'reject' }, at('Ben', 1));
    const [mine, done] = act(FRESH, [PELL], { kind: 'accept' }, at('Ada', 2));
    const both = replayAct(mine, TEXT, theirs).document;
    expect(both.conflicts).toHaveLength(1);
    const { document } = undoAct(both, TEXT, done, at('Ada', 3));
    expect(document.conflicts).toBeUndefined();
    expect(document.mentions.find(({ id }) => id === PELL)).toMatchObject({ review: { status: 'rejected', by: 'Ben' } });
  });
});

describe('decisions of before there were ids', () => {
  const earlier: AnnotatedDocument = {
    ...FRESH,
    article: { ...FRESH.article, date: '2024-05-14', dateSource: 'given' },
    mentions: FRESH.mentions.map((mention) =>
      mention.id === PELL ? { ...mention, review: { status: 'rejected', by: 'Ben', at: '2020-01-01T00:00:00Z' } } : mention,
    ),
  };

  it('get the same on every machine, once', () => {
    const adopted = adoptDecisions(earlier);
    expect(adopted.decisions).toMatchObject([
      { kind: 'earlier', at: '', on: ['article'] },
      { kind: 'earlier', by: 'Ben', at: '2020-01-01T00:00:00Z', on: [PELL] },
    ]);
    expect(adoptDecisions(adopted)).toBe(adopted);
    expect(adoptDecisions(FRESH)).toBe(FRESH);
    expect(encode(adoptDecisions(structuredClone(earlier)))).toBe(encode(adopted));
  });
});
