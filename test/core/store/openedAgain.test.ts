import { beforeEach, expect, it } from 'vitest';
import type { ArticleAnnotator } from '../../../src/core/store/annotateDocument.ts';
import { decodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { sidecarUri } from '../../../src/core/sidecar/path.ts';
import type { AnnotationStore } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../../src/core/store/createArticleAnnotator.ts';
import { encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { documentOf, idOf } from '../../support/markedText.ts';
import { createMemoryFiles, type MemoryFiles } from '../../support/memoryFiles.ts';

const ARTICLE = 'file:///w/article.txt';
const OTHER = 'file:///w/other.txt';
const { text: TEXT, document: FRESH } = documentOf('[Mara Holt] said [20] people met [Jon Pell] in March.');
const { text: OTHER_TEXT, document: OTHER_FRESH } = documentOf('[Ada Quist] counted [733] cases.');

let files: MemoryFiles;
let store: AnnotationStore;
let annotator: ArticleAnnotator;

beforeEach(() => {
  files = createMemoryFiles();
  const silent = (): void => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const turn = { now: () => 0, random: () => 0, pause: () => Promise.resolve() };
  store = createAnnotationStore({ clock: { now: () => '2026-01-01T10:00:00Z' } });
  annotator = createArticleAnnotator(store, { files, logger, turn, sidecarUri });
});

function open(article = ARTICLE, text = TEXT, fresh = FRESH): void {
  store.open(article, { text, file: 'article.txt' });
  store.setAnalysis(article, fresh, text);
}

/** Saves an article, and while the sidecar is being written something happens. */
async function saveWhile(article: string, happens: () => void): Promise<void> {
  const write = files.writeAtomically;
  files.writeAtomically = async (uri, bytes) => {
    files.writeAtomically = write;
    await write(uri, bytes);
    happens();
  };
  await annotator.save(article);
}

/** What is accepted in the sidecar of an article. */
function accepted(article = ARTICLE): readonly string[] {
  const decoded = decodeSidecar(encodeUtf8(files.contents.get(sidecarUri(article)) ?? ''));
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  const { mentions, quantities } = decoded.sidecar.document;
  return [...mentions, ...quantities].filter(({ review }) => review.status === 'accepted').map(({ target }) => target.exact);
}

it('an article that is closed and opened again while it is being saved is read from its sidecar', async () => {
  open();
  store.decide(ARTICLE, [idOf(FRESH, 'Mara Holt')], { kind: 'accept' });
  await saveWhile(ARTICLE, () => {
    store.close(ARTICLE);
    open();
  });
  await annotator.load(ARTICLE);
  store.decide(ARTICLE, [idOf(FRESH, 'Jon Pell')], { kind: 'accept' });
  await annotator.save(ARTICLE);
  expect(accepted()).toEqual(['Mara Holt', 'Jon Pell']);
});

it('what is decided on it meanwhile is not taken for saved, though as much happened to it', async () => {
  open();
  store.decide(ARTICLE, [idOf(FRESH, 'Mara Holt')], { kind: 'accept' });
  await saveWhile(ARTICLE, () => {
    store.close(ARTICLE);
    open();
    store.decide(ARTICLE, [idOf(FRESH, 'Jon Pell')], { kind: 'accept' });
  });
  expect(store.get(ARTICLE)?.hasUnsavedDecisions).toBe(true);
  await annotator.save(ARTICLE);
  expect(accepted()).toEqual(['Mara Holt', 'Jon Pell']);
});

it('an article that replaces another while that is being saved is not taken for saved', async () => {
  open();
  open(OTHER, OTHER_TEXT, OTHER_FRESH);
  store.decide(ARTICLE, [idOf(FRESH, 'Mara Holt')], { kind: 'accept' });
  store.decide(OTHER, [idOf(OTHER_FRESH, 'Ada Quist')], { kind: 'accept' });
  await saveWhile(OTHER, () => store.rename(ARTICLE, OTHER, 'other.txt'));
  expect(store.get(OTHER)?.hasUnsavedDecisions).toBe(true);
  await annotator.save(OTHER);
  expect([...accepted(OTHER)].sort()).toEqual(['Ada Quist', 'Mara Holt']);
});
