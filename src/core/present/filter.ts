import type { Layer } from '../model/annotation.ts';
import type { Attribution } from '../model/attribution.ts';
import { EMPTY_CODEBOOK, findCode, type CodeId } from '../model/codebook.ts';
import type { ReviewStatus } from '../model/review.ts';
import { hasConflict, type ArticleView } from './articleView.ts';
import { lacksSource } from './comparison.ts';
import { askedAbout } from './questions.ts';
import { readSourcing } from './sourcing.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from './documentIndex.ts';

/** Claims that a fact-checker looks for first. */
export const CONCERNS = [
  'unattributed',
  'anonymous',
  'single-source',
  'unverified',
  'new',
  'changed',
  'unplaced',
  'conflict',
  'aside',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** What the views and the review queue show. An empty list or text, or no actor, lets everything through. */
export interface AnnotationFilter {
  readonly statuses: readonly ReviewStatus[];
  readonly layers: readonly Layer[];
  readonly concerns: readonly Concern[];
  /** Name of an actor, matched against its best name and aliases: it means the same actor after a new extraction. */
  readonly actor: string;
  readonly text: string;
  /** Ids of codes; what has one of them is let through. */
  readonly codes: readonly CodeId[];
}

export const NO_FILTER: AnnotationFilter = { statuses: [], layers: [], concerns: [], actor: '', text: '', codes: [] };

export function isFiltering(filter: AnnotationFilter): boolean {
  return (
    filter.statuses.length > 0 ||
    filter.layers.length > 0 ||
    filter.concerns.length > 0 ||
    filter.actor !== '' ||
    filter.text.trim() !== '' ||
    filter.codes.length > 0
  );
}

/** Makes a test for one article. Text is matched without regard to case, in the annotation's words and its note. */
export function createMatcher(view: ArticleView, filter: AnnotationFilter): (annotation: LayeredAnnotation) => boolean {
  const index = indexDocument(view.document);
  let read: Sourcing | undefined;
  const sourcing = (): Sourcing => (read ??= readSourcing(view.document));
  const wanted = filter.text.trim().toLowerCase();
  const actors = filter.actor === '' ? undefined : findActors(index, filter.actor);
  return (annotation) =>
    (filter.statuses.length === 0 || filter.statuses.includes(annotation.value.review.status)) &&
    (filter.layers.length === 0 || filter.layers.includes(annotation.layer)) &&
    (filter.concerns.length === 0 || filter.concerns.some((concern) => raises(view, sourcing(), annotation, concern))) &&
    (actors === undefined || concernsActor(annotation, actors, index)) &&
    hasCode(view, annotation, filter.codes) &&
    (wanted === '' || wordsOf(annotation).toLowerCase().includes(wanted));
}

/** A code that was replaced counts as the one that replaces it. */
function hasCode({ codebook = EMPTY_CODEBOOK }: ArticleView, { value }: LayeredAnnotation, wanted: readonly CodeId[]): boolean {
  if (wanted.length === 0) return true;
  return value.codes?.some((id) => wanted.includes(id) || wanted.includes(findCode(codebook, id)?.id ?? id)) === true;
}

function findActors(index: DocumentIndex, name: string): ReadonlySet<string> {
  const wanted = name.toLowerCase();
  const named = index.document.entities.filter((entity) =>
    [entity.canonicalName, ...entity.aliases].some((known) => known.toLowerCase() === wanted),
  );
  return new Set(named.map(({ id }) => id));
}

function concernsActor(annotation: LayeredAnnotation, actors: ReadonlySet<string>, index: DocumentIndex): boolean {
  const is = (entity: string | undefined): boolean => entity !== undefined && actors.has(entity);
  switch (annotation.layer) {
    case 'mention':
      return is(annotation.value.entity);
    case 'attribution':
      return is(annotation.value.source.entity);
    case 'event':
      return annotation.value.arguments.some(({ entity }) => is(entity));
    case 'quantity':
      return is(attributionOf(index, annotation.value.attribution)?.source.entity);
    case 'passage':
      return false;
  }
}

function attributionOf(index: DocumentIndex, id: string | undefined): Attribution | undefined {
  const found = id === undefined ? undefined : index.annotation(id);
  return found?.layer === 'attribution' ? found.value : undefined;
}

type Sourcing = ReturnType<typeof readSourcing>;

function raises(view: ArticleView, sourcing: Sourcing, annotation: LayeredAnnotation, concern: Concern): boolean {
  const { id } = annotation.value;
  switch (concern) {
    case 'new':
      return view.isNew(id);
    case 'changed':
      return view.changedWords?.(id) !== undefined;
    case 'unplaced':
      return view.anchorStatus(id) === 'orphaned';
    case 'conflict':
      return hasConflict(view, id);
    case 'aside':
      return annotation.value.review.status === 'proposed' && !askedAbout(view.document).has(id);
    case 'unattributed':
      return annotation.layer === 'quantity' && lacksSource(view.document, id);
    case 'anonymous':
    case 'single-source':
    case 'unverified':
      return sourcing.get(id)?.has(concern) === true;
  }
}

/** The text that a person would search for. */
function wordsOf(annotation: LayeredAnnotation): string {
  const { value } = annotation;
  const note = value.review.note ?? '';
  switch (annotation.layer) {
    case 'mention':
    case 'quantity':
    case 'passage':
      return `${value.target.exact} ${note}`;
    case 'attribution': {
      const { source, cue, content } = annotation.value;
      return [...source.targets, ...cue.targets, ...content.targets].map(({ exact }) => exact).join(' ') + ` ${note}`;
    }
    case 'event':
      return [value.target.exact, ...annotation.value.arguments.map(({ target }) => target.exact), note].join(' ');
  }
}
