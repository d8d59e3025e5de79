import type * as vscode from 'vscode';
import { annotationsAt } from '../../core/present/lookUp.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { LAYER_OF_VIEW, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import type { Workbench } from '../services/workbench.ts';
import type { OutlineRows } from './outlineRows.ts';

const FOLLOW_PAUSE = 120;
/** The view tells of a selection some time after it revealed the row: milliseconds. */
const FOLLOWED_FOR = 1000;
/** A row that was on its way when its review ended arrives within these: milliseconds. */
const LATE = [200, 600, 1500, 4000];
/** A view whose rows are made anew all the time is followed no further. */
const MOST_TRIES = 5;

/** Shows in a view the row of what the reviewer or the cursor is at. */
export class RowFollower {
  readonly #workbench: Workbench;
  readonly #name: ViewName;
  readonly #rows: OutlineRows;
  readonly #view: vscode.TreeView<OutlineNode>;
  readonly #forget: (rows: readonly OutlineNode[]) => void;
  readonly #isAnyInSight: () => boolean;
  /** Rows that follow the reviewer, until the view says that it selected them (nobody clicked there), and during which review. */
  readonly #following = new Map<string, number>();
  #review = 0;
  /** The review during which a person folded the view. */
  #foldedIn: number | undefined;
  #followed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param forget makes the view take rows for other ones than before, so that they are selected no longer
   * @param isAnyInSight whether the side bar shows any of our views
   */
  constructor(
    workbench: Workbench,
    name: ViewName,
    rows: OutlineRows,
    view: vscode.TreeView<OutlineNode>,
    forget: (rows: readonly OutlineNode[]) => void,
    isAnyInSight: () => boolean,
  ) {
    this.#workbench = workbench;
    this.#name = name;
    this.#rows = rows;
    this.#view = view;
    this.#forget = forget;
    this.#isAnyInSight = isAnyInSight;
  }

  /** A view that comes in sight shows where the reviewer is; one that is folded during a review stays so until the next. */
  isVisible(visible: boolean): void {
    this.#foldedIn = visible || this.#workbench.session.reviewing === undefined ? undefined : this.#review;
    if (visible) this.follow();
  }

  /** Soon: what comes together is followed once. */
  follow(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#reveal(MOST_TRIES), FOLLOW_PAUSE);
  }

  /** When a review ends, nothing is under review: at once. */
  leaveReview(): void {
    clearTimeout(this.#timer);
    this.#review++;
    this.#deselect();
    const review = this.#review;
    for (const late of LATE)
      setTimeout(() => {
        const isLeft = review === this.#review && this.#view.selection.some(({ key }) => key === this.#followed);
        if (isLeft && this.#workbench.session.reviewing === undefined) this.#deselect();
      }, late);
  }

  /** Whether a selection is one that we made. One that comes after its review has ended is taken away again. */
  selected(selection: readonly OutlineNode[]): boolean {
    const [row] = selection;
    const review = selection.length === 1 && row !== undefined ? this.#following.get(row.key) : undefined;
    if (review !== undefined && review !== this.#review) this.#forget(selection);
    return review !== undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #deselect(): void {
    if (this.#view.selection.length > 0) this.#forget(this.#view.selection);
  }

  async #reveal(triesLeft: number): Promise<void> {
    const { session, active } = this.#workbench;
    const isReviewing = session.reviewing !== undefined && session.reviewing === active.uri;
    if (!this.#view.visible && !(isReviewing && this.#mayUnfold())) return;
    // Under review one view shows the one proposal, and the others none.
    const id = this.#currentOfLayer() ?? (isReviewing ? undefined : this.#annotationAtCursor());
    if (id === undefined && isReviewing) return this.#deselect();
    const node = id === undefined ? undefined : this.#rows.find(id);
    if (node === undefined || this.#view.selection.some(({ key }) => key === node.key)) return;
    const review = this.#review;
    this.#following.set(node.key, review);
    if (isReviewing) this.#followed = node.key;
    const { generation } = this.#rows;
    try {
      await this.#view.reveal(node, { select: true, focus: false });
    } catch {
      // The row is there no longer: rows were made anew meanwhile.
    }
    setTimeout(() => this.#following.delete(node.key), FOLLOWED_FOR);
    if (review !== this.#review) return;
    // New rows took the place of those that the row was among, and may have swallowed it.
    if (this.#rows.generation !== generation && triesLeft > 1) await this.#reveal(triesLeft - 1);
  }

  /** To reveal a row unfolds its view, but would also bring back a side bar that shows something else. */
  #mayUnfold(): boolean {
    return this.#currentOfLayer() !== undefined && this.#foldedIn !== this.#review && this.#isAnyInSight();
  }

  /** Each view follows its own layer. */
  #currentOfLayer(): string | undefined {
    const { active, session } = this.#workbench;
    if (active.state === undefined || session.current === undefined) return undefined;
    const annotation = indexDocument(active.state.document).annotation(session.current);
    return annotation?.layer === LAYER_OF_VIEW[this.#name] ? session.current : undefined;
  }

  #annotationAtCursor(): string | undefined {
    const { active } = this.#workbench;
    const selection = active.isFocused() ? active.selection() : undefined;
    if (active.state === undefined || selection === undefined) return undefined;
    return annotationsAt(active.state, selection).find(({ layer }) => layer === LAYER_OF_VIEW[this.#name])?.value.id;
  }
}
