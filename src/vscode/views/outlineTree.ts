import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { isOpen } from '../../core/present/questions.ts';
import { annotationsOfLayer, indexDocument, type LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { isFiltering } from '../../core/present/filter.ts';
import { describeFilter } from '../../core/present/filterWords.ts';
import { LAYER_OF_VIEW, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import { viewWord } from '../../core/present/words.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { Workbench } from '../services/workbench.ts';
import { firstStepsMessage } from './firstSteps.ts';
import { OutlineRows } from './outlineRows.ts';
import { RowFollower } from './rowFollower.ts';
import { createTreeItem } from './treeItems.ts';

/** Changes that come together are shown together: milliseconds. */
const REFRESH_PAUSE = 30;

/** The views of the side bar that may be in sight together. */
export type SightedViews = Set<Pick<vscode.TreeView<OutlineNode>, 'visible'>>;

/** One view of the sidebar: shows an outline of the active article and follows the cursor. Adds itself to the others. */
export function createOutlineTree(name: ViewName, workbench: Workbench, others: SightedViews): vscode.Disposable {
  const { active, session, shown, store, dictionary, allArticles } = workbench;
  const changed = new vscode.EventEmitter<void>();
  /** How often rows were given another id. */
  const renamed = new Map<string, number>();
  const idOf = ({ key }: OutlineNode): string => (renamed.has(key) ? `${key}~${renamed.get(key)}` : key);
  const rows = new OutlineRows(() => {
    if (allArticles.scope === 'all') return allArticles.room?.outline(name) ?? [];
    return active.state === undefined ? [] : shown.outline(name, active.state);
  });
  const view = vscode.window.createTreeView(`articleAnnotator.${name}`, {
    treeDataProvider: createProvider(rows, changed.event, idOf),
    canSelectMany: true,
    showCollapseAll: true,
  });
  // VS Code has no call that takes a selection away: a row with another id is another row.
  const forget = (gone: readonly OutlineNode[]): void => {
    for (const { key } of gone) renamed.set(key, (renamed.get(key) ?? 0) + 1);
    changed.fire();
  };
  others.add(view);
  const follower = new RowFollower(workbench, name, rows, view, forget, () => [...others].some(({ visible }) => visible));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { filter, arrangement, knowsSteps, reviewing } = session;
  let selected = '';

  /**
   * VS Code asks for all rows of a view anew and folds a row again that is unfolded meanwhile: it is told only where rows that it shows are
   * other ones now. A hidden view asks when it comes in sight.
   */
  const showRows = (): void => {
    if (!view.visible) rows.outdate();
    else if (!rows.renew()) return;
    changed.fire();
  };
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      showRows();
      describeView(name, workbench, view);
    }, REFRESH_PAUSE);
  };
  /** What is shown of all articles doesn't change with the one that is open. */
  const refreshArticle = (): void => {
    if (allArticles.scope === 'this') refresh();
    else describeView(name, workbench, view);
  };
  const follow = (): void => {
    if (allArticles.scope === 'this') follower.follow();
  };
  const followSession = (): void => {
    if (session.filter !== filter || session.arrangement !== arrangement || session.knowsSteps !== knowsSteps) refreshArticle();
    if (reviewing !== undefined && session.reviewing === undefined) follower.leaveReview();
    else follow();
    ({ filter, arrangement, knowsSteps, reviewing } = session);
  };
  const takeSelection = (selection: readonly OutlineNode[]): void => {
    const before = selected;
    selected = selection.map(({ key }) => key).join('\n');
    // A view that shows its rows anew says again what is selected.
    if (!follower.selected(selection) && selected !== before) session.setRows(selection.map((row) => rows.now(row)));
  };

  refresh();
  return vscode.Disposable.from(
    changed,
    view,
    follower,
    { dispose: () => clearTimeout(timer) },
    active.onDidChange(refreshArticle),
    allArticles.onDidChange(refresh),
    dictionary.onDidRead(refresh),
    session.onDidChange(followSession),
    store.onDidChange(({ uri, what }) => {
      if (uri === active.uri && what !== 'text') refreshArticle();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const byPerson = kind !== undefined && textEditor.document.uri.toString() === active.uri;
      if (byPerson) follow();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (allArticles.scope === 'this') follower.isVisible(visible);
    }),
    view.onDidChangeSelection(({ selection }) => takeSelection(selection)),
  );
}

function createProvider(
  rows: OutlineRows,
  onDidChangeTreeData: vscode.Event<void>,
  idOf: (node: OutlineNode) => string,
): vscode.TreeDataProvider<OutlineNode> {
  return {
    onDidChangeTreeData,
    getChildren: (node) => [...(node === undefined ? rows.roots() : rows.childrenOf(node))],
    getParent: (node) => rows.parentOf(node),
    getTreeItem: (node) => Object.assign(createTreeItem(rows.now(node)), { id: idOf(node) }),
  };
}

/** Badge: proposals and conflicts left, once the article is annotated. Message: what the filter does. */
function describeView(name: ViewName, workbench: Workbench, view: vscode.TreeView<OutlineNode>): void {
  const { active, session, allArticles } = workbench;
  const { state } = active;
  const { proposals, conflicts } = state?.hasSidecar === true ? countLeft(state, name) : { proposals: 0, conflicts: 0 };
  const { t } = vscode.l10n;
  const words = [
    proposals === 0 ? '' : t('{0} to review', counted(t, 'proposal', proposals)),
    conflicts === 0 ? '' : t('{0} to settle', counted(t, 'conflict', conflicts)),
  ];
  const tooltip = words.filter((part) => part !== '').join(' · ');
  view.badge = tooltip === '' ? undefined : { value: proposals + conflicts, tooltip };
  // Not as a description: VS Code hides that of a folded view.
  const count = countShown(name, workbench);
  view.title = count === '' ? viewWord(vscode.l10n.t, name) : `${viewWord(vscode.l10n.t, name)} (${count})`;
  if (allArticles.scope === 'all') {
    view.message = allArticles.room?.message ?? vscode.l10n.t('Reading all articles…');
    return;
  }
  view.message =
    state !== undefined && isFiltering(session.filter)
      ? describeFilter(vscode.l10n.t, session.filter)
      : name === 'actors'
        ? firstStepsMessage(workbench)
        : '';
}

/** Beside the title, so that a folded view says what it holds; of what a filter hides the whole too. */
function countShown(name: ViewName, { active: { state }, session, shown, allArticles }: Workbench): string {
  if (state === undefined || allArticles.scope === 'all') return '';
  const visible = shown.shown(state);
  const all = annotationsOfLayer(indexDocument(state.document), LAYER_OF_VIEW[name]);
  const count = (annotations: readonly LayeredAnnotation[]): number =>
    name === 'actors'
      ? new Set(annotations.map((one) => (one.layer === 'mention' ? one.value.entity : ''))).size
      : annotations.length;
  const [some, whole] = [count(all.filter(visible)), count(all)];
  return isFiltering(session.filter) && some < whole ? `${some}/${whole}` : String(some);
}

function countLeft(state: ArticleState, name: ViewName): { readonly proposals: number; readonly conflicts: number } {
  const layer = LAYER_OF_VIEW[name];
  const index = indexDocument(state.document);
  const proposals = annotationsOfLayer(index, layer).filter((annotation) => isOpen(state, annotation)).length;
  const layers: readonly string[] = layer === 'mention' ? [layer, 'entity'] : [layer];
  return { proposals, conflicts: state.conflicts.filter((conflict) => layers.includes(conflict.layer)).length };
}
