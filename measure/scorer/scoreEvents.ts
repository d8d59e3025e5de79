import type { ScoredArgument, ScoredDocument, ScoredEvent } from './annotations.ts';
import { anyOverlap, matchItems, preferRequired, spanSimilarity, type MatchedPair } from './matching.ts';
import { accuracyMetric, countMatches, countMetric, requiredPairs, type Metric } from './metric.ts';
import type { Alignment } from './scoreLinking.ts';

type EventPair = MatchedPair<ScoredEvent, ScoredEvent>;
type SameArgument = (gold: ScoredArgument, predicted: ScoredArgument) => boolean;

const SAME_ARGUMENT = 0.5;

export function scoreEvents(gold: ScoredDocument, predicted: ScoredDocument, alignment: Alignment): Record<string, Metric> {
  const pairs = matchEvents(gold.events, predicted.events);
  const required = requiredPairs(pairs);
  const same = argumentComparer(gold, predicted, alignment);
  const strict: SameArgument = (g, p) => g.role === p.role && same(g, p);
  const loose: SameArgument = (g, p) => theme(g.role) === theme(p.role) && same(g, p);
  const free = new Set(pairs.filter((pair) => pair.gold.optional === true).map((pair) => pair.predicted));
  const goldArguments = countArguments(gold.events.filter((event) => event.optional !== true));
  const predictedArguments = countArguments(predicted.events.filter((event) => !free.has(event)));
  const givenTrigger = {
    gold: countArguments(required.map((pair) => pair.gold)),
    predicted: countArguments(required.map((pair) => pair.predicted)),
  };
  return {
    'events.trigger': countMatches(gold.events, predicted.events, pairs),
    'events.trigger+type': countMatches(gold.events, predicted.events, pairs, sameType),
    'events.type_acc': accuracyMetric(required, sameType),
    'events.modality_acc': accuracyMetric(required, ({ gold: g, predicted: p }) => g.modality === (p.modality ?? 'asserted')),
    'events.args': countMetric(countShared(required, strict), goldArguments, predictedArguments),
    'events.args_loose': countMetric(countShared(required, loose), goldArguments, predictedArguments),
    'events.args_given_trigger': countMetric(countShared(required, strict), givenTrigger.gold, givenTrigger.predicted),
  };
}

export function matchEvents(gold: readonly ScoredEvent[], predicted: readonly ScoredEvent[]): EventPair[] {
  return matchItems(gold, predicted, (g, p) => {
    if (!anyOverlap([g.trigger], [p.trigger])) return 0;
    return preferRequired(g, spanSimilarity(g.trigger, p.trigger) + (sameType({ gold: g, predicted: p }) ? 0.3 : 0) + 0.01);
  });
}

export function sameType({ gold, predicted }: EventPair): boolean {
  return gold.type === predicted.type || (gold.alt_types ?? []).includes(predicted.type);
}

/** Victim and target count as one role where roles are compared loosely. */
function theme(role: string): string {
  return role === 'victim' || role === 'target' ? 'theme' : role;
}

function countArguments(events: readonly ScoredEvent[]): number {
  return events.reduce((sum, event) => sum + event.args.length, 0);
}

function countShared(pairs: readonly EventPair[], isSame: SameArgument): number {
  const similarity: (g: ScoredArgument, p: ScoredArgument) => number = (g, p) => (isSame(g, p) ? 1 + spanSimilarity(g, p) : 0);
  return pairs.reduce((sum, pair) => sum + matchItems(pair.gold.args, pair.predicted.args, similarity).length, 0);
}

/** The same words, the same entity or the same figure. */
function argumentComparer(gold: ScoredDocument, predicted: ScoredDocument, alignment: Alignment): SameArgument {
  const figurePairs = matchItems(gold.figures, predicted.figures, spanSimilarity);
  const goldFigure = new Map(figurePairs.map((pair) => [pair.predicted.id ?? '', pair.gold.id]));
  return (g, p) => {
    if (spanSimilarity(g, p) >= SAME_ARGUMENT) return true;
    if (g.entity != null && p.entity != null && alignment.goldEntity.get(p.entity) === g.entity) return true;
    return g.figure != null && p.figure != null && goldFigure.get(p.figure) === g.figure;
  };
}
