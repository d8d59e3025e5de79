import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { FieldType, FieldValue } from '../fields.ts';
import type { ExportPiece, Format, FormatWriter } from '../format.ts';
import {
  type ExchangeColumn,
  exchangeColumnsOf,
  type ExchangeRow,
  rowsOf,
  EXCHANGE_TABLES,
  type ExchangeTable,
} from '../tables.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows that are held before they are written as one row group. */
const ROW_GROUP = 10_000;

/** One Apache Parquet file a table; rows are written in groups, so that memory does not grow with the articles. */
export const parquet: Format = { name: 'parquet', output: 'folder', ending: '.parquet', keepsStatus: true, write };

function write(): FormatWriter {
  const tables = new Map<ExchangeTable, TableWriter>(EXCHANGE_TABLES.map((name) => [name, createTableWriter(name)]));
  return {
    add(article) {
      const rows = rowsOf(article);
      return [...tables].flatMap(([name, table]) => table.add(rows[name]));
    },
    end: async () => Promise.resolve([...tables.values()].flatMap((table) => table.end())),
  };
}

interface TableWriter {
  add(rows: readonly ExchangeRow[]): readonly ExportPiece[];
  end(): readonly ExportPiece[];
}

function createTableWriter(name: ExchangeTable): TableWriter {
  const columns = exchangeColumnsOf(name);
  const bytes = new DrainedWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns) });
  // Column by column: the values of a row take a fraction of what the row does.
  let waiting = emptyColumns(columns);
  let count = 0;
  const flush = (): void => {
    if (count === 0) return;
    void writer.write({ columnData: waiting, rowGroupSize: ROW_GROUP });
    waiting = emptyColumns(columns);
    count = 0;
  };
  const drain = (): readonly ExportPiece[] => [{ path: `${name}.parquet`, bytes: bytes.drain() }];
  return {
    add(rows) {
      for (const row of rows) for (const { name: column, data } of waiting) data.push(row[column] ?? null);
      count += rows.length;
      if (count < ROW_GROUP) return [];
      flush();
      return drain();
    },
    end() {
      flush();
      void writer.finish();
      return drain();
    },
  };
}

function emptyColumns(columns: readonly ExchangeColumn[]): { readonly name: string; readonly data: FieldValue[] }[] {
  return columns.map(({ name }) => ({ name, data: [] }));
}

/** Gives away what was written so far; positions go on counting. */
class DrainedWriter extends ByteWriter {
  drain(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}

const TYPES: Readonly<Record<FieldType, Omit<SchemaElement, 'name' | 'repetition_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

function schemaOf(columns: readonly ExchangeColumn[]): SchemaElement[] {
  const leaves = columns.map(({ name, type }): SchemaElement => ({ name, ...TYPES[type], repetition_type: 'OPTIONAL' }));
  return [{ name: 'root', num_children: leaves.length }, ...leaves];
}
