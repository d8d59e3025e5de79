import type { PictureTable } from './picture.ts';

/** Rows of a table as objects, for a specification that holds its own data. */
function valuesOf({ columns, rows }: PictureTable): readonly Readonly<Record<string, string | number | null>>[] {
  return rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, at) => [key, cells[at] ?? null])));
}

/** A Vega-Lite 5 specification around its own parts. */
export function specification(title: string, table: PictureTable, parts: object): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    title,
    width: 800,
    data: { values: valuesOf(table) },
    ...parts,
  };
}
