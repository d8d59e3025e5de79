import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CONCERNS, isFiltering, NO_FILTER, type AnnotationFilter } from '../../core/present/filter.ts';
import { ROW_ORDERS, USUAL_ARRANGEMENT, type Arrangement } from '../../core/present/arrange.ts';
import type { OutlineNode } from '../../core/present/outline.ts';
import type { ReviewOrder } from '../../core/present/reviewQueue.ts';
import { ReviewStatus } from '../../core/model/review.ts';

const FILTER_KEY = 'filter';

const STEPS_KEY = 'knowsSteps';
const ARRANGEMENT_KEY = 'arrangement';
const StoredArrangement = z.catch(z.object({ order: z.enum(ROW_ORDERS), flat: z.boolean() }), USUAL_ARRANGEMENT);

const StoredFilter = z.catch(
  z.object({
    statuses: z.array(ReviewStatus),
    layers: z.array(z.enum(['mention', 'quantity', 'attribution', 'event', 'passage'])),
    concerns: z.array(z.enum(CONCERNS)),
    actor: z.string(),
    text: z.string(),
    codes: z._default(z.array(z.string()), []),
  }),
  { ...NO_FILTER, statuses: [], layers: [], concerns: [], codes: [] },
);

/** What a reviewer is doing in this window: which filter, which order, which annotation. Editor, views and commands all read it. */
export interface ReviewSession extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  readonly filter: AnnotationFilter;
  /** Kept for this workspace. */
  setFilter(filter: AnnotationFilter): void;
  /** How the views arrange their rows; kept for this workspace. */
  readonly arrangement: Arrangement;
  setArrangement(arrangement: Arrangement): void;
  /** Whether the person has kept or decided anything yet. */
  readonly knowsSteps: boolean;
  learnSteps(): void;
  /** The article under review, by URI string. */
  readonly reviewing: string | undefined;
  readonly order: ReviewOrder;
  start(uri: string): void;
  stop(): void;
  setOrder(order: ReviewOrder): void;
  /** The annotation that the reviewer looks at. */
  readonly current: string | undefined;
  setCurrent(id: string | undefined): void;
  /** Remembers the one that the review goes on from. */
  leave(): void;
  /** The one that the review went on from last, decided or not; each once. */
  takeLeft(): string | undefined;
  /** The rows that a person selected in a view since the cursor last moved. */
  readonly rows: readonly OutlineNode[];
  setRows(rows: readonly OutlineNode[]): void;
  /** Whether this window paints highlights at all. */
  readonly highlightsVisible: boolean;
  toggleHighlights(): void;
}

interface SessionState {
  filter: AnnotationFilter;
  reviewing?: string | undefined;
  arrangement: Arrangement;
  order: ReviewOrder;
  current?: string | undefined;
  highlightsVisible: boolean;
  rows: readonly OutlineNode[];
  /** Where the review has been, the last place last. */
  trail: readonly string[];
}

/** Nobody goes further back key by key. */
const LONGEST_TRAIL = 100;

/** `memory` is of the workspace, `person` goes with who uses this computer. */
export function createReviewSession(memory: vscode.Memento, person: vscode.Memento): ReviewSession {
  const changed = new vscode.EventEmitter<void>();
  const state: SessionState = {
    highlightsVisible: true,
    rows: [],
    trail: [],
    filter: StoredFilter.parse(memory.get(FILTER_KEY)),
    arrangement: StoredArrangement.parse(memory.get(ARRANGEMENT_KEY)),
    order: 'text',
  };
  return {
    onDidChange: changed.event,
    get filter() {
      return state.filter;
    },
    setFilter(filter) {
      state.filter = filter;
      void memory.update(FILTER_KEY, isFiltering(filter) ? filter : undefined);
      changed.fire();
    },
    get arrangement() {
      return state.arrangement;
    },
    setArrangement(arrangement) {
      state.arrangement = arrangement;
      void memory.update(ARRANGEMENT_KEY, arrangement);
      changed.fire();
    },
    get knowsSteps() {
      return person.get(STEPS_KEY) === true;
    },
    learnSteps() {
      if (person.get(STEPS_KEY) === true) return;
      void person.update(STEPS_KEY, true);
      changed.fire();
    },
    get reviewing() {
      return state.reviewing;
    },
    get order() {
      return state.order;
    },
    start(uri) {
      state.reviewing = uri;
      state.trail = [];
      changed.fire();
    },
    stop() {
      state.reviewing = undefined;
      state.current = undefined;
      changed.fire();
    },
    setOrder(order) {
      state.order = order;
      changed.fire();
    },
    get current() {
      return state.current;
    },
    setCurrent(id) {
      if (state.current === id) return;
      state.current = id;
      changed.fire();
    },
    leave() {
      if (state.current !== undefined) state.trail = [...state.trail, state.current].slice(-LONGEST_TRAIL);
    },
    takeLeft() {
      const last = state.trail.at(-1);
      state.trail = state.trail.slice(0, -1);
      return last;
    },
    get rows() {
      return state.rows;
    },
    setRows(rows) {
      // What is under review stays: the view tells late, and a click runs the command that goes there.
      state.rows = rows;
    },
    get highlightsVisible() {
      return state.highlightsVisible;
    },
    toggleHighlights() {
      state.highlightsVisible = !state.highlightsVisible;
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
