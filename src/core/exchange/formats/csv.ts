import Papa from 'papaparse';
import { needsQuotes } from '../../text/csvCell.ts';
import { sanitizeCell } from '../../text/sanitizeCell.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { AS_EXPORTED, markCells } from '../edits/editable.ts';
import { parseJson } from '../fields.ts';
import type { Format, FormatWriter } from '../format.ts';
import {
  type ExchangeColumn,
  exchangeColumnsOf,
  type ExchangeRow,
  rowsOf,
  EXCHANGE_TABLES,
  type ExchangeTable,
} from '../tables.ts';

/** With it spreadsheets know that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** One comma-separated file a table: RFC 4180, UTF-8. */
export const csv: Format = { name: 'csv', output: 'folder', ending: '.csv', keepsStatus: true, write };

function write(): FormatWriter {
  const begun = new Set<string>();
  return {
    add(article) {
      const rows = rowsOf(article);
      return EXCHANGE_TABLES.flatMap((name) => {
        const columns = exchangeColumnsOf(name);
        const head = begun.has(name) ? '' : BYTE_ORDER_MARK + toLines([[...columns.map((column) => column.name), AS_EXPORTED]]);
        begun.add(name);
        const lines = toLines(
          rows[name].map((row) => [...columns.map((column) => toCell(column, row)), marksOf(name, columns, row)]),
        );
        return head + lines === '' ? [] : [{ path: `${name}.csv`, bytes: encodeUtf8(head + lines) }];
      });
    },
  };
}

function toLines(rows: string[][]): string {
  return rows.length === 0 ? '' : Papa.unparse(rows, { newline: LINE_END, quotes: needsQuotes }) + LINE_END;
}

function toCell(column: ExchangeColumn, row: ExchangeRow): string {
  const value = row[column.name] ?? null;
  return typeof value === 'string' ? sanitizeCell(toTextCell(column, row)) : toTextCell(column, row);
}

/** A cell as a person reads it, whatever the file: lists joined, nothing for null. */
export function toTextCell({ name, type }: ExchangeColumn, row: ExchangeRow): string {
  const value = row[name] ?? null;
  if (value === null) return '';
  return typeof value === 'string' && type === 'json' ? joinList(value) : String(value);
}

/** What `AS_EXPORTED` says of a row. */
export function marksOf(table: ExchangeTable, columns: readonly ExchangeColumn[], row: ExchangeRow): string {
  const types = new Map(columns.map((column) => [column.name, column]));
  return markCells(table, (name) => {
    const column = types.get(name);
    return column === undefined ? '' : toTextCell(column, row);
  });
}

/** `one; two`, for people to edit; JSON where an item holds a semicolon. */
export function joinList(json: string): string {
  const items = parseJson(json);
  const plain = Array.isArray(items) && items.every((item) => typeof item === 'string' && !/[;[\]]|^\s|\s$|^$/.test(item));
  return plain ? items.join('; ') : json;
}
