import type { Article } from '../model/annotatedDocument.ts';
import { stampField } from './recordFields.ts';
import type { Working } from './workingDocument.ts';

/** Null: no date of a person's; the analysis finds one again. A date that there isn't is passed over. */
export function setDate(work: Working, date: string | null): void {
  const { article } = work.document;
  const before = givenDate(article);
  if ((date ?? undefined) === before || (date !== null && !isDay(date))) return;
  work.document = { ...work.document, article: stampField(withDate(article, date ?? undefined), 'date', work.decisionId) };
}

/** The date that a person gave. */
export function givenDate({ date, dateSource }: Article): string | undefined {
  return dateSource === 'given' ? date : undefined;
}

export function withDate(article: Article, given: string | undefined): Article {
  const { date: _, dateSource: __, ...rest } = article;
  return given === undefined ? rest : { ...rest, date: given, dateSource: 'given' };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `to` with the date of `from`. */
export function copyDate(to: Article, from: Article): Article {
  const { date: _, dateSource: __, ...rest } = to;
  const { date, dateSource } = from;
  return { ...rest, ...(date === undefined ? {} : { date }), ...(dateSource === undefined ? {} : { dateSource }) };
}
