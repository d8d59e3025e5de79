import Papa from 'papaparse';
import { restoreCell } from '../../text/sanitizeCell.ts';
import type { ExchangeFile, ImportProblem } from '../format.ts';
import { decodeText } from '../jsonValues.ts';
import { readWorkbook, type SheetRow } from './readWorkbook.ts';

/** A table as a person saved it. */
export interface Sheet {
  readonly file: string;
  /** Of the workbook's sheet; undefined for a file of its own. */
  readonly name: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  /** True where numbers may have a comma for the decimal point. */
  readonly commas: boolean;
}

export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly ImportProblem[];
}

/** Delimited text in UTF-8: commas, semicolons or tabs, whatever the spreadsheet wrote. */
export function readDelimited({ path, bytes }: ExchangeFile): ReadSheets {
  const text = decodeText(bytes);
  if (text === undefined) {
    const message = 'it is not text in UTF-8: save it as “CSV UTF-8”, or as an Excel workbook';
    return { sheets: [], problems: [{ file: path, message }] };
  }
  const { data, meta } = Papa.parse(text, { skipEmptyLines: false });
  const [header = [], ...rows] = data;
  const sheet: Sheet = {
    file: path,
    name: undefined,
    header: header.map((cell) => cell.trim()),
    rows: rows.map((cells, index) => ({ line: index + 2, cells: cells.map(restoreCell) })).filter(hasCells),
    commas: meta.delimiter === ';' || meta.delimiter === '\t',
  };
  return { sheets: [sheet], problems: [] };
}

export function readSpreadsheet({ path, bytes }: ExchangeFile): ReadSheets {
  const read = readWorkbook(bytes);
  if (!read.ok) return { sheets: [], problems: [{ file: path, message: read.problem }] };
  const sheets = read.sheets.map(({ name, rows }): Sheet => {
    const [header, ...others] = rows;
    return {
      file: path,
      name,
      header: (header?.cells ?? []).map((cell) => cell.trim()),
      rows: others.filter(hasCells),
      commas: false,
    };
  });
  return { sheets, problems: [] };
}

function hasCells({ cells }: SheetRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
