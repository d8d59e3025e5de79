import type { PictureTable } from './picture.ts';

/** The table as CSV (RFC 4180, lines end with CRLF, no byte order mark). Text that a spreadsheet would take for a formula has an apostrophe before it. */
export function tableCsv({ columns, rows }: PictureTable): string {
  const lines = [columns.map(({ label }) => quote(label)), ...rows.map(({ cells }) => cells.map(writeCell))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function writeCell(cell: string | number | null): string {
  if (cell === null) return '';
  return typeof cell === 'number'
    ? String(cell)
    : quote(/^[=+\-@\t\r]/.test(cell) && !/^-?[\d.,]+$/.test(cell) ? `'${cell}` : cell);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
