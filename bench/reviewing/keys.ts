import type { ScoredEvent } from '../../measure/scorer/annotations.ts';
import { spanSimilarity } from '../../measure/scorer/matching.ts';
import { ArgumentRole, type Event } from '../../src/core/model/event.ts';
import { partsNear } from '../../src/core/present/nearby.ts';
import type { LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import type { ArticleState } from '../../src/core/store/annotationStore.ts';
import type { Span } from '../../src/core/text/span.ts';
import { moveEdge } from '../../src/core/text/moveEdge.ts';
import { compareParts, type Fault, type GoldItem } from './gold.ts';

/** The review as it was at first, and as it is. */
export type Way = 'before' | 'now';

export interface Keys {
  /** Keys pressed; one with Shift, Ctrl or Alt is one. */
  readonly presses: number;
  /** Letters typed to spell words of the text, values or names. */
  readonly letters: number;
}

export const NO_KEYS: Keys = { presses: 0, letters: 0 };

export function plus(a: Keys, b: Keys): Keys {
  return { presses: a.presses + b.presses, letters: a.letters + b.letters };
}

const press = (presses: number, letters = 0): Keys => ({ presses, letters });
/** A choice of a list: two letters narrow it, Enter takes it. */
const CHOICE = 3;
/** Words of the text that are not the first that are offered: two letters, Enter. */
const SPAN = 3;
/** More of a word than this nobody types to find it. */
const SPELLED = 8;

/** From one place of a review to an annotation that is decided: find its words, Enter, Escape. */
export function keysToFind({ value }: LayeredAnnotation): Keys {
  return press(3, Math.min(value.target.exact.length, SPELLED));
}

/** What puts one fault right, and goes on. Each line says the keys in their order. */
export function keysToFix(state: ArticleState, annotation: LayeredAnnotation, gold: GoldItem, fault: Fault, way: Way): Keys {
  const { text } = state;
  switch (fault) {
    case 'type':
      // Shift and a letter; before: T, type, this actor or only this mention. Of an event T and the type.
      return annotation.layer === 'mention' ? press(way === 'now' ? 1 : 1 + CHOICE + 1) : press(1 + CHOICE);
    case 'span':
      return press(movesOfSpan(text, annotation.value.target, spanOf(gold)) + 1);
    case 'value':
      // V, the figure in words, Enter; before: E, kind, qualifier, value, unit.
      return way === 'now' ? press(2, spelled(gold)) : press(1 + 4, spelled(gold));
    case 'source':
      // W, who; before: E, who, and what was right of the rest.
      return press(way === 'now' ? 1 + SPAN : 1 + SPAN + 3);
    case 'cue':
      return press(1 + 1 + SPAN + 2);
    case 'content':
      // Word by word, N; before there was no way but to reject it and to make it anew.
      return way === 'now' && annotation.layer === 'attribution' && gold.layer === 'attribution'
        ? press(movesOfSpan(text, envelope(annotation.value.content.targets), envelope(gold.value.content.spans)) + 1)
        : plus(press(1), keysOfNew(gold, way));
    case 'stance':
      return press(1 + CHOICE);
    case 'modality':
      // V, what; before: E, type, what.
      return press(way === 'now' ? 1 + CHOICE : 1 + 1 + CHOICE);
    case 'parts': {
      if (annotation.layer !== 'event' || gold.layer !== 'event') return NO_KEYS;
      // W; each that is taken out, each that comes in; Done. Before: reject, make anew.
      return way === 'now'
        ? press(1 + keysOfParts(state, annotation.value, gold.value) + 1)
        : plus(press(1), keysOfNew(gold, way));
    }
  }
}

/** What takes wrong parts out and puts lacking ones in: for each a role, and words near by. */
function keysOfParts({ document, text }: ArticleState, event: Event, gold: ScoredEvent): number {
  const { extra, lacking } = compareParts(event, gold);
  const added = lacking.map(({ role, start, end }) => {
    const known = ArgumentRole.parse(role);
    const offered = partsNear(document, text, event.target, known).filter(
      (span) => !event.arguments.some(({ target }) => target.start === span.start && target.end === span.end),
    );
    return (
      choose(ArgumentRole.options.indexOf(known)) +
      choose(offered.findIndex((span) => spanSimilarity(span, { start, end }) >= SAME))
    );
  });
  return extra * CHOICE + added.reduce((sum, keys) => sum + keys, 0);
}

const SAME = 0.5;

/** A choice by its place in the list: down to it, Enter; or two letters, Enter. */
function choose(at: number): number {
  return at === -1 ? CHOICE : Math.min(at + 1, CHOICE);
}

function spanOf(gold: GoldItem): Span {
  return gold.layer === 'event'
    ? gold.value.trigger
    : gold.layer === 'attribution'
      ? envelope(gold.value.content.spans)
      : gold.value;
}

function envelope(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Moves of both edges, by words and then by characters. */
function movesOfSpan(text: string, from: Span, to: Span): number {
  return movesOfEdge(text, from, to, 'start') + movesOfEdge(text, from, to, 'end');
}

const MOST_MOVES = 60;

function movesOfEdge(text: string, from: Span, to: Span, edge: 'start' | 'end'): number {
  let span: Span = { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
  let at = from[edge];
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    if (at === to[edge]) return moves;
    const towards = to[edge] > at ? 'right' : 'left';
    const wide = { start: edge === 'start' ? at : 0, end: edge === 'end' ? at : text.length };
    const byWord = moveEdge(text, wide, { edge, by: 'word', towards });
    const isTooFar = byWord === undefined || (towards === 'right' ? byWord[edge] > to[edge] : byWord[edge] < to[edge]);
    span = isTooFar ? (moveEdge(text, wide, { edge, by: 'character', towards }) ?? span) : byWord;
    at = span[edge];
  }
  return MOST_MOVES;
}

function spelled(gold: GoldItem): number {
  if (gold.layer !== 'quantity') return 0;
  const { value, min, max, iso } = gold.value;
  return String(iso ?? value ?? `${min ?? ''} to ${max ?? ''}`).length;
}

/** Find the first words, widen the selection word by word; then the questions. @param read what the machine reads of an event there */
export function keysToAdd(state: ArticleState, gold: GoldItem, read: Event | undefined, way: Way): Keys {
  if (way === 'before') return keysOfNew(gold, way);
  // A name: Shift and the letter of its type.
  if (gold.layer === 'mention') return plus(keysToSelect(gold), press(1));
  if (gold.layer !== 'event' || read === undefined) return keysOfNew(gold, way);
  const { type, alt_types: others, modality } = gold.value;
  const isTypeRight = type === read.type || others?.includes(read.type) === true;
  const isModalityRight = modality === undefined || modality === read.modality;
  // What it is, type, whether it happened, parts that lack, Done. Parts that are wrong are put right afterwards: W … Done.
  const { extra, lacking } = compareParts(read, gold.value);
  const wrong = extra + lacking.length === 0 ? 0 : keysOfParts(state, read, gold.value);
  const parts = extra === 0 ? wrong : wrong + 2;
  return plus(keysToSelect(gold), press(2 + 1 + (isTypeRight ? 1 : CHOICE) + (isModalityRight ? 1 : CHOICE) + parts + 1));
}

function keysToSelect(gold: GoldItem): Keys {
  const words = (selected(gold) ?? '').trim().split(/\s+/);
  return press(3 + words.length - 1, Math.min((words[0] ?? '').length, SPELLED));
}

function keysOfNew(gold: GoldItem, way: Way): Keys {
  return plus(keysToSelect(gold), questions(gold, way));
}

function selected(gold: GoldItem): string | undefined {
  switch (gold.layer) {
    case 'attribution':
      return gold.value.content.spans.map(({ text }) => text ?? '').join(' ');
    case 'event':
      return gold.value.trigger.text;
    case 'mention':
    case 'quantity':
      return gold.value.text;
  }
}

/** The two keys of *Annotate Selection…* first. */
function questions(gold: GoldItem, way: Way): Keys {
  switch (gold.layer) {
    case 'mention':
      // What it is, which actor, its name.
      return press(2 + CHOICE + 1 + 1);
    case 'quantity':
      // What it is and the figure in words; before: what it is, kind, qualifier, value, unit.
      return way === 'now' ? press(2 + 1 + 1) : press(2 + CHOICE + 4);
    case 'attribution':
      // What it is, who, the reporting words, stance: the likeliest comes first; before the verbs were spelled.
      return way === 'now' ? press(2 + 1 + SPAN + 1 + 1) : press(2 + CHOICE + SPAN + 1 + 1, 4);
    case 'event': {
      const parts = gold.value.args.length * (CHOICE + SPAN);
      return press(2 + (way === 'now' ? 1 : CHOICE) + CHOICE + 1 + parts + 1);
    }
  }
}
