import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Logger } from '../../../src/core/ports.ts';
import { recodingAct } from '../../../src/core/review/recodingAct.ts';
import { renameCodeIn } from '../../../src/core/review/recodeSidecar.ts';
import { sidecarUri } from '../../../src/core/sidecar/path.ts';
import type { ArticleAnnotator } from '../../../src/core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../../src/core/store/createArticleAnnotator.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { createMemoryFiles, type MemoryFiles } from '../../support/memoryFiles.ts';
import { documentOf, idOf, proposeAt } from '../../support/markedText.ts';

const ARTICLE = 'file:///w/article.txt';
const SIDECAR = 'file:///w/article.txt.annotations.json';
const MARKED = '[Mara Holt] said [20] people met [Jon Pell] in March.';
const { text: TEXT, document: FRESH } = documentOf(MARKED);

const TURN = { now: () => 0, random: () => 0, pause: async (): Promise<void> => Promise.resolve() };

interface Desk {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
  readonly log: string[];
}

/** One program at work on the files: an editor window or a shell. */
function sitDown(files: MemoryFiles, reviewer: string, hour = 10): Desk {
  const log: string[] = [];
  const tell = (message: string): void => void log.push(message);
  const logger: Logger = { debug: tell, info: tell, warn: tell, error: tell };
  const store = createAnnotationStore({ clock: { now: () => `2026-01-01T${hour}:00:00Z` }, reviewer: () => reviewer });
  return { store, annotator: createArticleAnnotator(store, { files, logger, turn: TURN, sidecarUri }), log };
}

function analyze(text: string): Promise<AnnotatedDocument> {
  const spans = [...text.matchAll(/\p{Lu}\p{L}+ \p{Lu}\p{L}+|\d+/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return Promise.resolve(proposeAt(text, spans));
}

async function openAt({ store, annotator }: Desk, text = TEXT): Promise<void> {
  store.open(ARTICLE, { text, file: 'article.txt' });
  await annotator.load(ARTICLE);
}

let files: MemoryFiles;
beforeEach(() => {
  files = createMemoryFiles();
});

function written(): AnnotatedDocument {
  return JSON.parse(files.contents.get(SIDECAR) ?? '{}');
}

describe('one desk', () => {
  it('extracts, and the second time finds nothing to write', async () => {
    const desk = sitDown(files, 'Ada');
    desk.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    expect(await desk.annotator.extract(ARTICLE, analyze)).toEqual({ kind: 'saved' });
    expect(written().mentions.map(({ target }) => target.exact)).toEqual(['Mara Holt', 'Jon Pell']);
    expect(await desk.annotator.extract(ARTICLE, analyze)).toEqual({ kind: 'unchanged' });
    expect(files.writes).toBe(1);
  });

  it('keeps decisions over a reload, an edit outside and another extraction', async () => {
    const first = sitDown(files, 'Ada');
    first.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    await first.annotator.extract(ARTICLE, analyze);
    first.store.decide(ARTICLE, [idOf(FRESH, 'Mara Holt')], { kind: 'accept' });
    first.store.decide(ARTICLE, [idOf(FRESH, 'Jon Pell')], { kind: 'reject' });
    expect(first.store.get(ARTICLE)).toMatchObject({ hasUnsavedDecisions: true, hasSidecar: true });
    expect(await first.annotator.save(ARTICLE)).toEqual({ kind: 'saved' });
    expect(first.store.get(ARTICLE)).toMatchObject({ hasUnsavedDecisions: false, hasUnsavedChanges: false });

    const second = sitDown(files, 'Ben');
    await openAt(second, `Breaking news.\n\n${TEXT}`);
    await second.annotator.extract(ARTICLE, analyze);
    const state = second.store.get(ARTICLE);
    expect(state?.document.mentions.map(({ id, review, target }) => [id, review.status, target.start])).toEqual([
      [idOf(FRESH, 'Mara Holt'), 'accepted', 16],
      [idOf(FRESH, 'Jon Pell'), 'rejected', 16 + TEXT.indexOf('Jon Pell')],
    ]);
    expect(written().mentions[0]?.review).toEqual({ status: 'accepted', by: 'Ada', at: '2026-01-01T10:00:00Z' });
    expect(state?.isNew(idOf(FRESH, 'Mara Holt'))).toBe(false);
  });

  it('marks what a re-extraction adds as new, until it is decided', async () => {
    const desk = sitDown(files, 'Ada');
    desk.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    await desk.annotator.extract(ARTICLE, analyze);
    desk.store.replaceText(ARTICLE, `${TEXT} Tom Reed left.`);
    await desk.annotator.extract(ARTICLE, analyze);
    const state = desk.store.get(ARTICLE);
    const added = state?.document.mentions.find(({ target }) => target.exact === 'Tom Reed')?.id ?? '';
    expect(state?.document.mentions.filter(({ id }) => state.isNew(id)).map(({ id }) => id)).toEqual([added]);
    desk.store.decide(ARTICLE, [added], { kind: 'accept' });
    expect(desk.store.get(ARTICLE)?.isNew(added)).toBe(false);
  });

  it('says that it cannot write, and still has the decision', async () => {
    const desk = sitDown(files, 'Ada');
    desk.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    files.readOnly = true;
    expect(await desk.annotator.extract(ARTICLE, analyze)).toMatchObject({ kind: 'failed' });
    expect(desk.store.get(ARTICLE)?.hasUnsavedChanges).toBe(true);
    files.readOnly = false;
    expect(await desk.annotator.save(ARTICLE)).toEqual({ kind: 'saved' });
  });

  it('analyses the new text when the article is edited meanwhile', async () => {
    const desk = sitDown(files, 'Ada');
    desk.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    let rounds = 0;
    await desk.annotator.extract(ARTICLE, async (text) => {
      if (rounds++ === 0) desk.store.applyEdits(ARTICLE, [{ start: 0, end: 0, text: 'Tom Reed left. ' }]);
      return analyze(text);
    });
    expect(rounds).toBe(2);
    expect(written().mentions[0]?.target.exact).toBe('Tom Reed');
  });
});

describe('two desks', () => {
  async function bothOpen(): Promise<[Desk, Desk]> {
    const ada = sitDown(files, 'Ada', 10);
    const ben = sitDown(files, 'Ben', 11);
    ada.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    await ada.annotator.extract(ARTICLE, analyze);
    await openAt(ben);
    ben.store.setAnalysis(ARTICLE, FRESH, TEXT);
    return [ada, ben];
  }

  it('merge what each decided', async () => {
    const [ada, ben] = await bothOpen();
    ada.store.decide(ARTICLE, [idOf(FRESH, 'Mara Holt')], { kind: 'accept' });
    await ada.annotator.save(ARTICLE);
    ben.store.decide(ARTICLE, [idOf(FRESH, '20')], { kind: 'reject' });
    expect(await ben.annotator.save(ARTICLE)).toEqual({ kind: 'merged', conflicts: 0 });
    expect(written().mentions[0]?.review).toMatchObject({ status: 'accepted', by: 'Ada' });
    expect(written().quantities[0]?.review).toMatchObject({ status: 'rejected', by: 'Ben' });
    await ada.annotator.load(ARTICLE);
    expect(ada.store.get(ARTICLE)?.document.quantities[0]?.review.status).toBe('rejected');
  });

  it('show a conflict when they decided differently, and settle it', async () => {
    const [ada, ben] = await bothOpen();
    const id = idOf(FRESH, 'Mara Holt');
    ada.store.decide(ARTICLE, [id], { kind: 'accept' });
    await ada.annotator.save(ARTICLE);
    ben.store.decide(ARTICLE, [id], { kind: 'reject' });
    expect(await ben.annotator.save(ARTICLE)).toEqual({ kind: 'merged', conflicts: 1 });
    expect(ben.store.get(ARTICLE)?.conflicts).toMatchObject([{ layer: 'mention', other: { id, review: { by: 'Ada' } } }]);

    await ada.annotator.load(ARTICLE);
    expect(ada.store.get(ARTICLE)?.conflicts).toHaveLength(1);
    ada.store.decide(ARTICLE, [id], { kind: 'resolveConflict', keep: 'other' });
    await ada.annotator.save(ARTICLE);
    expect(written().mentions[0]?.review.status).toBe('accepted');
    expect(written().conflicts).toBeUndefined();
    await ben.annotator.load(ARTICLE);
    expect(ben.store.get(ARTICLE)?.conflicts).toEqual([]);
  });
});

describe('sidecars that cannot be used', () => {
  async function checkRefused(content: string, reason: string): Promise<void> {
    files.contents.set(SIDECAR, content);
    files.writes = 0;
    const desk = sitDown(files, 'Ada');
    desk.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    expect(await desk.annotator.extract(ARTICLE, analyze)).toMatchObject({ kind: 'refused', failure: { reason } });
    expect(await desk.annotator.save(ARTICLE)).toMatchObject({ kind: 'refused', failure: { reason } });
    expect(files.contents.get(SIDECAR)).toBe(content);
    expect(files.writes).toBe(0);
  }

  it('are never overwritten', async () => {
    await checkRefused('not JSON', 'not-json');
    await checkRefused('{\n<<<<<<< HEAD\n', 'merge-conflict-markers');
    await checkRefused('{"formatVersion": 7}', 'newer-version');
    await checkRefused('{"formatVersion": 1}', 'wrong-shape');
  });

  it('of a newer format are shown', async () => {
    const first = sitDown(files, 'Ada');
    first.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    await first.annotator.extract(ARTICLE, analyze);
    const newer = (files.contents.get(SIDECAR) ?? '').replace('"formatVersion": 2', '"formatVersion": 3');
    await checkRefused(newer, 'newer-version');
    const second = sitDown(files, 'Ben');
    await openAt(second);
    expect(second.store.get(ARTICLE)).toMatchObject({ readOnlyReason: 'newer-version', document: { mentions: [{}, {}] } });
  });

  it('keep a bad record in the file and name it in the log', async () => {
    const first = sitDown(files, 'Ada');
    first.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    await first.annotator.extract(ARTICLE, analyze);
    const withBad = JSON.parse(files.contents.get(SIDECAR) ?? '{}');
    withBad.mentions.unshift({ id: 'mention-bad' });
    files.contents.set(SIDECAR, JSON.stringify(withBad));
    const second = sitDown(files, 'Ben');
    await openAt(second);
    expect(second.log.join()).toContain('mentions');
    second.store.decide(ARTICLE, [idOf(FRESH, 'Jon Pell')], { kind: 'accept' });
    await second.annotator.save(ARTICLE);
    expect(written().mentions).toContainEqual({ id: 'mention-bad' });
    expect(written().mentions).toHaveLength(3);
  });
});

describe('a code that another program renames while the article is open', () => {
  const coded = async (): Promise<Desk> => {
    const desk = sitDown(files, 'Ada');
    desk.store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    await desk.annotator.extract(ARTICLE, analyze);
    const draft = { layer: 'passage' as const, span: { start: 0, end: 14 }, codes: ['claim'] };
    desk.store.decide(ARTICLE, [], { kind: 'create', drafts: [draft], status: 'accepted' });
    desk.store.decide(ARTICLE, [idOf(FRESH, '20')], { kind: 'code', add: ['claim'], remove: [] });
    await desk.annotator.save(ARTICLE);
    return desk;
  };
  const renamed = (content: string): string => {
    const recoded = renameCodeIn(encodeUtf8(content), ['claim'], 'assertion', { at: '2026-01-01T11:00:00Z', by: 'Ben' });
    if (recoded.kind !== 'changed') throw new Error(recoded.kind);
    return recoded.content;
  };
  const codesOf = ({ store }: Desk): unknown => {
    const { quantities, passages = [] } = store.get(ARTICLE)?.document ?? FRESH;
    return [...quantities, ...passages].map(({ codes }) => codes);
  };
  const replaced = (content: string): string => content.replaceAll('"claim"', '"assertion"');

  it.each([
    ['as a decision', renamed, ['assertion']],
    // Without a version from before nobody can tell that the old one was taken away.
    ['by search and replace', replaced, ['assertion', 'claim']],
  ])('%s is renamed here too, also where the sidecar was not there for a moment', async (_, rename, afterGap) => {
    for (const gone of [false, true]) {
      const codes = gone ? afterGap : ['assertion'];
      files = createMemoryFiles();
      const desk = await coded();
      const content = files.contents.get(SIDECAR) ?? '';
      if (gone) {
        // VS Code deletes a file before it renames another over it.
        files.contents.delete(SIDECAR);
        await desk.annotator.load(ARTICLE);
      }
      files.contents.set(SIDECAR, rename(content));
      await desk.annotator.load(ARTICLE);
      expect(codesOf(desk)).toEqual([codes, codes]);
      await desk.annotator.save(ARTICLE);
      await desk.annotator.load(ARTICLE);
      expect(codesOf(desk)).toEqual([codes, codes]);
    }
  });
});

describe('a decision that is part of a greater one', () => {
  it('is passed over by undo, and taken back alone', async () => {
    const { store } = sitDown(files, 'Ada');
    store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
    store.setAnalysis(ARTICLE, await analyze(TEXT), TEXT);
    const twenty = idOf(FRESH, '20');
    const told: string[] = [];
    store.onDidAct(({ act }) => told.push(act.kind));
    store.decide(ARTICLE, [twenty], { kind: 'code', add: ['claim'], remove: [] });
    store.decide(ARTICLE, [idOf(FRESH, 'Jon Pell')], { kind: 'accept' });
    const rename = { kind: 'renameCode' as const, from: ['claim'], to: 'assertion' };
    const [stamp, back] = ['12', '13'].map((hour) => ({ at: `2026-01-01T${hour}:00:00Z`, by: 'Ada' }));
    if (stamp === undefined || back === undefined) throw new Error('no stamps');
    expect(store.decideApart(ARTICLE, [], rename, stamp)).toMatchObject(stamp);
    expect(store.decideApart(ARTICLE, [], rename, stamp)).toBeUndefined();
    expect(store.get(ARTICLE)?.undoLabel?.kind).toBe('accept');
    store.undo(ARTICLE);
    const codes = (): unknown => store.get(ARTICLE)?.document.quantities[0]?.codes;
    expect(codes()).toEqual(['assertion']);
    const act = recodingAct(store.get(ARTICLE)?.document ?? FRESH, { from: 'claim', to: 'assertion', stamp });
    if (act === undefined) throw new Error('nothing was renamed');
    expect(store.takeBack(ARTICLE, act, back)).toMatchObject({ undoes: act.id, ...back });
    expect(codes()).toEqual(['claim']);
    expect(store.takeBack(ARTICLE, act, back)).toBeUndefined();
    expect(told).toEqual(['code', 'accept', 'renameCode', 'undo', 'undo']);
  });
});
