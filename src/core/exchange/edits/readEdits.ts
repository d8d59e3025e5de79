import type { ExchangeFile, ImportProblem } from '../format.ts';
import { exchangeColumnsOf, EXCHANGE_TABLES, type ExchangeTable } from '../tables.ts';
import { AS_EXPORTED, EDITABLE } from './editable.ts';
import { readDelimited, readSpreadsheet, type ReadSheets, type Sheet } from './sheets.ts';

/** A row of a table of ours, as a person saved it. */
export interface EditedRow {
  readonly table: ExchangeTable;
  readonly file: string;
  /** As the spreadsheet counts it, from 1. */
  readonly line: number;
  /** Of the record; empty for an article. */
  readonly id: string;
  /** By column; one that is not in the sheet is not there. */
  readonly cells: Readonly<Record<string, string>>;
  /** True where numbers may have a comma for the decimal point. */
  readonly commas: boolean;
}

export interface ReadEdits {
  /** By the article's path, as the export had it. */
  readonly articles: ReadonlyMap<string, readonly EditedRow[]>;
  readonly problems: readonly ImportProblem[];
}

/** Our tables, changed in a spreadsheet: sheets are known by their columns, whatever they are called now. Never throws. */
export async function readEditedCsv(files: readonly ExchangeFile[]): Promise<ReadEdits> {
  return Promise.resolve(collect(files.map(readDelimited)));
}

export async function readEditedXlsx(files: readonly ExchangeFile[]): Promise<ReadEdits> {
  return Promise.resolve(collect(files.map(readSpreadsheet)));
}

function collect(read: readonly ReadSheets[]): ReadEdits {
  const problems = read.flatMap((one) => one.problems);
  const articles = new Map<string, EditedRow[]>();
  for (const sheet of read.flatMap(({ sheets }) => sheets)) {
    const table = tableOfMarks(sheet) ?? tableOf(sheet.header);
    if (table === undefined) {
      if (sheet.rows.length > 0)
        problems.push({ file: nameOf(sheet), message: 'its columns are not those of an export of ours' });
      continue;
    }
    if (EDITABLE[table].length === 0) continue;
    const missing = missingIn(sheet.header, table);
    if (missing !== undefined) problems.push({ file: nameOf(sheet), message: missing });
    let lost = 0;
    for (const { line, cells } of sheet.rows) {
      const values = Object.fromEntries(sheet.header.map((name, at) => [name, cells[at] ?? '']));
      const { article = '', id = '' } = values;
      if (article === '' || (id === '' && table !== 'articles')) {
        lost++;
        continue;
      }
      const row = { table, file: nameOf(sheet), line, id, cells: values, commas: sheet.commas };
      const rows = articles.get(article);
      if (rows === undefined) articles.set(article, [row]);
      else rows.push(row);
    }
    if (lost > 0) problems.push({ file: nameOf(sheet), message: withoutId(lost) });
  }
  return { articles, problems };
}

function withoutId(count: number): string {
  return `rows without article or id: ${count}; new annotations are made in the article, not in a table`;
}

function nameOf({ file, name }: Sheet): string {
  return name === undefined ? file : `${file}, ${name}`;
}

/** Columns that a table is known by where it has no ids. */
const NEEDED: Readonly<Partial<Record<ExchangeTable, readonly string[]>>> = {
  articles: ['article', 'sha256'],
  participants: ['article', 'event', 'role'],
};

/** The table that the rows say they are of. */
function tableOfMarks({ header, rows }: Sheet): ExchangeTable | undefined {
  const at = header.indexOf(AS_EXPORTED);
  const said = at === -1 ? undefined : rows.find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at]?.split(' ')[0];
  return EXCHANGE_TABLES.find((name) => name === said);
}

/** The table that has all of these columns and the fewest others; undefined for none. */
function tableOf(header: readonly string[]): ExchangeTable | undefined {
  const present = new Set(header);
  const fits = EXCHANGE_TABLES.map((name) => {
    const columns = exchangeColumnsOf(name).map((column) => column.name);
    const known = columns.filter((column) => present.has(column)).length;
    return { name, known, all: columns.length };
  });
  const needed = (name: ExchangeTable): readonly string[] => NEEDED[name] ?? ['article', 'id'];
  const candidates = fits.filter(({ name, known }) => known >= 3 && needed(name).every((column) => present.has(column)));
  return candidates.sort((a, b) => b.known - a.known || a.all - b.all)[0]?.name;
}

function missingIn(header: readonly string[], table: ExchangeTable): string | undefined {
  if (header.includes(AS_EXPORTED)) return undefined;
  return `the column ${AS_EXPORTED} of ${table} is gone: what was decided here since the export can't be told from what you changed`;
}
