import path from 'node:path';
import type { Table } from '../../core/present/tables.ts';
import { toCsv } from '../../core/present/writeTable.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { findAnnotated, toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { makeFolder } from '../makeFolder.ts';
import { ArticleError } from '../readArticle.ts';
import { readSidecar } from '../readSidecar.ts';
import { UsageError } from '../usageError.ts';
import { type DecisionRow, decisionRows } from './decisionRows.ts';
import type { JoinOptions } from './pickOptions.ts';
import { referenceOf } from './placeRecord.ts';
import { say } from '../say.ts';

const COLUMNS = [
  ...['record', 'key', 'file', 'layer', 'annotation', 'status', 'method'],
  ...['by', 'at', 'note', 'start', 'end', 'text', 'edited'],
] as const;

/** Writes a row for each decision in the sidecars of picked articles, over what an earlier run wrote. @throws UsageError */
export async function joinDecisions({ folder, out, format }: JoinOptions, io: CliIo): Promise<number> {
  const { paths, problems } = await findAnnotated([folder], io);
  if (!paths.every(({ uri }) => uri?.startsWith(`${toUri(path.resolve(io.folder, folder))}/`)))
    throw new UsageError(`pick --join ${folder}: not a folder`);
  for (const problem of problems) io.err(`${problem}\n`);
  const rows: DecisionRow[] = [];
  const counts = { picked: 0, others: 0, conflicts: 0, faults: problems.length };
  for (const articlePath of paths) {
    try {
      const sidecar = await readSidecar(articlePath, io);
      if (sidecar === undefined) continue;
      if (referenceOf(sidecar.document) === undefined) counts.others++;
      else {
        counts.picked++;
        counts.conflicts += sidecar.document.conflicts?.length ?? 0;
        rows.push(...decisionRows(sidecar.document, articlePath.inFolder));
      }
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      counts.faults++;
      io.err(`${error.message}\n`);
    }
  }
  if (counts.picked === 0) {
    io.err(`no picked articles in ${folder}: pick some with pick OUT --to ${folder}\n`);
    return FAILURE;
  }
  await write(rows, out, format, io);
  sumUp(rows.length, counts, io);
  return counts.faults > 0 ? FAILURE : SUCCESS;
}

async function write(rows: readonly DecisionRow[], out: string, format: JoinOptions['format'], io: CliIo): Promise<void> {
  const file = path.resolve(io.folder, out);
  const content = format === 'csv' ? toCsv(tableOf(rows)) : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  await makeFolder(path.dirname(file));
  await io.files.writeAtomically(toUri(file), encodeUtf8(content));
}

function tableOf(rows: readonly DecisionRow[]): Table {
  const cellOf = (value: DecisionRow[keyof DecisionRow]): string => {
    if (value === null) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((name) => cellOf(row[name]))) };
}

function sumUp(
  rows: number,
  { picked, others, conflicts, faults }: { picked: number; others: number; conflicts: number; faults: number },
  io: CliIo,
): void {
  const parts = [
    `${say('decision', rows)} in ${say('pickedArticle', picked)}`,
    others > 0 ? `${say('article', others)} not picked and passed over` : '',
    conflicts > 0 ? `${say('conflict', conflicts)} still to be settled` : '',
    faults > 0 ? `${say('file', faults)} that can't be read` : '',
  ];
  io.err(`${parts.filter((part) => part !== '').join(', ')}\n`);
}
