import { encodeUtf8 } from '../../text/utf8.ts';
import { parseJson } from '../fields.ts';
import type { Format, FormatWriter } from '../format.ts';
import { type ExchangeColumn, exchangeColumnsOf, type ExchangeRow, rowsOf, EXCHANGE_TABLES } from '../tables.ts';

/** One file a table with a JSON object a line. Every line has every column, so that the first one tells them all. */
export const jsonl: Format = { name: 'jsonl', output: 'folder', ending: '.jsonl', keepsStatus: true, write };

function write(): FormatWriter {
  return {
    add(article) {
      const rows = rowsOf(article);
      return EXCHANGE_TABLES.flatMap((name) => {
        const columns = exchangeColumnsOf(name);
        const lines = rows[name].map((row) => `${JSON.stringify(toObject(columns, row))}\n`);
        return lines.length === 0 ? [] : [{ path: `${name}.jsonl`, bytes: encodeUtf8(lines.join('')) }];
      });
    },
  };
}

function toObject(columns: readonly ExchangeColumn[], row: ExchangeRow): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name] ?? null;
      return [name, type === 'json' && typeof value === 'string' ? parseJson(value) : value];
    }),
  );
}
