import { mapSteps, runToEnd, type Steps } from '../steps.ts';
import { csvCell } from '../text/csvCell.ts';
import { oneLine } from './outline.ts';
import type { Table } from './tables.ts';

/** How a table is written as text. */
export interface TableForm {
  readonly lineEnd: string;
  head(columns: readonly string[]): readonly string[];
  line(cells: readonly string[]): string;
}

/** RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export const CSV: TableForm = {
  lineEnd: '\r\n',
  head: (columns) => [CSV.line(columns)],
  line: (cells) => cells.map(csvCell).join(','),
};

/** A table of GitHub Flavored Markdown: what would end a cell or open a tag is escaped. */
export const MARKDOWN: TableForm = {
  lineEnd: '\n',
  head: (columns) => [MARKDOWN.line(columns), `| ${columns.map(() => '---').join(' | ')} |`],
  line: (cells) => `| ${cells.map((text) => oneLine(text).replaceAll(/[\\|<]/g, String.raw`\$&`)).join(' | ')} |`,
};

/** With pauses, for tables of thousands of rows. */
export function* writeTable({ columns, rows }: Table, { head, line, lineEnd }: TableForm): Steps<string> {
  const lines = yield* mapSteps(rows, line);
  return [...head(columns), ...lines, ''].join(lineEnd);
}

export function toCsv(table: Table): string {
  return runToEnd(writeTable(table, CSV));
}

export function toMarkdown(table: Table): string {
  return runToEnd(writeTable(table, MARKDOWN));
}
