import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { ROW_ORDERS, type RowOrder } from '../../core/present/arrange.ts';
import { revealSpan } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { showLegend } from './legend.ts';
import { requireAnnotation, requireArticle } from './targets.ts';

type RowCommand = 'goToText' | 'copyRow' | 'showOnlyActor' | 'arrange' | 'showLegend';

/** What a row of a view passes. */
const GivenRow = z.object({
  key: z.string(),
  label: z.string(),
  description: z._default(z.string(), ''),
  id: z.optional(z.string()),
  span: z.optional(z.object({ start: z.number(), end: z.number() })),
  article: z.optional(z.string()),
  words: z.optional(z.string()),
});
type GivenRow = z.infer<typeof GivenRow>;

export function rowCommands(workbench: Workbench): Handlers<RowCommand> {
  const { session, allArticles } = workbench;
  return {
    goToText: async (...args) => {
      const [row] = rowsOf(workbench, args);
      if (row === undefined) return revealSpan(workbench, requireAnnotation(workbench, []).value.target, true);
      const { span, article, words = '' } = row;
      if (span === undefined) throw new UserError(vscode.l10n.t('This row stands for no place in the text.'));
      if (article !== undefined) return (await allArticles.load()).open(article, { ...span, words });
      return revealSpan(workbench, span, true);
    },
    copyRow: async (...args) => {
      const rows = rowsOf(workbench, args);
      if (rows.length === 0) throw new UserError(vscode.l10n.t('Select rows in one of the Article views first.'));
      const lines = rows.map(({ label, description }) => [label, description].filter((part) => part !== '').join(' · '));
      await vscode.env.clipboard.writeText(lines.join('\n'));
      void vscode.window.setStatusBarMessage(
        lines.length === 1
          ? vscode.l10n.t('Copied: {0}', lines[0] ?? '')
          : vscode.l10n.t('{0} copied', counted(vscode.l10n.t, 'row', lines.length)),
        4000,
      );
    },
    showOnlyActor: (...args) => session.setFilter({ ...session.filter, actor: actorOf(workbench, args) }),
    arrange: () => chooseArrangement(workbench),
    showLegend: () => showLegend(),
  };
}

/** The rows of the call, all selected ones where the clicked one is among them; without a call those selected in a view. */
function rowsOf({ session }: Workbench, [clicked, selected]: readonly unknown[]): readonly GivenRow[] {
  const row = GivenRow.safeParse(clicked);
  if (!row.success) return session.rows;
  const all = z.array(GivenRow).safeParse(selected);
  return all.success && all.data.some(({ key }) => key === row.data.key) ? all.data : [row.data];
}

/** The name of the actor that a row stands for, else of that at the cursor. @throws UserError */
function actorOf(workbench: Workbench, args: readonly unknown[]): string {
  const { index } = requireArticle(workbench);
  const [row] = rowsOf(workbench, args);
  const id = row?.id ?? /^source\/(?!words\/)(.+)$/.exec(row?.key ?? '')?.[1];
  const of = id === undefined ? undefined : (index.entity(id) ?? entityOf(index.annotation(id), index));
  const found = of ?? entityOf(requireAnnotation(workbench, []), index);
  if (found === undefined) throw new UserError(vscode.l10n.t('Choose an actor first: one of its rows, or its name in the text.'));
  return found.canonicalName;
}

type Index = ReturnType<typeof requireArticle>['index'];

function entityOf(annotation: ReturnType<Index['annotation']>, index: Index): ReturnType<Index['entity']> {
  switch (annotation?.layer) {
    case 'mention':
      return index.entity(annotation.value.entity);
    case 'attribution':
      return index.entity(annotation.value.source.entity ?? '');
    case 'quantity':
      return index.entity(annotation.value.bearer ?? '');
    default:
      return undefined;
  }
}

/** One list: an order, and groups or none. */
async function chooseArrangement({ session }: Workbench): Promise<void> {
  const { t } = vscode.l10n;
  const words: Readonly<Record<RowOrder, string>> = {
    usual: t('As usual: actors by mentions, events by time, figures by kind'),
    name: t('By name'),
    text: t('By first mention in the text'),
    number: t('By number: mentions, statements, values'),
  };
  const { order, flat } = session.arrangement;
  const current = (is: boolean): string => (is ? t('current') : '');
  const orders = ROW_ORDERS.map((one) => ({
    label: words[one],
    description: current(one === order),
    chosen: { order: one, flat },
  }));
  const grouping = [
    { label: t('In groups'), description: current(!flat), chosen: { order, flat: false } },
    { label: t('All in one list'), description: current(flat), chosen: { order, flat: true } },
  ];
  const heading = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    description: '',
    chosen: session.arrangement,
  });
  const choice = await vscode.window.showQuickPick([heading(t('Order')), ...orders, heading(t('Groups')), ...grouping], {
    title: t('Arrange Rows'),
  });
  if (choice !== undefined) session.setArrangement(choice.chosen);
}
