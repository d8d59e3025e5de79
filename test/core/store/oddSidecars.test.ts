import { expect, it } from 'vitest';
import type { Logger } from '../../../src/core/ports.ts';
import { decodeSidecar, encodeSidecar, encodeSidecarLine } from '../../../src/core/sidecar/codec.ts';
import { sidecarUri } from '../../../src/core/sidecar/path.ts';
import type { ArticleAnnotator } from '../../../src/core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../../src/core/store/createArticleAnnotator.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/text/utf8.ts';
import { decodeEntry, encodeEntry } from '../../../src/vscode/services/journal/journalEntry.ts';
import { createMemoryFiles, type MemoryFiles } from '../../support/memoryFiles.ts';
import { documentOf, idOf } from '../../support/markedText.ts';

/** What other programs may put where they like: it is carried along as it is, and blocks nothing. */

const ARTICLE = 'file:///w/article.txt';
const SIDECAR = 'file:///w/article.txt.annotations.json';
const { text: TEXT, document } = documentOf('[Mara Holt] said [20] people met [Jon Pell] in March.');
const PLAIN = encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined });
const HOLT = idOf(document, 'Mara Holt');

/** Where an unknown field may stand: the text that it follows. */
const PLACES = [
  ['in the file', '"offsetUnit": "utf-16-code-unit",'],
  ['in the article', '"article": {'],
  ['in a record', `"id": "${HOLT}",`],
  ['in a target', '"target": {'],
  ['in a review', '"review": {'],
] as const;

const nestedObjects = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const nestedLists = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;

function put(place: string, field: string): string {
  const at = PLAIN.indexOf(place) + place.length;
  if (at < place.length) throw new Error(`no ${place}`);
  return `${PLAIN.slice(0, at)} ${field}, ${PLAIN.slice(at)}`;
}

function bare(content: string | undefined): string {
  return (content ?? '').replaceAll(/\s/g, '');
}

interface Desk {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
}

function sitDown(files: MemoryFiles, reviewer: string): Desk {
  const tell = (): void => undefined;
  const logger: Logger = { debug: tell, info: tell, warn: tell, error: tell };
  const turn = { now: () => 0, random: () => 0, pause: async (): Promise<void> => Promise.resolve() };
  const store = createAnnotationStore({ clock: { now: () => '2026-01-01T10:00:00Z' }, reviewer: () => reviewer });
  store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
  return { store, annotator: createArticleAnnotator(store, { files, logger, turn, sidecarUri }) };
}

/** Two desks decide on what both have read; the second has to merge. */
async function decideAtTwoDesks(files: MemoryFiles): Promise<readonly string[]> {
  const [first, second] = [sitDown(files, 'Ada'), sitDown(files, 'Ben')];
  await first.annotator.load(ARTICLE);
  await second.annotator.load(ARTICLE);
  first.store.decide(ARTICLE, [HOLT], { kind: 'accept' });
  second.store.decide(ARTICLE, [idOf(document, 'Jon Pell')], { kind: 'reject' });
  return [(await first.annotator.save(ARTICLE)).kind, (await second.annotator.save(ARTICLE)).kind];
}

it.each(
  PLACES.flatMap(([where, place]) =>
    [1500, 20_000].flatMap((levels) => [
      { where, levels, kind: 'objects', place, value: nestedObjects(levels) },
      { where, levels, kind: 'lists', place, value: nestedLists(levels) },
    ]),
  ),
)('saves and merges with $levels nested $kind $where', async ({ place, value }) => {
  const files = createMemoryFiles();
  files.contents.set(SIDECAR, put(place, `"deep": ${value}`));
  expect(await decideAtTwoDesks(files)).toEqual(['saved', 'merged']);
  const written = files.contents.get(SIDECAR) ?? '';
  expect(bare(written).includes(`"deep":${value}`)).toBe(true);
  expect(written.length).toBeLessThan(PLAIN.length + value.length + 20_000);
  const decoded = decodeSidecar(encodeUtf8(written));
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  expect(decoded.sidecar.document.decisions?.length).toBe(2);
  expect(encodeSidecar(decoded.sidecar) === written).toBe(true);
  expect(encodeSidecarLine(decoded.sidecar).includes(`"deep":${value}`)).toBe(true);
});

it('keeps a decision on a record of deep fields in the journal', () => {
  const act = { deep: JSON.parse(nestedObjects(20_000)) };
  const entry = encodeEntry({ version: 1, article: ARTICLE, at: 0, act });
  expect(decodeUtf8(entry)?.includes(nestedObjects(20_000))).toBe(true);
  expect(decodeEntry(entry)?.article).toBe(ARTICLE);
});

/** Names that objects have from birth. */
const NATIVE = ['"__proto__": { "polluted": true }', '"constructor": { "prototype": { "polluted": true } }', '"toString": 1'];

it.each(PLACES.flatMap(([where, place]) => NATIVE.map((field) => ({ where, place, field }))))(
  'carries $field $where along, over a merge, and gives it to nothing else',
  async ({ place, field }) => {
    const files = createMemoryFiles();
    files.contents.set(SIDECAR, put(place, field));
    expect(await decideAtTwoDesks(files)).toEqual(['saved', 'merged']);
    const written = files.contents.get(SIDECAR) ?? '';
    expect(bare(written).split(bare(field)).length).toBe(2);
    const decoded = decodeSidecar(encodeUtf8(written));
    if (!decoded.ok) throw new Error(decoded.failure.reason);
    expect(encodeSidecar(decoded.sidecar)).toBe(written);
    expect(decoded.sidecar.document.decisions?.length).toBe(2);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in decoded.sidecar.document.mentions).toBe(false);
  },
);

it('takes nothing of the sort from a file that has none of it', async () => {
  const files = createMemoryFiles();
  files.contents.set(SIDECAR, PLAIN);
  await decideAtTwoDesks(files);
  expect(files.contents.get(SIDECAR)).not.toMatch(/__proto__|constructor|toString/u);
});

const TOO_GREAT = ['1e999', '-1e999', '[{ "a": [0, 1e400] }]'];

it.each(TOO_GREAT.flatMap((value) => PLACES.slice(2).map(([where, place]) => ({ value, where, place }))))(
  'sets the record with the number $value $where aside, says so, and keeps it in the file',
  async ({ value, place }) => {
    const files = createMemoryFiles();
    files.contents.set(SIDECAR, put(place, `"score": ${value}`));
    const decoded = decodeSidecar(encodeUtf8(files.contents.get(SIDECAR) ?? ''));
    if (!decoded.ok) throw new Error(decoded.failure.reason);
    expect(decoded.sidecar.invalidRecords.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/score.*: a number too great to be kept/u),
    ]);
    const { store, annotator } = sitDown(files, 'Ada');
    await annotator.load(ARTICLE);
    store.decide(ARTICLE, [idOf(document, 'Jon Pell')], { kind: 'accept' });
    expect((await annotator.save(ARTICLE)).kind).toBe('saved');
    expect(bare(files.contents.get(SIDECAR))).toContain(`"score":${bare(value).replace('1e400', '1e999')}`);
    expect(files.contents.get(SIDECAR)).toContain('"status": "accepted"');
  },
);

it.each(PLACES.slice(0, 2))('refuses a file with such a number %s, and says where it is', (_where, place) => {
  const decoded = decodeSidecar(encodeUtf8(put(place, '"score": { "a": 1e999 }')));
  expect(decoded).toMatchObject({
    ok: false,
    failure: { reason: 'wrong-shape', message: expect.stringMatching(/score\.a: a number too great to be kept/u) },
  });
});
