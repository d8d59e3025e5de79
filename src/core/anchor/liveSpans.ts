import type { PlaceStatus } from '../model/anchorStatus.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { CONTEXT_LENGTH, type Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import { contextAfter, contextBefore } from './describeTarget.ts';
import { type TextEdit, applyEdit, followEdit, trimEdit } from './followEdit.ts';
import { editDistance } from './editDistance.ts';
import { isWithinErrors } from './matchQuote.ts';
import { statesSameFacts } from './statedFacts.ts';
import { reattachStrayed, type Strayed } from './reattachStrayed.ts';
import type { Placement } from './resolve.ts';
import { type TargetPlace, listTargets, mapTargets } from './targets.ts';

/**
 * The targets of one document while its text is being edited. Numbered as in `listTargets(document)`. Following an edit costs a few
 * additions a target; the document with the new positions is made only when somebody asks for it.
 */
export interface LiveSpans {
  readonly text: string;
  /** Everything as it is now; later edits don't change it. The same object until the next edit. */
  snapshot(): SpansSnapshot;
  /** Edits of `text`, all in its offsets, not overlapping. */
  edit(edits: readonly TextEdit[]): void;
}

export interface SpansSnapshot {
  readonly text: string;
  /** The document with these positions; contexts too, of quotes that stand as they were. Made when first asked for. */
  document(): AnnotatedDocument;
  /** Of a target by its number. */
  placement(index: number): Placement;
  /** True when every target is anchored. */
  allAnchored(): boolean;
}

const ANCHORED = 0;
const MOVED = 1;
const ORPHANED = 2;
const CHANGED = 3;
const STATUSES: readonly PlaceStatus[] = ['anchored', 'moved', 'orphaned', 'changed'];

interface LiveState {
  text: string;
  readonly base: AnnotatedDocument;
  readonly places: readonly TargetPlace[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly statuses: Uint8Array;
  snapshot: SpansSnapshot | undefined;
}

export function createLiveSpans(document: AnnotatedDocument, placements: readonly Placement[], text: string): LiveSpans {
  const places = listTargets(document);
  const state: LiveState = {
    text,
    base: document,
    places,
    starts: Int32Array.from(placements, ({ span }) => span.start),
    ends: Int32Array.from(placements, ({ span }) => span.end),
    statuses: Uint8Array.from(placements, ({ status }) => STATUSES.indexOf(status)),
    snapshot: undefined,
  };
  return {
    get text() {
      return state.text;
    },
    snapshot: () => (state.snapshot ??= takeSnapshot(state)),
    edit: (edits) => followEdits(state, edits),
  };
}

/** The arrays as they are; copying them is much cheaper than making the document. */
type Frozen = Pick<LiveState, 'text' | 'base' | 'starts' | 'ends' | 'statuses'>;

function takeSnapshot({ text, base, starts, ends, statuses }: LiveState): SpansSnapshot {
  const frozen: Frozen = { text, base, starts: starts.slice(), ends: ends.slice(), statuses: statuses.slice() };
  let document: AnnotatedDocument | undefined;
  return {
    text,
    document: () => (document ??= placeTargets(frozen)),
    placement: (index) => placementOf(frozen, index),
    allAnchored: () => frozen.statuses.every((status) => status === ANCHORED),
  };
}

function placementOf({ starts, ends, statuses }: Frozen, index: number): Placement {
  const status = STATUSES[statuses[index] ?? ORPHANED] ?? 'orphaned';
  return { span: { start: starts[index] ?? 0, end: ends[index] ?? 0 }, status };
}

function placeTargets(frozen: Frozen): AnnotatedDocument {
  let index = 0;
  return mapTargets(frozen.base, (target, { principal }) => placeTarget(frozen, target, index++, principal));
}

function placeTarget({ text, starts, ends, statuses }: Frozen, target: Target, index: number, principal: boolean): Target {
  const start = starts[index] ?? 0;
  // What was decided on isn't there, though its place is known.
  const end = principal && statuses[index] === CHANGED ? start : (ends[index] ?? 0);
  // The quote is the truth: where the words were changed or are gone, the quote and its contexts stay as they were.
  const stands = end - start === target.exact.length && text.startsWith(target.exact, start);
  const prefix = stands ? contextBefore(text, start, CONTEXT_LENGTH) : target.prefix;
  const suffix = stands ? contextAfter(text, end, CONTEXT_LENGTH) : target.suffix;
  const same = start === target.start && end === target.end && prefix === target.prefix && suffix === target.suffix;
  return same ? target : { ...target, start, end, prefix, suffix };
}

function followEdits(state: LiveState, edits: readonly TextEdit[]): void {
  const trimmed = edits
    .map((edit) => trimEdit(state.text, edit))
    .filter(({ start, end, text }) => end > start || text.length > 0);
  if (trimmed.length === 0) return;
  const touched = new Set<number>();
  const lastFirst = trimmed.sort((a, b) => b.start - a.start || b.end - a.end);
  for (const edit of lastFirst) {
    follow(state, edit, touched);
    state.text = applyEdit(state.text, edit);
  }
  state.snapshot = undefined;
  for (const index of touched) judge(state, index);
  reattach(state, lastFirst);
}

function follow({ starts, ends }: LiveState, edit: TextEdit, touched: Set<number>): void {
  const growth = edit.text.length - (edit.end - edit.start);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (end <= edit.start) continue;
    if (start >= edit.end) {
      starts[index] = start + growth;
      ends[index] = end + growth;
      continue;
    }
    const followed = followEdit({ start, end }, edit);
    starts[index] = followed.start;
    ends[index] = followed.end;
    touched.add(index);
  }
}

/** After an edit in its words. */
function judge({ text, places, starts, ends, statuses }: LiveState, index: number): void {
  const exact = places[index]?.target.exact ?? '';
  const start = starts[index] ?? 0;
  const words = text.slice(start, ends[index]);
  if (words === exact) statuses[index] = ANCHORED;
  else if (words.trim().length > 0 && isWithinErrors(editDistance(words, exact), exact.length)) {
    const isChanged = places[index]?.decided === true && !statesSameFacts(exact, words);
    statuses[index] = isChanged ? CHANGED : MOVED;
  } else {
    statuses[index] = ORPHANED;
    ends[index] = start;
  }
}

/** Words that come back (undo, paste, a moved line) get their marks back. */
function reattach(state: LiveState, lastFirst: readonly TextEdit[]): void {
  const { text, places, starts, ends, statuses } = state;
  const strayed: Strayed[] = [];
  statuses.forEach((status, index) => {
    const place = status === ANCHORED ? undefined : places[index];
    const hint = starts[index] ?? 0;
    // What moved with its words intact has nothing to look for.
    if (place === undefined || (status === MOVED && text.slice(hint, ends[index]) === place.target.exact)) return;
    strayed.push({ place, index, hint, orphaned: status === ORPHANED });
  });
  if (strayed.length === 0) return;
  const regions = newRegions(lastFirst);
  const isFree = (one: Strayed, span: Span): boolean => !isTaken(state, one, span);
  for (const region of regions) {
    for (const { index, span, certain } of reattachStrayed(text, strayed, region, isFree)) {
      starts[index] = span.start;
      ends[index] = span.end;
      statuses[index] = certain ? ANCHORED : MOVED;
    }
  }
}

/** True when another principal target of the layer is there; targets that were one place may be one again. */
function isTaken({ places, starts, ends, statuses }: LiveState, { place, index }: Strayed, { start, end }: Span): boolean {
  if (!place.principal) return false;
  for (let other = 0; other < starts.length; other++) {
    const isGone = statuses[other] === ORPHANED || statuses[other] === CHANGED;
    if (starts[other] !== start || ends[other] !== end || other === index || isGone) continue;
    const held = places[other];
    if (held?.principal === true && held.layer === place.layer && !wereOne(held.target, place.target)) return true;
  }
  return false;
}

function wereOne(a: Target, b: Target): boolean {
  return a.start === b.start && a.exact === b.exact && a.prefix === b.prefix;
}

/** Where the new text of each edit is, in the text after all of them. */
function newRegions(lastFirst: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return [...lastFirst].reverse().map(({ start, end, text }) => {
    const region = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return region;
  });
}
