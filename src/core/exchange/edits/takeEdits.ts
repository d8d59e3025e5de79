import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import { toTextCell } from '../formats/csv.ts';
import type { ImportProblem } from '../format.ts';
import { exchangeColumnsOf, type ExchangeRow, rowsOf, EXCHANGE_TABLES, type ExchangeTable } from '../tables.ts';
import { AS_EXPORTED, EDITABLE, markCell, exportedMark, normalizeCell, withPoint } from './editable.ts';
import { type ChangedCell, decisionsOf, type EditStep } from './editDecisions.ts';
import type { EditedRow } from './readEdits.ts';

export interface TakenEdits {
  /** What the person changed, to be decided in this order. */
  readonly steps: readonly EditStep[];
  /** How many records they are about. */
  readonly changed: number;
  /** How many cells stay as they are here, because somebody decided otherwise or extraction found otherwise since the export. */
  readonly conflicts: number;
  readonly problems: readonly ImportProblem[];
}

/**
 * What a person changed in rows of one article since they were exported, as decisions. `document` is placed in `text`; `path` is the
 * article's in the export. What is in no row any more stays as it is.
 */
export function takeEdits(document: AnnotatedDocument, text: string, path: string, rows: readonly EditedRow[]): TakenEdits {
  const present = indexRows(document, text, path);
  const steps: EditStep[] = [];
  const problems: ImportProblem[] = [];
  let [changed, conflicts] = [0, 0];
  for (const row of rows) {
    const now = present.get(row.table)?.get(row.id);
    const problem = (message: string): void => void problems.push({ file: row.file, message: `row ${row.line}: ${message}` });
    if (now === undefined) {
      if (wasChanged(row)) problem(`${row.id} is no annotation of ${path} any more`);
      continue;
    }
    const cells = EDITABLE[row.table].flatMap((column): readonly ChangedCell[] => {
      const cell = row.cells[column];
      const compared = cell === undefined ? 'same' : compareCell(row, column, cell, now(column));
      if (compared === 'conflict') {
        conflicts++;
        problem(`${column} is “${now(column)}” here by now, and “${cell ?? ''}” in the table; left as it is`);
      }
      return compared === 'changed' && cell !== undefined ? [{ column, cell: cell.trim() }] : [];
    });
    if (cells.length === 0) continue;
    const taken = decisionsOf(document, row, cells, problem);
    steps.push(...taken);
    if (taken.length > 0) changed++;
  }
  return { steps: joinSteps(steps), changed, conflicts, problems };
}

type CellOf = (column: string) => string;
type RowsById = ReadonlyMap<string, CellOf>;

function indexRows(document: AnnotatedDocument, text: string, path: string): ReadonlyMap<ExchangeTable, RowsById> {
  const tables = rowsOf({ document, text, path });
  return new Map(EXCHANGE_TABLES.map((name) => [name, indexTable(name, tables[name])]));
}

/** An article has no id in its table. */
function indexTable(name: ExchangeTable, rows: readonly ExchangeRow[]): RowsById {
  const columns = new Map(exchangeColumnsOf(name).map((column) => [column.name, column]));
  const cellOf = (row: ExchangeRow): CellOf => {
    return (column) => {
      const known = columns.get(column);
      return known === undefined ? '' : toTextCell(known, row);
    };
  };
  return new Map(rows.map((row) => [name === 'articles' ? '' : String(row['id'] ?? ''), cellOf(row)]));
}

function compareCell(row: EditedRow, column: string, cell: string, now: string): 'same' | 'changed' | 'conflict' {
  const mark = exportedMark(row.table, column, row.cells[AS_EXPORTED] ?? '');
  const typed = withPoint(row, cell);
  if (normalizeCell(typed) === normalizeCell(now)) return 'same';
  if (mark === undefined || mark === markCell(now)) return isSameDay(column, typed, now) ? 'same' : 'changed';
  return mark === markCell(typed) ? 'same' : 'conflict';
}

/** Of a row that isn't here any more: whether there is anything to tell. */
function wasChanged(row: EditedRow): boolean {
  const marks = row.cells[AS_EXPORTED] ?? '';
  return EDITABLE[row.table].some((column) => {
    const [cell, mark] = [row.cells[column], exportedMark(row.table, column, marks)];
    return cell !== undefined && mark !== undefined && mark !== markCell(withPoint(row, cell));
  });
}

/** Spreadsheets rewrite days in the manner of the country: that is no change. */
function isSameDay(column: string, cell: string, now: string): boolean {
  if ((column !== 'date' && column !== 'iso') || !/^\d{4}-\d\d-\d\d$/.test(now)) return false;
  const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(cell.trim())?.slice(1).map(Number);
  if (parts === undefined) return false;
  const short = (year: number): readonly number[] => [year, year % 100];
  const [year = 0, month = 0, day = 0] = now.split('-').map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  const orders = [
    [a, b, c],
    [c, a, b],
    [c, b, a],
  ];
  return orders.some(([y = 0, m, d]) => short(year).includes(y) && m === month && d === day);
}

/** Judgements that are alike are one decision. */
function joinSteps(steps: readonly EditStep[]): readonly EditStep[] {
  const joined: EditStep[] = [];
  const plain = new Map<string, string[]>();
  for (const step of steps) {
    const { kind } = step.decision;
    if (kind !== 'accept' && kind !== 'reject' && kind !== 'reset') {
      joined.push(step);
      continue;
    }
    const ids = plain.get(kind);
    if (ids === undefined) plain.set(kind, [...step.ids]);
    else ids.push(...step.ids);
  }
  // A judgement that was written into the table stands over what an edit implies.
  for (const kind of ['accept', 'reject', 'reset'] as const) {
    const ids = plain.get(kind);
    if (ids !== undefined) joined.push({ ids, decision: { kind } });
  }
  return joined;
}
