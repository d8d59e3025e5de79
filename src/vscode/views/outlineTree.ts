import * as vscode from 'vscode';
import { LAYER_OF_VIEW, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import { pathTo } from '../../core/present/outlines.ts';
import { annotationsOfLayer, indexDocument } from '../../core/present/documentIndex.ts';
import { annotationsAt } from '../../core/present/lookUp.ts';
import { isFiltering } from '../../core/present/filter.ts';
import { describeFilter } from '../../core/present/filterWords.ts';
import type { Workbench } from '../services/workbench.ts';
import { createTreeItem } from './treeItems.ts';

/** Changes that come together are shown together: milliseconds. */
const REFRESH_PAUSE = 30;
const FOLLOW_PAUSE = 120;
/** The view tells of a selection some time after it revealed the row: milliseconds. */
const FOLLOWED_FOR = 1000;

export interface OutlineTree extends vscode.Disposable {
  readonly name: ViewName;
  readonly view: vscode.TreeView<OutlineNode>;
}

/** One view of the sidebar: shows an outline of the active article and follows the cursor. */
export function createOutlineTree(name: ViewName, workbench: Workbench): OutlineTree {
  const { active, session, shown, store, dictionary } = workbench;
  const changed = new vscode.EventEmitter<void>();
  let rows: readonly OutlineNode[] = [];
  const parents = new Map<string, OutlineNode>();
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  /** Rows that follow the reviewer, until the view says that it selected them: nobody clicked there. */
  const following = new Set<string>();
  let selected = '';
  let outdated = true;
  let filter = session.filter;

  /** Only what is looked at is built: VS Code asks for nothing while the view is hidden. */
  const build = (): void => {
    if (!outdated) return;
    outdated = false;
    const { state } = active;
    rows = state === undefined ? [] : shown.outline(name, state);
    parents.clear();
  };

  /** Parents are remembered of the rows that were asked for. */
  const childrenOf = (node: OutlineNode): readonly OutlineNode[] => {
    for (const child of node.children) parents.set(child.key, node);
    return node.children;
  };

  const find = (id: string): OutlineNode | undefined => {
    const path = pathTo(rows, id) ?? [];
    for (const node of path.slice(0, -1)) childrenOf(node);
    return path.at(-1);
  };

  const provider: vscode.TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      build();
      return [...(node === undefined ? rows : childrenOf(node))];
    },
    getParent: (node) => parents.get(node.key),
    getTreeItem: createTreeItem,
  };
  const view = vscode.window.createTreeView(`articleAnnotator.${name}`, {
    treeDataProvider: provider,
    canSelectMany: true,
    showCollapseAll: true,
  });

  const refresh = (): void => {
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => {
      outdated = true;
      changed.fire();
      describeView();
    }, REFRESH_PAUSE);
  };

  /** Badge: proposals left, once the article is annotated. Message: what the filter does. */
  const describeView = (): void => {
    const { state } = active;
    const layer = LAYER_OF_VIEW[name];
    const left =
      state?.hasSidecar === true
        ? annotationsOfLayer(indexDocument(state.document), layer).filter(({ value }) => value.review.status === 'proposed')
            .length
        : 0;
    view.badge = left === 0 ? undefined : { value: left, tooltip: proposalsLeft(left) };
    view.message = state !== undefined && isFiltering(session.filter) ? describeFilter(vscode.l10n.t, session.filter) : '';
  };

  const follow = (): void => {
    clearTimeout(followTimer);
    followTimer = setTimeout(() => {
      if (!view.visible) return;
      build();
      const id = currentOfLayer() ?? annotationAtCursor();
      const node = id === undefined ? undefined : find(id);
      if (node === undefined || view.selection.some(({ key }) => key === node.key)) return;
      following.add(node.key);
      const done = (): void => void setTimeout(() => following.delete(node.key), FOLLOWED_FOR);
      // The tree may have changed meanwhile; then there is nothing to reveal.
      view.reveal(node, { select: true, focus: false }).then(done, done);
    }, FOLLOW_PAUSE);
  };

  /** Each view follows its own layer. */
  const currentOfLayer = (): string | undefined => {
    const { state } = active;
    if (state === undefined || session.current === undefined) return undefined;
    return indexDocument(state.document).annotation(session.current)?.layer === LAYER_OF_VIEW[name] ? session.current : undefined;
  };

  const annotationAtCursor = (): string | undefined => {
    const { state } = active;
    const selection = active.isFocused() ? active.selection() : undefined;
    if (state === undefined || selection === undefined) return undefined;
    return annotationsAt(state, selection).find(({ layer }) => layer === LAYER_OF_VIEW[name])?.value.id;
  };

  const subscriptions = [
    changed,
    view,
    active.onDidChange(refresh),
    dictionary.onDidRead(refresh),
    session.onDidChange(() => {
      if (session.filter !== filter) refresh();
      filter = session.filter;
      follow();
    }),
    store.onDidChange(({ uri, what }) => {
      if (uri === active.uri && what !== 'text') refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const byPerson = kind !== undefined && textEditor.document.uri.toString() === active.uri;
      if (byPerson) follow();
    }),
    view.onDidChangeVisibility(follow),
    view.onDidChangeSelection(({ selection }) => {
      const [row] = selection;
      const before = selected;
      selected = selection.map(({ key }) => key).join('\n');
      const followed = selection.length === 1 && row !== undefined && following.has(row.key);
      // A view that shows its rows anew says again what is selected.
      if (!followed && selected !== before) session.setRows(selection);
    }),
  ];
  refresh();

  return {
    name,
    view,
    dispose() {
      clearTimeout(refreshTimer);
      clearTimeout(followTimer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function proposalsLeft(left: number): string {
  return left === 1 ? vscode.l10n.t('1 proposal to review') : vscode.l10n.t('{0} proposals to review', left);
}
