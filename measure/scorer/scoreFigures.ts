import type { ScoredFigure } from './annotations.ts';
import { sameValue } from './figureValue.ts';
import { matchItems, preferRequired, spanSimilarity, type MatchedPair } from './matching.ts';
import { accuracyMetric, countMatches, requiredPairs, type Metric } from './metric.ts';

const SAME_FIGURE = 0.5;

export type FigurePair = MatchedPair<ScoredFigure, ScoredFigure>;

/** Figures that share at least half of their words. */
export function matchFigures(gold: readonly ScoredFigure[], predicted: readonly ScoredFigure[]): FigurePair[] {
  return matchItems(gold, predicted, (g, p) => {
    const similarity = spanSimilarity(g, p);
    return similarity >= SAME_FIGURE ? preferRequired(g, similarity) : 0;
  });
}

export function scoreFigures(gold: readonly ScoredFigure[], predicted: readonly ScoredFigure[]): Record<string, Metric> {
  const pairs = matchFigures(gold, predicted);
  const isRight = (pair: FigurePair): boolean => sameValue(pair.gold, pair.predicted);
  const overlapping = matchItems(gold, predicted, (g, p) => {
    const similarity = spanSimilarity(g, p);
    return preferRequired(g, similarity > 0 ? similarity + (sameValue(g, p) ? 0.5 : 0) : 0);
  });
  const required = requiredPairs(pairs);
  return {
    'figures.span': countMatches(gold, predicted, pairs),
    'figures.span+value': countMatches(gold, predicted, pairs, isRight),
    'figures.overlap+value': countMatches(gold, predicted, overlapping, isRight),
    'figures.qualifier_acc': accuracyMetric(required, ({ gold: g, predicted: p }) => g.qualifier === (p.qualifier ?? 'exactly')),
    'figures.kind_acc': accuracyMetric(required, ({ gold: g, predicted: p }) => g.kind === p.kind),
    'figures.value_acc': accuracyMetric(required, isRight),
  };
}
