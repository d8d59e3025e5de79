import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/review/decision.ts';
import type { AnnotationStore, StoreChange } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { documentOf, entityId, idOf } from '../../support/markedText.ts';

const URI = 'untitled:a';
const { text: TEXT, document: FRESH } = documentOf('[Mara Holt] said [20] people met [Jon Pell]. [Holt] left.');
const MARA = idOf(FRESH, 'Mara Holt');
const PELL = idOf(FRESH, 'Jon Pell');
const HOLT = idOf(FRESH, 'Holt');
const TWENTY = idOf(FRESH, '20');

function openStore(): AnnotationStore {
  const store = createAnnotationStore({ clock: { now: () => '2026-01-01T10:00:00Z' }, reviewer: () => 'Ada' });
  store.open(URI, { text: TEXT, file: 'a.txt' });
  store.setAnalysis(URI, FRESH, TEXT);
  return store;
}

function records(store: AnnotationStore): Map<string, object> {
  const document = store.get(URI)?.document ?? FRESH;
  const lists = [document.entities, document.mentions, document.quantities, document.attributions, document.events];
  return new Map(lists.flatMap((list) => list.map((record): [string, object] => [record.id, record])));
}

/** All but which decisions made it so. */
function said(store: AnnotationStore): string {
  return JSON.stringify([...records(store)], (key, value: unknown) => (key === 'decided' ? undefined : value));
}

/** After the decision the records say `expected` (undefined: it is gone); undo takes all of it back, redo repeats it. */
function check(ids: readonly string[], decision: Decision, expected: Readonly<Record<string, object | undefined>>): void {
  const store = openStore();
  const before = said(store);
  const { changed } = store.decide(URI, ids, decision);
  expect(changed.length).toBeGreaterThan(0);
  const expectDone = (): void => {
    for (const [id, fields] of Object.entries(expected)) {
      if (fields === undefined) expect(records(store).has(id)).toBe(false);
      else expect(records(store).get(id)).toMatchObject(fields);
    }
  };
  expectDone();
  expect(store.get(URI)?.undoLabel?.kind).toBe(decision.kind);
  expect([...store.undo(URI).changed].sort()).toEqual([...changed].sort());
  expect(said(store)).toBe(before);
  store.redo(URI);
  expectDone();
}

describe('decisions, each undone and done again', () => {
  const accepted = { review: { status: 'accepted', by: 'Ada', at: '2026-01-01T10:00:00Z' } };
  const edited = { review: { status: 'accepted', edited: true } };
  const e = { mara: entityId('Mara Holt'), pell: entityId('Jon Pell'), holt: entityId('Holt') };
  const value = {
    kind: 'count',
    qualifier: 'about',
    value: 20,
    min: null,
    max: null,
    iso: null,
    magnitude: null,
    unit: 'people',
  } as const;

  it.each<[string, readonly string[], Decision, Readonly<Record<string, object | undefined>>]>([
    ['accept', [MARA, TWENTY], { kind: 'accept' }, { [MARA]: accepted, [TWENTY]: accepted }],
    ['reject', [PELL], { kind: 'reject' }, { [PELL]: { review: { status: 'rejected' } } }],
    ['note', [PELL], { kind: 'note', note: ' who? ' }, { [PELL]: { review: { status: 'proposed', note: 'who?' } } }],
    ['nudge', [MARA], { kind: 'reattach', span: { start: 5, end: 9 } }, { [MARA]: { target: { exact: 'Holt' }, ...edited } }],
    ['type', [MARA], { kind: 'editMention', type: 'place' }, { [MARA]: { type: 'place', ...edited } }],
    ['link', [HOLT], { kind: 'editMention', entity: { id: e.mara } }, { [HOLT]: { entity: e.mara, ...edited } }],
    ['figure', [TWENTY], { kind: 'editQuantity', value }, { [TWENTY]: { qualifier: 'about', unit: 'people', ...edited } }],
    [
      'actor type',
      [e.mara],
      { kind: 'editEntity', type: 'organization' },
      { [MARA]: { type: 'organization' }, [e.mara]: edited },
    ],
    [
      'rename',
      [e.mara],
      { kind: 'renameEntity', name: 'M. Holt' },
      { [e.mara]: { canonicalName: 'M. Holt', aliases: ['Mara Holt'] } },
    ],
    ['aliases', [e.mara], { kind: 'setAliases', aliases: ['Holt', ' ', 'Holt'] }, { [e.mara]: { aliases: ['Holt'] } }],
    [
      'merge',
      [e.mara, e.holt],
      { kind: 'mergeEntities', into: e.mara },
      { [e.mara]: { aliases: ['Holt'] }, [e.holt]: undefined, [HOLT]: { entity: e.mara, review: { status: 'proposed' } } },
    ],
    ['split off', [HOLT], { kind: 'splitMention', entity: { id: e.pell } }, { [HOLT]: { entity: e.pell, ...edited } }],
    [
      'never merge',
      [e.mara, e.pell],
      { kind: 'neverMerge' },
      { [e.mara]: { distinctFrom: [e.pell] }, [e.pell]: { distinctFrom: [e.mara] } },
    ],
    ['split', [MARA], { kind: 'split', at: 4 }, { [MARA]: { target: { exact: 'Mara', start: 0, end: 4 }, ...edited } }],
    ['delete a proposal', [PELL], { kind: 'delete' }, { [PELL]: { review: { status: 'rejected' } } }],
  ])('%s', (_, ids, decision, expected) => check(ids, decision, expected));

  it('passes over what makes no sense', () => {
    const store = openStore();
    const nonsense: readonly [readonly string[], Decision][] = [
      [['nobody'], { kind: 'accept' }],
      [[], { kind: 'accept' }],
      [[TWENTY], { kind: 'editMention', type: 'place' }],
      [[MARA], { kind: 'reattach', span: { start: 9, end: 5 } }],
      [[MARA], { kind: 'split', at: 999 }],
      [[MARA], { kind: 'editMention', entity: { id: 'nobody' } }],
      [[entityId('Holt')], { kind: 'mergeEntities', into: 'nobody' }],
      [[entityId('Holt')], { kind: 'neverMerge' }],
      [[entityId('Holt')], { kind: 'renameEntity', name: '  ' }],
      [[MARA], { kind: 'resolveConflict', keep: 'other' }],
      [
        [],
        {
          kind: 'create',
          drafts: [{ layer: 'mention', span: { start: 1, end: 999 }, type: 'place', form: 'name', entity: { newName: 'X' } }],
          status: 'accepted',
        },
      ],
    ];
    for (const [ids, decision] of nonsense) expect(store.decide(URI, ids, decision)).toEqual({ changed: [], created: [] });
    expect(store.get(URI)).toMatchObject({ hasUnsavedDecisions: false, undoLabel: undefined });
    expect(store.undo(URI)).toEqual({ changed: [], left: [] });
    expect(store.decide('untitled:closed', [MARA], { kind: 'accept' })).toEqual({ changed: [], created: [] });
  });
});

describe('what a person makes', () => {
  const draft = (start: number, end: number): Decision => ({
    kind: 'create',
    drafts: [{ layer: 'mention', span: { start, end }, type: 'place', form: 'name', entity: { newName: 'The Town' } }],
    status: 'accepted',
  });

  it('stays on re-extraction, can be deleted, and comes back on undo with its words moved', () => {
    const store = openStore();
    const { created } = store.decide(URI, [], draft(17, 19));
    const id = created.find((one) => one.startsWith('mention')) ?? '';
    store.setAnalysis(URI, FRESH, TEXT);
    expect(records(store).get(id)).toMatchObject({ provenance: { method: 'human' }, review: { status: 'accepted' } });
    store.decide(URI, [id], { kind: 'delete' });
    expect(records(store).has(id)).toBe(false);
    store.applyEdits(URI, [{ start: 0, end: 0, text: 'Yesterday ' }]);
    store.undo(URI);
    expect(records(store).get(id)).toMatchObject({ target: { start: 27, end: 29 } });
  });

  it('is one new actor for all occurrences', () => {
    const store = openStore();
    const one = draft(0, 4);
    const two = draft(34, 38);
    if (one.kind !== 'create' || two.kind !== 'create') return;
    const { created } = store.decide(URI, [], { kind: 'create', drafts: [...one.drafts, ...two.drafts], status: 'proposed' });
    expect(created.filter((id) => id.startsWith('entity'))).toHaveLength(1);
    expect(store.get(URI)?.undoLabel).toEqual({ kind: 'create', count: created.length });
  });

  it('is remembered on re-extraction: merged stays merged, rejected stays rejected', () => {
    const store = openStore();
    const [mara, holt] = [entityId('Mara Holt'), entityId('Holt')];
    store.decide(URI, [mara, holt], { kind: 'mergeEntities', into: mara });
    store.decide(URI, [TWENTY], { kind: 'reject' });
    store.setAnalysis(URI, FRESH, TEXT);
    expect(records(store).get(HOLT)).toMatchObject({ entity: mara });
    expect(records(store).has(holt)).toBe(false);
    expect(records(store).get(TWENTY)).toMatchObject({ review: { status: 'rejected' } });
  });
});

describe('the article under edit', () => {
  it('follows edits, becomes stale, and refuses an analysis of another text', () => {
    const store = openStore();
    expect(store.get(URI)?.stale).toBe(false);
    store.applyEdits(URI, [
      { start: 0, end: 0, text: 'Then ' },
      { start: TEXT.length, end: TEXT.length, text: '\r\nEnd.' },
    ]);
    const state = store.get(URI);
    expect(state?.text).toBe(`Then ${TEXT}\nEnd.`);
    expect(state?.stale).toBe(true);
    expect(state?.document.mentions[0]?.target).toMatchObject({ start: 5, end: 14, prefix: 'Then ' });
    expect(store.setAnalysis(URI, FRESH, TEXT)).toBe(false);
    expect(store.setAnalysis('untitled:closed', FRESH, TEXT)).toBe(false);
  });

  it('says what was unplaced, and what moved until a person accepts it', () => {
    const store = openStore();
    const at = TEXT.indexOf('Jon Pell');
    store.applyEdits(URI, [{ start: at, end: at + 8, text: 'somebody' }]);
    expect(store.get(URI)?.anchorStatus(PELL)).toBe('orphaned');
    store.applyEdits(URI, [{ start: 0, end: 4, text: 'Marla' }]);
    expect(store.get(URI)?.anchorStatus(MARA)).toBe('moved');
    store.decide(URI, [MARA], { kind: 'accept' });
    expect(store.get(URI)?.anchorStatus(MARA)).toBe('anchored');
    expect(store.get(URI)?.document.mentions[0]?.target.exact).toBe('Marla Holt');
    store.decide(URI, [PELL], { kind: 'reattach', span: { start: 0, end: 5 } });
    expect(store.get(URI)?.anchorStatus(PELL)).toBe('anchored');
  });

  it('a state that was asked for stays as it was', () => {
    const store = openStore();
    const before = store.get(URI);
    store.applyEdits(URI, [{ start: 0, end: 2, text: '' }]);
    expect(before?.text).toBe(TEXT);
    expect(before?.document.mentions[0]?.target).toMatchObject({ start: 0, end: 9 });
    expect(store.get(URI)?.document.mentions[0]?.target).toMatchObject({ start: 0, end: 7 });
  });

  it('tells its listeners once for each change, and no more once they are disposed of', () => {
    const store = openStore();
    const heard: StoreChange[] = [];
    const listening = store.onDidChange((change) => heard.push(change));
    store.applyEdits(URI, [{ start: 0, end: 0, text: '' }]);
    store.replaceText(URI, TEXT);
    store.applyEdits(URI, [{ start: 0, end: 0, text: 'A' }]);
    store.decide(URI, [MARA], { kind: 'accept' });
    store.undo(URI);
    store.rename(URI, 'file:///b.txt', 'b.txt');
    expect(store.get('file:///b.txt')?.document.article.file).toBe('b.txt');
    listening.dispose();
    store.close('file:///b.txt');
    expect(heard.map(({ what, ids }) => [what, ids.length])).toEqual([
      ['text', 0],
      ['decision', 1],
      ['decision', 1],
      ['closed', 0],
      ['opened', 0],
    ]);
    expect(store.uris()).toEqual([]);
  });
});

describe('a decided figure whose number is corrected', () => {
  const figures = (store: AnnotationStore): readonly unknown[] =>
    store
      .get(URI)
      ?.document.quantities.map(({ target, value, review }) => [target.exact, target.end - target.start, value, review.status]) ??
    [];

  function correct(): AnnotationStore {
    const store = openStore();
    store.decide(URI, [TWENTY], { kind: 'accept' });
    store.applyEdits(URI, [{ start: 16, end: 17, text: '5' }]);
    return store;
  }

  it('is no longer on words that say something else, and comes back with its own', () => {
    const store = correct();
    expect(store.get(URI)?.changedWords(TWENTY)).toEqual({ before: '20', now: '25' });
    expect(store.get(URI)?.anchorStatus(TWENTY)).toBe('orphaned');
    expect(figures(store)).toEqual([['20', 0, 20, 'accepted']]);
    store.applyEdits(URI, [{ start: 16, end: 17, text: '0' }]);
    expect(store.get(URI)?.changedWords(TWENTY)).toBeUndefined();
    expect(figures(store)).toEqual([['20', 2, 20, 'accepted']]);
  });

  it('is asked again, and one answer is enough', () => {
    const store = correct();
    const { text, document } = documentOf('[Mara Holt] said [25] people met [Jon Pell]. [Holt] left.');
    expect(store.setAnalysis(URI, document, text)).toBe(true);
    expect(figures(store)).toEqual([
      ['25', 2, 25, 'proposed'],
      ['20', 0, 20, 'accepted'],
    ]);
    store.decide(URI, [idOf(document, '25')], { kind: 'accept' });
    expect(figures(store)).toEqual([['25', 2, 25, 'accepted']]);
    store.undo(URI);
    expect(figures(store)).toEqual([
      ['25', 2, 25, 'proposed'],
      ['20', 0, 20, 'accepted'],
    ]);
  });

  it('is not while it is only proposed', () => {
    const store = openStore();
    store.applyEdits(URI, [{ start: 16, end: 17, text: '5' }]);
    expect(store.get(URI)?.anchorStatus(TWENTY)).toBe('moved');
  });
});
