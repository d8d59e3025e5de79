import { TextEncoder } from 'node:util';
import type { Perceptron, QuantizedRow } from './perceptron.ts';

/** Packs a trained classifier as `readWeightTable` reads it, with at most `limit` features. */
export function packWeightTable(model: Pick<Perceptron, 'classes' | 'quantize'>, limit: number): Uint8Array {
  const body: number[] = [];
  let previous = 0;
  const rows = model.quantize(limit);
  for (const { key, values } of rows) {
    pushVarint(body, key - previous);
    previous = key;
    const cells = values.flatMap((value, index) => (value === 0 ? [] : [index, value & 255]));
    body.push(cells.length / 2);
    for (const cell of cells) body.push(cell);
  }
  const names = new TextEncoder().encode(model.classes.join('\n'));
  const bytes = new Uint8Array(10 + names.length + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, names.length, true);
  bytes.set(names, 2);
  view.setUint32(2 + names.length, rows.length, true);
  view.setUint32(6 + names.length, body.length, true);
  bytes.set(body, 10 + names.length);
  return bytes;
}

/**
 * Packs the sum of several models' weights for the three moves as `readMoveTable` reads them: at most `limit` features, those with the
 * largest weights. Models that learnt from different derivations make different errors, so that their sum is better than each.
 */
export function packMoveTable(models: readonly (readonly QuantizedRow[])[], limit: number): Uint8Array {
  const body: number[] = [0, 0, 0, 0];
  let previous = 0;
  const rows = strongest(sumRows(models), limit);
  for (const { key, values } of rows) {
    const mask = values.reduce((bits, value, move) => bits | (value === 0 ? 0 : 1 << move), 0);
    pushVarint(body, (key - previous) * 8 + mask);
    previous = key;
    for (const value of values) if (value !== 0) body.push(value & 255);
  }
  const bytes = Uint8Array.from(body);
  new DataView(bytes.buffer).setUint32(0, rows.length, true);
  return bytes;
}

function sumRows(models: readonly (readonly QuantizedRow[])[]): QuantizedRow[] {
  const sums = new Map<number, number[]>();
  for (const { key, values } of models.flat()) {
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, [...values]);
    else values.forEach((value, k) => (sum[k] = (sum[k] ?? 0) + value));
  }
  return [...sums].map(([key, values]) => ({ key, values })).sort((a, b) => a.key - b.key);
}

/**
 * Keeps the rows with the largest weights, of rows that tie those with the larger sum; a weight smaller than the largest that was left out becomes 0,
 * one that is no int8 the nearest.
 */
function strongest(rows: readonly QuantizedRow[], limit: number): QuantizedRow[] {
  const ranked = rows.map((row) => ({ row, peak: Math.max(...row.values.map(Math.abs)), sum: sumOfSizes(row) }));
  ranked.sort((a, b) => b.peak - a.peak || b.sum - a.sum || a.row.key - b.row.key);
  const threshold = ranked[limit]?.peak ?? 0;
  return ranked
    .slice(0, limit)
    .map(({ row: { key, values } }) => ({
      key,
      values: values.map((value) => (Math.abs(value) < threshold ? 0 : Math.max(-127, Math.min(127, value)))),
    }))
    .sort((a, b) => a.key - b.key);
}

function sumOfSizes({ values }: QuantizedRow): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0);
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}
