import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExchangeFile, Format, FormatName, Imported } from '../../src/core/exchange/format.ts';
import { hull, toMarks } from '../../src/core/exchange/marks.ts';
import { FORMATS } from '../../src/core/exchange/registry.ts';
import { writeArticle } from '../../src/core/exchange/startExport.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { EMPTY_CODEBOOK } from '../../src/core/model/codebook.ts';
import { NO_LABELS } from '../../src/core/model/labelMeaning.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';
import { EVERYTHING, FIXTURE } from './fixture.ts';

const READABLE = FORMATS.filter(({ read }) => read !== undefined);
/** Those that say they lose nothing; Label Studio loses links between what is accepted and what isn't. */
const LOSSLESS: ReadonlySet<FormatName> = new Set(['prodigy', 'brat', 'w3c', 'cas-json', 'cas-xmi']);
/** Without the control character, which XML can't hold. */
const CLEAN = { ...FIXTURE, text: FIXTURE.text.replace('\u0007', '*') };
const article = { ...CLEAN, document: JSON.parse(JSON.stringify(FIXTURE.document).replaceAll('\\u0007', '*')) };

async function exported(format: Format): Promise<readonly ExchangeFile[]> {
  const { files } = await writeArticle(format, article, EVERYTHING);
  // The one file that a person names.
  return files.map(({ path, bytes }) => ({ path: path === '' ? `news/harbour${format.ending}` : path, bytes }));
}

async function read(format: Format, files: readonly ExchangeFile[]): Promise<Imported> {
  if (format.read === undefined) throw new Error(`${format.name} can't be read`);
  const look = async (path: string): Promise<string | undefined> =>
    Promise.resolve(path === article.path || path === 'harbour.txt' ? article.text : undefined);
  return format.read(files, { look, labels: NO_LABELS, codebook: EMPTY_CODEBOOK });
}

function annotationsOf({ entities, mentions, quantities, attributions, events }: AnnotatedDocument): object {
  return { entities, mentions, quantities, attributions, events };
}

describe('out and in again', () => {
  test.each(READABLE.filter(({ name }) => LOSSLESS.has(name)))('$name: the same document', async (format) => {
    const { articles, problems } = await read(format, await exported(format));
    expect(problems).toEqual([]);
    expect(articles.map(({ path, text }) => [path, text])).toEqual([[article.path, article.text]]);
    expect(annotationsOf(articles[0]?.document ?? article.document)).toEqual(annotationsOf(article.document));
  });

  test.each(READABLE)('$name: the same words under the same labels, but for what it said it dropped', async (format) => {
    const words = (document: AnnotatedDocument, text: string): string[] =>
      toMarks({ ...article, document, text }).marks.map((mark) => {
        const { start, end } = hull(mark);
        return `${mark.layer} ${mark.label} ${text.slice(start, end)}`;
      });
    const { dropped } = await writeArticle(format, article, EVERYTHING);
    const { articles, problems } = await read(format, await exported(format));
    expect(problems).toEqual([]);
    const [first] = articles;
    if (first === undefined) throw new Error('nothing was read');
    const found = words(first.document, first.text).map((one) => (format.name === 'conll' ? toConll(one) : one));
    const all = words(article.document, article.text).map((one) => (format.name === 'conll' ? toConll(one) : one));
    // Whose the words of a part are is a detail: without it a name is not known to be the part.
    const whole = dropped.some(({ reason }) => reason === 'details') ? (one: string) => !one.startsWith('part ') : () => true;
    for (const one of found.filter(whole)) expect(all).toContain(one);
    if (!dropped.some(({ reason }) => ['no-place', 'links', 'overlapping'].includes(reason)))
      expect(found.filter(whole).sort()).toEqual(all.filter(whole).sort());
  });

  test.each([
    ['brat', 'T1\tClaim 0 4\tSome\n', 'Some words', 'passage Claim Some'],
    ['brat', 'T1\tPER 0 4\tSome\nR1\tknows Arg1:T1 Arg2:T1\n', 'Some words', 'mention person Some'],
  ])('%s: a foreign label is a code, a known one a type', async (name, lines, text, expected) => {
    const format = READABLE.find((one) => one.name === name);
    if (format === undefined) throw new Error(name);
    const { articles } = await read(format, [
      { path: 'a.ann', bytes: encodeUtf8(lines) },
      { path: 'a.txt', bytes: encodeUtf8(text) },
    ]);
    const [one] = articles;
    const mark = one === undefined ? undefined : toMarks({ document: one.document, text: one.text, path: one.path }).marks[0];
    expect(`${mark?.layer} ${mark?.label} ${text.slice(mark?.spans[0]?.start, mark?.spans[0]?.end)}`).toBe(expected);
  });

  test('a quotation stands where its words are, whatever the position says', async () => {
    const annotation = {
      id: 'x',
      type: 'Annotation',
      body: 'Claim',
      target: {
        source: 'news/harbour.txt',
        selector: [
          { type: 'TextPositionSelector', start: 3, end: 7 },
          { type: 'TextQuoteSelector', exact: 'said', prefix: '“Most of them,” ', suffix: ' Lí' },
        ],
      },
    };
    const format = READABLE.find(({ name }) => name === 'w3c');
    if (format === undefined) throw new Error('w3c');
    const { articles } = await read(format, [{ path: 'a.jsonld', bytes: encodeUtf8(JSON.stringify([annotation])) }]);
    expect(articles[0]?.document.passages?.[0]).toMatchObject({
      codes: ['Claim'],
      target: { start: article.text.lastIndexOf('said') },
    });
  });
});

function toConll(mark: string): string {
  return mark.replace(/^mention (?:norp|other) /, 'mention other ');
}

describe('nothing makes a reader throw', () => {
  test.each(READABLE)('$name: mutated files', async (format) => {
    const files = await exported(format);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (which, changes, cuts) => {
          const mutated = files.map(({ path, bytes }, index) => {
            if (index !== which) return { path, bytes };
            const copy = bytes.slice(0, cuts ? (changes[0]?.[0] ?? 0) % (bytes.length + 1) : bytes.length);
            if (copy.length > 0) for (const [at, value] of changes) copy[at % copy.length] = value;
            return { path, bytes: copy };
          });
          const { articles, problems } = await read(format, mutated);
          for (const { document, text } of articles) {
            for (const { target } of document.mentions) expect(text.slice(target.start, target.end)).toBe(target.exact);
          }
          return Array.isArray(problems);
        },
      ),
      { numRuns: Number(process.env['MUTATIONS'] ?? 60) },
    );
  });

  test.each(READABLE)('$name: JSON of any shape, any text, any bytes', async (format) => {
    const run = async (bytes: Uint8Array): Promise<boolean> =>
      (await read(format, [{ path: `a${format.ending}`, bytes }])).problems.length >= 0;
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => run(encodeUtf8(json))),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => run(bytes)),
      { numRuns: 40 },
    );
  });
});
