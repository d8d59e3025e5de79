import { digestText } from '../../text/digest.ts';
import type { ExchangeTable } from '../tables.ts';

/** What can be changed in a table and brought back. The order is that of the marks in `AS_EXPORTED`. */
export const EDITABLE: Readonly<Record<ExchangeTable, readonly string[]>> = {
  articles: ['date'],
  actors: ['type', 'ownType', 'canonicalName', 'aliases', 'review_status', 'review_note'],
  mentions: ['type', 'form', 'entity', 'codes', 'review_status', 'review_note'],
  figures: [
    'kind',
    'ownType',
    'qualifier',
    'value',
    'value_text',
    'min',
    'max',
    'iso',
    'magnitude',
    'unit',
    'predicate',
    'codes',
    'review_status',
    'review_note',
  ],
  attributions: ['kind', 'stance', 'source_entity', 'codes', 'review_status', 'review_note'],
  events: ['type', 'ownType', 'modality', 'codes', 'review_status', 'review_note'],
  participants: [],
  passages: ['codes', 'review_status', 'review_note'],
};

/** The column that says what the editable cells of a row were when it was written, so that what a person changed is known from what we did since. */
export const AS_EXPORTED = 'as_exported';
/** Hexadecimal digits of each cell's mark. */
const MARK = 5;

/** The table's name and a mark for each editable cell, in their order. */
export function markCells(table: ExchangeTable, cellOf: (column: string) => string): string {
  const marks = EDITABLE[table].map((column) => markCell(cellOf(column)));
  return marks.length === 0 ? '' : `${table} ${marks.join('')}`;
}

export function markCell(cell: string): string {
  return digestText(normalizeCell(cell)).slice(0, MARK);
}

/** The mark that a column had; undefined where the row has none. */
export function exportedMark(table: ExchangeTable, column: string, exported: string): string | undefined {
  const at = EDITABLE[table].indexOf(column);
  const [name, marks = ''] = exported.split(' ');
  if (at === -1 || name !== table || marks.length !== EDITABLE[table].length * MARK) return undefined;
  return marks.slice(at * MARK, (at + 1) * MARK);
}

/** What spreadsheets make of a cell by themselves changes nothing: TRUE, 12.50, spaces around it. */
export function normalizeCell(cell: string): string {
  const text = cell.trim().replaceAll('\r\n', '\n');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase();
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? String(Number(text)) : text;
}

/** `12,5` of a spreadsheet with commas is 12.5. */
export function withPoint({ commas }: { readonly commas: boolean }, cell: string): string {
  return commas && /^\s*-?\d+,\d+\s*$/.test(cell) ? cell.replace(',', '.') : cell;
}
