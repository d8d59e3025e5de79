import * as vscode from 'vscode';
import { VIEW_NAMES, type ViewName } from '../../core/present/outline.ts';
import { tableOf, toCsv, toMarkdown } from '../../core/present/tables.ts';
import { withCodebook } from '../services/codedView.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError, type Handlers } from './command.ts';
import { askText, pickOne } from './inputs.ts';
import { parseUri } from '../services/uris.ts';
import { requireArticle } from './targets.ts';

export function articleCommands(workbench: Workbench): Handlers<'setArticleDate' | 'copyTable'> {
  return { setArticleDate: () => setArticleDate(workbench), copyTable: () => copyTable(workbench) };
}

/** The day that "Monday" and "last week" are counted from; every date of the article is resolved anew. */
async function setArticleDate(workbench: Workbench): Promise<void> {
  const { uri, state } = requireArticle(workbench);
  const { t } = vscode.l10n;
  const typed = await askText(
    t('Set Article Date'),
    t('The day it was published, as YYYY-MM-DD. Empty it to look for the date in the text.'),
    state.document.article.date ?? '',
    (text) => (text.trim() === '' || isDate(text.trim()) ? undefined : t('Write a day of the calendar, for example 2024-03-12.')),
  );
  await workbench.reader.setDate(uri, typed === '' ? undefined : typed);
  if (parseUri(uri).scheme !== 'untitled') await workbench.keeper.save(uri);
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

async function copyTable(workbench: Workbench): Promise<void> {
  const { state } = requireArticle(workbench);
  const { t } = vscode.l10n;
  const names: Record<ViewName, string> = {
    actors: t('Actors'),
    events: t('Events'),
    figures: t('Figures'),
    attributions: t('Attributions'),
    codes: t('Codes'),
  };
  const name = await pickOne(
    t('Copy as Table'),
    VIEW_NAMES.map((value) => ({ value, label: names[value] })),
  );
  const write = await pickOne(t('Copy {0} as', names[name]), [
    { value: toCsv, label: 'CSV', description: t('for a spreadsheet') },
    { value: toMarkdown, label: 'Markdown', description: t('for a text') },
  ]);
  const table = tableOf(name, t, withCodebook(workbench.dictionary, state), workbench.shown.shown(state));
  if (table.rows.length === 0) throw new UserError(t('There is nothing to copy.'));
  await vscode.env.clipboard.writeText(write(table));
  void vscode.window.setStatusBarMessage(t('$(check) {0} rows copied', table.rows.length), 3000);
}
