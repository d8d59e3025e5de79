import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { VIEW_NAMES } from '../../core/present/outline.ts';
import { viewWord } from '../../core/present/words.ts';
import { tableOf } from '../../core/present/tables.ts';
import { toCsv, toMarkdown } from '../../core/present/writeTable.ts';
import { codedView } from '../services/codedView.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { dayInWords } from '../../core/present/dayInWords.ts';
import { keepingCommands } from './keeping.ts';
import { askText, pickOne, understood } from './inputs.ts';
import { parseUri } from '../services/uris.ts';
import { requireArticle } from './targets.ts';

type Names = 'setArticleDate' | 'copyTable' | 'takeOverAnnotations' | 'moveSidecars';

export function articleCommands(workbench: Workbench): Handlers<Names> {
  return {
    setArticleDate: () => setArticleDate(workbench),
    copyTable: () => copyTable(workbench),
    ...keepingCommands(workbench),
  };
}

/** The day that "Monday" and "last week" are counted from; every date of the article is resolved anew. */
async function setArticleDate(workbench: Workbench): Promise<void> {
  const { uri, state } = requireArticle(workbench);
  const { t } = vscode.l10n;
  const readDay = (words: string): Promise<string | undefined> => workbench.reader.readDay(uri, words, today());
  const typed = await askText(
    t('Set Article Date'),
    t('The day it was published: 2024-03-12, 12 March 2024, March 12, yesterday. Empty it to look for the date in the text.'),
    state.document.article.date ?? '',
    async (text) => {
      if (text.trim() === '') return undefined;
      const day = await readDay(text);
      return day === undefined
        ? t('Write a day of the calendar, for example 12 March 2024.')
        : understood(`${dayInWords(t, day)} (${day})`);
    },
  );
  const day = typed === '' ? undefined : await readDay(typed);
  if (typed !== '' && day === undefined) return;
  await workbench.reader.setDate(uri, day);
  if (parseUri(uri).scheme !== 'untitled') await workbench.keeper.save(uri);
}

/** In the person's own time zone. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function copyTable(workbench: Workbench): Promise<void> {
  const { state } = requireArticle(workbench);
  const { t } = vscode.l10n;
  const name = await pickOne(
    t('Copy as Table'),
    VIEW_NAMES.map((value) => ({ value, label: viewWord(t, value) })),
  );
  const write = await pickOne(t('Copy {0} as', viewWord(t, name)), [
    { value: toCsv, label: 'CSV', description: t('for a spreadsheet') },
    { value: toMarkdown, label: 'Markdown', description: t('for a text') },
  ]);
  const table = tableOf(name, t, codedView(workbench.dictionary, state), workbench.shown.shown(state));
  if (table.rows.length === 0) throw new UserError(t('There is nothing to copy.'));
  await vscode.env.clipboard.writeText(write(table));
  void vscode.window.setStatusBarMessage(t('$(check) {0} copied', counted(t, 'row', table.rows.length)), 3000);
}
