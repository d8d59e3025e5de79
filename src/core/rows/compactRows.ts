import { type Column, columnsOf } from './columns.ts';
import { ROW_SCHEMAS, TABLE_NAMES, type RowTables, type TableName } from './rowTables.ts';

type Cell = string | number | boolean | null;

/**
 * Rows without their column names: the cells of each table's `COMPACT_COLUMNS`, empty cells at the end of a row left out; of what a closed list says, its
 * place in the list.
 */
export type CompactRows = Readonly<Record<TableName, readonly (readonly Cell[])[]>>;

/**
 * The columns of the compact form, those seldom filled last. Not in it: what the text says anyway (words), what only reviewed documents
 * have, and the article, which whoever carries the rows names.
 */
const COMPACT_COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  articles: ['length', 'language', 'date', 'dateSource', 'title'],
  entities: ['id', 'type', 'canonicalName', 'aliases', 'named', 'related'],
  mentions: ['id', 'start', 'end', 'entity', 'type', 'form'],
  quantities: [
    ...['id', 'start', 'end', 'kind', 'value', 'unit', 'iso', 'attribution', 'place', 'time', 'qualifier', 'predicate'],
    ...['min', 'max', 'magnitude', 'score', 'direction', 'alternativeIso'],
  ],
  attributions: [
    ...['id', 'contentStart', 'contentEnd', 'cueStart', 'cueEnd', 'sourceStart', 'sourceEnd', 'entity', 'kind', 'stance'],
    ...['contentSpans', 'implicit', 'cueSpans', 'sourceSpans'],
  ],
  events: ['id', 'start', 'end', 'type', 'group', 'attribution', 'modality'],
  arguments: ['event', 'role', 'start', 'end', 'entity', 'quantity'],
};

/** What an empty cell of a column that always says something stands for: what it says most often. */
const DEFAULTS: Readonly<Partial<Record<TableName, Readonly<Record<string, Cell>>>>> = {
  articles: { language: 'en' },
  entities: { type: 'organization', named: true },
  mentions: { type: 'organization', form: 'name' },
  quantities: { qualifier: 'exactly' },
  attributions: { kind: 'indirect', stance: 'asserts', implicit: false },
  events: { modality: 'asserted' },
};

/** Columns that hold the id of a row of another table; in the compact form that row's number, from 0. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  entity: 'entities',
  related: 'entities',
  place: 'entities',
  time: 'quantities',
  quantity: 'quantities',
  attribution: 'attributions',
  event: 'events',
  group: 'events',
};

/** Ids are written without these. */
const ID_PREFIXES: Readonly<Partial<Record<TableName, string>>> = {
  entities: 'entity-',
  mentions: 'mention-',
  quantities: 'quantity-',
  attributions: 'attribution-',
  events: 'event-',
};
/** Stands before an id that does not begin with its table's prefix. */
const WHOLE_ID = '=';

/** How the cells of one column are shortened. */
interface Shortening {
  readonly column: string;
  readonly usual: Cell | undefined;
  /** The table of the row that the cell names. */
  readonly target: TableName | undefined;
  /** Of a column that holds a word of a closed list: the place of each. */
  readonly places: ReadonlyMap<unknown, number> | undefined;
  /** Of a column of ids: what they begin with. */
  readonly prefix: string | undefined;
}

const SHORTENINGS: ReadonlyMap<TableName, readonly Shortening[]> = new Map(
  TABLE_NAMES.map((table) => {
    const columns = new Map(columnsOf(ROW_SCHEMAS[table]).map((column) => [column.name, column]));
    const shortenings = COMPACT_COLUMNS[table].map((column): Shortening => {
      const values = columns.get(column)?.values;
      return {
        column,
        usual: DEFAULTS[table]?.[column],
        target: REFERENCES[column],
        places: values === undefined ? undefined : new Map(values.map((value, place) => [value, place])),
        prefix: column === 'id' ? (ID_PREFIXES[table] ?? '') : undefined,
      };
    });
    return [table, shortenings];
  }),
);

export function compactRows(tables: RowTables): CompactRows {
  const ranks = new Map<TableName, ReadonlyMap<unknown, number>>();
  for (const name of ['entities', 'quantities', 'attributions', 'events'] as const)
    ranks.set(name, new Map(tables[name].map(({ id }, index) => [id, index])));
  const shorten = ({ usual, target, places, prefix }: Shortening, value: Cell | undefined): Cell => {
    if (value === undefined || value === usual) return null;
    if (target !== undefined && value !== null) return ranks.get(target)?.get(value) ?? null;
    if (places !== undefined) return places.get(value) ?? null;
    return prefix !== undefined && typeof value === 'string' ? shortenId(value, prefix) : value;
  };
  const compact = (name: TableName): readonly (readonly Cell[])[] => {
    const shortenings = SHORTENINGS.get(name) ?? [];
    const rows: readonly Readonly<Record<string, Cell>>[] = tables[name];
    return rows.map((row) => trimEnd(shortenings.map((one) => shorten(one, row[one.column]))));
  };
  return {
    articles: compact('articles'),
    entities: compact('entities'),
    mentions: compact('mentions'),
    quantities: compact('quantities'),
    attributions: compact('attributions'),
    events: compact('events'),
    arguments: compact('arguments'),
  };
}

function shortenId(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : WHOLE_ID + id;
}

function trimEnd(cells: Cell[]): readonly Cell[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length--;
  return length === cells.length ? cells : cells.slice(0, length);
}

/** What a reader of compact rows must know of one column. Where it has `values`, a cell is a place in them, from 0; the default is the word itself. */
export interface CompactColumn extends Column {
  /** The cell is the number of a row of this table. */
  readonly references?: TableName;
  /** What an empty cell stands for. */
  readonly default?: Cell;
  /** To be put before each cell that does not begin with `=`, which is to be taken away. */
  readonly prefix?: string;
}

export function describeCompactRows(): Readonly<Record<string, readonly CompactColumn[]>> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const columns = new Map(columnsOf(ROW_SCHEMAS[table]).map((column) => [column.name, column]));
      return [table, COMPACT_COLUMNS[table].map((name) => describeColumn(table, name, columns.get(name)))];
    }),
  );
}

function describeColumn(table: TableName, name: string, column: Column | undefined): CompactColumn {
  if (column === undefined) throw new TypeError(`${table} has no column ${name}`);
  const references = REFERENCES[name];
  const prefix = name === 'id' ? ID_PREFIXES[table] : undefined;
  const usual = DEFAULTS[table]?.[name];
  return {
    ...column,
    ...(usual === undefined ? {} : { default: usual }),
    ...(references === undefined ? {} : { references }),
    ...(prefix === undefined ? {} : { prefix }),
  };
}
