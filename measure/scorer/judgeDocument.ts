import { sameSpan } from '../../src/core/text/span.ts';
import type { ScoredAttribution, ScoredDocument, ScoredEvent, ScoredFigure, ScoredMention } from './annotations.ts';
import { anyOverlap, matchItems, preferRequired, spanSimilarity } from './matching.ts';
import { sameValue } from './figureValue.ts';
import { matchAttributions, sameSource, setF1, contentWords } from './scoreAttributions.ts';
import { matchEvents, sameType } from './scoreEvents.ts';
import { completeMentions } from './scoreMentions.ts';

/** For each prediction whether it is right; undefined where gold says that it doesn't matter. */
export interface Judgements {
  readonly mentions: readonly (boolean | undefined)[];
  readonly figures: readonly (boolean | undefined)[];
  readonly attributions: readonly (boolean | undefined)[];
  readonly events: readonly (boolean | undefined)[];
}

/** What a statement's content must share with gold's to be right: as in `attrib.triple`. */
const CONTENT_FOUND = 0.5;

/**
 * Judges each prediction by itself: a mention by span and type, a figure by overlap and value, a statement by source, cue and content, an
 * event by trigger and type. `text` is the file's exact text.
 */
export function judgeDocument(gold: ScoredDocument, predicted: ScoredDocument, text: string): Judgements {
  return {
    mentions: judgeMentions(gold.mentions, completeMentions(predicted)),
    figures: judgeFigures(gold.figures, predicted.figures),
    attributions: judgeAttributions(gold.attributions, predicted.attributions, text),
    events: judgeEvents(gold.events, predicted.events),
  };
}

type Optional = { readonly optional?: boolean | undefined };

function judgeAll<G extends Optional, P>(
  predicted: readonly P[],
  pairs: readonly { gold: G; predicted: P }[],
  isRight: (pair: { gold: G; predicted: P }) => boolean,
): (boolean | undefined)[] {
  const pairOf = new Map(pairs.map((pair) => [pair.predicted, pair]));
  return predicted.map((item) => {
    const pair = pairOf.get(item);
    if (pair === undefined) return false;
    return pair.gold.optional === true ? undefined : isRight(pair);
  });
}

function judgeMentions(gold: readonly ScoredMention[], predicted: readonly ScoredMention[]): (boolean | undefined)[] {
  const same = (g: ScoredMention, p: ScoredMention): number =>
    sameSpan(g, p) ? 1 + (g.type === p.type ? 0.5 : 0) + (g.form === p.form ? 0.1 : 0) : 0;
  const pairs = matchItems(gold, predicted, (g, p) => preferRequired(g, same(g, p)));
  return judgeAll(predicted, pairs, (pair) => pair.gold.type === pair.predicted.type);
}

function judgeFigures(gold: readonly ScoredFigure[], predicted: readonly ScoredFigure[]): (boolean | undefined)[] {
  const pairs = matchItems(gold, predicted, (g, p) => {
    const similarity = spanSimilarity(g, p);
    return preferRequired(g, similarity > 0 ? similarity + (sameValue(g, p) ? 0.5 : 0) : 0);
  });
  return judgeAll(predicted, pairs, (pair) => sameValue(pair.gold, pair.predicted));
}

function judgeAttributions(
  gold: readonly ScoredAttribution[],
  predicted: readonly ScoredAttribution[],
  text: string,
): (boolean | undefined)[] {
  const words = new Map([...gold, ...predicted].map((item) => [item, contentWords(item, text)]));
  const wordsIn = (item: ScoredAttribution): ReadonlySet<number> => words.get(item) ?? new Set();
  const pairs = matchAttributions(gold, predicted, wordsIn);
  return judgeAll(predicted, pairs, (pair) => {
    const cue = anyOverlap(pair.gold.cue.spans, pair.predicted.cue.spans);
    return cue && sameSource(pair) && setF1(wordsIn(pair.gold), wordsIn(pair.predicted)) >= CONTENT_FOUND;
  });
}

function judgeEvents(gold: readonly ScoredEvent[], predicted: readonly ScoredEvent[]): (boolean | undefined)[] {
  return judgeAll(predicted, matchEvents(gold, predicted), sameType);
}
