import type { ScoredArgument, ScoredEvent } from '../../measure/scorer/annotations.ts';
import { spanSimilarity } from '../../measure/scorer/matching.ts';
import type { Event } from '../../src/core/model/event.ts';
import type { Readings } from '../../src/core/again/readAgain.ts';
import { likelyTypesAt } from '../../src/core/review/likelyTypes.ts';
import { actorsNear } from '../../src/core/present/nearby.ts';
import { partChoices, type PartChoice } from '../../src/core/present/partChoices.ts';
import type { LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import type { ArticleState } from '../../src/core/store/annotationStore.ts';
import { phrasesOf } from '../../src/core/review/phrasesOf.ts';
import { overlaps, sameSpan, type Span } from '../../src/core/text/span.ts';
import { moveEdge, type Nudge } from '../../src/core/text/moveEdge.ts';
import { compareParts, type Fault, type GoldItem } from './gold.ts';

/** The review as it was at first, and as it is. */
export type ReviewWay = 'before' | 'now';

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

/** What is known where a key is pressed. */
export interface Sight {
  readonly state: ArticleState;
  /** What a second reading of the article finds. */
  readonly readings: Readings;
  /** Whether nothing else is wrong with the proposal. */
  readonly isLast: boolean;
  /** Whether something was put right already, so that the review has gone on. */
  readonly hasGoneOn: boolean;
}

/** What puts one fault right, and goes on. Each line says the keys in their order. */
export function keysToFix(sight: Sight, annotation: LayeredAnnotation, gold: GoldItem, fault: Fault, way: ReviewWay): Keys {
  if (way === 'before') return keysToFixBefore(sight.state, annotation, gold, fault);
  const { text } = sight.state;
  // B, back to what was decided last, where something was put right before.
  const back = press(sight.hasGoneOn ? 1 : 0);
  switch (fault) {
    case 'type':
      // Shift and a letter for a name; of an event T and the type.
      return plus(back, press(annotation.layer === 'mention' ? 1 : 1 + chooseType(sight, annotation, gold)));
    case 'span':
      // Edge by edge, which stays; then N, where no other key goes on.
      return plus(back, press(movesOfSpan(text, annotation.value.target, spanOf(gold)) + (sight.isLast ? 1 : 0)));
    case 'value':
      // V, the figure in words, Enter.
      return plus(back, press(2, spelled(gold)));
    case 'source':
      // W, who.
      return plus(back, press(1 + chooseSource(sight, annotation, gold)));
    case 'cue':
      // E, who as it is, the words, how as it is, stance as it is.
      return plus(back, press(1 + 1 + SPAN + 2));
    case 'content':
      if (annotation.layer !== 'attribution' || gold.layer !== 'attribution') return NO_KEYS;
      return plus(
        back,
        press(
          movesOfSpan(text, envelope(annotation.value.content.targets), envelope(gold.value.content.spans)) +
            (sight.isLast ? 1 : 0),
        ),
      );
    case 'stance':
      return plus(back, press(1 + 1));
    case 'modality':
      // V, what.
      return plus(back, press(1 + 1));
    case 'parts':
      // W, each that is taken out or comes in, Enter.
      if (annotation.layer !== 'event' || gold.layer !== 'event') return NO_KEYS;
      return plus(back, press(1 + keysOfParts(sight, annotation.value, gold.value) + 1));
  }
}

function keysToFixBefore({ text }: ArticleState, annotation: LayeredAnnotation, gold: GoldItem, fault: Fault): Keys {
  switch (fault) {
    case 'type':
      // T, type, this actor or only this mention. Of an event T and the type.
      return annotation.layer === 'mention' ? press(1 + CHOICE + 1) : press(1 + CHOICE);
    case 'span':
      return press(movesOfSpan(text, annotation.value.target, spanOf(gold), ['word', 'character']) + 1);
    case 'value':
      // E, kind, qualifier, value, unit.
      return press(1 + 4, spelled(gold));
    case 'source':
      // W, who, and what was right of the rest.
      return press(1 + SPAN + 3);
    case 'cue':
      return press(1 + 1 + SPAN + 2);
    case 'content':
      // There was no way but to reject it and to make it anew.
      return plus(press(1), keysOfNew(gold, 'before'));
    case 'stance':
      return press(1 + CHOICE);
    case 'modality':
      // E, type, what.
      return press(1 + 1 + CHOICE);
    case 'parts':
      return plus(press(1), keysOfNew(gold, 'before'));
  }
}

/** T: the likeliest types first, by number. */
function chooseType({ readings }: Sight, annotation: LayeredAnnotation, gold: GoldItem): number {
  if (annotation.layer !== 'event' || gold.layer !== 'event') return CHOICE;
  const { target, type } = annotation.value;
  const { type: wanted, alt_types: others } = gold.value;
  const offered = likelyTypesAt(readings, target).filter((one) => one !== type);
  return chooseByNumber(offered.findIndex((one) => one === wanted || others?.includes(one) === true));
}

/** W of a statement: the names of the paragraph, the nearest first. */
function chooseSource({ state: { document, text } }: Sight, annotation: LayeredAnnotation, gold: GoldItem): number {
  if (annotation.layer !== 'attribution' || gold.layer !== 'attribution') return SPAN;
  const { source, target } = annotation.value;
  const [wanted] = gold.value.source.spans;
  const offered = actorsNear(document, text, target).filter((span) => !source.targets.some((one) => sameSpan(one, span)));
  if (wanted === undefined) return offered.length < NUMBERS ? 1 : CHOICE;
  return chooseByNumber(offered.findIndex((span) => overlaps(span, wanted)));
}

/** Every change of a part is one row of W. */
function keysOfParts({ state: { document, text }, readings }: Sight, event: Event, gold: ScoredEvent): number {
  const { lacking } = compareParts(event, gold);
  const parts = event.arguments.map(({ role, target: { start, end } }) => ({ role, span: { start, end } }));
  const offered = [...parts, ...partChoices(document, text, event, parts, phrasesOf(readings))];
  const isWanted = ({ role, span }: PartChoice, { role: own, start, end }: ScoredArgument): boolean =>
    role === own && spanSimilarity(span, { start, end }) >= SAME;
  // Words that are already a part in another role are taken out of it by that.
  const replaced = new Set<PartChoice>();
  const added = lacking.map((one) => {
    const at = offered.findIndex((part, index) => index >= parts.length && isWanted(part, one));
    const found = offered[at];
    const old = parts.find(({ span }) => found !== undefined && sameSpan(span, found.span));
    if (old !== undefined) replaced.add(old);
    return at === -1 ? CHOICE : chooseByNumber(at);
  });
  const wrong = parts.filter((part) => !gold.args.some((one) => isWanted(part, one)) && !replaced.has(part));
  const removed = wrong.map((part) => chooseByNumber(parts.indexOf(part)));
  return [...added, ...removed].reduce((sum, keys) => sum + keys, 0);
}

/** So many rows of a list have a number. */
const NUMBERS = 9;

/** A row by its number; further down two letters, Enter. */
function chooseByNumber(at: number): number {
  return at >= 0 && at < NUMBERS ? 1 : CHOICE;
}

const SAME = 0.5;

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

type NudgeStep = Nudge['by'];
const STEPS: readonly NudgeStep[] = ['phrase', 'word', 'character'];

/** Moves of both edges, by the longest steps that don't go too far. */
function movesOfSpan(text: string, from: Span, to: Span, steps: readonly NudgeStep[] = STEPS): number {
  return movesOfEdge(text, from, to, 'start', steps) + movesOfEdge(text, from, to, 'end', steps);
}

const MOST_MOVES = 60;

function movesOfEdge(text: string, from: Span, to: Span, edge: 'start' | 'end', steps: readonly NudgeStep[]): number {
  let at = from[edge];
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    if (at === to[edge]) return moves;
    const towards = to[edge] > at ? 'right' : 'left';
    const wide = { start: edge === 'start' ? at : 0, end: edge === 'end' ? at : text.length };
    const moved = steps
      .map((by) => moveEdge(text, wide, { edge, by, towards })?.[edge])
      .find((next) => next !== undefined && (towards === 'right' ? next <= to[edge] : next >= to[edge]));
    if (moved === undefined) return MOST_MOVES;
    at = moved;
  }
  return MOST_MOVES;
}

function spelled(gold: GoldItem): number {
  if (gold.layer !== 'quantity') return 0;
  const { value, min, max, iso } = gold.value;
  return String(iso ?? value ?? `${min ?? ''} to ${max ?? ''}`).length;
}

/** Find the first words, widen the selection word by word; then the questions. */
export function keysToAddBefore(gold: GoldItem): Keys {
  return keysOfNew(gold, 'before');
}

/** I, the first letters, down to what is meant, Enter. */
export function keysToPick(letters: number, at: number): Keys {
  return press(1 + at + 1, letters);
}

/** I, the words as they stand, Enter; then the questions of what is made from a selection. */
export function keysToSpell(gold: GoldItem): Keys {
  const words = selected(gold) ?? '';
  // More than a few words are found by the first; the end is moved then.
  const few = words.length <= SPELLED * 3;
  return plus(few ? press(2, words.length) : keysToSelect(gold), questions(gold, 'now'));
}

function keysToSelect(gold: GoldItem): Keys {
  const words = (selected(gold) ?? '').trim().split(/\s+/);
  return press(3 + words.length - 1, Math.min((words[0] ?? '').length, SPELLED));
}

function keysOfNew(gold: GoldItem, way: ReviewWay): Keys {
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
function questions(gold: GoldItem, way: ReviewWay): Keys {
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
