import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { articleField, type RowContext } from './rowFields.ts';

/** One article. `length` in the offsets of the rows. */
export const ArticleRow = z.object({
  ...articleField,
  file: z.string(),
  sha256: z.string(),
  length: z.int(),
  language: z.string(),
  /** Publication date, `YYYY-MM-DD`. */
  date: z.nullable(z.string()),
  dateSource: z.nullable(z.string()),
  title: z.nullable(z.string()),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export function articleRows({ article }: AnnotatedDocument, context: RowContext): readonly ArticleRow[] {
  const { file, sha256, length, language, date = null, dateSource = null, title = null } = article;
  return [{ article: context.article, file, sha256, length: context.offset(length), language, date, dateSource, title }];
}
