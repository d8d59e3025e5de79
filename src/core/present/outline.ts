import type { Layer } from '../model/annotation.ts';
import { codeLabel, EMPTY_CODEBOOK } from '../model/codebook.ts';
import type { EntityType } from '../model/entityType.ts';
import type { EventType } from '../model/event.ts';
import type { QuantityKind } from '../model/quantity.ts';
import type { ReviewStatus } from '../model/review.ts';
import type { Stance } from '../model/attribution.ts';
import { CONTEXT_LENGTH, type Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { hasConflict, type ArticleView } from './articleView.ts';
import type { LayeredAnnotation } from './documentIndex.ts';
import type { Translate } from './translate.ts';

/** The views of the sidebar that show one article; that of the codes is there where the project has some. */
export type ViewName = 'actors' | 'events' | 'figures' | 'attributions' | 'codes';
export const VIEW_NAMES: readonly ViewName[] = ['actors', 'events', 'figures', 'attributions', 'codes'];

export const LAYER_OF_VIEW: Readonly<Record<ViewName, Layer>> = {
  actors: 'mention',
  events: 'event',
  figures: 'quantity',
  attributions: 'attribution',
  codes: 'passage',
};

export type OutlineIcon =
  | { readonly of: 'entity'; readonly type: EntityType; readonly named: boolean }
  | { readonly of: 'event'; readonly type: EventType }
  | { readonly of: 'quantity'; readonly kind: QuantityKind }
  | { readonly of: 'attribution'; readonly stance: Stance }
  | { readonly of: 'part'; readonly part: 'source' | 'cue' | 'content' | 'argument' | 'unplaced' }
  | { readonly of: 'code'; readonly color?: string }
  | { readonly of: 'group' };

/** What a row stands for; decides which commands it offers. */
export type OutlineKind =
  | 'group'
  | 'entity'
  | 'annotation'
  | 'part'
  | 'unplaced'
  /** In what is shown of all articles: an annotation, a registered actor, a question whether some are one, an entity of an article. */
  | 'hit'
  | 'registered'
  | 'proposal'
  | 'member';

/** What a person has to know about an annotation besides its status. */
export interface OutlineFlags {
  readonly moved: boolean;
  readonly unplaced: boolean;
  readonly conflict: boolean;
  readonly isNew: boolean;
}
export const NO_FLAGS: OutlineFlags = { moved: false, unplaced: false, conflict: false, isNew: false };

/** A row of a tree, without any UI type. */
export interface OutlineNode {
  /** Unique in its view; the same row has the same key after every change. */
  readonly key: string;
  readonly kind: OutlineKind;
  readonly label: string;
  /** The part of the label to stand out. */
  readonly emphasis?: Span;
  readonly description: string;
  readonly icon: OutlineIcon;
  /** Status of what decisions on this row are about. */
  readonly status?: ReviewStatus;
  readonly flags: OutlineFlags;
  /** The annotation or entity that the row stands for. */
  readonly id?: string;
  /** Everything that accepting or rejecting the row decides. */
  readonly decides: readonly string[];
  /** Where a click goes. */
  readonly span?: Span;
  /** In another article: its path in the project's folder, and the words there. */
  readonly article?: string;
  readonly words?: string;
  readonly note?: string;
  /** What else a person is told who rests on the row. */
  readonly tip?: string;
  /** What rows are compared by where a person wants them by number: mentions, statements, a figure's value. */
  readonly amount?: number;
  /** Where the first of what a group holds stands in the text. */
  readonly first?: number;
  readonly children: readonly OutlineNode[];
}

/** The labels of an annotation's codes, to be put beside what else is said of it; empty where it has none. */
export function codeLabelsOf({ codebook = EMPTY_CODEBOOK }: ArticleView, { value }: LayeredAnnotation): string {
  return (value.codes ?? []).map((id) => `#${codeLabel(codebook, id)}`).join(' ');
}

/** Which annotations to show. */
export type Shown = (annotation: LayeredAnnotation) => boolean;

export function flagsOf(view: ArticleView, id: string): OutlineFlags {
  const anchor = view.anchorStatus(id);
  return {
    moved: anchor === 'moved',
    unplaced: anchor === 'orphaned',
    conflict: view.conflicts.length > 0 && hasConflict(view, id),
    isNew: view.isNew(id),
  };
}

/** The fields of a row that any annotation fills in the same way. */
export function annotationRow(
  view: ArticleView,
  annotation: LayeredAnnotation,
  parentKey: string,
): Pick<OutlineNode, 'key' | 'kind' | 'status' | 'flags' | 'id' | 'decides'> & { span?: Span; note?: string } {
  const { id, target, review } = annotation.value;
  const flags = flagsOf(view, id);
  return {
    key: `${parentKey}/${id}`,
    kind: flags.unplaced ? 'unplaced' : 'annotation',
    status: review.status,
    flags,
    id,
    decides: [id],
    ...(flags.unplaced ? {} : { span: { start: target.start, end: target.end } }),
    ...(review.note === undefined ? {} : { note: review.note }),
  };
}

/** A row whose children are made when somebody looks at them, once. A copy made by spreading has made them. */
export function lazyNode(fields: Omit<OutlineNode, 'children'>, make: () => readonly OutlineNode[]): OutlineNode {
  let made: readonly OutlineNode[] | undefined;
  return {
    ...fields,
    get children() {
      made ??= make();
      return made;
    },
  };
}

/** A row without its children, which are not made. */
export function rowFieldsOf(node: OutlineNode): Omit<OutlineNode, 'children'> {
  const { children: _, ...getters } = Object.getOwnPropertyDescriptors(node);
  const fields: Omit<OutlineNode, 'children'> = Object.defineProperties({ ...NO_ROW }, getters);
  return fields;
}

const NO_ROW: Omit<OutlineNode, 'children'> = {
  key: '',
  kind: 'group',
  label: '',
  description: '',
  icon: { of: 'group' },
  flags: NO_FLAGS,
  decides: [],
};

export function groupNode(key: string, label: string, children: readonly OutlineNode[]): OutlineNode {
  return {
    key,
    kind: 'group',
    label,
    description: String(children.length),
    icon: { of: 'group' },
    flags: NO_FLAGS,
    decides: children.flatMap(({ decides }) => decides),
    children,
  };
}

const CONTEXT = 16;

/** The words with a little of the text around them, on one line. */
export function wordsInContext(target: Target): Pick<OutlineNode, 'label' | 'emphasis'> {
  const before = lastWords(oneLine(target.prefix), CONTEXT);
  const words = oneLine(target.exact);
  const after = wholeWords(oneLine(target.suffix).trimEnd());
  return { label: before + words + after, emphasis: { start: before.length, end: before.length + words.length } };
}

/** Context is cut at a fixed length, usually inside a word. */
function wholeWords(text: string): string {
  const space = text.lastIndexOf(' ');
  return text.length < CONTEXT_LENGTH - 1 || space === -1 ? text : `${text.slice(0, space)}…`;
}

function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(-length);
  const space = cut.indexOf(' ');
  return `…${space === -1 ? cut : cut.slice(space + 1)}`;
}

/** The same string where it is one line already: a copy that was put together from pieces takes several times the memory. */
export function oneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Cut at a word, at most about `length` characters. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text).trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length);
  return `${line.slice(0, space > length / 2 ? space : length)}…`;
}

function describeUnplaced(t: Translate, view: ArticleView, id: string): string {
  const changed = view.changedWords?.(id);
  return changed === undefined ? t('no longer in the text') : t('now “{0}”: decide again', shorten(changed.now, 40));
}

/** The rows whose words are no longer in the text, in a group of their own; nothing when there are none. It stands first, as it asks for a decision. */
export function unplacedGroup(
  t: Translate,
  view: ArticleView,
  annotations: readonly LayeredAnnotation[],
): readonly OutlineNode[] {
  const rows = annotations
    .filter(({ value }) => view.anchorStatus(value.id) === 'orphaned')
    .map((annotation): OutlineNode => ({
      ...annotationRow(view, annotation, 'unplaced'),
      label: shorten(annotation.value.target.exact, 60),
      description: describeUnplaced(t, view, annotation.value.id),
      icon: { of: 'part', part: 'unplaced' },
      children: [],
    }));
  return rows.length === 0 ? [] : [groupNode('unplaced', t('Unplaced'), rows)];
}
