import type { MatchedPair } from './matching.ts';

/** Counts behind one figure of the table. */
export interface Metric {
  /** How much of the prediction and of the gold was right; equal but for B³. */
  readonly rightPredicted: number;
  readonly rightGold: number;
  readonly gold: number;
  readonly predicted: number;
  /** Shown as accuracy: over matched items only. */
  readonly accuracy: boolean;
}

export interface MetricScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function countMetric(right: number, gold: number, predicted: number): Metric {
  return { rightPredicted: right, rightGold: right, gold, predicted, accuracy: false };
}

export function accuracyMetric<T>(items: readonly T[], isRight: (item: T) => boolean): Metric {
  const right = items.filter(isRight).length;
  return { rightPredicted: right, rightGold: right, gold: items.length, predicted: items.length, accuracy: true };
}

/** With nothing to find, precision and recall are 1 as long as nothing was claimed. */
export function scoreOf(metric: Metric): MetricScore {
  const whenEmpty = (other: number): number => (other > 0 ? 0 : 1);
  const precision = metric.predicted > 0 ? metric.rightPredicted / metric.predicted : whenEmpty(metric.gold);
  const recall = metric.gold > 0 ? metric.rightGold / metric.gold : whenEmpty(metric.predicted);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

/** F1 of precision and recall; 0 where both are. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

export function addMetrics(a: Metric, b: Metric): Metric {
  return {
    rightPredicted: a.rightPredicted + b.rightPredicted,
    rightGold: a.rightGold + b.rightGold,
    gold: a.gold + b.gold,
    predicted: a.predicted + b.predicted,
    accuracy: a.accuracy,
  };
}

/** By name. */
export type Metrics = Readonly<Record<string, Metric>>;

/** A gold item that nobody is held to find, where it says so. */
export interface MayBeOptional {
  readonly optional?: boolean | undefined;
}

/** Precision and recall where a prediction that matches an optional gold item counts neither way. */
export function countMatches<G extends MayBeOptional, P>(
  gold: readonly G[],
  predicted: readonly P[],
  pairs: readonly MatchedPair<G, P>[],
  isRight: (pair: MatchedPair<G, P>) => boolean = () => true,
): Metric {
  const required = requiredPairs(pairs);
  const free = pairs.length - required.length;
  return countMetric(
    required.filter(isRight).length,
    gold.filter((item) => item.optional !== true).length,
    predicted.length - free,
  );
}

export function requiredPairs<G extends MayBeOptional, P>(pairs: readonly MatchedPair<G, P>[]): MatchedPair<G, P>[] {
  return pairs.filter((pair) => pair.gold.optional !== true);
}
