import type { Translate } from '../present/translate.ts';
import type { ArticleEntry } from './articleEntry.ts';
import { choicesOf, QUERY_FIELDS, splitQuery, type QueryField } from './parseQuery.ts';
import type { Project } from './project.ts';

export interface QueryCompletion {
  /** The whole query with the word put in. */
  readonly query: string;
  readonly word: string;
  /** What it asks; empty for a value. */
  readonly detail: string;
}

/** As many values are offered. */
const MOST_VALUES = 12;

/** What may stand where a query ends: the names of fields, and the values of the field that is being written. */
export function completeQuery(
  t: Translate,
  query: string,
  entries: readonly ArticleEntry[],
  project: Project,
): readonly QueryCompletion[] {
  const last = /\s$/.test(query) ? undefined : splitQuery(query).at(-1);
  const before = last === undefined ? query : query.slice(0, last.start);
  const minus = last?.negated === true ? '-' : '';
  const field = QUERY_FIELDS.find((one) => one === last?.field?.toLowerCase());
  if (field === undefined) {
    const begun = (last?.values.join('') ?? '').toLowerCase();
    return QUERY_FIELDS.filter((one) => one.startsWith(begun)).map((one) => ({
      query: `${before}${minus}${one}:`,
      word: `${one}:`,
      detail: fieldWord(t, one),
    }));
  }
  const begun = (last?.values.at(-1) ?? '').toLowerCase();
  const known = last?.values.slice(0, -1) ?? [];
  const quote = (value: string): string => (/[\s,]/.test(value) ? `"${value}"` : value);
  return valuesOf(field, entries, project)
    .filter((value) => value.toLowerCase().includes(begun) && value.toLowerCase() !== begun)
    .slice(0, MOST_VALUES)
    .map((value) => ({
      query: `${before}${minus}${field}:${[...known, value].map(quote).join(',')} `,
      word: `${field}:${quote(value)}`,
      detail: '',
    }));
}

function valuesOf(field: QueryField, entries: readonly ArticleEntry[], { codebook, register }: Project): readonly string[] {
  switch (field) {
    case 'who':
      return [
        ...register.actors.map(({ name }) => name),
        ...mostFrequent(entries, ({ entities }) => entities.filter(({ named }) => named).map(({ name }) => name)),
      ];
    case 'source':
      return mostFrequent(entries, ({ annotations }) =>
        annotations.flatMap(({ layer, source }) => (layer === 'attribution' ? (source ?? []) : [])),
      );
    case 'code':
      return codebook.codes.map(({ id }) => id);
    case 'type':
      return [
        ...codebook.types.map(({ id }) => id),
        ...mostFrequent(entries, ({ annotations }) => annotations.map(({ type }) => type)),
      ];
    case 'by':
      return mostFrequent(entries, ({ annotations }) => annotations.flatMap(({ by }) => by ?? []));
    case 'unit':
      return mostFrequent(entries, ({ annotations }) => annotations.flatMap(({ figure }) => figure?.unit ?? []));
    default:
      return choicesOf(field) ?? [];
  }
}

/** Looked for in the first of very many articles: a person waits for every key. */
const MOST_ARTICLES = 300;

function mostFrequent(entries: readonly ArticleEntry[], wordsOf: (entry: ArticleEntry) => readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries.slice(0, MOST_ARTICLES)) {
    for (const word of wordsOf(entry)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([word]) => word);
}

function fieldWord(t: Translate, field: QueryField): string {
  const words: Record<QueryField, string> = {
    layer: t('name, figure, statement, event or passage'),
    who: t('an actor who is named, speaks or takes part'),
    source: t('who says it'),
    stance: t('how the source stands to it'),
    code: t('a code of yours, with those below it'),
    status: t('proposed, accepted or rejected'),
    is: t('doubtful, unsourced, update, denied, coded or noted'),
    type: t('type of name, figure or event'),
    figure: t('a value: 100, >100, 100..200'),
    unit: t('what is counted or measured'),
    date: t('of the article: 2024-03, >2024, 2024-01..2024-06'),
    when: t('of the event or figure'),
    by: t('who decided'),
    note: t('words of a comment'),
    text: t('words of the annotation'),
    article: t('words of its file name or title'),
    confidence: t('how sure the machine is: <0.6'),
  };
  return words[field];
}
