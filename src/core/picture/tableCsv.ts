import { csvCell } from '../text/csvCell.ts';
import type { PictureTable } from './picture.ts';

/** The table as CSV (RFC 4180, lines end with CRLF, no byte order mark). Text that a spreadsheet would take for a formula has an apostrophe before it. */
export function tableCsv({ columns, rows }: PictureTable): string {
  const lines = [columns.map(({ label }) => csvCell(label)), ...rows.map(({ cells }) => cells.map(writeCell))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function writeCell(cell: string | number | null): string {
  return typeof cell === 'string' ? csvCell(cell) : String(cell ?? '');
}
