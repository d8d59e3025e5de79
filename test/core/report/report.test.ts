import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, readXml, textOf, type XmlElement } from '../../../src/core/exchange/xml.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { EMPTY_REGISTER } from '../../../src/core/project/project.ts';
import { plainEnglish } from '../../../src/core/present/translate.ts';
import { createReport, createReportSteps, reportFormat } from '../../../src/core/report/createReport.ts';
import { keepOnly } from '../../../src/core/report/keepOnly.ts';
import type { ReportFormat, ReportInput, ReportKind } from '../../../src/core/report/reportInput.ts';
import { CODEBOOK, FIXTURE } from '../../exchange/fixture.ts';

/** Without the control character, which markup can't hold. */
const TEXT = FIXTURE.text.replace('\u0007', '*');
const DOCUMENT: AnnotatedDocument = JSON.parse(JSON.stringify(FIXTURE.document).replaceAll('\\u0007', '*'));
const [first, ...others] = DOCUMENT.mentions;
if (first === undefined) throw new Error('no mention');
const CODED: AnnotatedDocument = {
  ...DOCUMENT,
  mentions: [
    { ...first, codes: ['frame'], review: { status: 'accepted', by: 'Kim', note: '<script>alert("x")</script> & so on' } },
    ...others,
  ],
  decisions: [
    { id: 'd1', kind: 'accept', by: 'Kim', at: '2024-03-05T10:00:00.000Z' },
    { id: 'd2', kind: 'code', by: 'Kim', at: '2024-03-07T10:00:00.000Z' },
    { id: 'd3', kind: 'accept', at: '' },
  ],
};
const INPUT: ReportInput = {
  articles: [{ path: 'news/harbour.txt', document: CODED, text: TEXT }],
  codebook: CODEBOOK,
  register: EMPTY_REGISTER,
  day: '2024-03-08',
};
const EMPTY: AnnotatedDocument = { ...DOCUMENT, entities: [], mentions: [], quantities: [], attributions: [], events: [] };
const KINDS: readonly ReportKind[] = ['report', 'sheet'];
const FORMATS: readonly ReportFormat[] = ['html', 'markdown'];

function html(kind: ReportKind, input: ReportInput = INPUT): { source: string; root: XmlElement; all: readonly XmlElement[] } {
  const source = createReport(plainEnglish, input, kind, 'html');
  // Every element but these is closed, so that a strict reader takes it.
  const xml = source.replace('<!DOCTYPE html>\n', '').replace(/<meta ([^>]*)>/g, '<meta $1/>');
  const read = readXml(xml);
  if (!read.ok) throw new Error(read.problem);
  const all: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    all.push(element);
    childrenOf(element).forEach(visit);
  };
  visit(read.root);
  return { source, root: read.root, all };
}

const named = (all: readonly XmlElement[], local: string): readonly XmlElement[] =>
  all.filter((element) => element.local === local);

describe.each(KINDS)('an HTML %s', (kind) => {
  test('stands alone: no script, nothing from elsewhere, and a policy that says so', () => {
    const { all, source } = html(kind);
    expect(
      all
        .map(({ local }) => local)
        .filter((local) => ['script', 'link', 'img', 'iframe', 'object', 'image', 'use'].includes(local)),
    ).toEqual([]);
    for (const { attributes } of all) {
      expect(Object.keys(attributes).filter((name) => /^on|^src|xlink/.test(name))).toEqual([]);
      expect(attributes['href'] ?? '#').toMatch(/^#/);
    }
    expect(source).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(source).toContain("default-src 'none'");
  });

  test('has each id once, and every link leads to one', () => {
    const { all } = html(kind);
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of named(all, 'a'))
      if (attributes['href'] !== undefined) expect(ids).toContain(attributes['href'].slice(1));
  });

  test('says the same for the same annotations, and takes articles without any', () => {
    expect(html(kind).source).toBe(html(kind).source);
    expect(named(html(kind, { ...INPUT, articles: [{ path: 'a', document: EMPTY, text: '' }] }).all, 'h1')).toHaveLength(1);
  });
});

test('the text stands in the report as it is in the article', () => {
  const { all } = html('report');
  const paragraphs = named(all, 'div')
    .filter(({ attributes }) => attributes['class'] === 'row')
    .map((row) => childrenOf(row, 'p')[0])
    .map((paragraph) => {
      const parts = paragraph?.children.map((child) =>
        typeof child === 'string' ? child : child.local === 'sup' ? '' : textOf(child),
      );
      return (parts ?? []).join('');
    });
  expect(paragraphs).toEqual(TEXT.split('\n').filter((line) => line.trim() !== ''));
});

test('marks, notes, codes and comments are at their words, markup in them is text', () => {
  const { all, source } = html('report');
  const spans = named(all, 'span').map((span) => [span.attributes['class'], textOf(span)]);
  expect(spans).toContainEqual(['n place ok code', 'Nørrevåg']);
  expect(named(all, 'span').find(({ attributes }) => attributes['style'] !== undefined)?.attributes['style']).toBe(
    '--code:#112233',
  );
  const notes = named(all, 'li').map(textOf).join('\n');
  expect(notes).toContain('Code: Frame <of> "it" · Comment (Kim): <script>alert("x")</script> & so on');
  expect(notes).toContain('Ana Lí\u0301pez');
  expect(source).not.toContain('<script');
});

test('says who decided what, what is open, and how far the review is', () => {
  const { all } = html('report');
  const text = named(all, 'tr').map((row) => childrenOf(row).map(textOf).join('|'));
  expect(text).toContain('Kim|2|2024-03-05|2024-03-07');
  expect(text.some((row) => row.startsWith('without a name|1'))).toBe(true);
  expect(
    named(all, 'p')
      .map(textOf)
      .some((line) => /^Reviewed by nobody yet: \d+ annotations\.$/.test(line)),
  ).toBe(true);
});

test('pictures are in it, with what they show in words', () => {
  const { all } = html('report');
  expect(named(all, 'svg').length).toBeGreaterThan(0);
  // Each is drawn for a wide place and for a narrow one.
  expect(named(all, 'figcaption').length * 2).toBe(named(all, 'svg').length);
});

test('a sheet has each claim and figure with room for verdict, evidence and initials', () => {
  const { all } = html('sheet');
  const rows = named(all, 'tr').slice(1);
  const claims = rows.map((row) => childrenOf(row).map(textOf));
  expect(claims.some(([, claim]) => claim?.startsWith('Most of them … were fishing boats') === true)).toBe(true);
  // A number with what stands around it, of its paragraph only.
  expect(claims.some(([, claim]) => claim?.includes('group denied it; at least 27 people were hurt.') === true)).toBe(true);
  expect(claims.some(([, claim]) => claim?.includes('at least 27 people') === true)).toBe(true);
  for (const row of rows) {
    expect(
      childrenOf(row)
        .filter(({ attributes }) => attributes['class']?.startsWith('box') === true)
        .map(textOf),
    ).toEqual(['', '', '']);
  }
});

test('rejected ones are in neither', () => {
  const rejected: AnnotatedDocument = {
    ...DOCUMENT,
    attributions: DOCUMENT.attributions.map((one) => ({ ...one, review: { status: 'rejected' as const } })),
    quantities: DOCUMENT.quantities.map((one) => ({ ...one, review: { status: 'rejected' as const } })),
  };
  const articles = [{ path: 'a.txt', document: rejected, text: TEXT }];
  expect(named(html('sheet', { ...INPUT, articles }).all, 'tr')).toEqual([]);
  expect(
    keepOnly(DOCUMENT, (_, status) => status === 'accepted').quantities.every(({ review }) => review.status === 'accepted'),
  ).toBe(true);
});

test('several articles are told apart, and beyond fifty their texts are left out', () => {
  const many = Array.from({ length: 51 }, (_, nth) => ({ path: `${nth}.txt`, document: CODED, text: TEXT }));
  const two = html('report', { ...INPUT, articles: many.slice(0, 2) });
  expect(named(two.all, 'article')).toHaveLength(2);
  expect(named(two.all, 'h2').map(textOf)).toEqual(expect.arrayContaining(['0.txt', '1.txt', 'Actors', 'Still to Review']));
  const all = html('report', { ...INPUT, articles: many });
  expect(named(all.all, 'article')).toHaveLength(0);
  expect(all.source).toContain('The texts of 51 articles are left out');
});

test.each(KINDS.flatMap((kind) => FORMATS.map((format) => [kind, format] as const)))(
  'a %s in %s of many articles can be left after each of them',
  (kind, format) => {
    const many: ReportInput = {
      ...INPUT,
      articles: Array.from({ length: 70 }, (_, at) => ({ path: `${at}.txt`, document: CODED, text: TEXT })),
    };
    const steps = createReportSteps(plainEnglish, many, kind, format);
    let pauses = 0;
    let next = steps.next();
    for (; next.done !== true; next = steps.next()) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(many.articles.length);
    expect(next.value).toBe(createReport(plainEnglish, many, kind, format));
  },
);

test.each(FORMATS)('a sheet of more claims than anybody checks ends, and says how many are left, in %s', (format) => {
  const count = 700;
  const articles = Array.from({ length: count }, (_, at) => ({ path: `${at}.txt`, document: CODED, text: TEXT }));
  const each = createReport(plainEnglish, INPUT, 'sheet', 'markdown').match(/^\| \d+ \|/gmu)?.length ?? 0;
  expect(each * count).toBeGreaterThan(2000);
  const sheet = createReport(plainEnglish, { ...INPUT, articles }, 'sheet', format);
  expect(sheet).toContain(`and ${each * count - 2000} more`);
  expect(sheet).toContain('1999');
  expect(sheet).not.toContain('2001');
});

test('Markdown has the same tables, and nothing in a cell ends it', () => {
  const report = createReport(plainEnglish, INPUT, 'report', 'markdown');
  expect(report).toContain('## Who Decided');
  expect(report).toContain('\\<script>');
  const sheet = createReport(plainEnglish, INPUT, 'sheet', 'markdown');
  const rows = sheet.split('\n').filter((line) => line.startsWith('| '));
  expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size).toBe(1);
  expect([reportFormat('a.md'), reportFormat('a.HTML'), reportFormat('a')]).toEqual(['markdown', 'html', 'html']);
});

test('any text makes a whole page', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...KINDS),
      fc.constantFrom(...FORMATS),
      (words, kind, format) => {
        const document = { ...EMPTY, article: { ...EMPTY.article, title: words } };
        const input = { ...INPUT, articles: [{ path: words, document, text: words }] };
        if (format === 'html') html(kind, input);
        else createReport(plainEnglish, input, kind, format);
      },
    ),
    { numRuns: 60 },
  );
});
