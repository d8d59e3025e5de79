import type { AnchorStatus, PlaceStatus } from '../model/anchorStatus.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { createSourceText } from '../text/sourceText.ts';
import { editDistance } from './editDistance.ts';
import { type QuoteMatch, type QuoteSearch, isWithinErrors, matchExactly, matchFuzzily } from './matchQuote.ts';
import { type Neighbours, findNeighbours } from './neighbours.ts';
import { type NormalForm, toNormalForm } from './normalForm.ts';
import { type QuoteIndex, createQuoteIndex } from './quoteIndex.ts';
import { statesSameFacts } from './statedFacts.ts';
import { type TargetPlace, listTargets } from './targets.ts';

export interface Placement {
  /** Empty, at the likeliest place, when orphaned. */
  readonly span: Span;
  readonly status: PlaceStatus;
}

/** What resolving needs of a target: no two principal targets of one layer share a place. */
export type PlacedTarget = Pick<TargetPlace, 'layer' | 'principal' | 'target' | 'decided'>;

/** Intact parts of both contexts together: a half of each, or one of them. */
const ENOUGH_CONTEXT = 1;
/** Words so long, with a letter among them, are known by themselves. */
const DISTINCTIVE_LENGTH = 5;
const LETTER = /\p{L}/u;
/** Between two neighbours that are so close, the only occurrence is the right one. */
const SMALL_GAP = 1000;

/**
 * Places each target of `listTargets(document)` in a text that may have changed since, in that order. Where it is the very text that the
 * document was saved for, everything is where it was then.
 */
export function resolveDocument(document: AnnotatedDocument, text: string): readonly Placement[] {
  const places = listTargets(document);
  const { length, sha256 } = document.article;
  if (length !== text.length || sha256 !== createSourceText(text).sha256) return resolveTargets(places, text);
  const kept = places.map((place) => keepPlace(place, text));
  if (kept.every((placement) => placement !== undefined)) return kept;
  const found = resolveTargets(places, text);
  return places.map(({ target }, index) => kept[index] ?? unplacedOr(found[index], target, text));
}

/** Undefined for what has to be looked for: words that are not there, and what may say something else now. */
function keepPlace({ target, decided, principal }: TargetPlace, text: string): Placement | undefined {
  const { start, end, exact } = target;
  if (start === end && start <= text.length && !(decided && principal)) return orphanAt(start, text);
  const words = text.slice(start, end);
  if (words === exact && exact.length > 0) return { span: { start, end }, status: 'anchored' };
  if (words.trim() === '' || !isWithinErrors(editDistance(words, exact), exact.length)) return undefined;
  return { span: { start, end }, status: decided && !statesSameFacts(exact, words) ? 'changed' : 'moved' };
}

/** What was unplaced when it was saved is so still, though it may be known what stands there now. */
function unplacedOr(found: Placement | undefined, { start, end }: Target, text: string): Placement {
  if (found !== undefined && (start !== end || found.status === 'changed')) return found;
  return orphanAt(start, text);
}

/**
 * Places targets in a text. In this order: at its position, if quote and contexts stand there; by its whole frame of prefix, quote and
 * suffix; the exact quote, nearest to where its neighbours went, by context; the quote as somebody changed it; else orphaned. What keeps
 * its order among its neighbours and its words is `anchored` (text was inserted or deleted around it), what left it is `moved`.
 */
export function resolveTargets(places: readonly PlacedTarget[], text: string): readonly Placement[] {
  const task: ResolveTask = { text, index: createQuoteIndex(text), placements: new Map(), taken: new Set(), normal: undefined };
  const strayed = groupEqual(places).filter((one) => !placeAtPosition(task, one));
  if (strayed.length > 0) placeStrayed(task, strayed);
  return places.map(({ target, decided }) => {
    const placement = task.placements.get(keyOf(target))?.placement ?? orphanAt(target.start, text);
    return placement.status === 'changed' && !decided ? { ...placement, status: 'moved' } : placement;
  });
}

/** Equal targets (a name that is a mention and a source) are resolved once. */
interface DistinctTarget {
  readonly key: string;
  readonly target: Target;
  /** Layers it is a principal target in. */
  readonly layers: Set<string>;
  decided: boolean;
}

interface ResolveTask {
  readonly text: string;
  readonly index: QuoteIndex;
  readonly placements: Map<string, { readonly from: number; placement: Placement }>;
  /** Places of principal targets, by layer. */
  readonly taken: Set<string>;
  /** Made when first needed. */
  normal: NormalText | undefined;
}

interface NormalText extends NormalForm {
  readonly index: QuoteIndex;
}

function keyOf({ start, exact, prefix, suffix }: Target): string {
  return `${start}\u0000${exact}\u0000${prefix}\u0000${suffix}`;
}

function groupEqual(places: readonly PlacedTarget[]): readonly DistinctTarget[] {
  const groups = new Map<string, DistinctTarget>();
  for (const { target, layer, principal, decided } of places) {
    const key = keyOf(target);
    let group = groups.get(key);
    if (group === undefined) {
      group = { key, target, layers: new Set(), decided: false };
      groups.set(key, group);
    }
    if (principal) group.layers.add(layer);
    group.decided ||= decided;
  }
  return [...groups.values()].sort((a, b) => a.target.start - b.target.start);
}

function placeStrayed(task: ResolveTask, strayed: readonly DistinctTarget[]): void {
  const unframed = strayed.filter((one) => !placeByFrame(task, one));
  const neighbours = placedNeighbours(task);
  // Those that their contexts prove choose first.
  const found = new Map(unframed.map((one) => [one, findQuote(task, one, neighbours)]));
  const unproven = unframed.filter((one) => !placeByQuote(task, one, neighbours, found.get(one), isProven));
  const unquoted = unproven.filter((one) => {
    const before = found.get(one);
    const match = before === undefined || isFree(task, one, before.span) ? before : findQuote(task, one, neighbours);
    return !placeByQuote(task, one, neighbours, match, isPlausible(task, one, neighbours));
  });
  markMoved(task, placedNeighbours(task));
  const lost = unquoted.filter((one) => !placeNormalized(task, one, neighbours) && !placeFuzzily(task, one, neighbours));
  for (const { key, target } of lost) {
    task.placements.set(key, { from: target.start, placement: orphanAt(neighbours.expect(target.start), task.text) });
  }
}

function placeAtPosition(task: ResolveTask, one: DistinctTarget): boolean {
  const { start, exact, prefix, suffix } = one.target;
  const { text } = task;
  const end = start + exact.length;
  const stands =
    exact.length > 0 &&
    text.startsWith(exact, start) &&
    (prefix.length === 0 ? start === 0 : text.endsWith(prefix, start)) &&
    (suffix.length === 0 ? end === text.length : text.startsWith(suffix, end));
  if (stands) settle(task, one, { start, end }, 'anchored');
  return stands;
}

/** Only where the frame occurs once: then there is no doubt. */
function placeByFrame(task: ResolveTask, one: DistinctTarget): boolean {
  const { exact, prefix, suffix } = one.target;
  if (exact.length === 0 || prefix.length + suffix.length === 0) return false;
  const [at, other] = task.index.occurrences(prefix + exact + suffix);
  if (at === undefined || other !== undefined) return false;
  const start = at + prefix.length;
  settle(task, one, { start, end: start + exact.length }, 'anchored');
  return true;
}

function placedNeighbours({ placements }: ResolveTask): Neighbours {
  return findNeighbours([...placements.values()].map(({ from, placement }) => ({ from, to: placement.span.start })));
}

/** What was found word for word, but out of the order of the others, was moved. */
function markMoved(task: ResolveTask, neighbours: Neighbours): void {
  for (const entry of task.placements.values()) {
    const { span } = entry.placement;
    if (!neighbours.isInOrder(entry.from, span.start)) entry.placement = { span, status: 'moved' };
  }
}

function findQuote(task: ResolveTask, one: DistinctTarget, neighbours: Neighbours): QuoteMatch | undefined {
  return one.target.exact.length === 0 ? undefined : matchExactly(one.target, searchFor(task, one, neighbours));
}

function placeByQuote(
  task: ResolveTask,
  one: DistinctTarget,
  neighbours: Neighbours,
  match: QuoteMatch | undefined,
  accept: (match: QuoteMatch) => boolean,
): boolean {
  if (match === undefined || !isFree(task, one, match.span) || !accept(match)) return false;
  const certain = isProven(match) && neighbours.isInOrder(one.target.start, match.span.start);
  settle(task, one, match.span, certain ? 'anchored' : 'moved');
  return true;
}

function isProven({ prefix, suffix }: QuoteMatch): boolean {
  return prefix + suffix >= ENOUGH_CONTEXT;
}

/** Without its contexts, a quote must be distinctive, or the only one between close neighbours. */
function isPlausible(task: ResolveTask, one: DistinctTarget, neighbours: Neighbours): (match: QuoteMatch) => boolean {
  return ({ span }) => {
    const { exact, start } = one.target;
    const all = task.index.occurrences(exact);
    const inOrder = neighbours.isInOrder(start, span.start);
    if (exact.length >= DISTINCTIVE_LENGTH && LETTER.test(exact)) return inOrder || all.length === 1;
    const gap = neighbours.gap(start);
    return inOrder && gap.end - gap.start <= SMALL_GAP && all.filter((at) => at >= gap.start && at <= gap.end).length === 1;
  };
}

/** Another program may have written letters and their accents apart, or together: the words are the same. */
function placeNormalized(task: ResolveTask, one: DistinctTarget, neighbours: Neighbours): boolean {
  const { exact, prefix, suffix } = one.target;
  if (exact.length === 0) return false;
  task.normal ??= normalize(task.text);
  const { text, index, toOriginal } = task.normal;
  const [normal, before, after] = [exact, prefix, suffix].map((words) => words.normalize('NFC'));
  if (normal === undefined || (normal === exact && text === task.text)) return false;
  const free = (span: Span): boolean => isFree(task, one, toOriginal(span));
  const target = { ...one.target, exact: normal, prefix: before ?? '', suffix: after ?? '' };
  const match = matchExactly(target, { text, index, hint: neighbours.expect(one.target.start), free });
  if (match === undefined || !(isProven(match) || (normal.length >= DISTINCTIVE_LENGTH && LETTER.test(normal)))) return false;
  settle(task, one, toOriginal(match.span), 'moved');
  return true;
}

function normalize(original: string): NormalText {
  const { text, toOriginal } = toNormalForm(original) ?? { text: original, toOriginal: (span: Span) => span };
  return { text, index: createQuoteIndex(text), toOriginal };
}

function placeFuzzily(task: ResolveTask, one: DistinctTarget, neighbours: Neighbours): boolean {
  if (one.target.exact.length === 0) return false;
  const where = searchFor(task, one, neighbours);
  const match = matchFuzzily(one.target, where);
  if (match !== undefined && !isChanged(task, one, match.span)) {
    settle(task, one, match.span, 'moved');
    return true;
  }
  // What was read anew may stand where what was decided on stood.
  const changed = match ?? (one.decided ? matchFuzzily(one.target, { ...where, free: () => true }) : undefined);
  if (changed === undefined || !isChanged(task, one, changed.span)) return false;
  task.placements.set(one.key, { from: one.target.start, placement: { span: changed.span, status: 'changed' } });
  return true;
}

function isChanged({ text }: ResolveTask, { decided, target }: DistinctTarget, { start, end }: Span): boolean {
  return decided && !statesSameFacts(target.exact, text.slice(start, end));
}

function searchFor(task: ResolveTask, one: DistinctTarget, neighbours: Neighbours): QuoteSearch {
  const { text, index } = task;
  return { text, index, hint: neighbours.expect(one.target.start), free: (span) => isFree(task, one, span) };
}

function isFree({ taken }: ResolveTask, { layers }: DistinctTarget, span: Span): boolean {
  for (const layer of layers) if (taken.has(placeKey(layer, span))) return false;
  return true;
}

function settle({ placements, taken }: ResolveTask, one: DistinctTarget, span: Span, status: AnchorStatus): void {
  placements.set(one.key, { from: one.target.start, placement: { span, status } });
  for (const layer of one.layers) taken.add(placeKey(layer, span));
}

function placeKey(layer: string, { start, end }: Span): string {
  return `${layer}:${start}:${end}`;
}

function orphanAt(offset: number, text: string): Placement {
  const at = Math.min(Math.max(0, offset), text.length);
  return { span: { start: at, end: at }, status: 'orphaned' };
}
