import { counted } from '../present/counted.ts';
import { indexDocument } from '../present/documentIndex.ts';
import type { Translate } from '../present/translate.ts';
import type { ReportInput } from './reportInput.ts';

export function titleOf(t: Translate, { title, articles }: ReportInput): string {
  const [first] = articles;
  if (title !== undefined && title !== '') return title;
  if (first !== undefined && articles.length === 1) return first.document.article.title ?? first.path;
  return counted(t, 'article', articles.length);
}

/** What stands below the title: file or number of articles, dates, words, how far the review is, when this was made. */
export function factsOf(t: Translate, { articles, day }: ReportInput): readonly string[] {
  const [first] = articles;
  const dates = articles.flatMap(({ document }) => document.article.date ?? []).sort();
  const annotations = articles.flatMap(({ document }) => indexDocument(document).annotations);
  const decided = annotations.filter(({ value }) => value.review.status !== 'proposed').length;
  const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  const span = dates[0] === dates.at(-1) ? (dates[0] ?? '') : `${dates[0] ?? ''} – ${dates.at(-1) ?? ''}`;
  return [
    articles.length === 1 ? (first?.path ?? '') : counted(t, 'article', articles.length),
    span,
    counted(t, 'word', words),
    t('{0} of {1} reviewed', decided, counted(t, 'annotation', annotations.length)),
    t('made on {0} with Article Annotator', day),
  ].filter((fact) => fact !== '');
}
