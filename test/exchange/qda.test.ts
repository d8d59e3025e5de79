import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExchangeFile, ImportContext } from '../../src/core/exchange/format.ts';
import { toMarks } from '../../src/core/exchange/marks.ts';
import { readCodebook, writeCodebook } from '../../src/core/exchange/qda/codebookFile.ts';
import { readRefiQda } from '../../src/core/exchange/readers/readRefiQda.ts';
import { findFormat } from '../../src/core/exchange/registry.ts';
import { writeArticle } from '../../src/core/exchange/startExport.ts';
import { readZip, writeZip } from '../../src/core/exchange/zip.ts';
import { EMPTY_CODEBOOK } from '../../src/core/model/codebook.ts';
import { NO_LABELS } from '../../src/core/model/labelMeaning.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';
import { CODEBOOK, EVERYTHING, FIXTURE } from './fixture.ts';

const AROUND: ImportContext = {
  look: async () => Promise.resolve(undefined),
  labels: NO_LABELS,
  codebook: EMPTY_CODEBOOK,
};
const NOW = '2026-01-01T00:00:00Z';
const guid = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

interface Coded {
  readonly words: string;
  readonly codes: readonly number[];
  /** Whether the program calls the selection by its words. */
  readonly named?: boolean;
  readonly note?: boolean;
}

/** A project as other programs write it. `count`: where words are, by the program's own way of counting. */
function project(
  text: string,
  codings: readonly Coded[],
  count: (start: number, end: number) => readonly [number, number],
): Uint8Array {
  const selections = codings.map(({ words, codes, named = true, note = false }, index) => {
    const start = text.indexOf(words);
    const [from, to] = count(start, start + words.length);
    const inside = codes.map(
      (nth) => `<Coding guid="${guid(300 + nth)}"><CodeRef targetGUID="{${guid(nth).toUpperCase()}}"/></Coding>`,
    );
    const noted = note ? `<NoteRef targetGUID="${guid(900)}"/>` : '';
    const name = named ? words.replaceAll('\r\n', ' ').replaceAll('&', '&amp;') : `Quotation ${index + 1}`;
    return `<PlainTextSelection guid="${guid(100 + index)}" name="${name}" startPosition="${from}" endPosition="${to}">${inside.join('')}${noted}</PlainTextSelection>`;
  });
  const qde = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Storm" origin="Elsewhere">
  <CodeBook><Codes>
    <Code guid="${guid(1)}" name="Damage" isCodable="true" color="#FF8800"><Description>What was broken &amp; how.</Description>
      <Code guid="${guid(2)}" name="Houses" isCodable="true"/><Code guid="${guid(3)}" name="Source" isCodable="true"/></Code>
    <Code guid="${guid(4)}" name="Help" isCodable="true"><Code guid="${guid(5)}" name="Houses" isCodable="true"/></Code>
    <Code guid="${guid(6)}" name="Other" isCodable="true"/>
  </Codes></CodeBook>
  <Sources><TextSource guid="${guid(50)}" name="Storm report.docx" plainTextPath="internal://${guid(50)}.TXT">${selections.join('')}</TextSource>
    <PictureSource guid="${guid(51)}" name="a.png"/></Sources>
  <Notes><Note guid="${guid(900)}" name="memo"><PlainTextContent>Ask the mayor.</PlainTextContent></Note></Notes>
</Project>`;
  return writeZip(
    [
      { path: 'project.qde', bytes: encodeUtf8(qde) },
      { path: `Sources/${guid(50)}.txt`, bytes: encodeUtf8(text) },
    ],
    NOW,
  );
}

const STORM = '🌪️ Storm & flood 🌊\r\n\r\nRoofs of ten houses were gone.\r\nThe mayor asked for help on 𝕋uesday, he said.\r\n';
const CODINGS: readonly Coded[] = [
  { words: 'ten houses', codes: [2, 5] },
  { words: 'gone', codes: [1], note: true },
  { words: 'asked for help on 𝕋uesday', codes: [4, 6, 3] },
];
const codePoints = (text: string, at: number): number => [...text.slice(0, at)].length;

/** Ways of counting that programs are known to have. */
const COUNTINGS: readonly (readonly [string, (start: number, end: number) => readonly [number, number]])[] = [
  ['code points, end after', (start, end) => [codePoints(STORM, start), codePoints(STORM, end)]],
  ['code points, end last', (start, end) => [codePoints(STORM, start), codePoints(STORM, end) - 1]],
  ['code units, end after', (start, end) => [start, end]],
  ['code units, end last', (start, end) => [start, end - 1]],
  [
    'code points of LF text, end after',
    (start, end) => [
      codePoints(STORM.slice(0, start).replaceAll('\r\n', '\n'), start),
      codePoints(STORM.slice(0, end).replaceAll('\r\n', '\n'), end),
    ],
  ],
];

async function read(bytes: Uint8Array, around: Partial<ImportContext> = {}) {
  return readRefiQda([{ path: 'storm.qdpx', bytes }], { ...AROUND, ...around });
}

describe('a project of another program', () => {
  test.each(COUNTINGS)('is read as it counts: %s', async (_, count) => {
    for (const named of [true, false]) {
      const { articles, problems } = await read(
        project(
          STORM,
          CODINGS.map((one) => ({ ...one, named })),
          count,
        ),
      );
      expect(problems).toEqual([{ file: 'storm.qdpx', message: 'sources that are no text, and are passed over: 1' }]);
      const [article] = articles;
      expect(article?.path).toBe('Storm report.txt');
      expect(article?.text).toBe(STORM.replaceAll('\r\n', '\n'));
      expect(article?.document.passages?.map(({ target, codes, review }) => [target.exact, codes, review.note])).toEqual([
        ['ten houses', ['Help: Houses', 'Houses'], undefined],
        ['gone', ['Damage'], 'Ask the mayor.'],
        ['asked for help on 𝕋uesday', ['Help', 'Other', 'Source'], undefined],
      ]);
    }
  });

  test('brings its codebook: names, colours, definitions, what is below what', async () => {
    const { codes } = await read(project(STORM, CODINGS, (start, end) => [start, end]));
    expect(codes).toEqual([
      { id: 'Damage', color: '#ff8800', definition: 'What was broken & how.', guid: guid(1) },
      { id: 'Houses', parent: 'Damage', guid: guid(2) },
      { id: 'Source', parent: 'Damage', guid: guid(3) },
      { id: 'Help', guid: guid(4) },
      { id: 'Help: Houses', label: 'Houses', parent: 'Help', guid: guid(5) },
      { id: 'Other', guid: guid(6) },
    ]);
  });

  test('a table of the project says what its codes mean', async () => {
    const labels = new Map([
      ['damage', { layer: 'event', type: 'damage' } as const],
      ['houses', { layer: 'quantity', kind: 'count', ownType: 'buildings' } as const],
      ['help', { layer: 'none' } as const],
    ]);
    const { articles } = await read(
      project(STORM, CODINGS, (start, end) => [start, end]),
      { labels },
    );
    const { events, quantities, passages } = articles[0]?.document ?? FIXTURE.document;
    expect(events.map(({ type, target }) => [type, target.exact])).toEqual([['damage', 'gone']]);
    expect(new Set(quantities.map(({ ownType, target }) => `${ownType} ${target.exact}`))).toEqual(
      new Set(['buildings ten houses']),
    );
    expect(passages?.map(({ codes }) => codes)).toEqual([['Other', 'Source']]);
  });

  test.each([
    ['no archive', encodeUtf8('no'), 'it is no REFI-QDA project: not a ZIP archive'],
    ['an archive of something else', writeZip([{ path: 'a.txt', bytes: encodeUtf8('a') }], NOW), 'project.qde is not in it'],
    [
      'entities of its own',
      writeZip([{ path: 'project.qde', bytes: encodeUtf8('<!DOCTYPE a [<!ENTITY x "y">]><Project>&x;</Project>') }], NOW),
      'it has a document type, which is not allowed',
    ],
    ['no sources', writeZip([{ path: 'project.qde', bytes: encodeUtf8('<Project/>') }], NOW), 'it holds no sources'],
    [
      'a text that is not there',
      writeZip(
        [
          {
            path: 'project.qde',
            bytes: encodeUtf8('<Project><Sources><TextSource name="a" plainTextPath="internal://b.txt"/></Sources></Project>'),
          },
        ],
        NOW,
      ),
      'the text of a is not in the project',
    ],
    ['a bomb', writeZip([{ path: 'project.qde', bytes: new Uint8Array(50_000_000) }], NOW), 'more than 200 times its size'],
  ])('%s is told', async (_, bytes, message) => {
    const { articles, problems } = await read(bytes);
    expect(articles).toEqual([]);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });
});

describe('our own', () => {
  test('codebook comes back as it was, known by its ids', () => {
    const bytes = writeCodebook(CODEBOOK);
    const read = readCodebook({ path: 'a.qdc', bytes }, CODEBOOK);
    expect(read.ok && read.codes.map(({ guid: _guid, ...code }) => code)).toEqual(
      CODEBOOK.codes.map(({ guid: _guid, ...code }) => code),
    );
    const foreign = readCodebook({ path: 'a.qdc', bytes });
    expect(foreign.ok && foreign.codes.map(({ id, parent }) => [id, parent])).toEqual([
      ['Frame <of> "it"', undefined],
      ['economic', 'Frame <of> "it"'],
      ['Jobs', 'economic'],
      ['claim', undefined],
    ]);
  });

  test('codebook for a program with one level of subcodes', () => {
    const read = readCodebook({ path: 'a.qdc', bytes: writeCodebook(CODEBOOK, 'atlasti') });
    expect(read.ok && read.codes.map(({ id, parent }) => [id, parent])).toEqual([
      ['Frame <of> "it"', undefined],
      ['economic', 'Frame <of> "it"'],
      ['economic: Jobs', 'Frame <of> "it"'],
      ['claim', undefined],
    ]);
  });

  test('project carries definitions, and comes back with the codes that annotations have', async () => {
    const [mention] = FIXTURE.document.mentions;
    if (mention === undefined) throw new Error('no mention');
    const coded = { ...mention, codes: ['economic', 'unheard'] };
    const document = { ...FIXTURE.document, mentions: [coded, ...FIXTURE.document.mentions.slice(1)] };
    const format = findFormat('refi-qda');
    if (format === undefined) throw new Error('refi-qda');
    const { files } = await writeArticle(format, { ...FIXTURE, document }, { ...EVERYTHING, codebook: CODEBOOK });
    const { articles, codes, problems } = await read(files[0]?.bytes ?? new Uint8Array(), { codebook: CODEBOOK });
    expect(problems).toEqual([]);
    expect(codes?.map(({ id }) => id)).toEqual(['frame', 'economic', 'jobs', 'claim', 'unheard']);
    const [article] = articles;
    const back = article?.document.mentions.find(({ target }) => target.start === mention.target.start);
    expect([back?.type, back?.codes]).toEqual([mention.type, ['economic', 'unheard']]);
    const labels = toMarks({ document: article?.document ?? document, text: article?.text ?? '', path: '' }).marks.map(
      ({ label }) => label,
    );
    expect(new Set(labels)).toEqual(
      new Set(
        toMarks(FIXTURE)
          .marks.map(({ label }) => label)
          .filter((label) => !['source', 'content', 'participant'].includes(label)),
      ),
    );
  });
});

test('nothing makes the readers throw', async () => {
  const whole = project(STORM, CODINGS, (start, end) => [start, end]);
  const zip = readZip(whole);
  const inside = zip.ok ? zip.files : [];
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
  const mutate = (bytes: Uint8Array, where: readonly (readonly [number, number])[]): Uint8Array => {
    const copy = bytes.slice();
    for (const [at, value] of where) copy[at % copy.length] = value;
    return copy;
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(inside.length - 1), changes, async (which, where) => {
      const files = inside.map(({ path, bytes }, index): ExchangeFile => ({
        path,
        bytes: index === which ? mutate(bytes, where) : bytes,
      }));
      const { articles } = await read(writeZip(files, NOW));
      for (const { document, text } of articles)
        for (const { target } of document.passages ?? []) expect(text.slice(target.start, target.end)).toBe(target.exact);
      const qde = files[0]?.bytes ?? new Uint8Array();
      readCodebook({ path: 'a.qdc', bytes: qde });
      readCodebook({ path: 'a.qdpx', bytes: writeZip(files, NOW) });
    }),
    { numRuns: Number(process.env['MUTATIONS'] ?? 100) },
  );
});
