import { claimsOf } from './claims.ts';
import { indexDocument } from '../present/documentIndex.ts';
import { tableOf, type Table } from '../present/tables.ts';
import type { Translate } from '../present/translate.ts';
import { VIEW_NAMES, type ViewName } from '../present/outline.ts';
import { layerWord, statusWord } from '../present/words.ts';
import type { DecisionRecord } from '../model/decisionRecord.ts';
import type { Steps } from '../steps.ts';
import type { ReportArticle, ReportInput } from './reportInput.ts';

/** A table of the report under its heading. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly table: Table;
  /** How many rows there are; the table has no more than `MOST_ROWS`. */
  readonly all: number;
}

/** More rows are counted, not told: a page of a hundred thousand lines helps nobody. */
export const MOST_ROWS = 2000;

/** Actors, events, figures with what bears on them, statements, codes and comments, and who decided. Empty ones are left out. */
export function* sectionsOf(t: Translate, input: ReportInput): Steps<readonly Section[]> {
  const headings: Readonly<Record<ViewName, string>> = {
    actors: t('Actors'),
    events: t('Events'),
    figures: t('Figures'),
    attributions: t('Statements'),
    codes: t('Codes'),
  };
  const views: Section[] = [];
  for (const name of VIEW_NAMES) {
    const table =
      name === 'figures'
        ? yield* figureTable(t, input.articles)
        : yield* joined(t, input.articles, (article) => viewTable(t, name, article, input));
    views.push(cut(name, headings[name], table));
  }
  const comments = yield* joined(t, input.articles, (article) => commentTable(t, article));
  const others = [
    cut('comments', t('Comments'), comments),
    cut('decisions', t('Who Decided'), decisionTable(t, input.articles)),
    cut('open', t('Still to Review'), openTable(t, input.articles)),
  ];
  return [...views, ...others].filter(({ all }) => all > 0);
}

function cut(id: string, heading: string, { columns, rows }: Table): Section {
  return { id, heading, table: { columns, rows: rows.slice(0, MOST_ROWS) }, all: rows.length };
}

function viewTable(t: Translate, name: ViewName, { document, text }: ReportArticle, { codebook }: ReportInput): Table {
  const anchorStatus = (id: string): 'anchored' | 'orphaned' => {
    const target = indexDocument(document).annotation(id)?.value.target;
    return target !== undefined && target.end <= target.start ? 'orphaned' : 'anchored';
  };
  const view = { document, text, conflicts: document.conflicts ?? [], anchorStatus, isNew: () => false, codebook };
  return tableOf(name, t, view, ({ value }) => value.review.status !== 'rejected');
}

/** Tables of several articles in one, with the article in front. */
function* joined(t: Translate, articles: readonly ReportArticle[], tableIn: (article: ReportArticle) => Table): Steps<Table> {
  const [first] = articles;
  if (first !== undefined && articles.length === 1) return tableIn(first);
  let columns: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  for (const article of articles) {
    const table = tableIn(article);
    columns = table.columns;
    for (const row of table.rows) rows.push([article.path, ...row]);
    yield;
  }
  return { columns: [t('Article'), ...columns], rows };
}

function* figureTable(t: Translate, articles: readonly ReportArticle[]): Steps<Table> {
  const several = articles.length > 1;
  const columns = [t('Words'), t('Read As'), t('Who says so'), t('Stance'), t('What Bears on It')];
  const claims = (yield* claimsOf(t, articles)).filter(({ kind }) => kind === 'figure');
  return {
    columns: several ? [t('Article'), ...columns] : columns,
    rows: claims.map(({ article, words, reading, source, stance, others }) => [
      ...(several ? [article.path] : []),
      words,
      reading,
      source,
      stance,
      others.join('; '),
    ]),
  };
}

function commentTable(t: Translate, { document }: ReportArticle): Table {
  const noted = indexDocument(document).annotations.filter(({ value }) => (value.review.note ?? '') !== '');
  return {
    columns: [t('Words'), t('Kind'), t('Comment'), t('Who')],
    rows: noted.map(({ layer, value: { target, review } }) => [
      target.exact,
      layerWord(t, layer),
      review.note ?? '',
      review.by ?? '',
    ]),
  };
}

function decisionTable(t: Translate, articles: readonly ReportArticle[]): Table {
  const people = new Map<string, DecisionRecord[]>();
  for (const decision of articles.flatMap(({ document }) => document.decisions ?? [])) {
    const name = decision.by ?? '';
    people.set(name, [...(people.get(name) ?? []), decision]);
  }
  const rows = [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, decisions]) => {
      const days = decisions
        .map(({ at }) => at.slice(0, 10))
        .filter((day) => day !== '')
        .sort();
      return [name === '' ? t('without a name') : name, String(decisions.length), days[0] ?? '', days.at(-1) ?? ''];
    });
  return { columns: [t('Who'), t('Decisions'), t('First'), t('Last')], rows };
}

function openTable(t: Translate, articles: readonly ReportArticle[]): Table {
  const rows = articles.flatMap(({ path, document }) => {
    const { annotations } = indexDocument(document);
    const count = (status: 'proposed' | 'accepted' | 'rejected'): string =>
      String(annotations.filter(({ value }) => value.review.status === status).length);
    const unplaced = annotations.filter(({ value }) => value.target.end <= value.target.start).length;
    const conflicts = document.conflicts?.length ?? 0;
    return [[path, count('proposed'), count('accepted'), count('rejected'), String(unplaced), String(conflicts)]];
  });
  const columns = [t('Article'), ...(['proposed', 'accepted', 'rejected'] as const).map((status) => statusWord(t, status))];
  return { columns: [...columns, t('Unplaced'), t('Conflicts')], rows };
}
