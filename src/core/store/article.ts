import { createLiveSpans, type LiveSpans, type SpansSnapshot } from '../anchor/liveSpans.ts';
import { type Placement, resolveDocument } from '../anchor/resolve.ts';
import { listTargets, mapTargets } from '../anchor/targets.ts';
import type { AnchorStatus } from '../model/anchorStatus.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Target } from '../model/target.ts';
import { createSourceText } from '../text/sourceText.ts';
import type { ArticleState } from './annotationStore.ts';
import type { HistoryEntry } from './history.ts';

/** One open article of the store, as it changes. */
export interface Article {
  uri: string;
  file: string;
  spans: LiveSpans;
  revision: number;
  stale: boolean;
  /** The sidecar as last loaded or saved. */
  base: AnnotatedDocument | undefined;
  readOnlyReason: ArticleState['readOnlyReason'];
  hasUnsavedDecisions: boolean;
  hasUnsavedChanges: boolean;
  newIds: ReadonlySet<string>;
  undo: readonly HistoryEntry[];
  redo: readonly HistoryEntry[];
  /** Made when somebody asks. */
  state: ArticleState | undefined;
}

export function openArticle(uri: string, file: string, original: string): Article {
  const { text, sha256 } = createSourceText(original);
  const document = createEmptyDocument({ file, length: text.length, sha256, language: 'en' });
  return {
    uri,
    file,
    spans: createLiveSpans(document, [], text),
    revision: 0,
    stale: true,
    base: undefined,
    readOnlyReason: undefined,
    hasUnsavedDecisions: false,
    hasUnsavedChanges: false,
    newIds: new Set(),
    undo: [],
    redo: [],
    state: undefined,
  };
}

export function createEmptyDocument(article: AnnotatedDocument['article']): AnnotatedDocument {
  return { article, entities: [], mentions: [], quantities: [], attributions: [], events: [] };
}

/** Takes over a document whose positions are of the present text. `moved`: targets that were found by searching. */
export function setDocument(article: Article, given: AnnotatedDocument, moved: ReadonlySet<Target>): void {
  const { text } = article.spans;
  const document = { ...given, article: { ...given.article, file: article.file } };
  const placements = listTargets(document).map(({ target }) => placementIn(text, target, moved));
  article.spans = createLiveSpans(document, placements, text);
}

function placementIn(text: string, target: Target, moved: ReadonlySet<Target>): Placement {
  const { start, end, exact } = target;
  if (start >= end) return { span: { start, end: start }, status: 'orphaned' };
  const stands = end - start === exact.length && text.startsWith(exact, start);
  return { span: { start, end }, status: stands && !moved.has(target) ? 'anchored' : 'moved' };
}

/** The present document's targets that stand as they were quoted, but elsewhere than expected. */
export function movedTargets(article: Article): ReadonlySet<Target> {
  const moved = new Set<Target>();
  const spans = article.spans.snapshot();
  if (spans.allAnchored()) return moved;
  listTargets(spans.document()).forEach(({ target }, index) => {
    if (spans.placement(index).status === 'moved') moved.add(target);
  });
  return moved;
}

/** A document of an unknown text, with its positions in `text`; also the targets that moved. */
export function resolveInto(document: AnnotatedDocument, text: string): { document: AnnotatedDocument; moved: Set<Target> } {
  const placements = resolveDocument(document, text);
  const moved = new Set<Target>();
  let index = 0;
  const placed = mapTargets(document, (target) => {
    const placement = placements[index++];
    if (placement === undefined) return target;
    const { start, end } = placement.span;
    const now = start === target.start && end === target.end ? target : { ...target, start, end };
    if (placement.status === 'moved') moved.add(now);
    return now;
  });
  return { document: placed, moved };
}

/** A snapshot; its document is made when first asked for. */
export function describeState(article: Article): ArticleState {
  const spans = article.spans.snapshot();
  const { newIds } = article;
  let statuses: ReadonlyMap<string, AnchorStatus> | undefined;
  return {
    uri: article.uri,
    text: spans.text,
    get document() {
      return spans.document();
    },
    revision: article.revision,
    stale: article.stale,
    hasSidecar: article.base !== undefined,
    hasUnsavedDecisions: article.hasUnsavedDecisions,
    hasUnsavedChanges: article.hasUnsavedChanges,
    readOnlyReason: article.readOnlyReason,
    get conflicts() {
      return spans.document().conflicts ?? [];
    },
    undoLabel: article.undo.at(-1)?.label,
    redoLabel: article.redo.at(-1)?.label,
    anchorStatus: (id) => (statuses ??= findStatuses(spans)).get(id) ?? 'anchored',
    isNew: (id) => newIds.has(id),
  };
}

/** Of those annotations that are not anchored. */
function findStatuses(spans: SpansSnapshot): ReadonlyMap<string, AnchorStatus> {
  const statuses = new Map<string, AnchorStatus>();
  if (spans.allAnchored()) return statuses;
  listTargets(spans.document()).forEach(({ id, principal }, index) => {
    const { status } = spans.placement(index);
    if (status === 'anchored' || statuses.get(id) === 'orphaned') return;
    statuses.set(id, status === 'orphaned' && principal ? 'orphaned' : 'moved');
  });
  return statuses;
}
