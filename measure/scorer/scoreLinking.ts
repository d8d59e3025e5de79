import type { ScoredDocument, ScoredMention } from './annotations.ts';
import { largestAssignment, matchItems, spanSimilarity, type MatchedPair } from './matching.ts';
import { countMetric, type Metric } from './metric.ts';
import { isName } from './scoreMentions.ts';

/** Half of the words shared is enough to say that two mentions are the same one. */
const SAME_MENTION = 0.5;

export interface Alignment {
  readonly pairs: readonly MatchedPair<ScoredMention, ScoredMention>[];
  /** For each predicted entity the gold entity that most of its mentions belong to. */
  readonly goldEntity: ReadonlyMap<string, string>;
}

export function alignMentions(gold: readonly ScoredMention[], predicted: readonly ScoredMention[]): Alignment {
  const pairs = matchItems(gold, predicted, (g, p) => {
    const similarity = spanSimilarity(g, p);
    return similarity >= SAME_MENTION ? similarity + (g.form === p.form ? 0.2 : 0) : 0;
  });
  const votes = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    if (pair.predicted.entity == null || pair.gold.entity == null) continue;
    const counts = votes.get(pair.predicted.entity) ?? new Map<string, number>();
    counts.set(pair.gold.entity, (counts.get(pair.gold.entity) ?? 0) + 1);
    votes.set(pair.predicted.entity, counts);
  }
  const goldEntity = new Map<string, string>();
  for (const [entity, counts] of votes) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best !== undefined) goldEntity.set(entity, best[0]);
  }
  return { pairs, goldEntity };
}

/** B³ and CEAF-e over matched names of named entities, and pairs end to end (missed and spurious names hurt). */
export function scoreLinking(
  gold: ScoredDocument,
  predicted: readonly ScoredMention[],
  alignment: Alignment,
): Record<string, Metric> {
  const unnamed = new Set(gold.entities.filter((entity) => entity.named === false).map((entity) => entity.id));
  const linked = alignment.pairs.filter(
    ({ gold: mention }) => isName(mention) && mention.optional !== true && !unnamed.has(mention.entity ?? ''),
  );
  const goldClusters = clusterBy(linked, (pair) => pair.gold.entity ?? `gold ${pair.gold.start}`);
  const predictedClusters = clusterBy(linked, (pair) => pair.predicted.entity ?? `predicted ${pair.predicted.start}`);
  return {
    'linking.b3': bCubed(linked, goldClusters.of, predictedClusters.of),
    'linking.ceaf_e': entityAlignment(goldClusters.all, predictedClusters.all),
    'linking.pairs_e2e': scorePairs(gold.mentions, predicted, alignment),
  };
}

function clusterBy<T>(items: readonly T[], key: (item: T) => string): { all: Set<T>[]; of: (item: T) => Set<T> } {
  const clusters = new Map<string, Set<T>>();
  for (const item of items) {
    const cluster = clusters.get(key(item)) ?? new Set<T>();
    clusters.set(key(item), cluster.add(item));
  }
  return { all: [...clusters.values()], of: (item) => clusters.get(key(item)) ?? new Set<T>() };
}

function sharedSize<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}

function bCubed<T>(items: readonly T[], goldOf: (item: T) => Set<T>, predictedOf: (item: T) => Set<T>): Metric {
  let rightPredicted = 0;
  let rightGold = 0;
  for (const item of items) {
    const shared = sharedSize(goldOf(item), predictedOf(item));
    rightPredicted += shared / predictedOf(item).size;
    rightGold += shared / goldOf(item).size;
  }
  return { rightPredicted, rightGold, gold: items.length, predicted: items.length, accuracy: false };
}

function entityAlignment<T>(gold: readonly Set<T>[], predicted: readonly Set<T>[]): Metric {
  const weights = gold.map((g) => predicted.map((p) => (2 * sharedSize(g, p)) / (g.size + p.size)));
  return countMetric(largestAssignment(weights), gold.length, predicted.length);
}

function scorePairs(goldMentions: readonly ScoredMention[], predicted: readonly ScoredMention[], alignment: Alignment): Metric {
  const goldOf = new Map(alignment.pairs.map((pair) => [pair.predicted, pair.gold]));
  const goldNames = goldMentions.filter((mention) => isName(mention) && mention.optional !== true);
  const predictedNames = predicted.filter((mention) => {
    const matched = goldOf.get(mention);
    return isName(mention) && (matched === undefined || isName(matched));
  });
  const goldPairs = pairsOf(goldNames, (mention) => `${mention.start}`);
  const predictedPairs = pairsOf(predictedNames, (mention) => `${goldOf.get(mention)?.start ?? `spurious ${mention.start}`}`);
  return countMetric(sharedSize(goldPairs, predictedPairs), goldPairs.size, predictedPairs.size);
}

/** Every pair of mentions of one entity, named by the two keys. */
function pairsOf(mentions: readonly ScoredMention[], key: (mention: ScoredMention) => string): Set<string> {
  const byEntity = new Map<string, string[]>();
  for (const mention of mentions) {
    const entity = mention.entity ?? '';
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), key(mention)]);
  }
  const pairs = new Set<string>();
  for (const keys of byEntity.values()) {
    keys.sort();
    for (const [index, a] of keys.entries()) for (const b of keys.slice(index + 1)) pairs.add(`${a}|${b}`);
  }
  return pairs;
}
