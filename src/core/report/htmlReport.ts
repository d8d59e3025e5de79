import { counted } from '../present/counted.ts';
import { PICTURE_STYLE } from '../picture/style.ts';
import { indexDocument } from '../present/documentIndex.ts';
import type { Table } from '../present/tables.ts';
import type { Translate } from '../present/translate.ts';
import { claimsOf, type Claim } from './claims.ts';
import { words } from '../text/markup.ts';
import { anchorOf, tag } from './html.ts';
import { marginNotes } from './marginNotes.ts';
import { markText } from './markText.ts';
import { picturesOf, type ReportPicture } from './pictures.ts';
import type { ReportArticle, ReportInput } from './reportInput.ts';
import { factsOf, titleOf } from './reportHead.ts';
import { MOST_ROWS, sectionsOf, type Section } from './sections.ts';
import { emptyColumns, knownColumns, sheetTitle } from './sheetColumns.ts';
import type { Steps } from '../steps.ts';
import { REPORT_STYLE } from './style.ts';

/** With more articles the report has their tables and pictures, not their texts. */
const MOST_TEXTS = 50;

/** One file that stands alone: no script, nothing from a network. */
export function* htmlReport(t: Translate, input: ReportInput): Steps<string> {
  const { articles, codebook } = input;
  const pictures = yield* picturesOf(t, input);
  const sections = yield* sectionsOf(t, input);
  const hasTexts = articles.length <= MOST_TEXTS;
  const body = [
    head(t, input),
    contents(t, sections, pictures.length > 0, hasTexts ? articles : []),
    pictures.length === 0 ? '' : tag('h2', { id: 'pictures' }, words(t('Pictures'))),
    ...pictures.map(pictureMarkup),
    ...(hasTexts ? articles.map((article) => articleText(t, article, input, marginNotes(t, article, codebook))) : []),
    hasTexts
      ? ''
      : tag(
          'p',
          { class: 'warn' },
          words(
            t(
              'The texts of {0} are left out: a report of up to {1} has them.',
              counted(t, 'article', articles.length),
              MOST_TEXTS,
            ),
          ),
        ),
    ...sections.map((section) => sectionMarkup(t, section)),
  ];
  return page(titleOf(t, input), body);
}

function pictureMarkup({ wide, narrow }: ReportPicture): string {
  return tag(
    'figure',
    {},
    tag('div', { class: 'wide' }, wide.svg ?? ''),
    tag('div', { class: 'narrow' }, narrow.svg ?? ''),
    tag('figcaption', {}, tag('b', {}, words(wide.title)), ' ', words(wide.description)),
  );
}

/** Every claim and figure with room for who checks it. */
export function* htmlSheet(t: Translate, input: ReportInput): Steps<string> {
  const all = yield* claimsOf(t, input.articles);
  const claims = all.slice(0, MOST_ROWS);
  const several = input.articles.length > 1;
  const columns = [...knownColumns(t, input), ...emptyColumns(t)];
  const cell = (label: string, content: string, kind?: string): string =>
    tag('td', { 'data-label': label, class: kind }, content);
  const rows = claims.map((claim, at) => {
    const cells = [String(at + 1), ...(several ? [claim.article.path] : [])].map(words);
    const known = [...cells, claimWords(claim), words(claim.source), words(claim.stance), words(claim.others.join('; '))];
    const empty = ['box', 'box', 'box small'];
    return tag(
      'tr',
      {},
      ...[...known, '', '', ''].map((content, column) => cell(columns[column] ?? '', content, empty[column - known.length])),
    );
  });
  const body = [
    tag('p', { class: 'kicker' }, words(t('Fact-Check Sheet'))),
    head(t, input),
    tag(
      'p',
      { class: 'soft' },
      words(t('{0}. Verdict, evidence and initials are yours to fill in.', counted(t, 'claim', all.length))),
    ),
    claims.length === 0 ? '' : scrolling('scroll sheet', t('Fact-Check Sheet'), tableMarkup(columns, rows)),
    moreMarkup(t, all.length - claims.length),
  ];
  return page(sheetTitle(t, titleOf(t, input)), body);
}

function claimWords({ kind, words: said, before, after, reading }: Claim): string {
  const isQuoted = /^["“”«„]/.test(said);
  const quoted =
    kind === 'statement'
      ? tag(isQuoted ? 'span' : 'q', { dir: 'auto' }, words(said))
      : tag('span', { dir: 'auto' }, words(before), tag('b', {}, words(said)), words(after));
  return reading === '' || reading === said ? quoted : `${quoted} ${tag('span', { class: 'soft' }, words(reading))}`;
}

function page(title: string, body: readonly string[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Article Annotator">
<title>${words(title)}</title>
<style>${REPORT_STYLE}${PICTURE_STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function head(t: Translate, input: ReportInput): string {
  const facts = factsOf(t, input).map((fact) => tag('li', {}, words(fact)));
  const open = input.articles
    .flatMap(({ document }) => indexDocument(document).annotations)
    .filter(({ value }) => value.review.status === 'proposed').length;
  const warning =
    open === 0 ? '' : tag('p', { class: 'warn' }, words(t('Reviewed by nobody yet: {0}.', counted(t, 'annotation', open))));
  return tag(
    'header',
    {},
    tag('h1', { dir: 'auto' }, words(titleOf(t, input))),
    tag('ul', { class: 'facts soft' }, ...facts),
    warning,
  );
}

function contents(t: Translate, sections: readonly Section[], hasPictures: boolean, articles: readonly ReportArticle[]): string {
  const link = (id: string, text: string): string => tag('li', {}, tag('a', { href: `#${id}` }, words(text)));
  const items = [
    ...(hasPictures ? [link('pictures', t('Pictures'))] : []),
    ...articles.map((article) => link(anchorOf('text', article.path), articles.length === 1 ? t('The Text') : article.path)),
    ...sections.map(({ id, heading, all }) => link(id, `${heading} (${all})`)),
  ];
  return tag('nav', { 'aria-label': t('Contents') }, tag('ul', {}, ...items));
}

function articleText(
  t: Translate,
  article: ReportArticle,
  { articles, codebook }: ReportInput,
  notes: ReturnType<typeof marginNotes>,
): string {
  const heading = articles.length === 1 ? t('The Text') : article.path;
  const id = anchorOf('text', article.path);
  return tag('article', { 'aria-labelledby': id }, tag('h2', { id }, words(heading)), markText(article, codebook, notes, id));
}

function sectionMarkup(t: Translate, { id, heading, table, all }: Section): string {
  return tag(
    'section',
    { 'aria-labelledby': id },
    tag('h2', { id }, words(heading)),
    scrolling('scroll', heading, plainTable(table)),
    moreMarkup(t, all - table.rows.length),
  );
}

/** What may be wider than its window: the keyboard gets there, to scroll it. */
function scrolling(kind: string, label: string, content: string): string {
  return tag('div', { class: kind, role: 'group', 'aria-label': label, tabindex: '0' }, content);
}

function moreMarkup(t: Translate, left: number): string {
  return left > 0 ? tag('p', { class: 'soft' }, words(t('and {0} more', left))) : '';
}

function plainTable({ columns, rows }: Table): string {
  return tableMarkup(
    columns,
    rows.map((row) =>
      tag('tr', {}, ...row.map((cell, at) => tag('td', { 'data-label': columns[at] ?? '', dir: 'auto' }, words(cell)))),
    ),
  );
}

function tableMarkup(columns: readonly string[], rows: readonly string[]): string {
  const cells = columns.map((column) => tag('th', { scope: 'col' }, words(column)));
  return tag('table', {}, tag('thead', {}, tag('tr', {}, ...cells)), tag('tbody', {}, ...rows));
}
