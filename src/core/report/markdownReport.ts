import { toMarkdown } from '../present/writeTable.ts';
import type { Translate } from '../present/translate.ts';
import { claimsOf } from './claims.ts';
import { factsOf, titleOf } from './reportHead.ts';
import type { Steps } from '../steps.ts';
import type { ReportInput } from './reportInput.ts';
import { emptyColumns, knownColumns, sheetTitle } from './sheetColumns.ts';
import { MOST_ROWS, sectionsOf } from './sections.ts';

/** The report's tables for a wiki, a mail or a repository; texts and pictures are in the HTML. */
export function* markdownReport(t: Translate, input: ReportInput): Steps<string> {
  const sections = (yield* sectionsOf(t, input)).flatMap(({ heading, table, all }) => {
    const left = all - table.rows.length;
    return [`## ${heading}`, toMarkdown(table).trimEnd(), ...(left > 0 ? [t('and {0} more', left)] : [])];
  });
  return `${[...headOf(t, input, titleOf(t, input)), ...sections].join('\n\n')}\n`;
}

/** Every claim and figure with empty cells for verdict, evidence and initials. */
export function* markdownSheet(t: Translate, input: ReportInput): Steps<string> {
  const several = input.articles.length > 1;
  const empty = emptyColumns(t);
  const columns = [...knownColumns(t, input), ...empty];
  const all = yield* claimsOf(t, input.articles);
  const rows = all
    .slice(0, MOST_ROWS)
    .map(({ article, kind, words, before, after, reading, source, stance, others }, at) => [
      String(at + 1),
      ...(several ? [article.path] : []),
      kind === 'statement' ? words : `${before}${words}${after}${reading === '' || reading === words ? '' : ` (${reading})`}`,
      source,
      stance,
      others.join('; '),
      ...empty.map(() => ''),
    ]);
  const head = headOf(t, input, sheetTitle(t, titleOf(t, input)));
  const more = all.length > rows.length ? [t('and {0} more', all.length - rows.length)] : [];
  return `${[...head, toMarkdown({ columns, rows }).trimEnd(), ...more].join('\n\n')}\n`;
}

function headOf(t: Translate, input: ReportInput, title: string): readonly string[] {
  return [`# ${escape(title)}`, factsOf(t, input).map(escape).join(' · ')];
}

/** What Markdown would take for markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
