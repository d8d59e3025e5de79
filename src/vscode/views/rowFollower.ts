import type * as vscode from 'vscode';
import { annotationsAt } from '../../core/present/lookUp.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { LAYER_OF_VIEW, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import type { Workbench } from '../services/workbench.ts';
import type { OutlineRows } from './outlineRows.ts';

const FOLLOW_PAUSE = 120;
/** A view whose rows are made anew all the time is followed no further. */
const MOST_TRIES = 5;

/** Who is followed. */
export interface Followed {
  readonly session: Pick<Workbench['session'], 'reviewing' | 'current'>;
  readonly active: Pick<Workbench['active'], 'uri' | 'state' | 'isFocused' | 'selection'>;
}

type RevealingView = Pick<vscode.TreeView<OutlineNode>, 'visible' | 'selection' | 'reveal'>;

/**
 * Shows in a view the row of what the reviewer or the cursor is at.
 *
 * What is selected in the window can't be read: `selection` leaves out the rows that VS Code is just asking for again, and is empty while a
 * view shows all of them anew. So it is known from what was done: a row is selected, and the view has said so, when `reveal` is through.
 */
export class RowFollower {
  readonly #workbench: Followed;
  readonly #name: ViewName;
  readonly #rows: Pick<OutlineRows, 'find' | 'generation'>;
  readonly #view: RevealingView;
  readonly #forget: (rows: readonly OutlineNode[]) => void;
  readonly #isAnyInSight: () => boolean;
  /** Rows that are on their way, and since which review: the view says that it selected them before they are through. */
  readonly #following = new Map<string, number>();
  #review = 0;
  /** The review during which a person folded the view. */
  #foldedIn: number | undefined;
  /** The row that follows the reviewer or the cursor, on its way or there. */
  #followed: OutlineNode | undefined;
  /** The rows that the view last told to be selected. */
  #told: readonly OutlineNode[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param forget makes the view take rows for other ones than before, so that they are selected no longer
   * @param isAnyInSight whether the side bar shows any of our views
   */
  constructor(
    workbench: Followed,
    name: ViewName,
    rows: Pick<OutlineRows, 'find' | 'generation'>,
    view: RevealingView,
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

  /** When a review ends, nothing is under review: at once. A row that is on its way is let go when it is there. */
  leaveReview(): void {
    clearTimeout(this.#timer);
    this.#review++;
    this.#deselect();
  }

  /** Whether a selection is one that we made. */
  selected(selection: readonly OutlineNode[]): boolean {
    const [row] = selection;
    if (row !== undefined) this.#told = selection;
    return selection.length === 1 && row !== undefined && this.#following.has(row.key);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #deselect(): void {
    const followed = this.#followed === undefined ? [] : [this.#followed];
    const rows = new Map([...this.#view.selection, ...this.#told, ...followed].map((row) => [row.key, row]));
    this.#followed = undefined;
    this.#told = [];
    if (rows.size > 0) this.#forget([...rows.values()]);
  }

  async #reveal(triesLeft: number): Promise<void> {
    const { session, active } = this.#workbench;
    const isReviewing = session.reviewing !== undefined && session.reviewing === active.uri;
    if (!this.#view.visible && !(isReviewing && this.#mayUnfold())) return;
    // Under review one view shows the one proposal, and the others none.
    const id = this.#currentOfLayer() ?? (isReviewing ? undefined : this.#annotationAtCursor());
    if (id === undefined && isReviewing) return this.#deselect();
    const node = id === undefined ? undefined : this.#rows.find(id);
    if (isReviewing || node !== undefined) this.#followed = node;
    if (node === undefined || this.#view.selection.some(({ key }) => key === node.key)) return;
    const review = this.#review;
    this.#following.set(node.key, review);
    const { generation } = this.#rows;
    try {
      await this.#view.reveal(node, { select: true, focus: false });
    } catch {
      // The row is there no longer: rows were made anew meanwhile.
    }
    if (this.#following.get(node.key) === review) this.#following.delete(node.key);
    // It was on its way when a review began, ended or went on in another view, and may be selected now.
    if (this.#followed === undefined) this.#forget([node]);
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
