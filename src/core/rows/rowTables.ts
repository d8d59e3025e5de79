import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { ArgumentRow, argumentRows } from './argumentRow.ts';
import { ArticleRow, articleRows } from './articleRow.ts';
import { AttributionRow, attributionRows } from './attributionRow.ts';
import { EntityRow, entityRows } from './entityRow.ts';
import { EventRow, eventRows } from './eventRow.ts';
import { MentionRow, mentionRows } from './mentionRow.ts';
import { QuantityRow, quantityRows } from './quantityRow.ts';
import type { RowContext } from './rowFields.ts';

/** The flat tables of a document, and the schema of each one's rows. */
export const ROW_SCHEMAS = {
  articles: ArticleRow,
  entities: EntityRow,
  mentions: MentionRow,
  quantities: QuantityRow,
  attributions: AttributionRow,
  events: EventRow,
  arguments: ArgumentRow,
} as const;

export type TableName = keyof typeof ROW_SCHEMAS;
export const TABLE_NAMES: readonly TableName[] = [
  'articles',
  'entities',
  'mentions',
  'quantities',
  'attributions',
  'events',
  'arguments',
];

/** One document as flat rows. Every row has the same fields, in the order of its schema; what is not there is null. */
export interface RowTables {
  readonly articles: readonly ArticleRow[];
  readonly entities: readonly EntityRow[];
  readonly mentions: readonly MentionRow[];
  readonly quantities: readonly QuantityRow[];
  readonly attributions: readonly AttributionRow[];
  readonly events: readonly EventRow[];
  readonly arguments: readonly ArgumentRow[];
}

export interface RowOptions {
  /** What the `article` column says; the article's file without it. */
  readonly article?: string;
  /** Turns the document's offsets (UTF-16 code units of the LF text) into others; they stay as they are without it. */
  readonly offset?: (offset: number) => number;
}

/** Rejected records are in the tables too: their `status` says so. */
export function tabulate(document: AnnotatedDocument, options: RowOptions = {}): RowTables {
  const context: RowContext = {
    article: options.article ?? document.article.file,
    offset: options.offset ?? ((offset) => offset),
  };
  return {
    articles: articleRows(document, context),
    entities: entityRows(document, context),
    mentions: mentionRows(document, context),
    quantities: quantityRows(document, context),
    attributions: attributionRows(document, context),
    events: eventRows(document, context),
    arguments: argumentRows(document, context),
  };
}
