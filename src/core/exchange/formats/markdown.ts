import { VIEW_NAMES, type ViewName } from '../../present/outline.ts';
import { tableOf } from '../../present/tables.ts';
import { toMarkdown } from '../../present/writeTable.ts';
import { plainEnglish } from '../../present/translate.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import type { ExchangeArticle, Format, FormatWriter } from '../format.ts';

/** A report to read: a table each of actors, events, figures and statements. */
export const markdown: Format = { name: 'markdown', output: 'each', ending: '.md', keepsStatus: true, write };

function write(): FormatWriter {
  return {
    add: (article) => [{ path: `${article.path}.report.md`, bytes: encodeUtf8(toReport(article)) }],
  };
}

const HEADINGS: Readonly<Record<ViewName, string>> = {
  actors: 'Actors',
  events: 'Events',
  figures: 'Figures',
  attributions: 'Statements',
  codes: 'Codes',
};

function toReport({ document, text, path }: ExchangeArticle): string {
  const view = { document, text, conflicts: [], anchorStatus: () => 'anchored' as const, isNew: () => false };
  const { title, date } = document.article;
  const head = [`# ${escape(title ?? path)}`, [path, date].filter((part) => part !== undefined).join(', ')];
  const sections = VIEW_NAMES.flatMap((name) => {
    const { columns, rows } = tableOf(name, plainEnglish, view, () => true);
    return rows.length === 0
      ? []
      : [`## ${HEADINGS[name]}`, toMarkdown({ columns, rows: rows.map((row) => row.map(escape)) }).trimEnd()];
  });
  return `${[...head, ...sections].join('\n\n')}\n`;
}

/** What Markdown would take for markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
