import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readEditedCsv, readEditedXlsx } from '../../src/core/exchange/edits/readEdits.ts';
import { takeEdits } from '../../src/core/exchange/edits/takeEdits.ts';
import type { ExchangeFile, FormatName } from '../../src/core/exchange/format.ts';
import { findFormat } from '../../src/core/exchange/registry.ts';
import { writeArticle } from '../../src/core/exchange/startExport.ts';
import { readZip, writeZip } from '../../src/core/exchange/zip.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { decide } from '../../src/core/review/decide.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/core/text/utf8.ts';
import { EVERYTHING, FIXTURE, TEXT } from './fixture.ts';

const STAMP = { at: '2026-01-02T00:00:00.000Z', by: 'Kim' };

async function exported(name: FormatName): Promise<readonly ExchangeFile[]> {
  const format = findFormat(name);
  if (format === undefined) throw new Error(name);
  const { files } = await writeArticle(format, FIXTURE, EVERYTHING);
  return files.map(({ path, bytes }) => ({ path: path === '' ? 'tables.xlsx' : path, bytes }));
}

type Change = (cells: Record<string, string>) => void;

/** The table with some rows changed, as a spreadsheet saves it. */
async function edited(
  table: string,
  change: Change,
  how: { delimiter?: string; newline?: string } = {},
): Promise<ExchangeFile[]> {
  const file = (await exported('csv')).find(({ path }) => path === `${table}.csv`);
  const rows = Papa.parse((decodeUtf8(file?.bytes ?? new Uint8Array()) ?? '').replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
  }).data;
  const [header = [], ...body] = rows;
  const changed = body.map((cells) => {
    const record = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    change(record);
    return header.map((name) => record[name] ?? '');
  });
  const { delimiter = ',', newline = '\r\n' } = how;
  const quote = (cell: string): string => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [header, ...changed].map((cells) => cells.map(quote).join(delimiter));
  return [{ path: `${table} edited.csv`, bytes: encodeUtf8(`${lines.join(newline)}${newline}`) }];
}

async function take(files: readonly ExchangeFile[], document: AnnotatedDocument = FIXTURE.document) {
  const { articles, problems } = await readEditedCsv(files);
  const taken = takeEdits(document, TEXT, FIXTURE.path, articles.get(FIXTURE.path) ?? []);
  const after = taken.steps.reduce((now, { ids, decision }) => decide(now, TEXT, ids, decision, STAMP).document, document);
  return { ...taken, after, problems: [...problems, ...taken.problems].map(({ message }) => message) };
}

const on = (id: string, column: string, cell: string): Change => {
  return (cells) => {
    if (cells['id'] === id) cells[column] = cell;
  };
};

describe('tables that nobody changed', () => {
  test('decide nothing', async () => {
    const { steps, problems } = await take((await exported('csv')).filter(({ path }) => path.endsWith('.csv')));
    expect([steps, problems]).toEqual([[], []]);
  });

  test('decide nothing as a workbook', async () => {
    const { articles, problems } = await readEditedXlsx(await exported('xlsx'));
    const taken = takeEdits(FIXTURE.document, TEXT, FIXTURE.path, articles.get(FIXTURE.path) ?? []);
    expect([taken.steps, taken.problems, problems]).toEqual([[], [], []]);
  });

  test.each([
    ['semicolons', (cells: Record<string, string>) => void cells, { delimiter: ';' }],
    ['tabs and LF', (cells: Record<string, string>) => void cells, { delimiter: '\t', newline: '\n' }],
    ['capital TRUE', (cells: Record<string, string>) => void (cells['named'] = (cells['named'] ?? '').toUpperCase()), {}],
  ])('decide nothing with %s', async (_, change, how) => {
    for (const table of ['actors', 'mentions', 'figures', 'attributions', 'events', 'articles']) {
      const { steps, problems } = await take(await edited(table, change, how));
      expect([table, steps, problems]).toEqual([table, [], []]);
    }
  });

  test.each(['3/4/2024', '04.03.2024', '4-3-24', '2024/03/04', ' 2024-03-04 '])(
    'decide nothing where a spreadsheet wrote a day as %s',
    async (day) => {
      const { steps, problems } = await take(await edited('figures', on('quantity-date', 'iso', day)));
      expect([steps, problems]).toEqual([[], []]);
    },
  );
});

describe('what a person changed in a table is a decision', () => {
  const mention = (document: AnnotatedDocument, id: string) => document.mentions.find((one) => one.id === id);
  const quantity = (document: AnnotatedDocument, id: string) => document.quantities.find((one) => one.id === id);

  test.each<[string, Change, (document: AnnotatedDocument) => unknown, unknown]>([
    ['mentions', on('mention-port', 'review_status', 'Accepted'), (d) => mention(d, 'mention-port')?.review.status, 'accepted'],
    ['mentions', on('mention-port', 'review_status', 'rejected'), (d) => mention(d, 'mention-port')?.review.status, 'rejected'],
    [
      'mentions',
      on('mention-mayor-1', 'review_status', 'proposed'),
      (d) => mention(d, 'mention-mayor-1')?.review.status,
      'proposed',
    ],
    ['mentions', on('mention-port', 'review_note', 'sure?'), (d) => mention(d, 'mention-port')?.review.note, 'sure?'],
    ['mentions', on('mention-port', 'type', 'organization'), (d) => mention(d, 'mention-port')?.type, 'organization'],
    ['mentions', on('mention-port', 'entity', 'entity-group'), (d) => mention(d, 'mention-port')?.entity, 'entity-group'],
    ['mentions', on('mention-port', 'codes', 'b; a'), (d) => mention(d, 'mention-port')?.codes, ['a', 'b']],
    ['figures', on('quantity-ships', 'value', '13'), (d) => quantity(d, 'quantity-ships')?.value, 13],
    ['figures', on('quantity-ships', 'unit', ''), (d) => quantity(d, 'quantity-ships')?.unit, null],
    ['figures', on('quantity-ships', 'qualifier', 'about'), (d) => quantity(d, 'quantity-ships')?.qualifier, 'about'],
    ['figures', on('quantity-date', 'iso', '2024-03-05'), (d) => quantity(d, 'quantity-date')?.iso, '2024-03-05'],
    [
      'actors',
      on('entity-port', 'canonicalName', 'Nørrevåg harbour'),
      (d) => d.entities.find(({ id }) => id === 'entity-port')?.canonicalName,
      'Nørrevåg harbour',
    ],
    [
      'actors',
      on('entity-port', 'aliases', 'The port; Port'),
      (d) => d.entities.find(({ id }) => id === 'entity-port')?.aliases,
      ['The port', 'Port'],
    ],
    ['articles', (cells) => void (cells['date'] = '2024-03-06'), (d) => d.article.date, '2024-03-06'],
    ['articles', (cells) => void (cells['date'] = '45357'), (d) => d.article.date, '2024-03-06'],
  ])('%s', async (table, change, read, expected) => {
    const { after, changed, conflicts, problems } = await take(await edited(table, change));
    expect(problems).toEqual([]);
    expect([read(after), changed, conflicts]).toEqual([expected, 1, 0]);
    expect(after.decisions?.at(-1)).toMatchObject({ by: 'Kim' });
  });

  test('a decimal comma of a file with semicolons is a point', async () => {
    const { after } = await take(await edited('figures', on('quantity-ships', 'value', '12,5'), { delimiter: ';' }));
    expect(quantity(after, 'quantity-ships')?.value).toBe(12.5);
  });

  test.each([
    ['mentions', on('mention-port', 'type', 'harbour'), 'type: “harbour” is none of person'],
    ['mentions', on('mention-port', 'review_status', 'ok'), 'review_status: “ok” is none of'],
    ['mentions', on('mention-port', 'entity', 'nobody'), 'nobody is no actor'],
    ['figures', on('quantity-ships', 'value', 'a dozen'), 'value: “a dozen” is no number'],
    ['figures', on('quantity-date', 'iso', '05.03.2024'), 'iso: “05.03.2024” is no date'],
    ['articles', (cells: Record<string, string>) => void (cells['date'] = '2024-02-31'), 'is no day'],
    ['mentions', on('mention-port', 'id', ''), 'rows without article or id: 1'],
    [
      'mentions',
      (cells: Record<string, string>) => void (cells['id'] === 'mention-port' && Object.assign(cells, { id: 'gone', type: 'x' })),
      'gone is no annotation',
    ],
  ])('what is no value is told, and left as it is: %s', async (table, change, message) => {
    const { steps, problems } = await take(await edited(table, change));
    expect(steps).toEqual([]);
    expect(problems.join('\n')).toContain(message);
  });

  test('what was decided here since the export stands, and is told', async () => {
    const files = await edited('mentions', on('mention-port', 'type', 'organization'));
    const since = decide(FIXTURE.document, TEXT, ['mention-port'], { kind: 'editMention', type: 'person' }, STAMP).document;
    const { after, conflicts, problems } = await take(files, since);
    expect([mention(after, 'mention-port')?.type, conflicts]).toEqual(['person', 1]);
    expect(problems).toEqual(['row 2: type is “person” here by now, and “organization” in the table; left as it is']);
  });

  test('what was decided here on cells that the table did not change stays', async () => {
    const files = await edited('mentions', on('mention-port', 'review_note', 'checked'));
    const since = decide(FIXTURE.document, TEXT, ['mention-port'], { kind: 'editMention', type: 'person' }, STAMP).document;
    const { after, conflicts } = await take(files, since);
    expect([mention(after, 'mention-port')?.type, mention(after, 'mention-port')?.review.note, conflicts]).toEqual([
      'person',
      'checked',
      0,
    ]);
  });

  test('rows that are filtered away, and columns that are deleted, decide nothing', async () => {
    const [file] = await edited('mentions', on('mention-port', 'review_status', 'accepted'));
    const rows = Papa.parse(decodeUtf8(file?.bytes ?? new Uint8Array()) ?? '', { skipEmptyLines: true }).data;
    const keep = ['article', 'id', 'type', 'review_status', 'as_exported'].map((name) => rows[0]?.indexOf(name) ?? -1);
    const text = Papa.unparse(
      rows.slice(0, 2).map((cells) => keep.map((at) => cells[at] ?? '')),
      { newline: '\n' },
    );
    const { steps, problems } = await take([{ path: 'some.csv', bytes: encodeUtf8(text) }]);
    expect(steps).toEqual([{ ids: ['mention-port'], decision: { kind: 'accept' } }]);
    expect(problems).toEqual([]);
  });

  test('the same table twice decides once', async () => {
    const files = await edited('figures', on('quantity-ships', 'value', '13'));
    const { after } = await take(files);
    const again = await take(files, after);
    expect([again.steps, again.problems]).toEqual([[], []]);
  });

  test('a workbook that Excel wrote: shared strings, numbers, booleans, a typed date', async () => {
    const header = ['article', 'id', 'iso', 'value', 'review_status'];
    const cells = [FIXTURE.path, 'quantity-date', '', '', 'rejected'];
    const shared = [...header, ...cells];
    const place = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row}`;
    const text = (row: number, column: number, at: number): string => `<c r="${place(row, column)}" t="s"><v>${at}</v></c>`;
    const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1">${header.map((_, at) => text(1, at, at)).join('')}</row>
      <row r="4">${text(4, 0, 5)}${text(4, 1, 6)}<c r="C4" s="1"><v>45357</v></c>${text(4, 4, 9)}</row></sheetData></worksheet>`;
    const files = {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="urn:r"><sheets><sheet name="Tabelle1" sheetId="1" r:id="rId7"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="urn:x"><Relationship Id="rId7" Type="t" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      'xl/sharedStrings.xml': `<sst xmlns="urn:s">${shared.map((one) => `<si><r><t>${one.slice(0, 3)}</t></r><r><t>${one.slice(3)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
      'xl/worksheets/sheet1.xml': sheet,
    };
    const bytes = writeZip(
      Object.entries(files).map(([path, xml]) => ({ path, bytes: encodeUtf8(xml) })),
      STAMP.at,
    );
    const { articles } = await readEditedXlsx([{ path: 'a.xlsx', bytes }]);
    const taken = takeEdits(FIXTURE.document, TEXT, FIXTURE.path, articles.get(FIXTURE.path) ?? []);
    expect(taken.steps).toEqual([
      { ids: ['quantity-date'], decision: { kind: 'editQuantity', value: { iso: '2024-03-06' } } },
      { ids: ['quantity-date'], decision: { kind: 'reject' } },
    ]);
    expect(articles.get(FIXTURE.path)?.[0]?.line).toBe(4);
  });
});

describe('nothing makes them throw', () => {
  const run = async (name: 'csv' | 'xlsx', bytes: Uint8Array): Promise<boolean> => {
    const read = name === 'csv' ? readEditedCsv : readEditedXlsx;
    const { articles } = await read([{ path: `a.${name}`, bytes }]);
    for (const [path, rows] of articles) takeEdits(FIXTURE.document, TEXT, path, rows);
    return true;
  };
  const mutate = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
    const copy = bytes.slice();
    for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
    return copy;
  };
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });

  test('mutated tables', async () => {
    const files = await exported('csv');
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), changes, async (which, where) =>
        run('csv', mutate(files[which]?.bytes ?? new Uint8Array(), where)),
      ),
      { numRuns: Number(process.env['MUTATIONS'] ?? 60) },
    );
  });

  test('mutated workbooks, and mutated sheets in whole archives', async () => {
    const [file] = await exported('xlsx');
    const zip = readZip(file?.bytes ?? new Uint8Array());
    const inside = zip.ok ? zip.files : [];
    await fc.assert(
      fc.asyncProperty(fc.nat(inside.length - 1), changes, fc.boolean(), async (which, where, whole) => {
        if (whole) return run('xlsx', mutate(file?.bytes ?? new Uint8Array(), where));
        const files = inside.map(({ path, bytes }, index) => ({ path, bytes: index === which ? mutate(bytes, where) : bytes }));
        return run('xlsx', writeZip(files, STAMP.at));
      }),
      { numRuns: Number(process.env['MUTATIONS'] ?? 60) },
    );
  });

  test('any text, any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => run('csv', encodeUtf8(text))),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => (await run('csv', bytes)) && run('xlsx', bytes)),
      { numRuns: 40 },
    );
  });
});
