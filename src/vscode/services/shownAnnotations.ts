import * as vscode from 'vscode';
import { asidesOf } from '../../core/present/aside.ts';
import { hasConflict } from '../../core/present/articleView.ts';
import { arrange, type Arrangement } from '../../core/present/arrange.ts';
import { createMatcher, isFiltering } from '../../core/present/filter.ts';
import { VIEW_NAMES, type OutlineNode, type Shown, type ViewName } from '../../core/present/outline.ts';
import { outlineOf } from '../../core/present/outlines.ts';
import { type Queued, reviewQueue, type ReviewOrder } from '../../core/present/reviewQueue.ts';
import type { AnnotationStore, ArticleState } from '../../core/store/annotationStore.ts';
import type { Codebook } from '../../core/model/codebook.ts';
import { codedView } from './codedView.ts';
import type { Dictionary } from './dictionary.ts';
import { parseUri } from './uris.ts';
import type { ReviewSession } from './reviewSession.ts';

function isViewName(order: ReviewOrder): order is ViewName {
  return VIEW_NAMES.some((name) => name === order);
}

interface KnownOutline {
  readonly state: ArticleState;
  readonly filter: unknown;
  readonly kept: number;
  readonly arrangement: Arrangement;
  readonly codebook: Codebook;
  readonly rows: readonly OutlineNode[];
}

/** What the filter lets through, as views and review show it. */
export interface ShownAnnotations extends vscode.Disposable {
  shown(state: ArticleState): Shown;
  outline(view: ViewName, state: ArticleState): readonly OutlineNode[];
  /** The annotations to review, in the reviewer's order. */
  queue(state: ArticleState): readonly Queued[];
}

/**
 * What was just decided stays in view although the filter would now hide it, until the filter is set anew: nothing disappears under
 * the reviewer.
 */
export function createShownAnnotations(store: AnnotationStore, session: ReviewSession, dictionary: Dictionary): ShownAnnotations {
  const kept = new Map<string, Set<string>>();
  const outlines = new Map<ViewName, KnownOutline>();
  let filter = session.filter;

  const subscriptions = [
    store.onDidChange(({ uri, what, ids }) => {
      if (what === 'closed') kept.delete(uri);
      if (what !== 'decision' || !isFiltering(session.filter)) return;
      const stay = kept.get(uri) ?? new Set();
      for (const id of ids) stay.add(id);
      kept.set(uri, stay);
    }),
    session.onDidChange(() => {
      if (session.filter === filter) return;
      filter = session.filter;
      kept.clear();
    }),
  ];

  const shown = (state: ArticleState): Shown => {
    const { document } = state;
    const asides = asidesOf(document);
    // Shown where the filter asks for them, and in conflicts.
    const isAsked = session.filter.concerns.length > 0;
    const isShown: Shown = ({ value }) => isAsked || !asides.has(value.id) || hasConflict(state, value.id);
    if (!isFiltering(session.filter)) return isShown;
    const matches = createMatcher(codedView(dictionary, state), session.filter);
    const stay = kept.get(state.uri);
    return (annotation) => (isShown(annotation) && matches(annotation)) || stay?.has(annotation.value.id) === true;
  };

  const outline = (view: ViewName, state: ArticleState): readonly OutlineNode[] => {
    const size = kept.get(state.uri)?.size ?? 0;
    const codebook = dictionary.codebook(parseUri(state.uri));
    const known = outlines.get(view);
    const isSame =
      known?.state === state &&
      known.filter === session.filter &&
      known.kept === size &&
      known.arrangement === session.arrangement;
    if (isSame && known.codebook === codebook) return known.rows;
    const made = outlineOf(view, vscode.l10n.t, codedView(dictionary, state), shown(state));
    const { arrangement } = session;
    const rows = arrange(made, arrangement);
    outlines.set(view, { state, filter: session.filter, kept: size, arrangement, codebook, rows });
    return rows;
  };

  return {
    shown,
    outline,
    queue: (state) => {
      const { order } = session;
      const rows = isViewName(order) ? outline(order, state) : [];
      // Who filters for what isn't asked about alone wants to be.
      const singly = session.filter.concerns.includes('aside');
      const isShown = shown(state);
      const isPlaced: Shown = (annotation) => isShown(annotation) && state.anchorStatus(annotation.value.id) !== 'orphaned';
      return reviewQueue(state, isPlaced, order, rows, singly);
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
