import * as vscode from 'vscode';
import type { OutlineNode, ViewName } from '../../core/present/outline.ts';
import type { ReviewSession } from '../services/reviewSession.ts';
import type { Workbench } from '../services/workbench.ts';
import { describeView } from './describeView.ts';
import { OutlineRows } from './outlineRows.ts';
import { RowFollower } from './rowFollower.ts';
import { RowIds } from './rowIds.ts';
import { createTreeItem } from './treeItems.ts';

/** Changes that come together are shown together: milliseconds. */
const REFRESH_PAUSE = 30;

/** The views of the side bar that may be in sight together. */
export type SightedViews = Set<Pick<vscode.TreeView<OutlineNode>, 'visible'>>;

/** What a view looks at in the session, as it was when the session last told of a change. */
type SeenSession = Pick<ReviewSession, 'filter' | 'arrangement' | 'knowsSteps' | 'reviewing'>;

/** One view of the sidebar: shows an outline of the active article and follows the cursor. */
export class OutlineTree implements vscode.Disposable {
  readonly #name: ViewName;
  readonly #workbench: Workbench;
  readonly #ids = new RowIds();
  readonly #rows: OutlineRows;
  readonly #view: vscode.TreeView<OutlineNode>;
  readonly #follower: RowFollower;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen: SeenSession;
  /** The keys of the rows that the view last told to be selected. */
  #selected = '';

  /** Adds itself to the `views` of the side bar. */
  constructor(name: ViewName, workbench: Workbench, views: SightedViews) {
    this.#name = name;
    this.#workbench = workbench;
    this.#rows = new OutlineRows(() => this.#outline());
    this.#view = vscode.window.createTreeView(`articleAnnotator.${name}`, {
      treeDataProvider: this.#provider(),
      canSelectMany: true,
      showCollapseAll: true,
    });
    views.add(this.#view);
    const deselect = (rows: readonly OutlineNode[]): void => {
      this.#ids.renew(rows);
      this.#changed.fire();
    };
    const isAnyInSight = (): boolean => [...views].some(({ visible }) => visible);
    this.#follower = new RowFollower(workbench, name, this.#rows, this.#view, deselect, isAnyInSight);
    this.#seen = lookAt(workbench.session);
    this.#refresh();
    this.#subscriptions = this.#listen();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
    this.#view.dispose();
    this.#follower.dispose();
    this.#subscriptions.dispose();
  }

  #outline(): readonly OutlineNode[] {
    const { active, allArticles, shown } = this.#workbench;
    if (allArticles.scope === 'all') return allArticles.room?.outline(this.#name) ?? [];
    return active.state === undefined ? [] : shown.outline(this.#name, active.state);
  }

  #provider(): vscode.TreeDataProvider<OutlineNode> {
    const [rows, ids] = [this.#rows, this.#ids];
    return {
      onDidChangeTreeData: this.#changed.event,
      getChildren: (node) => [...(node === undefined ? rows.roots() : rows.childrenOf(node))],
      getParent: (node) => rows.parentOf(node),
      getTreeItem: (node) => Object.assign(createTreeItem(rows.now(node)), { id: ids.of(node) }),
    };
  }

  #listen(): vscode.Disposable {
    const { active, allArticles, dictionary, session, store } = this.#workbench;
    return vscode.Disposable.from(
      active.onDidChange(() => this.#refreshArticle()),
      allArticles.onDidChange(() => this.#refresh()),
      dictionary.onDidRead(() => this.#refresh()),
      session.onDidChange(() => this.#followSession()),
      store.onDidChange(({ uri, what }) => {
        if (uri === active.uri && what !== 'text') this.#refreshArticle();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const byPerson = kind !== undefined && textEditor.document.uri.toString() === active.uri;
        if (byPerson) this.#follow();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (allArticles.scope === 'this') this.#follower.isVisible(visible);
      }),
      this.#view.onDidChangeSelection(({ selection }) => this.#takeSelection(selection)),
    );
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#showRows();
      this.#describe();
    }, REFRESH_PAUSE);
  }

  /** What is shown of all articles doesn't change with the one that is open. */
  #refreshArticle(): void {
    if (this.#workbench.allArticles.scope === 'this') this.#refresh();
    else this.#describe();
  }

  /**
   * VS Code asks for all rows of a view anew and folds a row again that is unfolded meanwhile: it is told only where rows that it shows are
   * other ones now. A hidden view asks when it comes in sight.
   */
  #showRows(): void {
    if (!this.#view.visible) this.#rows.outdate();
    else if (!this.#rows.renew()) return;
    this.#changed.fire();
  }

  #describe(): void {
    describeView(this.#name, this.#workbench, this.#view);
  }

  #follow(): void {
    if (this.#workbench.allArticles.scope === 'this') this.#follower.follow();
  }

  #followSession(): void {
    const [before, now] = [this.#seen, lookAt(this.#workbench.session)];
    this.#seen = now;
    const isOther =
      now.filter !== before.filter || now.arrangement !== before.arrangement || now.knowsSteps !== before.knowsSteps;
    if (isOther) this.#refreshArticle();
    if (before.reviewing !== undefined && now.reviewing === undefined) this.#follower.leaveReview();
    else this.#follow();
  }

  #takeSelection(selection: readonly OutlineNode[]): void {
    const before = this.#selected;
    this.#selected = selection.map(({ key }) => key).join('\n');
    // A view that shows its rows anew says again what is selected.
    if (this.#follower.selected(selection) || this.#selected === before) return;
    this.#workbench.session.setRows(selection.map((row) => this.#rows.now(row)));
  }
}

function lookAt({ filter, arrangement, knowsSteps, reviewing }: ReviewSession): SeenSession {
  return { filter, arrangement, knowsSteps, reviewing };
}
