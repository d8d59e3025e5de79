import { createLiveSpans, type LiveSpans, type SpansSnapshot } from '../anchor/liveSpans.ts';
import { type Placement, resolveDocument } from '../anchor/resolve.ts';
import { statesSameFacts } from '../anchor/statedFacts.ts';
import { listTargets, mapTargets, type TargetPlace } from '../anchor/targets.ts';
import type { AnchorStatus, ChangedWords } from '../model/anchorStatus.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Target } from '../model/target.ts';
import { createSourceText } from '../text/sourceText.ts';
import type { ArticleState } from './annotationStore.ts';
import type { HistoryEntry } from './history.ts';

/** One open article of the store, as it changes. */
export interface OpenArticle {
  uri: string;
  file: string;
  spans: LiveSpans;
  readonly opened: number;
  revision: number;
  stale: boolean;
  /** The sidecar as last loaded or saved. */
  base: AnnotatedDocument | undefined;
  readOnlyReason: ArticleState['readOnlyReason'];
  hasUnsavedDecisions: boolean;
  hasUnsavedChanges: boolean;
  newIds: ReadonlySet<string>;
  /** What is shown was made in a hurry, over nothing. */
  isShownInPassing: boolean;
  undo: readonly HistoryEntry[];
  redo: readonly HistoryEntry[];
  /** Made when somebody asks. */
  state: ArticleState | undefined;
}

/** @param revision one that no other state of any article has */
export function openArticle(uri: string, file: string, original: string, revision: number): OpenArticle {
  const { text, sha256 } = createSourceText(original);
  const document = createEmptyDocument({ file, length: text.length, sha256, language: 'en' });
  return {
    uri,
    file,
    spans: createLiveSpans(document, [], text),
    opened: revision,
    revision,
    stale: true,
    base: undefined,
    readOnlyReason: undefined,
    hasUnsavedDecisions: false,
    hasUnsavedChanges: false,
    newIds: new Set(),
    isShownInPassing: false,
    undo: [],
    redo: [],
    state: undefined,
  };
}

/** A renamed article keeps everything; its sidecar is to be written under the new name. */
export function renameArticle(article: OpenArticle, uri: string, file: string): void {
  Object.assign(article, { uri, file, hasUnsavedChanges: true });
  setDocument(article, article.spans.snapshot().document(), knownPlaces(article));
}

export function createEmptyDocument(article: AnnotatedDocument['article']): AnnotatedDocument {
  return { article, entities: [], mentions: [], quantities: [], attributions: [], events: [] };
}

/** Takes over a document whose positions are of the present text. `known`: the places of targets that don't just stand where they say. */
export function setDocument(article: OpenArticle, given: AnnotatedDocument, known: ReadonlyMap<Target, Placement>): void {
  const { text } = article.spans;
  const document = { ...given, article: { ...given.article, file: article.file } };
  const placements = listTargets(document).map((place) => known.get(place.target) ?? placementIn(text, place));
  article.spans = createLiveSpans(document, placements, text);
}

function placementIn(text: string, { target, decided }: TargetPlace): Placement {
  const { start, end, exact } = target;
  if (start >= end) return { span: { start, end: start }, status: 'orphaned' };
  if (end - start === exact.length && text.startsWith(exact, start)) return { span: { start, end }, status: 'anchored' };
  const isChanged = decided && !statesSameFacts(exact, text.slice(start, end));
  return { span: { start, end }, status: isChanged ? 'changed' : 'moved' };
}

/** The places of the present document's targets that don't just stand where they say: what moved, and what was changed. */
export function knownPlaces(article: OpenArticle): ReadonlyMap<Target, Placement> {
  const known = new Map<Target, Placement>();
  const spans = article.spans.snapshot();
  if (spans.allAnchored()) return known;
  listTargets(spans.document()).forEach(({ target }, index) => {
    const placement = spans.placement(index);
    if (placement.status === 'moved' || placement.status === 'changed') known.set(target, placement);
  });
  return known;
}

/** A document of an unknown text, with its positions in `text`; also the places of what doesn't just stand there. */
export function resolveInto(
  document: AnnotatedDocument,
  text: string,
): { document: AnnotatedDocument; known: Map<Target, Placement> } {
  const placements = resolveDocument(document, text);
  const known = new Map<Target, Placement>();
  let index = 0;
  const placed = mapTargets(document, (target, { principal }) => {
    const placement = placements[index++];
    if (placement === undefined) return target;
    const { start } = placement.span;
    const end = principal && placement.status === 'changed' ? start : placement.span.end;
    const now = start === target.start && end === target.end ? target : { ...target, start, end };
    if (placement.status === 'moved' || placement.status === 'changed') known.set(now, placement);
    return now;
  });
  return { document: placed, known };
}

/** A snapshot; its document is made when first asked for. */
export function describeState(article: OpenArticle): ArticleState {
  const spans = article.spans.snapshot();
  const { newIds } = article;
  let statuses: ReadonlyMap<string, AnchorStatus> | undefined;
  let changes: ReadonlyMap<string, ChangedWords> | undefined;
  return {
    uri: article.uri,
    text: spans.text,
    get document() {
      return spans.document();
    },
    opened: article.opened,
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
    changedWords: (id) => (changes ??= findChangedWords(spans)).get(id),
    isNew: (id) => newIds.has(id),
  };
}

/** Of those annotations that are not anchored. What was decided on and says something else now is Unplaced. */
function findStatuses(spans: SpansSnapshot): ReadonlyMap<string, AnchorStatus> {
  const statuses = new Map<string, AnchorStatus>();
  if (spans.allAnchored()) return statuses;
  listTargets(spans.document()).forEach(({ id, principal, aside }, index) => {
    const { status } = spans.placement(index);
    if (aside || status === 'anchored' || statuses.get(id) === 'orphaned') return;
    statuses.set(id, status !== 'moved' && principal ? 'orphaned' : 'moved');
  });
  return statuses;
}

function findChangedWords(spans: SpansSnapshot): ReadonlyMap<string, ChangedWords> {
  const changes = new Map<string, ChangedWords>();
  if (spans.allAnchored()) return changes;
  listTargets(spans.document()).forEach(({ id, aside, target }, index) => {
    const { status, span } = spans.placement(index);
    if (aside || status !== 'changed' || changes.has(id)) return;
    changes.set(id, { before: target.exact, now: spans.text.slice(span.start, span.end) });
  });
  return changes;
}
