import writeXlsxFile, { type Sheet, type SheetData } from 'write-excel-file/universal';
import { parseJson } from '../fields.ts';
import type { Drop, ExportOptions, Format, FormatWriter } from '../format.ts';
import {
  type ExchangeColumn,
  exchangeColumnsOf,
  type ExchangeRow,
  rowsOf,
  EXCHANGE_TABLES,
  type ExchangeTable,
} from '../tables.ts';
import { replaceForbidden } from '../xml.ts';
import { AS_EXPORTED } from '../edits/editable.ts';
import { joinList, marksOf } from './csv.ts';

/** A sheet can have no more rows, nor a cell more characters. */
const MOST_ROWS = 1_048_575;
const MOST_CHARACTERS = 32_767;
/** One workbook with a sheet a table. Cells of text are text: a spreadsheet runs none of them. */
export const xlsx: Format = { name: 'xlsx', output: 'file', ending: '.xlsx', keepsStatus: true, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  const sheets = new Map<ExchangeTable, SheetData>(
    EXCHANGE_TABLES.map((name) => [name, [headOf([...exchangeColumnsOf(name).map((column) => column.name), AS_EXPORTED])]]),
  );
  return {
    add(article) {
      const rows = rowsOf(article);
      for (const [name, data] of sheets) {
        const columns = exchangeColumnsOf(name);
        for (const row of rows[name]) {
          if (data.length > MOST_ROWS) drop('no-place', 'article');
          else data.push([...columns.map((column) => toCell(column, row, drop)), marksCell(name, columns, row)]);
        }
      }
      return [];
    },
    async end() {
      const data = [...sheets].map(([sheet, cells]): Sheet<Blob> => ({ sheet, data: cells, stickyRowsCount: 1 }));
      const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await writeXlsxFile(data).toBlob();
      return [{ path: '', bytes: new Uint8Array(await blob.arrayBuffer()) }];
    },
  };
}

/** The core knows no browser; what the library calls so is never made here. */
type Blob = never;

function headOf(names: readonly string[]): SheetData[number] {
  return names.map((name) => ({ value: name, fontWeight: 'bold' }));
}

/** Nothing where nothing can be edited. */
function marksCell(table: ExchangeTable, columns: readonly ExchangeColumn[], row: ExchangeRow): SheetData[number][number] {
  const marks = marksOf(table, columns, row);
  return marks === '' ? null : { value: marks, type: String };
}

function toCell({ name, type }: ExchangeColumn, row: ExchangeRow, drop: Drop): SheetData[number][number] {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string') return { value, type: typeof value === 'number' ? Number : Boolean };
  const text = type === 'json' && parseJson(value) !== undefined ? joinList(value) : value;
  const clean = replaceForbidden(text).slice(0, MOST_CHARACTERS);
  if (clean !== text) drop('forbidden-characters', 'article');
  return { value: clean, type: String };
}
