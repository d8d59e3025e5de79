import { expect, test } from 'vitest';
import { articleNames, loadArticle } from '../../../corpus/tools/load.ts';
import { loadReal } from '../../../corpus/tools/real/loadReal.ts';
import { CORPORA, hasRealTexts } from '../../../corpus/tools/real/realDocuments.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { indexDocument } from '../../../src/core/present/documentIndex.ts';
import type { Decision } from '../../../src/core/review/decision.ts';
import type { ArticleAnnotator } from '../../../src/core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../../src/core/store/createArticleAnnotator.ts';
import { createMemoryFiles, type MemoryFiles } from '../../support/memoryFiles.ts';
import { modelFolder } from '../../support/models.ts';

const ARTICLE = 'file:///w/article.txt';
const SIDECAR = `${ARTICLE}.annotations.json`;
/** `WARM_AND_COLD=all`: all articles; else every so many, and fewer of the real texts, which are no part of the repository. */
const EVERY = process.env['WARM_AND_COLD'] === 'all' ? 1 : 4;
const EVERY_REAL = 6 * EVERY;

const models = await loadModels(modelFolder, { fast: true });
const carefulModels = await loadModels(modelFolder);

interface Program {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
}

function start(text: string, files: MemoryFiles): Program {
  const store = createAnnotationStore({ clock: { now: () => '2026-01-01T10:00:00Z' }, reviewer: () => 'Ada' });
  const silent = (): void => undefined;
  const annotator = createArticleAnnotator(store, {
    files,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    sidecarUri: () => SIDECAR,
    turn: { now: () => 0, random: () => 0.5, pause: () => Promise.resolve() },
  });
  store.open(ARTICLE, { text, file: 'article.txt' });
  return { store, annotator };
}

/** Some of everything, decided in every way that changes more than a status. */
function decideSome({ store }: Program): void {
  const decide = (ids: readonly string[], decision: Decision): void => void store.decide(ARTICLE, ids, decision);
  const document = store.get(ARTICLE)?.document;
  if (document === undefined) return;
  indexDocument(document).annotations.forEach(({ value, layer }, nth) => {
    if (nth % 4 === 0) decide([value.id], { kind: nth % 3 === 0 ? 'reject' : 'accept' });
    if (nth % 11 === 0) decide([value.id], { kind: 'note', note: 'seen' });
    if (nth % 13 === 0) decide([value.id], { kind: 'code', add: ['claim'], remove: [] });
    if (nth % 17 === 0 && layer === 'mention') decide([value.id], { kind: 'splitMention', entity: { newName: 'Somebody' } });
    if (nth % 19 === 0 && layer === 'mention') decide([value.id], { kind: 'editMention', type: 'place' });
  });
  const [first, second, third] = document.entities.map(({ id }) => id);
  if (first !== undefined && second !== undefined) decide([first, second], { kind: 'mergeEntities', into: first });
  if (third !== undefined) decide([third], { kind: 'renameEntity', name: 'Another Name' });
}

/** What is written with an analysis by a program that has the article open, and by one that reads it from the disk. */
async function expectAgreement(text: string): Promise<void> {
  const fresh = analyze(text, models, { file: 'article.txt' });
  const extract = async ({ annotator }: Program): Promise<string> =>
    (await annotator.extract(ARTICLE, (): Promise<AnnotatedDocument> => Promise.resolve(fresh))).kind;
  const files = createMemoryFiles();
  const warm = start(text, files);
  await extract(warm);
  for (const decided of [false, true]) {
    if (decided) {
      decideSome(warm);
      await warm.annotator.save(ARTICLE);
    }
    const kept = files.contents.get(SIDECAR);
    const inMemory = await extract(warm);
    const bytes = files.contents.get(SIDECAR);
    files.contents.set(SIDECAR, kept ?? '');
    const onDisk = await extract(start(text, files));
    expect([files.contents.get(SIDECAR), onDisk]).toEqual([bytes, inMemory]);
    // A second time there is nothing to write.
    const opened = start(text, files);
    await opened.annotator.load(ARTICLE);
    opened.store.setAnalysis(ARTICLE, fresh, text);
    expect((await opened.annotator.save(ARTICLE)).kind).toBe('unchanged');
    expect(files.contents.get(SIDECAR)).toBe(bytes);
  }
}

/** What an extraction writes after these analyses, one shown in passing before the other. */
async function written(
  text: string,
  analyses: readonly AnnotatedDocument[],
  decide: (program: Program) => void,
): Promise<string> {
  const files = createMemoryFiles();
  const program = start(text, files);
  for (const [index, fresh] of analyses.entries()) {
    program.store.setAnalysis(ARTICLE, fresh, text, index < analyses.length - 1);
    if (index === 0) decide(program);
  }
  await program.annotator.extract(ARTICLE, (): Promise<AnnotatedDocument> =>
    Promise.resolve(analyses.at(-1) ?? analyze('', models)),
  );
  return files.contents.get(SIDECAR) ?? '';
}

const names = articleNames().filter((_, nth) => nth % EVERY === 0);

test.each(names)('memory and disk agree, and what is unchanged is left as it is: %s', { timeout: 90_000 }, async (name) => {
  await expectAgreement(loadArticle(name).text);
});

test.runIf(hasRealTexts(CORPORA))('memory and disk agree over real texts too', { timeout: 300_000 }, async () => {
  const texts = loadReal('train').filter((_, nth) => nth % EVERY_REAL === 0);
  expect(texts.length).toBeGreaterThan(2);
  for (const { text } of texts) await expectAgreement(text);
});

test.each(names.slice(0, 3))(
  'what is shown in passing, and nobody touched, leaves nothing behind: %s',
  { timeout: 90_000 },
  async (name) => {
    const { text } = loadArticle(name);
    const [fast, careful] = [analyze(text, models), analyze(text, carefulModels)];
    const leave = (): void => undefined;
    const [alone, after] = [await written(text, [careful], leave), await written(text, [fast, careful], leave)];
    expect(after).toBe(alone);
    const kept = await written(text, [fast, careful], ({ store }) => {
      const id = fast.mentions[0]?.id ?? '';
      store.decide(ARTICLE, [id], { kind: 'accept' });
    });
    expect(kept).toContain('"status": "accepted"');
  },
);
