import * as vscode from 'vscode';
import { completeQuery } from '../../core/project/completeQuery.ts';
import { hitDocument, hitTable } from '../../core/project/describeHits.ts';
import { hitOutline } from '../../core/project/hitRows.ts';
import { createQueryMatcher, type Hit } from '../../core/project/matchQuery.ts';
import { parseQuery, type QueryProblem } from '../../core/project/parseQuery.ts';
import { runQuery } from '../../core/project/runQuery.ts';
import type { OutlineNode } from '../../core/present/outline.ts';
import { counted } from '../../core/present/counted.ts';
import { CSV, MARKDOWN, writeTable } from '../../core/present/writeTable.ts';
import type { Steps } from '../../core/steps.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import type { Workbench } from '../services/workbench.ts';
import type { FolderIndex } from './folderIndex.ts';
import type { Reports } from './reports.ts';
import { UserError } from '../services/userError.ts';

/** Questions to the annotations of all articles: asked in one line, answered as a list, a text or a table. */
export interface Search extends vscode.Disposable {
  ask(): Promise<void>;
  run(query: string): Promise<number>;
  clear(): void;
  showDocument(): Promise<void>;
  copyTable(): Promise<void>;
  rows(): readonly OutlineNode[];
}

export function createSearch(workbench: Workbench, folderIndex: () => FolderIndex, reports: Reports): Search {
  const changed = new vscode.EventEmitter<void>();
  let query = '';
  let hits: readonly Hit[] = [];
  let rows: readonly OutlineNode[] = [];
  const parents = new Map<string, OutlineNode>();
  let source = new vscode.CancellationTokenSource();
  const project = () => workbench.dictionary.project(folderIndex().folder);

  const view = createHitView(workbench, changed.event, parents, () => rows);

  const take = (asked: string, found: readonly Hit[], made: readonly OutlineNode[]): void => {
    query = asked;
    hits = found;
    rows = made;
    parents.clear();
    const articles = rows.length;
    view.message = query === '' ? '' : foundWords(query, hits.length, articles);
    workbench.contextKeys.set('articleAnnotator.hasSearch', query !== '');
    changed.fire();
  };

  const run = async (asked: string): Promise<number> => {
    const parsed = parseQuery(asked);
    if (!parsed.ok) throw new UserError(explain(parsed.problem));
    source.cancel();
    source = new vscode.CancellationTokenSource();
    const { token } = source;
    const found = await runInSlices(runQuery(folderIndex().index.entries, createQueryMatcher(parsed.terms, project())), token);
    const made = found && (await runInSlices(hitOutline(vscode.l10n.t, project().codebook, found), token));
    if (found !== undefined && made !== undefined) take(asked.trim(), found, made);
    return hits.length;
  };

  /** What is made of the hits, between other work. */
  const inSlices = async <T>(steps: Steps<T>): Promise<T> => {
    const made = await runInSlices(steps, source.token);
    if (made === undefined) throw new vscode.CancellationError();
    return made;
  };

  const requireHits = (): void => {
    if (hits.length === 0) throw new UserError(vscode.l10n.t('Search first: there is nothing to show.'));
  };

  return {
    run,
    rows: () => rows,
    clear: () => take('', [], []),
    async ask() {
      const asked = await askQuery(query, (typed) => completeQuery(vscode.l10n.t, typed, folderIndex().index.entries, project()));
      if (asked.trim() === '') return take('', [], []);
      await run(asked);
      if (hits.length === 0) void vscode.window.setStatusBarMessage(vscode.l10n.t('$(search) Nothing was found.'), 4000);
      await vscode.commands.executeCommand('articleAnnotator.search.focus');
    },
    async showDocument() {
      requireHits();
      await reports.show(vscode.l10n.t('Search'), await inSlices(hitDocument(vscode.l10n.t, query, hits)));
    },
    async copyTable() {
      requireHits();
      const choice = await askForm(hits.length);
      if (choice === undefined) return;
      const table = await inSlices(hitTable(vscode.l10n.t, hits, project()));
      const text = await inSlices(writeTable(table, choice.form));
      await (choice.save ? saveTable(folderIndex().folder, text) : copyRows(text, table.rows.length));
    },
    dispose() {
      source.cancel();
      view.dispose();
      changed.dispose();
    },
  };
}

/** @param parents of the rows that were asked for, by their keys: kept up here */
function createHitView(
  workbench: Workbench,
  onDidChangeTreeData: vscode.Event<void>,
  parents: Map<string, OutlineNode>,
  rows: () => readonly OutlineNode[],
): vscode.TreeView<OutlineNode> {
  return vscode.window.createTreeView<OutlineNode>('articleAnnotator.search', {
    treeDataProvider: {
      onDidChangeTreeData,
      getChildren: (node) => {
        const children = node === undefined ? rows() : node.children;
        if (node !== undefined) for (const child of children) parents.set(child.key, node);
        return [...children];
      },
      getParent: (node) => parents.get(node.key),
      getTreeItem: (row) => workbench.allArticles.rowItem(row),
    },
    showCollapseAll: true,
  });
}

function askForm(hits: number) {
  const { t } = vscode.l10n;
  return vscode.window.showQuickPick(
    [
      { label: t('Copy as CSV'), description: t('for a spreadsheet'), form: CSV, save: false },
      { label: t('Copy as Markdown'), description: t('for a text'), form: MARKDOWN, save: false },
      { label: t('Save as CSV…'), description: '', form: CSV, save: true },
    ],
    { title: counted(t, 'annotation', hits) },
  );
}

async function copyRows(text: string, rows: number): Promise<void> {
  const { t } = vscode.l10n;
  await vscode.env.clipboard.writeText(text);
  void vscode.window.setStatusBarMessage(t('$(check) {0} copied', counted(t, 'row', rows)), 3000);
}

async function saveTable(folder: vscode.Uri, text: string): Promise<void> {
  const defaultUri = vscode.Uri.joinPath(folder, 'search.csv');
  const target = await vscode.window.showSaveDialog({ defaultUri, filters: { CSV: ['csv'] } });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, encodeUtf8(text));
}

function foundWords(query: string, hits: number, articles: number): string {
  const { t } = vscode.l10n;
  return t('{0}: {1} in {2}', query, counted(t, 'annotation', hits), counted(t, 'article', articles));
}

interface QueryItem extends vscode.QuickPickItem {
  /** What the line becomes; undefined to search. */
  readonly query?: string;
}

/** One line; below it what may come next. Enter on the first row searches. @throws CancellationError */
async function askQuery(value: string, complete: (typed: string) => ReturnType<typeof completeQuery>): Promise<string> {
  const picker = vscode.window.createQuickPick<QueryItem>();
  picker.title = vscode.l10n.t('Search Annotations');
  picker.placeholder = vscode.l10n.t('For example: who:"Interior Ministry" stance:denies figure:>100');
  picker.value = value;
  const update = (): void => {
    const typed = picker.value;
    const parsed = parseQuery(typed);
    const first: QueryItem = {
      label: parsed.ok ? vscode.l10n.t('$(search) Search') : vscode.l10n.t('$(warning) Not understood yet'),
      description: typed,
      detail: parsed.ok ? '' : explain(parsed.problem),
      alwaysShow: true,
    };
    const completions = complete(typed).map(({ query, word, detail }): QueryItem => ({
      label: word,
      description: detail,
      query,
      alwaysShow: true,
    }));
    picker.items = [first, ...completions];
  };
  update();
  const subscription = picker.onDidChangeValue(update);
  const asked = await new Promise<string | undefined>((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (item?.query === undefined) return resolve(picker.value);
      picker.value = item.query;
      return update();
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  subscription.dispose();
  picker.dispose();
  if (asked === undefined) throw new vscode.CancellationError();
  return asked;
}

function explain({ reason, word, choices }: QueryProblem): string {
  const { t } = vscode.l10n;
  switch (reason) {
    case 'unknown-field':
      return t('“{0}” can’t be asked for. Known: {1}.', word, choices.join(', '));
    case 'unknown-value':
      return t('“{0}” is no such value. Known: {1}.', word, choices.join(', '));
    case 'no-value':
      return t('“{0}” needs a value after the colon.', word);
    case 'no-number':
      return t('“{0}” is no number or range: write 100, >100 or 100..200.', word);
    case 'no-date':
      return t('“{0}” is no date or range: write 2024-03, >2024 or 2024-01..2024-06.', word);
    case 'open-quote':
      return t('A quotation mark is missing after “{0}”.', word);
  }
}
