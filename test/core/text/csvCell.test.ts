import { expect, test } from 'vitest';
import { csv } from '../../../src/core/exchange/formats/csv.ts';
import { writeArticle } from '../../../src/core/exchange/startExport.ts';
import { tableCsv } from '../../../src/core/picture/tableCsv.ts';
import { toCsv } from '../../../src/core/present/writeTable.ts';
import { decodeUtf8 } from '../../../src/core/text/utf8.ts';
import { EVERYTHING, FIXTURE } from '../../exchange/fixture.ts';

/** What people or articles say, and the cell that no spreadsheet runs, whatever its country takes for the end of a cell. */
const CELLS: readonly (readonly [string, string])[] = [
  ['=1+1', "'=1+1"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['\t=1+1', '"\'\t=1+1"'],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['＠SUM', "'＠SUM"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["Holt;=cmd|' /C calc'!A0", `"Holt;=cmd|' /C calc'!A0"`],
  ['Holt\t=1+1', '"Holt\t=1+1"'],
  ['-2.1%', '-2.1%'],
  ['+1,200', '"+1,200"'],
  ['two = two', 'two = two'],
];

test.each(CELLS)('no table runs %j', async (text, cell) => {
  expect(toCsv({ columns: ['a'], rows: [[text]] })).toBe(`a\r\n${cell}\r\n`);
  const columns = [{ key: 'a', label: text, isNumber: false }];
  expect(tableCsv({ columns, rows: [{ cells: [text], mark: undefined }] })).toBe(`${cell}\r\n${cell}\r\n`);
});

test('nor does what is exported', async () => {
  const [text, cell] = ["Holt;=cmd|' /C calc'!A0", `"Holt;=cmd|' /C calc'!A0"`];
  const entities = FIXTURE.document.entities.map((one) => ({ ...one, canonicalName: text }));
  const article = { ...FIXTURE, document: { ...FIXTURE.document, entities } };
  const { files } = await writeArticle(csv, article, EVERYTHING);
  const actors = files.find(({ path }) => path === 'actors.csv');
  expect(decodeUtf8(actors?.bytes ?? new Uint8Array())).toContain(`,${cell},`);
});
