import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fieldsOf, flatten, unflatten } from '../../src/core/exchange/fields.ts';
import { findFormat, FORMATS } from '../../src/core/exchange/registry.ts';
import { writeArticle } from '../../src/core/exchange/startExport.ts';
import { columnName, exchangeColumnsOf, rowsOf, EXCHANGE_TABLES, tableFields } from '../../src/core/exchange/tables.ts';
import { Attribution } from '../../src/core/model/attribution.ts';
import { Entity } from '../../src/core/model/entity.ts';
import { Quantity } from '../../src/core/model/quantity.ts';
import { restoreCell, sanitizeCell } from '../../src/core/text/sanitizeCell.ts';
import { decodeUtf8 } from '../../src/core/text/utf8.ts';
import { EVERYTHING, FIXTURE, TEXT } from './fixture.ts';

describe('fields', () => {
  test.each([
    ['quantities', Quantity, FIXTURE.document.quantities, ['target']],
    ['entities', Entity, FIXTURE.document.entities, []],
    ['attributions', Attribution, FIXTURE.document.attributions, ['target', 'source.targets', 'cue', 'content']],
  ] as const)('%s come back whole, what the model does not know included', (_, schema, records, without) => {
    const fields = fieldsOf(schema, without);
    for (const record of records) {
      const more = { ...record, codes: ['a', 'b'], review: { ...record.review, decision: { by: 'x' } } };
      const flat = flatten(more, fields, without);
      expect(Object.values(flat).every((value) => value === null || typeof value !== 'object')).toBe(true);
      const texts = Object.fromEntries(
        Object.entries(flat).map(([path, value]) => [path, value === null ? null : String(value)]),
      );
      for (const back of [unflatten(flat, fields), unflatten(texts, fields)]) {
        expect(flatten(back, fields, without)).toEqual(flat);
        expect(back).toMatchObject({ codes: ['a', 'b'], review: more.review });
      }
    }
  });

  test('a name from a foreign file reaches no prototype', () => {
    const back = unflatten({ more: '{"__proto__.polluted":1,"review.__proto__":{"x":1}}' }, fieldsOf(Entity));
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    expect(back).toEqual({ review: {} });
  });
});

describe('tables', () => {
  test('every row has only columns of its table, and words where the columns say', () => {
    const rows = rowsOf(FIXTURE);
    const points = [...TEXT];
    for (const name of EXCHANGE_TABLES) {
      const columns = new Set(exchangeColumnsOf(name).map((column) => column.name));
      for (const row of rows[name]) {
        for (const column of Object.keys(row)) expect(columns).toContain(column);
        if (typeof row['start'] !== 'number' || typeof row['end'] !== 'number') continue;
        expect(points.slice(row['start'], row['end']).join('')).toBe(row['words']);
      }
    }
    expect(rows.events[0]).toMatchObject({ actor: '12 ships & "two" tugs', time: '4 March 2024', date: '2024-03-04' });
    expect(rows.attributions[1]).toMatchObject({ content_words: 'Most of them … were fishing boats', actor: 'Ana Lí\u0301pez' });
    expect(tableFields('figures').map(({ path }) => columnName(path))).toContain('value_text');
  });

  test('CSV is read as it was written, by a reader that knows nothing of us', async () => {
    const { files, dropped } = await writeArticle(csv(), FIXTURE, EVERYTHING);
    expect(dropped).toEqual([]);
    const mentions = files.find(({ path }) => path === 'mentions.csv')?.bytes ?? new Uint8Array();
    const { data, errors } = Papa.parse(decodeUtf8(mentions) ?? '', { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [head = [], ...lines] = data;
    const rows = lines.map((cells) => Object.fromEntries(cells.map((cell, index) => [head[index], cell])));
    expect(rows.map((row) => row['words'])).toEqual(FIXTURE.document.mentions.map(({ target }) => target.exact));
    expect(rows[3]).toMatchObject({ review_note: 'Same & "sure" <b>?\nYes', review_by: 'Zoë 🦉' });
  });

  test('no cell of text runs as a formula, and each comes back', () => {
    const dangerous = ['=1+2', '+1', '-2+3+cmd|x', '@a', '\tx', '\rx', '＝1', "'=1", '-5%', 'plain', "'quoted'", ''];
    for (const text of dangerous) {
      expect(sanitizeCell(text)).not.toMatch(/^[=+\-@\t\r＝]/);
      expect(restoreCell(sanitizeCell(text))).toBe(text);
    }
    fc.assert(fc.property(fc.string(), (text) => restoreCell(sanitizeCell(text)) === text));
  });

  test('what a person rejected and what is not in the text is left out, and said', async () => {
    const [first, second, ...rest] = FIXTURE.document.mentions;
    if (first === undefined || second === undefined) throw new Error('the fixture has names');
    const lost = { ...first, target: { ...first.target, end: first.target.start } };
    const mentions = [lost, { ...second, review: { status: 'rejected' as const } }, ...rest];
    const article = { ...FIXTURE, document: { ...FIXTURE.document, mentions } };
    const { dropped } = await writeArticle(csv(), article, EVERYTHING);
    expect(dropped).toEqual([{ layer: 'mention', reason: 'unplaced', count: 1 }]);
  });

  test('every format writes the same bytes for the same article', async () => {
    // A workbook is a ZIP archive that holds the time at which it was made.
    for (const format of FORMATS.filter(({ name }) => name !== 'xlsx')) {
      const [first, again] = [await writeArticle(format, FIXTURE, EVERYTHING), await writeArticle(format, FIXTURE, EVERYTHING)];
      expect(first.files.length, format.name).toBeGreaterThan(0);
      expect(again, format.name).toEqual(first);
    }
  });
});

function csv(): (typeof FORMATS)[number] {
  const format = findFormat('csv');
  if (format === undefined) throw new Error('no CSV');
  return format;
}
