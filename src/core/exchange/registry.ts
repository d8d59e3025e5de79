import type { Format } from './format.ts';
import { csv } from './formats/csv.ts';
import { jsonl } from './formats/jsonl.ts';
import { parquet } from './formats/parquet.ts';
import { xlsx } from './formats/xlsx.ts';

/** Every format that there is, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [xlsx, csv, parquet, jsonl];

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
