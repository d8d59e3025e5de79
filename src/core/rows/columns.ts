import * as z from 'zod/mini';

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

/** One column of a table, for writers whose formats have types (Parquet, SQL). */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a cell may be empty. */
  readonly nullable: boolean;
  /** All texts that a cell may hold, where these are few. */
  readonly values?: readonly string[];
}

/** The columns of a table in order, read from the schema of its rows. @throws TypeError for a field that is no plain value */
export function columnsOf(schema: z.ZodMiniObject): readonly Column[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const inner = field instanceof z.ZodMiniNullable ? field._zod.def.innerType : field;
    const values = inner instanceof z.ZodMiniEnum ? { values: inner.options.map(String) } : {};
    return { name, type: typeOf(name, inner), nullable: field !== inner, ...values };
  });
}

function typeOf(name: string, field: z.core.SomeType): ColumnType {
  if (field instanceof z.ZodMiniString || field instanceof z.ZodMiniEnum) return 'text';
  if (field instanceof z.ZodMiniNumberFormat) return 'integer';
  if (field instanceof z.ZodMiniNumber) return 'number';
  if (field instanceof z.ZodMiniBoolean) return 'boolean';
  throw new TypeError(`column ${name}: a cell holds text, a number, true or false`);
}
